"""The staff console: pages under /staff. They work without JavaScript, on a small phone, in French and Dutch."""
