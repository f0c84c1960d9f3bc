"""offer-audit: what a council's site publishes of what the law asks of its SEND Local Offer, with the passage that shows it."""

__version__ = "0.1.0"
