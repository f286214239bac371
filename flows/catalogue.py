"""The words: Fluent messages per locale, read once, never half-filled.

Fluent prints the name of a missing argument instead of failing; here every error of the formatter is raised, so
that a hole is found by a test and never by a person.
"""

from collections.abc import Iterator, Mapping
from functools import reduce
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

MESSAGES = Path(__file__).parent / "messages"
FALLBACK = "fr"
LONGEST_ARGUMENT = 1_000


class CatalogueError(Exception):
    """A message that does not exist, cannot be read or lacks an argument; the text says which and where."""


class Catalogue:
    """Every message of every locale."""

    def __init__(self, folder: Path = MESSAGES) -> None:
        self._bundles = {path.name: _load_bundle(path) for path in sorted(folder.iterdir()) if path.is_dir()}
        if FALLBACK not in self._bundles:
            raise CatalogueError(f"{folder}: no messages in the fallback locale '{FALLBACK}'")

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales that have at least one message, sorted."""
        return tuple(self._bundles)

    def has(self, locale: str, message: str) -> bool:
        """Whether `locale` itself (not its fallback) has `message`."""
        return locale in self._bundles and self._bundles[locale].has_message(message)

    def ids(self, locale: str) -> Iterator[str]:
        """The ids of the messages of `locale`."""
        yield from self._bundles[locale]._messages

    def text(self, locale: str, message: str, args: Mapping[str, str | int] | None = None) -> str:
        """`message` in `locale`, or in French where that locale lacks it. Raises `CatalogueError`."""
        bundle = self._bundles[locale if self.has(locale, message) else FALLBACK]
        if not bundle.has_message(message):
            raise CatalogueError(f"message '{message}' does not exist")
        pattern = bundle.get_message(message).value
        if pattern is None:
            raise CatalogueError(f"message '{message}' has no text in '{locale}'")
        # Numbers go in as ready strings: Fluent would write French ones with a space that costs a whole segment.
        ready = {key: str(item) for key, item in (args or {}).items()}
        # Fluent refuses what is longer than 2,500 characters; what people write may be: it is put in afterwards.
        long = {key: item for key, item in ready.items() if len(item) > LONGEST_ARGUMENT}
        value, errors = bundle.format_pattern(pattern, ready | {key: f"\ue000{key}\ue001" for key in long})
        if errors:
            raise CatalogueError(f"message '{message}' ({locale}): {errors[0]}")
        return reduce(lambda text, key: text.replace(f"\ue000{key}\ue001", long[key]), long, str(value))


def _load_bundle(folder: Path) -> FluentBundle:
    bundle = FluentBundle([folder.name], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        junk = [entry for entry in resource.body if isinstance(entry, Junk)]
        if junk:
            raise CatalogueError(f"{path}: cannot read: {str(junk[0].content).strip().splitlines()[0]}")
        doubled = [
            entry.id.name for entry in resource.body if hasattr(entry, "id") and entry.id.name in bundle._messages
        ]
        if doubled:
            raise CatalogueError(f"{path}: message '{doubled[0]}' is already defined in another file")
        bundle.add_resource(resource)
    return bundle
