"""Benchmarks: ``make bench``. Kept out of the quick suite; every figure of the README comes from here."""
