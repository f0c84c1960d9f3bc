"""Tests of the audit's accessibility half."""
