"""Opens pages in a real browser and keeps what it saw: axe's results, what our probes gathered, pictures. Judges nothing."""
