"""Files -> entries: our own CSV, HSDS 3 as JSON or CSV datapackage, social.brussels. Nothing is written here.

Every reader gives an `ImportResult`; the command line shows its report and saves `result.to_save(partial=...)`.
"""

from directory.importers.auto import FORMATS, detect_format, read_file
from directory.importers.hsds_csv import read_hsds_csv
from directory.importers.hsds_json import read_hsds_json
from directory.importers.own_csv import read_csv
from directory.importers.result import ImportResult, RowProblem
from directory.importers.social_brussels import read_social_brussels

__all__ = [
    "FORMATS",
    "ImportResult",
    "RowProblem",
    "detect_format",
    "read_csv",
    "read_file",
    "read_hsds_csv",
    "read_hsds_json",
    "read_social_brussels",
]
