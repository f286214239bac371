"""Places named in a message: `finder` leads, `fuzzy` forgives slips, `guards` and `surroundings` keep ordinary words
out, `postcodes` tells four digits apart."""

from nlu.places.finder import PlaceFinder

__all__ = ["PlaceFinder"]
