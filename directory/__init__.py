"""The service directory: which doors exist, when they open, which fit. Knows no conversation."""
