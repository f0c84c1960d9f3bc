"""How fast the site builds, measured against plain Pelican on the same Markdown: ``invoke bench``."""
