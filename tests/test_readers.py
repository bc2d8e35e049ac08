"""The readers: what is prose, in which block, and where each piece of it stands in the source."""

from __future__ import annotations

import gc
import time

import pytest

from credlint.article import Article, Metadata, SourceRange, Span
from credlint.readers import read

B = list[tuple[str, str]]
O = "\ufffc"  # noqa: E741 - one placeholder

MARKDOWN: dict[str, tuple[str, B]] = {
    "emphasis": ("Costs *rose* by **ten** and ***fell***.", [("paragraph", "Costs rose by ten and fell.")]),
    "emphasis in a word": ("un*frigging*believable end", [("paragraph", "unfriggingbelievable end")]),
    "strike-through": ("was ~~40~~ 50 now", [("paragraph", "was 40 50 now")]),
    "link": ("The [2024 *survey*](https://x.test/a_(b) 'Title') says", [("paragraph", "The 2024 survey says")]),
    "reference link": ("A [full][ref], a [ref][] and a [ref] link\n\n[ref]: https://x.test 'Not prose'\n", [("paragraph", "A full, a ref and a ref link")]),
    "unknown reference": ("Not [a link] here", [("paragraph", "Not [a link] here")]),
    "autolink": ("See <https://x.test/a> and <a@b.test> now", [("paragraph", f"See {O} and {O} now")]),
    "bare address": ("See https://x.test/a_b_c*d*?e=f. Then www.x.test, end", [("paragraph", f"See {O}. Then {O}, end")]),
    "escapes in an address": ("See https://x.test/a\\_b\\_c now", [("paragraph", f"See {O} now")]),
    "address in brackets": ("(see https://x.test/a_(b)) now", [("paragraph", f"(see {O}) now")]),
    "bold address": ("**https://x.test/a** now", [("paragraph", f"{O} now")]),
    "address as link text": ("[https://x.test](https://x.test) now", [("paragraph", f"{O} now")]),
    "image alone": ("![A chart of *sales*](c.png 'Title')\n\nText after", [("caption", "A chart of sales"), ("paragraph", "Text after")]),
    "image in a sentence": ("Press ![the red key](k.png) to stop", [("paragraph", f"Press {O} to stop"), ("caption", "the red key")]),
    "image before a text": ("![Logo](l.png) Text after", [("caption", "Logo"), ("paragraph", "Text after")]),
    "image after a text": ("Text before ![Logo](l.png)\n\nAfter", [("paragraph", "Text before"), ("caption", "Logo"), ("paragraph", "After")]),
    "image between lines": ("One.\n![Chart](c.png)\nTwo.", [("paragraph", f"One.\n{O}\nTwo."), ("caption", "Chart")]),
    "image without a text": ("One ![](c.png) two", [("paragraph", f"One {O} two")]),
    "linked image": ("[![Badge](b.svg)](https://x.test) after", [("caption", "Badge"), ("paragraph", "after")]),
    "nested image": ("![one ![two](a) three](b)", [("caption", "one two three")]),
    "inline code": ("Run `pip install x` or ``a `b` c`` now", [("paragraph", f"Run {O} or {O} now")]),
    "fenced code": ("```py\nprint('.8 million')\n```\nText after", [("paragraph", "Text after")]),
    "tilde fence": ("~~~\ncode\n~~~\nText after", [("paragraph", "Text after")]),
    "indented code": ("Text\n\n    code = 1\n\nText after", [("paragraph", "Text"), ("paragraph", "Text after")]),
    "maths on one line": ("$$ a = b $$\n\nText after", [("paragraph", "$$ a = b $$"), ("paragraph", "Text after")]),
    "maths in a line": ("We use $$ a = b $$ here, after", [("paragraph", "We use $$ a = b $$ here, after")]),
    "dollars": ("From $5 to $10, and \\$3 too", [("paragraph", "From $5 to $10, and $3 too")]),
    "escape": ("2 \\* 3 \\[x\\] 1\\. end", [("paragraph", "2 * 3 [x] 1. end")]),
    "entities": ("A&nbsp;B &amp; C &#8364;5 &#x1F600; &bogus; end", [("paragraph", "A\u00a0B & C €5 \U0001f600 &bogus; end")]),
    "double entity": ("Q&amp;amp;A after", [("paragraph", "Q&amp;A after")]),
    "soft break": ("One\ntwo  \nthree\\\nfour", [("paragraph", "One\ntwo\nthree\nfour")]),
    "carriage returns": ("One\r\ntwo  \r\nthree\r\n\r\nfour\rfive", [("paragraph", "One\ntwo\nthree"), ("paragraph", "four\nfive")]),
    "white space in a line": ("It holds  million\tat  launch", [("paragraph", "It holds  million\tat  launch")]),
    "indented lines": ("One\n   two\n      three", [("paragraph", "One\ntwo\nthree")]),
    "emoji and combining characters": ("\U0001f600e\u0301 **\U0001f468\u200d\U0001f469** naïve after", [("paragraph", "\U0001f600e\u0301 \U0001f468\u200d\U0001f469 naïve after")]),
    "ATX heading": ("# One #\n\n## Two\n\nText", [("title", "One"), ("heading", "Two"), ("paragraph", "Text")]),
    "setext heading": ("One\n===\n\nTwo\n---\n\nText", [("title", "One"), ("heading", "Two"), ("paragraph", "Text")]),
    "heading with an anchor": ("## Prices {#prices}\n\nText", [("title", "Prices"), ("paragraph", "Text")]),
    "heading with braces": ("# The set {a, b}\n\nText", [("title", "The set {a, b}"), ("paragraph", "Text")]),
    "HTML that encloses Markdown": ('<div class="a" markdown=1>\nOne [two](https://x.test)\n</div>\n\n<p markdown="span">three *four*</p>', [("paragraph", "One two"), ("paragraph", "three four")]),
    "HTML that encloses no Markdown": ('<div markdown="0" class="my markdown">\nOne *two*\n</div>', [("paragraph", "One *two*")]),
    "rule": ("One\n\n***\n\nTwo", [("paragraph", "One"), ("paragraph", "Two")]),
    "list": ("- One\n- Two\n\n  More\n  1. Three", [("item", "One"), ("item", "Two"), ("item", "More"), ("item", "Three")]),
    "task list": ("- [x] Done\n- [ ] Open", [("item", "Done"), ("item", "Open")]),
    "definition list": ("Term\n: What it means", [("item", "Term"), ("item", "What it means")]),
    "table": ("| a | **b** |\n|--|--|\n| c&lt; | x \\| y |\n\nAfter", [("cell", "a"), ("cell", "b"), ("cell", "c<"), ("cell", "x | y"), ("paragraph", "After")]),
    "quotation": ("> One\n> two\nlazy\n>\n> > Three\n\nAfter", [("paragraph", "One\ntwo\nlazy"), ("paragraph", "Three"), ("paragraph", "After")]),
    "note": ("> [!NOTE]\n> Mind this", [("paragraph", "Mind this")]),
    "footnote": ("It grew[^1] by ten [^b] then\n\n[^1]: A *note*.\n\n    More of it\n[^b]: Other", [("paragraph", "It grew by ten then"), ("footnote", "A note."), ("footnote", "More of it"), ("footnote", "Other")]),
    "front matter": ("---\ntitle: X .8 million\n---\nText after", [("metadata", "X .8 million"), ("paragraph", "Text after")]),
    "front matter in several lines": ("---\nslug: a\nseo:\n  description: One\n    two\nslugs: [title]\n---\nText after", [("metadata", "One two"), ("paragraph", "Text after")]),
    "front matter with lists": ("---\ntags:\n- One\n- Two\nauthors:\n- name: Ada\n  site: [x]\nMeta_Description: Three\n---\nText after", [("metadata", "One"), ("metadata", "Two"), ("metadata", "Ada"), ("metadata", "Three"), ("paragraph", "Text after")]),
    "front matter with quotes": ("---\ntitle: 'It''s'\nsummary: \"One\"\n---\nText after", [("metadata", "It's"), ("metadata", "One"), ("paragraph", "Text after")]),
    "front matter in literal style": ("---\ndescription: >\n  One\n  two\n---\nText after", [("metadata", "One two"), ("paragraph", "Text after")]),
    "TOML front matter": ("+++\ntitle = 'X'\n+++\nText after", [("metadata", "X"), ("paragraph", "Text after")]),
    "rules that are no front matter": ("---\n\nNote: one\n\n---\n\nTwo", [("paragraph", "Note: one"), ("paragraph", "Two")]),
    "later rules that are no front matter": ("One\n\n---\nkey: two\n---\n\nThree", [("paragraph", "One"), ("heading", "key: two"), ("paragraph", "Three")]),
    "comment": ("One <!-- not\nprose --> two\n\n<!-- x\n\ny -->\nThree", [("paragraph", "One two"), ("paragraph", "Three")]),
    "inline HTML": ("It <b>rose</b> by <span class='.8 million'>ten</span> after", [("paragraph", "It rose by ten after")]),
    "empty tag between spaces": ("raised <a name='x'></a> forty", [("paragraph", "raised forty")]),
    "line break tag": ("One<br>two <br/>\nthree", [("paragraph", "One\ntwo \nthree")]),
    "inline code tag": ("Run <code>a *b*</code> now", [("paragraph", f"Run {O} now")]),
    "unclosed code tag": ("The <code> tag\n\nis here </code> now", [("paragraph", "The tag"), ("paragraph", "is here now")]),
    "pre in a text": ("One <pre>code\n\ncode</pre> two", [("paragraph", "One"), ("paragraph", "two")]),
    "superscript": ("10<sup>25</sup> FLOPs, the 21<sup>st</sup>, CO<sub>2</sub>, X.<sup>1</sup>", [("paragraph", "10^25 FLOPs, the 21st, CO2, X.^1")]),
    "HTML footnote": ("It grew<sup><a href='#fn:1'>1</a></sup> by ten", [("paragraph", "It grew by ten")]),
    "HTML image": ("See <img src='a.png' alt='a &quot;red&quot; key'> now", [("paragraph", f"See {O} now"), ("caption", 'a "red" key')]),
    "HTML block": ("<div class='.8 million'>\n  Hello *a*,\n  the &euro;5\n</div>\n\nAfter", [("paragraph", "Hello *a*,\nthe €5"), ("paragraph", "After")]),
    "HTML paragraphs": ("<div><p>One</p><p>Two</p>three</div>", [("paragraph", "One"), ("paragraph", "Two"), ("paragraph", "three")]),
    "HTML heading": ("<h2>Two <em>x</em></h2>\nText", [("title", "Two x"), ("paragraph", "Text")]),
    "HTML list": ("<ul><li>One<li>Two</ul>After", [("item", "One"), ("item", "Two"), ("paragraph", "After")]),
    "HTML table": ("<table><tr><th>a<th>b<tr><td>c<td></table>\n\nAfter", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("paragraph", "After")]),
    "HTML figure": ("<figure><img src='a.png' alt='A'/><figcaption>B</figcaption></figure>\n\nAfter", [("caption", "A"), ("caption", "B"), ("paragraph", "After")]),
    "HTML in a quotation": ("> <div\n> class='x'>One\n> two</div>\n\nAfter", [("paragraph", "One\ntwo"), ("paragraph", "After")]),
    "tag over lines of a quotation": ("> One <span\n> class='x'>two</span> three", [("paragraph", "One two three")]),
    "script and style": ("<script>\nif (a < b) { x }\n\ny\n</script>\n\n<style>p { }</style>\n\nAfter", [("paragraph", "After")]),
    "pre block": ("<pre>\ncode\n\ncode</pre>\n\nAfter", [("paragraph", "After")]),
    "attribute with a sign": ("A <span title='a > b'>word</span> after", [("paragraph", "A word after")]),
    "Markdown in HTML": ("<div>\n\nOne *two*\n\n</div>\n\nAfter", [("paragraph", "One two"), ("paragraph", "After")]),
    "Liquid tag alone": ("One\n{% include a_b.html %}\n*Two*", [("paragraph", "One"), ("paragraph", "Two")]),
    "Liquid tag in a text": ("It {% x a_b_c %} rose", [("paragraph", f"It {O} rose")]),
    "Hugo shortcodes": ("{{< figure src=\"a.png\" >}}\n\nSee {{% ref 'a' %}} now", [("paragraph", f"See {O} now")]),
    "shortcode like a tag": ("{{<figure src=\"a\">}}\n\nAfter", [("paragraph", "After")]),
    "Liquid output": ('By {{ "ann" | team_link }} and others', [("paragraph", f"By {O} and others")]),
    "Liquid output in an address": ('See [this *post*]({{ "/a b" | url }}) and [that]({{ site.url }}/c)', [("paragraph", "See this post and that")]),
    "Liquid output in an attribute": ('<a href="{{ "/a" | url }}">one</a> two', [("paragraph", "one two")]),
    "leftover of a template": ("Hi {{ first_name }}, welcome", [("paragraph", "Hi {{ first_name }}, welcome")]),
    "highlighted code": ("One\n\n{% highlight py %}\nx *y*\n\nz\n{% endhighlight %}\n\nTwo", [("paragraph", "One"), ("paragraph", "Two")]),
    "raw code of a Go template": ("One:\n{{raw `\n\tfunc {x}\n\n\ty\n`}}\n\nTwo", [("paragraph", "One:"), ("paragraph", "Two")]),
    "kramdown attributes": ("Text\n{: .note}\n\nAfter", [("paragraph", "Text"), ("paragraph", "After")]),
    "no-break space alone": ("One\n\n&nbsp;\n\nTwo", [("paragraph", "One"), ("paragraph", "Two")]),
    "control characters": ("a\x00b\x07 c", [("paragraph", "a\x00b\x07 c")]),
}  # fmt: skip


def blocks(article: Article) -> B:
    return [(block.kind, article.text(block.span)) for block in article.blocks]


def places(article: Article, word: str) -> list[SourceRange]:
    """Where in the source each occurrence of a word in the prose came from."""
    found = []
    start = article.prose.find(word)
    while start >= 0:
        found.append(article.locate(Span(start, start + len(word))))
        start = article.prose.find(word, start + 1)
    return found


@pytest.mark.parametrize(("source", "expected"), MARKDOWN.values(), ids=MARKDOWN)
def test_markdown_construct(source: str, expected: B) -> None:
    assert blocks(read(source)) == expected


@pytest.mark.parametrize("source", [source for source, _ in MARKDOWN.values()], ids=MARKDOWN)
def test_text_after_a_construct_is_read_and_located(source: str) -> None:
    for text in (
        f"{source}\n\nZebra says .8 million",
        f"{source}\r\n\r\nZebra says .8 million",
        f"ä\U0001f600\n\n{source}\n\nZebra says .8 million",
    ):
        article = read(text)
        last = article.blocks[-1]
        assert article.text(last.span) == "Zebra says .8 million"
        assert places(article, "Zebra") == [SourceRange(text.index("Zebra"), text.index("Zebra") + 5)]


@pytest.mark.parametrize("source", [source for source, _ in MARKDOWN.values()], ids=MARKDOWN)
def test_each_word_stands_where_it_stood(source: str) -> None:
    article = read(source)
    for word in ("rose", "ten", "survey", "after", "After", "sales", "two", "Two", "three", "now", "one", "lazy", "note", "key"):
        for place in places(article, word):
            assert source[place.start : place.end] == word


@pytest.mark.parametrize(
    ("source", "prose", "original"),
    [
        ("A &amp; B", "&", "&amp;"),
        ("A &amp; B", "A & B", "A &amp; B"),
        ("a \\* b", "* b", "* b"),
        ("a \\* b", "a *", "a \\*"),
        ("Run `x y` now", "\ufffc", "`x y`"),
        ("It is **.8** million", ".8 million", ".8** million"),
        ("See https://x.test/a. End", "\ufffc", "https://x.test/a"),
        ("[a](b)[c](d)", "ac", "a](b)[c"),
        ("10<sup>25</sup>", "^", "<sup>"),
        ("Press ![the red key](k.png) to stop", "red", "red"),
        ("Press ![the red key](k.png) to stop", "\ufffc", "!["),
        ("Press ![](k.png) to stop", "\ufffc", "![](k.png)"),
        ("<img alt='say &quot;no&quot;'>", '"no"', "&quot;no&quot;"),
        ("One  \r\ntwo", "One\ntwo", "One  \r\ntwo"),
        ("> a\n> b", "a\nb", "a\n> b"),
        ("One\n\n\nTwo", "\n\n", "\n\n\n"),
        ("| x \\| y |\n|--|", "x | y", "x \\| y"),
    ],
)
def test_located_source(source: str, prose: str, original: str) -> None:
    (place,) = places(read(source), prose)
    assert source[place.start : place.end] == original


def test_list_items_know_their_level_group_and_row() -> None:
    article = read("- a\n- b\n  - c\n    > - d\n\n1. e\n")
    assert [(b.level, b.group, b.row, b.quoted) for b in article.blocks] == [
        (1, 0, 0, False),
        (1, 0, 1, False),
        (2, 1, 0, False),
        (3, 2, 0, True),
        (1, 3, 0, False),
    ]


def test_table_cells_know_their_row_and_column() -> None:
    article = read("|a|b|\n|-|-|\n|c||\n|d|e|\n\ntext\n\n|f|\n|-|\n")
    cells = [(article.text(b.span), b.group, b.row, b.column) for b in article.blocks if b.kind == "cell"]
    assert cells == [("a", 0, 0, 0), ("b", 0, 0, 1), ("c", 0, 1, 0), ("d", 0, 2, 0), ("e", 0, 2, 1), ("f", 1, 0, 0)]


def test_html_table_without_header_cells_has_no_header_row() -> None:
    article = read("<table><tr><td>a</td><td>b</td></tr>\n\n<tr><td>c</td></tr></table>")
    assert [(b.group, b.row, b.column) for b in article.blocks] == [(0, 1, 0), (0, 1, 1), (0, 2, 0)]


def test_headings_know_their_level() -> None:
    article = read("# a\n\n### b\n\nc\n-\n\n<h4>d</h4>")
    assert [(b.kind, b.level) for b in article.blocks] == [("title", 1), ("heading", 3), ("heading", 2), ("heading", 4)]


def test_quotations_are_marked() -> None:
    article = read("a\n\n> b\n>\n> - c\n>\n> > d\n\ne\n\n<blockquote><p>f</p></blockquote>\n\ng\n\n> [!TIP]\n> h")
    assert [(article.text(b.span), b.quoted) for b in article.blocks] == [(c, c in "bcdf") for c in "abcdefgh"]


def test_footnotes_know_their_label() -> None:
    article = read("a[^x] b.[^y]\n\n[^x]: c\n[^y]: d\n")
    assert [(b.kind, b.label) for b in article.blocks] == [("paragraph", ""), ("footnote", "x"), ("footnote", "y")]
    assert [(r.label, r.span, article.prose[r.span.start - 1]) for r in article.footnote_references] == [
        ("x", (1, 1), "a"),
        ("y", (4, 4), "."),
    ]


def test_footnote_reference_at_the_end_stays_in_its_block() -> None:
    article = read("a b [^x]\n\nc\n\n[^x]: d\n")
    assert article.footnote_references[0].span == (3, 3) == (article.blocks[0].span.end, article.blocks[0].span.end)


@pytest.mark.parametrize(
    ("source", "syntax", "expected"),
    [
        ("[a *b*](u 't') c", "markdown", [("a b", "u", False)]),
        ("x <https://a.test> www.b.test", "markdown", [("\ufffc", "https://a.test", False), ("\ufffc", "www.b.test", False)]),
        ("[https://a.test](https://b.test)", "markdown", [("\ufffc", "https://b.test", False)]),
        ("![a](u)", "markdown", [("a", "u", True)]),
        ("x https://a.test/b\\_c", "markdown", [("\ufffc", "https://a.test/b_c", False)]),
        ("x ![](u)y", "markdown", [("\ufffc", "u", True)]),
        ("[![a](u)](v)", "markdown", [("a", "v", False)]),
        ("[a ![b](u)](v)", "markdown", [("a", "v", False), ("b", "u", True)]),
        ("[](u)x", "markdown", []),
        ("<a href=u>a <b>c</b></a> [d](v)", "markdown", [("a c", "u", False), ("d", "v", False)]),
        ("<a name=u>a</a>", "markdown", [("a", "", False)]),
        ("<a href='u'>a\n\nb", "markdown", [("a", "u", False)]),
        ('[a]({{ "/b c" | url }}#d) e', "markdown", [("a", '{{ "/b c" | url }}#d', False)]),
        (
            "See https://a.test/b, and [c](https://d.test) e",
            "text",
            [("\ufffc", "https://a.test/b", False), ("c", "https://d.test", False)],
        ),
        ("See ![c](d.png) e", "text", [("c", "d.png", True)]),
    ],
)
def test_links(source: str, syntax: str, expected: list[tuple[str, str, bool]]) -> None:
    article = read(source, syntax)
    assert [(article.text(link.span), link.url, link.image) for link in article.links] == expected


TEXT: dict[str, tuple[str, B]] = {
    "paragraphs": ("The title\n\nOne line here.\n\nAnother line.", [("title", "The title"), ("paragraph", "One line here."), ("paragraph", "Another line.")]),
    "heading": ("A first line.\n\nThe heading\n\nText.", [("paragraph", "A first line."), ("heading", "The heading"), ("paragraph", "Text.")]),
    "no heading at the end": ("A first line.\n\nText.\n\nThe end", [("paragraph", "A first line."), ("paragraph", "Text."), ("paragraph", "The end")]),
    "Markdown heading": ("Text.\n\n## The heading.\nText.", [("paragraph", "Text."), ("heading", "The heading."), ("paragraph", "Text.")]),
    "underlined heading": ("Text.\n\nThe heading\n-----------\nText.", [("paragraph", "Text."), ("heading", "The heading"), ("paragraph", "Text.")]),
    "wrapped": (
        "It was in the spring of the year 1894 that all London was interested, and\nthe fashionable world dismayed, by the murder of the Honourable Ronald\nAdair.\n",
        [("paragraph", "It was in the spring of the year 1894 that all London was interested, and\nthe fashionable world dismayed, by the murder of the Honourable Ronald\nAdair.")],
    ),
    "navigation": ("Search\nSponsors\nMore\nHow the New Tool Makes Hard Drawings Easy and Quick\nFrom Ann 2026-06-08", [
        ("title", "Search"), ("paragraph", "Sponsors"), ("paragraph", "More"), ("paragraph", "How the New Tool Makes Hard Drawings Easy and Quick"), ("paragraph", "From Ann 2026-06-08"),
    ]),
    "bullets": ("We sell:\n- apples and\n  pears\n- plums\n\n• figs", [("paragraph", "We sell:"), ("item", "apples and\npears"), ("item", "plums"), ("item", "figs")]),
    "numbers": ("Do this:\n1. One\n2. Two", [("paragraph", "Do this:"), ("item", "One"), ("item", "Two")]),
    "numbered heading": ("Text.\n\n1. The first point\n\nText.", [("paragraph", "Text."), ("heading", "1. The first point"), ("paragraph", "Text.")]),
    "table": ("Costs:\n\nItem | Cost\n\nRent | $5\n\nFood | $6\n", [("paragraph", "Costs:"), *(("cell", c) for c in ("Item", "Cost", "Rent", "$5", "Food", "$6"))]),
    "Markdown table": ("Costs:\n| Item | Cost |\n| :-- | --: |\n| Rent | $5 |\n| Food | $6 |", [("paragraph", "Costs:"), *(("cell", c) for c in ("Item", "Cost", "Rent", "$5", "Food", "$6"))]),
    "quoted mail": ("He wrote:\n> one line\n> > older\nI agree.", [("paragraph", "He wrote:"), ("paragraph", "one line"), ("paragraph", "older"), ("paragraph", "I agree.")]),
    "rules": ("One.\n-----\nTwo.\n* * *\nThree.", [("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three.")]),
    "form feed and other breaks": ("One.\fTwo.\x85Three.\u2028Four.", [("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three."), ("paragraph", "Four.")]),
    "white space": ("\ufeff".strip("\ufeff") + "It holds  million\tat\u00a0 launch.  ", [("paragraph", "It holds  million\tat\u00a0 launch.")]),
    "carriage returns": ("One.\r\n\r\nTwo.\r\rThree.", [("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three.")]),
    "footnote marks": ("It grew [1] by ten.", [("paragraph", "It grew [1] by ten.")]),
    "lone figures": ("Text.\n\n94%\n\nReduction in errors\n\nText.", [("paragraph", "Text."), ("paragraph", "94%"), ("paragraph", "Reduction in errors"), ("paragraph", "Text.")]),
    "byline": ("Text.\n\nBy Ann Lee\n\nMay 5, 2024 · 5 min read\n\nText.", [("paragraph", "Text."), ("paragraph", "By Ann Lee"), ("paragraph", "May 5, 2024 · 5 min read"), ("paragraph", "Text.")]),
    "empty": ("", []),
    "nothing but space": (" \n\t\n\u00a0\n---\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), TEXT.values(), ids=TEXT)
def test_plain_construct(source: str, expected: B) -> None:
    assert blocks(read(source, "text")) == expected


def test_tabs_after_full_stops_cut_a_very_long_line() -> None:
    sentence = "The committee met again, and so it went on. "
    source = sentence * 20 + " \tSecond paragraph. " + sentence * 20
    assert [article_text[:16] for _, article_text in blocks(read(source, "text"))] == [sentence[:16], "Second paragraph"]


def test_plain_lists_and_tables_know_their_place() -> None:
    article = read("- a\n  - b\n- c\n\nText, text.\n\n* d\n\ne | f | g\nh | i | j", "text")
    assert [(article.text(b.span), b.level, b.group, b.row, b.column) for b in article.blocks] == [
        ("a", 1, 0, 0, -1),
        ("b", 2, 1, 0, -1),
        ("c", 1, 0, 1, -1),
        ("Text, text.", 0, -1, -1, -1),
        ("d", 1, 2, 0, -1),
        *((c, 0, 3, i // 3, i % 3) for i, c in enumerate("efghij")),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("---\ntitle: 'A: b'\ndate: 2014-03-19\nauthor: Ann\n---\n", Metadata("A: b", "Ann", (("2014-03-19", "front matter `date`"),))),
        ("---\r\ntitle: A\r\n---\r\n", Metadata("A")),
        ("---\nauthors:\n- Ann\n- name: Bob\n  url: x\n---\n", Metadata("", "Ann, Bob")),
        ("---\nby: [Ann, Bob]\nauthors: ~\n---\n", Metadata("", "Ann, Bob")),
        ("---\nlast_updated: 2024-05-01\n---\n", Metadata("", "", (("2024-05-01", "front matter `last_updated`"),))),
        (
            "---\nlastmod: 2024-05-01T10:00:00Z\npubDate: May 1, 2024\n---\n",
            Metadata("", "", (("May 1, 2024", "front matter `pubDate`"), ("2024-05-01T10:00:00Z", "front matter `lastmod`"))),
        ),
        ("---\nseo:\n  title: no\n  date: 2014-01-01\ntitle: yes\n---\n", Metadata("yes")),
        ("---\ntitle: >\n  two\n  lines\ndate: 2014-13-45\n---\n", Metadata("two lines", "", (("2014-13-45", "front matter `date`"),))),
        ("---\ntitle: a: b: c\n---\n", Metadata()),
        ("---\ntitle: [\n---\n", Metadata()),
        ("---\ntitle: " + "[" * 20000 + "\n---\n", Metadata()),
        ("---\ntitle: *unknown\nx: &a [*a]\n---\n", Metadata()),
        (
            "+++\ntitle = 'A'\ndate = 2024-05-01\nauthors = ['Ann', {name = 'Bob'}]\n+++\n",
            Metadata("A", "Ann, Bob", (("2024-05-01", "front matter `date`"),)),
        ),
        ("+++\ntitle = \n+++\n", Metadata()),
        ("+++\nx = " + "[" * 20000 + "\n+++\n", Metadata()),
        ("---\ntitle: A\n", Metadata()),
    ],
)
def test_front_matter(source: str, expected: Metadata) -> None:
    assert read(source).metadata == expected


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("# A\n\nText", "A"),
        ("![Logo](l.png)\n\n# A\n\nText", "A"),
        ("# A\n\nText\n\n# B\n\nText", "A"),
        ("Text\n\n# A\n\nText", "A"),
        ("Text\n\n# A\n\nText\n\n# B", ""),
        ("## A\n\nText\n\n### B", "A"),
        ("## A\n\nText\n\n## B", ""),
        ("---\ntitle: T\n---\n# A\n\nText", "A"),
        ("---\ntitle: T\n---\n# A\n\nText\n\n# B", ""),
        ("---\ntitle: T\n---\nText\n\n# A\n\nText\n\n# t", "t"),
        ("---\ntitle: T\n---\n## A\n\nText", ""),
        ("> # A\n\nText", ""),
    ],
)
def test_title(source: str, title: str) -> None:
    article = read(source)
    assert [article.text(block.span) for block in article.blocks if block.kind == "title"] == [title] * bool(title)


def _seconds(source: str, syntax: str) -> float:
    gc.collect()
    gc.disable()
    start = time.process_time()
    read(source, syntax)
    seconds = time.process_time() - start
    gc.enable()
    return seconds


@pytest.mark.parametrize("syntax", ["markdown", "text"])
@pytest.mark.parametrize(
    "piece",
    [
        "The company raised 40 million in 2024. ",
        "> ",
        "[a](b) ",
        "![a](b) ",
        "[a](",
        "**a*",
        "<a '\"x",
        "x <!--",
        "x <code>y ",
        "x <pre>y\n\n",
        "<script>\nx\n\n",
        "<a href='#fn1'>y ",
        "<ul><li>x",
        "{%",
        '{{ "a',
        "{{raw `",
        "{% highlight %}",
        "https://",
        "https://a_(b).",
        "x\n",
        "x \n\n",
        "é &amp; ",
        "| a | b |\n",
        "- a\n",
        "a[^1] ",
        " ",
    ],
)
def test_reading_is_linear(piece: str, syntax: str) -> None:
    """Eight times the text costs eight times as much; a quadratic reader would take 64 times, a busy machine up to 20."""
    short = min(_seconds(piece * 1000, syntax) for _ in range(2))
    assert _seconds(piece * 8000, syntax) < max(20 * short, 0.1)
