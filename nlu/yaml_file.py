"""Reads the YAML files of this room, with libyaml where it is there: ten times faster, and every start reads them."""

from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """The content of `path`. Raises `yaml.YAMLError`, `UnicodeDecodeError`, `OSError`."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - both are safe loaders
