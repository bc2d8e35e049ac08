"""AsciiDoc and reStructuredText: what is prose, and where it stands."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credlint.article import Article, Metadata, SourceRange, Span
from credlint.readers import read

O = "\ufffc"  # noqa: E741 - one placeholder
B = list[tuple[str, str]]

ASCIIDOC: dict[str, tuple[str, B]] = {
    "header": ("// no\n= One\nAnn Lee <a@b.test>\nv1.0, 2026-03-02\n:toc:\n\ntwo", [("title", "One"), ("paragraph", "two")]),
    "marks": ("Costs *rose* by _ten_ and #five#, un**frigg**ing, 5 * 3 * 2", [("paragraph", "Costs rose by ten and five, unfrigging, 5 * 3 * 2")]),
    "nested marks": ("One *two _three_ four* five", [("paragraph", "One two three four five")]),
    "marks over lines": ("One *two\nthree* four", [("paragraph", "One two\nthree four")]),
    "escape": ("One \\*two* three", [("paragraph", "One *two* three")]),
    "code": ("Run `x *y*` and `+no+` and +no+ now", [("paragraph", f"Run {O} and {O} and {O} now")]),
    "links": ("See https://x.test/a[the *survey*^], link:/b[two] and https://x.test/c. End", [("paragraph", f"See the survey, two and {O}. End")]),
    "references": ("See <<one,the two>>, <<one>> and xref:a.adoc#b[three]", [("paragraph", f"See the two, {O} and three")]),
    "footnote": ("It grew.footnote:[no] By ten", [("paragraph", "It grew. By ten")]),
    "superscript": ("10^25^ and H~2~O, the 21^st^", [("paragraph", "10^25 and H2O, the 21st")]),
    "quotation marks": ('He said "`no`" twice', [("paragraph", "He said “no” twice")]),
    "attribute": ("By {author} two", [("paragraph", f"By {O} two")]),
    "hard break": ("One +\ntwo", [("paragraph", "One\ntwo")]),
    "headings": ("== One\n\n=== Two\ntext", [("title", "One"), ("heading", "Two"), ("paragraph", "text")]),
    "lists": ("* One\n** two\nthree\n\n* four\n\n. five\n\nAfter", [("item", "One"), ("item", "two\nthree"), ("item", "four"), ("item", "five"), ("paragraph", "After")]),
    "terms": ("One:: two\nThree::\n  four", [("item", "One"), ("item", "two"), ("item", "Three"), ("item", "four")]),
    "captions": (".One\nimage::k.png[two]\n\n.three\n* four", [("caption", "One"), ("caption", "two"), ("caption", "three"), ("item", "four")]),
    "code blocks": ("One\n\n[source,js]\n----\nno\n\nno\n----\n\n....\nno\n....\n\n```\nno\n```\n\n no\n no\n\ntwo", [("paragraph", "One"), ("paragraph", "two")]),
    "comments": ("One\n// no\ntwo\n\n////\nno\n\nno\n////\n\nthree", [("paragraph", "One\ntwo"), ("paragraph", "three")]),
    "blocks that hold text": ("====\nOne\n====\n\n****\ntwo\n****", [("paragraph", "One"), ("paragraph", "two")]),
    "table": ("|===\n| a | b\n\n| c\n| *d*\n|===\n\nAfter", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d"), ("paragraph", "After")]),
    "macros": ("include::a.adoc[]\n\nOne\n\ntoc::[]\n\n'''\n\ntwo", [("paragraph", "One"), ("paragraph", "two")]),
}  # fmt: skip

RST: dict[str, tuple[str, B]] = {
    "sections": ("===\nOne\n===\n\nTwo\n---\n\nThree\n-----\n\ntext", [("title", "One"), ("heading", "Two"), ("heading", "Three"), ("paragraph", "text")]),
    "marks": ("Costs *rose* by **ten**, 5 * 3 * 2 and snake_case", [("paragraph", "Costs rose by ten, 5 * 3 * 2 and snake_case")]),
    "escapes": ("One \\*two* fi\\ ve", [("paragraph", "One *two* five")]),
    "code": ("Run ``x *y*`` and :math:`a^2` now", [("paragraph", f"Run {O} and {O} now")]),
    "links": ("See `the\nsurvey <https://x.test>`_, `two`_, three_ and https://x.test/a. End", [("paragraph", f"See the\nsurvey, two, three and {O}. End")]),
    "roles": ("See :ref:`one <two>` and :doc:`/a` and :emphasis:`three` and |four|", [("paragraph", f"See one and {O} and three and {O}")]),
    "footnotes": ("It grew [1]_ by ten [#a]_.\n\n.. [1] A note\n   of two.\n.. [#a] Other", [("paragraph", "It grew by ten."), ("footnote", "A note\nof two."), ("footnote", "Other")]),
    "lists": ("* One\n  two\n* three\n\n  - four\n\n    five\n\n1. six\n\nAfter", [("item", "One\ntwo"), ("item", "three"), ("item", "four"), ("item", "five"), ("item", "six"), ("paragraph", "After")]),
    "terms": ("One\n    two *three*\n\nAfter", [("item", "One"), ("item", "two three"), ("paragraph", "After")]),
    "literal block": ("One::\n\n    no\n\n    no\n\ntwo ::\n\n  no\n\n::\n\n  no\n\nthree", [("paragraph", "One:"), ("paragraph", "two"), ("paragraph", "three")]),
    "directives": (".. code-block:: py\n   :no: no\n\n   no\n\n.. note:: One\n   two\n\n   three\n\n.. toctree::\n   no\n\nfour", [("paragraph", "One\ntwo"), ("paragraph", "three"), ("paragraph", "four")]),
    "figure": (".. figure:: a.png\n   :alt: One\n   :width: 5\n\n   two\n\nthree", [("caption", "One"), ("caption", "two"), ("paragraph", "three")]),
    "comments and targets": ("One\n\n.. no\n   no\n\n.. _no: https://x.test\n.. |no| replace:: no\n\n__ https://x.test\n\ntwo", [("paragraph", "One"), ("paragraph", "two")]),
    "grid table": ("+---+---+\n| a | b |\n+===+===+\n| c | d |\n|   | e |\n+---+---+\n\nAfter", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d"), ("cell", "e"), ("paragraph", "After")]),
    "simple table": ("== ====\na  b\n== ====\nc  d e\n== ====\n\nAfter", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d e"), ("paragraph", "After")]),
    "rule": ("One\n\n-----\n\ntwo", [("paragraph", "One"), ("paragraph", "two")]),
    "session": ("One\n\n>>> no\nno\n\ntwo", [("paragraph", "One"), ("paragraph", "two")]),
}  # fmt: skip

CASES = [pytest.param(*case, "asciidoc", id=f"AsciiDoc {name}") for name, case in ASCIIDOC.items()] + [
    pytest.param(*case, "rst", id=f"reST {name}") for name, case in RST.items()
]


def blocks(article: Article) -> B:
    return [(block.kind, article.text(block.span)) for block in article.blocks]


@pytest.mark.parametrize(("source", "expected", "syntax"), CASES)
def test_construct(source: str, expected: B, syntax: str) -> None:
    assert blocks(read(source, syntax)) == expected


@pytest.mark.parametrize(("source", "expected", "syntax"), CASES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_each_word_stands_where_it_stood(source: str, expected: B, syntax: str, line_end: str) -> None:
    source = source.replace("\n", line_end)
    article = read(source, syntax)
    assert [text for _, text in blocks(article)] == [text for _, text in expected]
    for word in ("One", "two", "three", "four", "rose", "ten", "After", "note", "survey"):
        start = article.prose.find(word)
        while start >= 0:
            place = article.locate(Span(start, start + len(word)))
            assert source[place.start : place.end] == word
            start = article.prose.find(word, start + 1)


def test_quotations() -> None:
    quoted = "[quote, Bob]\nOne.\n\n____\ntwo\n\nthree\n____\n\nfour"
    assert [block.quoted for block in read(quoted, "asciidoc").blocks] == [True, True, True, False]
    quoted = "One\n\n  two\n\n.. epigraph::\n\n   three\n\nfour"
    assert [block.quoted for block in read(quoted, "rst").blocks] == [False, True, True, False]


def test_places_in_lists_and_tables() -> None:
    article = read("* a\n** b\n* c\n\n|===\n|d |e\n|f |g\n|===", "asciidoc")
    assert [(b.level, b.group, b.row, b.column) for b in article.blocks] == [
        (1, 0, 0, -1), (2, 1, 0, -1), (1, 0, 1, -1), (0, 2, 0, 0), (0, 2, 0, 1), (0, 2, 1, 0), (0, 2, 1, 1),
    ]  # fmt: skip
    article = read("* a\n\n  * b\n\n* c\n\n== ==\nd  e\n== ==\nf  g\n== ==\n", "rst")
    assert [(b.level, b.group, b.row, b.column) for b in article.blocks] == [
        (1, 0, 0, -1), (2, 1, 0, -1), (1, 0, 1, -1), (0, 2, 0, 0), (0, 2, 0, 1), (0, 2, 1, 0), (0, 2, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "syntax", "expected"),
    [
        ("= A\nAnn Lee\nv1.0, 2026-03-02\n:date: 2026-03-01\n\nText", "asciidoc", Metadata("A", "Ann Lee", (("2026-03-02", "revision line"), ("2026-03-01", "attribute `date`")))),
        ("Text\n\n:date: 2026-03-01", "asciidoc", Metadata()),
        ("A\n===\n\n:author: Ann Lee\n:date: 2026-03-02\n\nText", "rst", Metadata("A", "Ann Lee", (("2026-03-02", "field `date`"),))),
    ],
)  # fmt: skip
def test_metadata(source: str, syntax: str, expected: Metadata) -> None:
    assert read(source, syntax).metadata == expected


def test_links_and_comments() -> None:
    article = read("// a\n\nSee https://x.test/a[the *survey*] and <<b,two>>", "asciidoc")
    assert [(article.text(link.span), link.url) for link in article.links] == [("the survey", "https://x.test/a")]
    assert article.comments == (SourceRange(0, 4),)
    article = read(".. a\n\nSee `the survey <https://x.test/a>`_ and :ref:`two <b>`", "rst")
    assert [(article.text(link.span), link.url) for link in article.links] == [("the survey", "https://x.test/a")]
    assert article.comments == (SourceRange(0, 4),)


marks = st.lists(
    st.sampled_from(
        [*"*_`#^~|+=-.:[]<>{}\\\"' \n", "\n\n", "\r\n", "  ", "   ", "::", "``", "**", "`_", "]_", "== ", "* ", "1. ", ".. ", "|===\n", "----\n", "====\n", "+--+\n", "== ==\n", ".. note:: ", ":a: ", "https://x.test/a", "link:a[", "image::a[", "footnote:[", "<<", ">>", "alpha", "Beta 5", "é\U0001f600"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@pytest.mark.parametrize("syntax", ["asciidoc", "rst"])
@given(source=marks)
@settings(max_examples=500, deadline=None)
def test_every_character_knows_its_source(syntax: str, source: str) -> None:
    article = read(source, syntax)
    end = 0
    for run in article.runs:
        assert run.prose.start == end < run.prose.end
        end = run.prose.end
        assert not run.verbatim or article.text(run.prose) == source[slice(*run.source)]
    assert end == len(article.prose)
    for one, other in pairwise(sorted(run.source for run in article.runs)):
        assert one.end <= other.start
    for block in article.blocks:
        assert article.text(block.span) == article.text(block.span).strip(" \t\r\n\u00a0")
        assert "\n\n" not in article.text(block.span)


def test_a_line_of_an_escape_alone_is_no_empty_line() -> None:
    assert read("one\n\\\rtwo", "rst").prose == "one\ntwo"


PIECES = ["The company raised 40 million. ", "*a ", "_a_ ", "`a ", "``a ", "`a <b ", "link:a[", "https://a[b ", "<<a,", "footnote:[a ", "image:a[", "[[a ", "{a ", "^a", "a::\n", "* a\n", "|a |b\n", "|===\n", "----\n", "....\nx\n", "a\n==\n", "\\*", ":a: b\n", ".. a::\n", "  a\n", "a_ ", "|a ", "[a]_ ", "+--+\n| a|\n", "== ==\na b\n", '"`a', "//a\n", "x\n\n", "::\n\n  a\n"]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("syntax", ["asciidoc", "rst"])
def test_reading_is_linear(piece: str, syntax: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        read(piece * 1000 * times, syntax)
        return time.process_time() - start

    assert_linear(seconds)
