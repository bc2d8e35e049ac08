"""What holds for every text: each prose character knows its source, and nothing that is prose is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from credlint.article import Article, Span
from credlint.readers import READERS, read

SYNTAXES = sorted(READERS.keys() - {"notebook", "csv-field", "json-string"})
MARKS = [
    *"*_`~[]()<>!#|\\&;:-+.=>^{}%\"'/ \n\t\r",
    "\r\n",
    "\n\n",
    "  \n",
    "![",
    "](",
    "[^",
    "<!--",
    "-->",
    "```",
    "&amp;",
    "{{",
    "}}",
    "{%",
    "%}",
    "\u00a0",
    "é",
]
WORDS = [
    "alpha",
    "Beta",
    "5",
    "$1.8",
    "million",
    "https://x.test/a",
    "www.x.test",
    "naïve",
    "\U0001f600",
    "e\u0301",
    "html",
    "p",
    "code",
    "pre",
    "a",
    "br",
    "sup",
    "li",
]
noise = st.lists(st.sampled_from(MARKS + WORDS), max_size=40).map("".join)
anything = st.one_of(st.text(max_size=200), noise)

inline = st.deferred(
    lambda: st.one_of(
        st.sampled_from(
            [
                "alpha",
                "Beta 5",
                "naïve \U0001f600",
                "x &amp; y",
                "2 \\* 3",
                "`code`",
                "https://x.test/a_b",
                "<br>",
                "<!-- c -->",
                "{% tag %}",
                "$5",
            ]
        ),
        st.sampled_from(
            [
                "{}",
                "*{}*",
                "**{}**",
                "[{}](u)",
                "[{}][r]",
                "![{}](u)",
                "<b>{}</b>",
                "<code>{}</code>",
                "<a href='u'>{}</a>",
                "<sup>{}</sup>",
                "{}[^1]",
                "~~{}~~",
            ]
        ).flatmap(lambda frame: inline.map(lambda text: frame.replace("{}", text))),
        st.lists(inline, min_size=2, max_size=3).map(" ".join),
    )
)
block = st.one_of(
    inline,
    inline.map("# {}".format),
    inline.map("{}\n---".format),
    inline.map("- {0}\n- {0}\n\n  {0}".format),
    inline.map("> {0}\n> {0}\n{0}".format),
    inline.map("| {0} | b |\n|---|---|\n| c | {0} |".format),
    inline.map("<div>\n{0}\n<p>{0}</p></div>".format),
    inline.map("> <div\n> class='x'>{0}\n> {0}</div>".format),
    inline.map("<table><tr><td>{0}</table>".format),
    inline.map("```\n{}\n```".format),
    inline.map("    {}".format),
    inline.map("Term\n: {}".format),
    inline.map("[^1]: {0}\n\n    {0}".format),
    st.just("[r]: https://x.test 'Title'"),
    st.just("$$ a = b $$"),
    st.just("<pre>\nx\n\ny</pre>"),
    st.just("{% include x %}"),
)
markdown = st.tuples(
    st.sampled_from(["", "---\ntitle: T\n---\n", "+++\ntitle = 'T'\n+++\n"]), st.lists(block, max_size=6), st.sampled_from(["\n", "\r\n"])
).map(lambda parts: (parts[0] + "\n\n".join(parts[1])).replace("\n", parts[2]))


def check_provenance(article: Article) -> None:
    """Prose is what the source says at its place, letter by letter, but for runs that stand for a whole stretch of it."""
    end = 0
    for run in article.runs:
        assert run.prose.start == end < run.prose.end
        assert 0 <= run.source.start <= run.source.end <= len(article.source)
        end = run.prose.end
        if run.verbatim:
            assert article.text(run.prose) == article.source[run.source.start : run.source.end]
    assert end == len(article.prose)
    for one, other in pairwise(sorted(run.source for run in article.runs)):
        assert one.end <= other.start


def check_order(article: Article) -> None:
    """Blocks and links follow each other; each stands in the prose, each footnote reference in or after a block."""
    for facts in (article.blocks, article.links):
        for fact in facts:
            assert 0 <= fact.span.start < fact.span.end <= len(article.prose)
        for one, other in pairwise(facts):
            assert one.span.end <= other.span.start
    for block in article.blocks:
        text = article.text(block.span)
        assert text == text.strip(" \t\r\n\u00a0")
        assert "\n\n" not in text.replace("\r", "")
    places = [reference.span for reference in article.footnote_references]
    assert places == sorted(places)
    assert all(0 <= start == end <= len(article.prose) for start, end in places)


def check_locate(article: Article, start: int, end: int) -> None:
    place = article.locate(Span(start, end))
    assert 0 <= place.start <= place.end <= len(article.source)
    assert start == end or place.start < place.end or "\n" in article.prose[start:end]


@pytest.mark.parametrize("syntax", SYNTAXES)
@given(source=anything, data=st.data())
@settings(max_examples=300, deadline=None)
def test_any_text(syntax: str, source: str, data: st.DataObject) -> None:
    article = read(source, syntax)
    check_provenance(article)
    check_order(article)
    start = data.draw(st.integers(0, len(article.prose)))
    check_locate(article, start, data.draw(st.integers(start, len(article.prose))))


@given(source=markdown, data=st.data())
@settings(max_examples=300, deadline=None)
def test_any_markdown(source: str, data: st.DataObject) -> None:
    article = read(source)
    check_provenance(article)
    check_order(article)
    start = data.draw(st.integers(0, len(article.prose)))
    check_locate(article, start, data.draw(st.integers(start, len(article.prose))))


@given(source=markdown)
@settings(max_examples=300, deadline=None)
def test_text_after_any_markdown_is_read(source: str) -> None:
    assume("~~~" not in source)  # a fence that hides the rest
    text = source + "\n\nZebra says .8 million\n"
    article = read(text)
    assert article.prose.endswith("Zebra says .8 million")
    place = article.locate(Span(len(article.prose) - 21, len(article.prose)))
    assert text[place.start :] == "Zebra says .8 million\n"


@given(source=markdown)
@settings(max_examples=300, deadline=None)
def test_markup_leaves_no_double_space(source: str) -> None:
    assert "  " not in read(source).prose


@given(
    source=st.lists(st.sampled_from([*WORDS, ".", " ", "\n", "\r\n", "\n\n", "\t", "\u00a0", "\f", "é", "[1]", "—"]), max_size=60).map(
        "".join
    )
)
@settings(max_examples=300, deadline=None)
def test_plain_text_loses_no_letter(source: str) -> None:
    assume("://" not in source and "www." not in source)
    letters = [character for character in read(source, "text").prose if character.isalpha()]
    assert letters == [character for character in source if character.isalpha()]


@given(
    source=st.lists(
        st.sampled_from(["alpha", "Beta", " ", " ", "5", ",", ".", "é", "\u00a0", "$", "%", "\U0001f600", "’"]), min_size=1
    ).map("".join),
    syntax=st.sampled_from(SYNTAXES),
)
@settings(max_examples=300, deadline=None)
def test_a_line_of_prose_stays_as_it_is(source: str, syntax: str) -> None:
    source = source.strip()
    assume(any(character.isalpha() for character in source) and source[0].isalpha())
    article = read(source, syntax)
    assert article.prose == source
    assert [article.text(b.span) for b in article.blocks] == [source]


TAGS = (
    "p div nav main article aside b a h1 ul li table tr td code pre script style title svg blockquote footer header form span q sup".split()
)
html_tag = st.one_of(
    st.sampled_from(TAGS).map("<{}>".format),
    st.sampled_from(TAGS).map("</{}>".format),
    st.sampled_from(["<br>", "<img alt='x &amp; y' src=z>", "<a href='#fn1'>", "<div class='cookie-banner'>", "<p hidden>", "<li id=fn1>", "<meta name=description content='a https://x.test &lt; b'>", "<time datetime=2026-01-01>", "<!-- x -->", "<![CDATA[x]]>", "</>"]),
)  # fmt: skip
html_text = st.sampled_from(
    [
        "alpha",
        "Beta 5",
        " ",
        "\n",
        "\r\n",
        "\r",
        "&amp;",
        "&nbsp",
        "&#65;",
        "<",
        "&",
        "é\U0001f600",
        "https://x.test/a",
        "The council counted more hives than in any spring. ",
        "{% x %}",
    ]
)
pages = st.lists(st.one_of(html_tag, html_text), max_size=40).map("".join)


@given(source=pages)
@settings(max_examples=600, deadline=None)
def test_any_page(source: str) -> None:
    article = read(source, "html")
    check_provenance(article)
    check_order(article)


@given(words=st.lists(st.sampled_from(["alpha", "Beta", "5", "é", "&amp;", "<b>x</b>", "<i>", "y,"]), min_size=1, max_size=30))
@settings(max_examples=200, deadline=None)
def test_no_word_of_a_page_is_lost(words: list[str]) -> None:
    letters = "".join(words).replace("<b>x</b>", "x").replace("<i>", "").replace("&amp;", "&")
    page = f"<nav>Home</nav><main><p>{' '.join(words)}</main><footer>End</footer>"
    article = read(page, "html")
    assert "".join(article.text(b.span) for b in article.blocks if b.kind == "paragraph").replace(" ", "") == letters


def test_lone_surrogates_are_read() -> None:
    article = read("a \ud800 **b**")
    assert article.prose == "a \ud800 b"
    assert article.locate(Span(4, 5)) == (6, 7)
