"""MDX, notebooks and Word files: what is prose, and where it stands."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outcome import Command

from credlint.article import Article, Span
from credlint.readers import read
from credlint.readers.errors import ReadingError
from credlint.word_files import word_text

O = "\ufffc"  # noqa: E741 - one placeholder
B = list[tuple[str, str]]

MDX: dict[str, tuple[str, B]] = {
    "modules": ("import X from './x'\nexport const y = {\n  a: 1\n}\n\nOne", [("paragraph", "One")]),
    "expression": ("It is {2 + {a: 3}.a} percent", [("paragraph", f"It is {O} percent")]),
    "expression alone": ("One\n\n{props.chart}\n\ntwo", [("paragraph", "One"), ("paragraph", "two")]),
    "comments": ("One {/* no */} two\n\n{/* no\n\nno */}\n\nthree", [("paragraph", "One two"), ("paragraph", "three")]),
    "component": ("<Tabs items={['a > b', 'c']}>\n\nOne *two*\n\n</Tabs>", [("paragraph", "One two")]),
    "component in a text": ("One <Tip text='x > y'>*two*</Tip> three", [("paragraph", "One two three")]),
    "component without a text": ("One\n\n<Card title=\"no\" />\n\ntwo", [("paragraph", "One"), ("paragraph", "two")]),
    "component over lines": ("<Card\n  title=\"no\"\n  on={() => { go() }}\n>\n\n## One\n\n</Card>", [("title", "One")]),
    "fragment": ("<>One</> two", [("paragraph", "One two")]),
    "style": ("One <b style={{color: 'red'}}>two</b> <i>three</i>", [("paragraph", "One two three")]),
    "code": ("One `{no}` `<Tag a={` two\n\n```js\nconst x = {\n```\n\n{no} three", [("paragraph", f"One {O} {O} two"), ("paragraph", f"{O} three")]),
    "what is no JSX": ("One {open and 1 < 2 two", [("paragraph", "One {open and 1 < 2 two")]),
    "front matter": ("---\ntitle: T\n---\n\nimport A from 'a'\n\nOne", [("metadata", "T"), ("paragraph", "One")]),
}  # fmt: skip


def blocks(article: Article) -> B:
    return [(block.kind, article.text(block.span)) for block in article.blocks]


@pytest.mark.parametrize(("source", "expected"), MDX.values(), ids=MDX)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_mdx(source: str, expected: B, line_end: str) -> None:
    source = source.replace("\n", line_end)
    article = read(source, "mdx")
    assert blocks(article) == expected
    for word in ("One", "two", "three"):
        start = article.prose.find(word)
        if start >= 0:
            place = article.locate(Span(start, start + len(word)))
            assert source[place.start : place.end] == word


@pytest.mark.parametrize(
    "piece", ["{", "}", "<A ", "<A {", "<A b='", "`", "```\n", "{/*", "import x\n", "{a} ", "<A>x</A> ", "`x` {", "``{"]
)
def test_mdx_is_linear(piece: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        read(piece * 1000 * times, "mdx")
        return time.process_time() - start

    assert_linear(seconds)


def notebook(*cells: tuple[str, str | list[str]]) -> dict[str, object]:
    return {"cells": [{"cell_type": kind, "metadata": {"source": "no"}, "source": source} for kind, source in cells], "nbformat": 4}


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("is_ascii", [True, False])
@pytest.mark.parametrize("is_reversed", [True, False])
def test_notebook(indent: int | None, is_ascii: bool, is_reversed: bool) -> None:  # noqa: FBT001 - parameters of a test
    document = notebook(
        ("markdown", ["# Bees \u201creturn\u201d\n", "\n", 'Costs *rose* by "ten" \U0001f600 per\tcent.\n', "Two."]),
        ("code", ["x = 'no'\n"]),
        ("raw", "no"),
        ("markdown", "Three \\\\ four."),
    )
    source = json.dumps(document, indent=indent, ensure_ascii=is_ascii, sort_keys=is_reversed)
    article = read(source, "notebook")
    assert blocks(article) == [
        ("title", "Bees “return”"),
        ("paragraph", 'Costs rose by "ten" \U0001f600 per\tcent.\nTwo.'),
        ("paragraph", "Three \\ four."),
    ]
    for word in ("Bees", "return", "Costs", "rose", "ten", "cent", "Two", "Three", "four"):
        start = article.prose.index(word)
        place = article.locate(Span(start, start + len(word)))
        assert source[place.start : place.end] == word
    start = article.prose.index("\U0001f600")
    assert source[slice(*article.locate(Span(start, start + 1)))] == ("\\ud83d\\ude00" if is_ascii else "\U0001f600")


def test_notebook_of_version_3() -> None:
    document = {
        "worksheets": [{"cells": [{"cell_type": "heading", "level": 1, "source": "One"}, {"cell_type": "markdown", "source": ["two"]}]}]
    }
    assert [text for _, text in blocks(read(json.dumps(document), "notebook"))] == ["One", "two"]


@given(
    lines=st.lists(
        st.one_of(st.text(max_size=20), st.sampled_from(["\\", '"', "*a*", "\U0001f600", "\n", "&amp;", "`x`", "\u2028", "/"])), max_size=12
    ),
    is_ascii=st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_notebook_reads_as_its_markdown(lines: list[str], is_ascii: bool) -> None:  # noqa: FBT001 - a parameter of a test
    source = json.dumps(notebook(("markdown", lines)), ensure_ascii=is_ascii)
    article, markdown = read(source, "notebook"), read("".join(lines).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    assert (article.prose, article.blocks, article.links) == (markdown.prose, markdown.blocks, markdown.links)
    end = 0
    for run in article.runs:
        assert run.prose.start == end < run.prose.end
        assert 0 <= run.source.start <= run.source.end <= len(source)
        end = run.prose.end
        if run.verbatim:
            assert article.text(run.prose) == source[slice(*run.source)]
    assert end == len(article.prose)


@pytest.mark.parametrize("source", ["{", "[" * 100_000, '{"cells": [}', "no"])
def test_what_is_no_notebook(source: str, credlint: Command, tmp_path: Path) -> None:
    with pytest.raises(ReadingError):
        read(source, "notebook")
    (tmp_path / "a.ipynb").write_text(source)
    (tmp_path / "b.md").write_text("A bad day.\n")
    outcome = credlint("check", ".", "-q", "--select", "TOY")
    assert (outcome.code, outcome.out) == (2, 'b.md:1:3: TOY001 The word "bad" is banned.\n')
    assert outcome.err.startswith("credlint: a.ipynb: not JSON (an error")
    assert credlint("facts", "a.ipynb").code == 2


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("Bees return", 0)
    document.add_heading("Honey", 1)
    document.add_paragraph("Costs rose\nby ten. ").add_run("A bad end").bold = True
    document.add_paragraph("One", style="List Bullet")
    document.add_paragraph("Two", style="List Number")
    document.add_paragraph()
    document.add_paragraph("Three", style="Quote")
    table = document.add_table(2, 2)
    for number, text in enumerate(("Year", "Hives", "2025", "40")):
        table.cell(number // 2, number % 2).text = text
    document.add_paragraph("The end")
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def test_word_file(credlint: Command, tmp_path: Path) -> None:
    article = read(word_text(word_file()), "docx")
    assert [(block.kind, article.text(block.span), block.quoted, block.row, block.column) for block in article.blocks] == [
        ("title", "Bees return", False, -1, -1),
        ("heading", "Honey", False, -1, -1),
        ("paragraph", "Costs rose by ten. A bad end", False, -1, -1),
        ("item", "One", False, 0, -1),
        ("item", "Two", False, 1, -1),
        ("paragraph", "Three", True, -1, -1),
        ("cell", "Year", False, 0, 0),
        ("cell", "Hives", False, 0, 1),
        ("cell", "2025", False, 1, 0),
        ("cell", "40", False, 1, 1),
        ("paragraph", "The end", False, -1, -1),
    ]
    (tmp_path / "a.docx").write_bytes(word_file())
    assert credlint("check", "a.docx", "-q", "--select", "TOY").out == 'a.docx:3:22: TOY001 The word "bad" is banned.\n'
    assert credlint("check", "-", "-q", "--select", "TOY", "--stdin-filename", "b.docx", stdin=word_file()).out.startswith("b.docx:3:22")


def test_fixes_do_not_touch_word_files(credlint: Command, tmp_path: Path) -> None:
    data = word_file()
    (tmp_path / "a.docx").write_bytes(data)
    credlint("check", "a.docx", "--fix", "--unsafe-fixes")
    assert (tmp_path / "a.docx").read_bytes() == data


def test_word_file_that_is_none(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 no")
    (tmp_path / "b.md").write_text("A bad day.\n")
    outcome = credlint("check", ".", "-q", "--select", "TOY")
    assert (outcome.code, outcome.out) == (2, 'b.md:1:3: TOY001 The word "bad" is banned.\n')
    assert outcome.err == "credlint: a.docx: not a Word file that can be read; save it as .docx again, or leave it out\n"


def test_missing_extra_is_named(credlint: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    (tmp_path / "a.docx").write_bytes(b"PK")
    (tmp_path / "b.md").write_text("A bad day.\n")
    outcome = credlint("check", ".", "-q", "--select", "TOY")
    assert (outcome.code, outcome.out) == (2, 'b.md:1:3: TOY001 The word "bad" is banned.\n')
    assert outcome.err == "credlint: a.docx: Word files need the package python-docx; run `pip install 'credlint[docx]'`\n"
