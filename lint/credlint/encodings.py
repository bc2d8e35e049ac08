"""How the bytes of a file are to be read as text, told by rule: never by guessing at languages."""

from __future__ import annotations

import codecs

from credlint.patterns import lazy

MARKS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
"""Byte order marks of the encodings that may have one."""
NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "Windows-1252"}
"""What encodings are called in messages; others by their own names."""

_DECLARED = lazy(r"""<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)|<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)""")
_HEAD = 1024
_AS_WINDOWS = frozenset(("ascii", "iso8859-1"))
"""What pages declare while they hold Windows-1252, so the HTML standard reads it so."""


class EncodingError(Exception):
    """Bytes that are no text. message: why not; advice: what to do."""

    def __init__(self, message: str, advice: str) -> None:
        self.message, self.advice = message, advice
        super().__init__(message)


def decode(data: bytes, syntax: str) -> tuple[str, str]:
    """The text of a file, without byte order mark, and its encoding. Raises EncodingError.

    A byte order mark decides; then what an HTML page declares; then UTF-8, if all of it is. What is left is Windows-1252 if it has all its
    characters there, no control character, and nothing that looks like UTF-8 with a fault.
    """
    marked = next((name for name, mark in MARKS.items() if data.startswith(mark)), "")
    if marked:
        return _marked(data, marked), marked
    if b"\0" in data:
        raise EncodingError(f"not a text file (a NUL byte at offset {data.index(0)})", "leave it out, or save it as UTF-8 text")
    declared = _declared(data) if syntax == "html" else ""
    try:
        return data.decode(declared or "utf-8"), declared or "utf-8"
    except UnicodeDecodeError:
        return _unmarked(data)


def encode(text: str, encoding: str, *, marked: bool) -> bytes:
    """The bytes of a file with this text. Raises UnicodeEncodeError."""
    return (MARKS.get(encoding, b"") if marked else b"") + text.encode(encoding)


def _marked(data: bytes, encoding: str) -> str:
    try:
        text = data[len(MARKS[encoding]) :].decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            raise _fault(data, error.start + len(MARKS[encoding])) from error
        raise EncodingError(f"not UTF-16 (byte offset {error.start + 2})", "save it as UTF-8") from error
    if "\0" in text:
        raise EncodingError(f"not a text file (a NUL character at offset {text.index(chr(0))})", "leave it out, or save it as UTF-8 text")
    return text


def _declared(data: bytes) -> str:
    """The encoding that a page declares, by Python's name for it; nothing for none, for UTF-8 and for one that does not fit the page."""
    match = _DECLARED.search(data[:_HEAD].decode("latin-1"))
    try:
        name = codecs.lookup((match[1] or match[2]) if match else "utf-8").name
        if name.startswith("utf"):
            return ""
        name = "cp1252" if name in _AS_WINDOWS else name
        data.decode(name)
    except (LookupError, ValueError):
        return ""
    return name


def _unmarked(data: bytes) -> tuple[str, str]:
    """Windows-1252, or what is wrong with the UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        is_cut = error.reason == "unexpected end of data" and error.end - error.start > 1
        if not is_cut and data.decode(errors="ignore").isascii() and not any(byte < 32 and byte not in b"\t\n\f\r" for byte in data):
            try:
                return data.decode("cp1252"), "cp1252"
            except UnicodeDecodeError:
                pass
        raise _fault(data, error.start) from error
    return data.decode(), "utf-8"


def _fault(data: bytes, start: int) -> EncodingError:
    row = data.count(b"\n", 0, start) + 1
    return EncodingError(f"not UTF-8 (byte 0x{data[start]:02x} in line {row})", "save it as UTF-8")
