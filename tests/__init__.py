"""Tests: at the real boundary, silence before noise."""
