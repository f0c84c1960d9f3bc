"""Tests of the audit, one module for each part of it."""
