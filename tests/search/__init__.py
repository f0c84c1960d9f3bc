"""Tests of the search: the index against real lunr.js, what families find, and the find page in a browser."""
