"""A file's text, whatever a spreadsheet did to it: byte-order mark, Windows letters, semicolons; or one clear line."""

from pathlib import Path

MAX_BYTES = 50_000_000


class FileError(ValueError):
    """A file that cannot be read: one clear line."""


def read_text(path: Path) -> str:
    """The text of `path`, UTF-8 (with or without BOM) or UTF-16 with BOM. Raises `FileError`."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise FileError(f"{path.name}: larger than {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        raise FileError(f"{path.name}: cannot be opened ({error.strerror})") from None
    return decode(data, path.name)


def decode(data: bytes, name: str) -> str:
    """The text of a file's content, as `read_text` has it. Raises `FileError`."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileError(
            f"{name}: line {line} is not UTF-8 text; save the file as 'CSV UTF-8' and import it again"
        ) from None
    if "\0" in text:
        raise FileError(f"{name}: is a binary file, not a text")
    if not text.strip():
        raise FileError(f"{name}: is empty")
    return text
