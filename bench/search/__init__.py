"""The search measured: what people find, beside other engines; and how much a phone loads and waits."""
