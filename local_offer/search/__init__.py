"""The search index: which pages can be found, by which words, and the files that a phone fetches a little of.

lunr's pipeline and weights, built here and asked in the browser by ``theme/search``. No Pelican, browser or clock.
"""
