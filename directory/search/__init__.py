"""Search: from a `Query` to the doors that fit, best first, each with its reasons.

`finding` leads; `exclusions` says who would be turned away, `ranking` judges one door with `nearness`, `presence`,
`suitability` and `nights`, `first_doors` composes the three that are read.
"""

from directory.search.finding import explain, search
from directory.search.nights import judged_window
from directory.search.query import Found, Match, Query

__all__ = ["Found", "Match", "Query", "explain", "judged_window", "search"]
