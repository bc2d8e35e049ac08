"""Encodings: told apart by rule, said so under -v, written back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outcome import Command

from credlint.encodings import EncodingError, decode, encode

TEXT = "Café: “no”, 5 €.\n"


@pytest.mark.parametrize(
    ("data", "syntax", "encoding"),
    [
        (TEXT.encode(), "text", "utf-8"),
        (TEXT.encode("utf-8-sig"), "text", "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "text", "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "text", "utf-16-be"),
        (TEXT.encode("cp1252"), "text", "cp1252"),
        (TEXT.encode("cp1252"), "html", "cp1252"),
    ],
)
def test_text_and_encoding(data: bytes, syntax: str, encoding: str) -> None:
    assert decode(data, syntax) == (TEXT, encoding)
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb")
    assert encode(TEXT, encoding, marked=marked) == data


@pytest.mark.parametrize(
    ("declaration", "written", "encoding"),
    [
        ("<meta charset=iso-8859-1>", "cp1252", "cp1252"),
        ("<meta charset='windows-1251'>", "cp1251", "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', "shift_jis", "shift_jis"),
        ('<?xml version="1.0" encoding="koi8-r"?>', "koi8-r", "koi8-r"),
        ("<meta charset=windows-1251>", "utf-8-sig", "utf-8"),
        ("<meta charset=utf-8>", "cp1252", "cp1252"),
        ("<meta charset=no-such>", "utf-8", "utf-8"),
        ("<meta charset=hex>", "utf-8", "utf-8"),
        ("<meta charset=ascii>", "cp1252", "cp1252"),
    ],
)
def test_what_a_page_declares(declaration: str, written: str, encoding: str) -> None:
    word = {"shift_jis": "日本", "cp1252": "café", "utf-8": "日本"}.get(written, "Привет")
    page = f"{declaration}<p>{word}"
    assert decode(page.encode(written), "html") == (page, encoding)


def test_declarations_count_in_pages_only() -> None:
    assert decode("<meta charset=windows-1251> é".encode(), "markdown")[1] == "utf-8"


@given(
    data=st.one_of(
        st.binary(max_size=60),
        st.lists(st.sampled_from([b"a", b"\xe9", b"\xc3\xa9", b"\x80", b"\n", b"\x81", b"\xff\xfe", b"\0", b"\xe2\x82", b"\x07"])).map(
            b"".join
        ),
    )
)
def test_any_bytes_are_a_text_or_a_failure(data: bytes) -> None:
    try:
        text, encoding = decode(data, "html")
    except EncodingError:
        return
    marked = data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    assert encode(text, encoding, marked=marked) == data


def test_verbose_names_the_encoding(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("A bad café.\n".encode("cp1252"))
    (tmp_path / "wide.txt").write_bytes("A bad café.\n".encode("utf-16"))
    assert credlint("check", ".", "-q", "--select", "TOY") == (
        1,
        'old.txt:1:3: TOY001 The word "bad" is banned.\nwide.txt:1:3: TOY001 The word "bad" is banned.\n',
        "",
    )
    told = credlint("check", ".", "-v", "--select", "TOY").err
    assert "old.txt: read as Windows-1252\n" in told
    assert "wide.txt: read as UTF-16\n" in told
