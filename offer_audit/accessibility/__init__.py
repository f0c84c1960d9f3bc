"""Judges accessibility from what a browser saw: rules, checks, outcomes. No network, browser, file or clock."""
