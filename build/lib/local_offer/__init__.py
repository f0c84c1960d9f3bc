"""The Local Offer as one typed model: content in, pages' data out. No Pelican, network, browser or clock."""
