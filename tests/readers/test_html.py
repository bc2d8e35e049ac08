"""HTML pages: what is the article, what the page around it, what the page says of itself."""

from __future__ import annotations

import pytest

from credlint import lint_text
from credlint.article import Article, Metadata, Span
from credlint.facts.zones import zones
from credlint.readers import read

O = "\ufffc"  # noqa: E741 - one placeholder
LONG = "The council says that more hives stand in the city than in any valley of the old county around it. "

CONSTRUCTS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "inline tags": ("<p>Costs <em>rose</em> by <b>t<i>e</i>n</b> to <span class='.8 million'>40</span>.", [("paragraph", "Costs rose by ten to 40.")]),
    "entities": ("<p>A&nbsp;B &amp; C &#8364;5 &#x1F600; &lt3 &bogus; &amp;amp;", [("paragraph", "A\u00a0B & C €5 \U0001f600 <3 &bogus; &amp;")]),
    "comments": ("<p>One <!-- not\n<p>prose --> two<!-->three<!-- x --!> four", [("paragraph", "One twothree four")]),
    "CDATA and declarations": ("<p>One <![CDATA[ not <b> ]]> two <?php x ?> three", [("paragraph", "One ]]> two three")]),
    "line breaks": ("<p>One<br>two<br />\r\nthree\r\n   four", [("paragraph", "One\ntwo\nthree\nfour")]),
    "tables": ("<table><caption>Sales</caption><tr><th>a<th>b<tr><td>c<td><p>d</table>x", [("caption", "Sales"), ("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d"), ("paragraph", "x")]),
    "lists": ("<ul><li>One<li><p>Two</p><ol><li>Three</ol></ul><dl><dt>Four<dd>five</dl>", [("item", "One"), ("item", "Two"), ("item", "Three"), ("item", "Four"), ("item", "five")]),
    "figure": ("<figure><img alt='A &quot;red&quot; key' src=k.png><figcaption>The key</figcaption></figure>", [("caption", 'A "red" key'), ("caption", "The key")]),
    "image in a text": ("<p>See <img src=k.png alt=key> now", [("paragraph", f"See {O} now"), ("caption", "key")]),
    "code": ("<p>Run <code>a\n\nb &lt;</code> now<pre>x = 1</pre><p>after", [("paragraph", f"Run {O} now"), ("paragraph", "after")]),
    "footnotes": ("<p>It grew.<sup><a href='#fn1'>1</a></sup><ol><li id=fn1>A note. <a href='#fnref1'>back</a></ol>", [("paragraph", "It grew."), ("footnote", "A note.")]),
    "other footnotes": (
        "<p>It grew.<sup class='footnote-reference'><a href='#a'>1</a></sup> By ten.<div class='footnote-definition' id='a'><sup class='footnote-definition-label'>1</sup><p>A note.</p></div>",
        [("paragraph", "It grew. By ten."), ("footnote", "A note.")],
    ),
    "superscript": ("<p>10<sup>25</sup> FLOPs, the 21<sup>st</sup>", [("paragraph", "10^25 FLOPs, the 21st")]),
    "quotation": ("<blockquote><p>One <q>two</q>.</p><footer>— Ann</footer></blockquote>", [("paragraph", "One “two”."), ("paragraph", "— Ann")]),
    "bare address": ("<p>See https://x.test/?a=1&amp;b=2. End", [("paragraph", f"See {O}. End")]),
    "scripts": ("<p>One<script>if (a < b) '<p>no</p>'</script><style>p{}</style> two<noscript>no</noscript><template><p>no</template>", [("paragraph", "One two")]),
    "controls": ("<p>One <button>Copy <b>it</b></button><select><option>no</select><textarea>no</textarea> two", [("paragraph", "One two")]),
    "drawing": ("<p>One <svg><title>no</title><svg></svg><text>no</text></svg> two", [("paragraph", "One two")]),
    "hidden": ("<p>One <span hidden>no</span><span class='sr-only'>no</span><b style='display: none'>no</b> two<p hidden>no</p><div aria-hidden=true>no</div>", [("paragraph", "One two"), ("furniture", O)]),
    "mark that links to a heading": ("<h2>One <a href='#one'>¶</a></h2><p>two", [("title", "One"), ("paragraph", "two")]),
    "attributes like markup": ("<p title='a > b' data-x=\"<p>no</p>\" / onclick=a>b()>One", [("paragraph", "b()>One")]),
    "unclosed tags": ("<p>One <b>two<p>three</i> four</div> five <a href=x", [("paragraph", "One two"), ("paragraph", "three four"), ("paragraph", "five")]),
    "empty end tag": ("<p>One</> two</>>", [("paragraph", "One two>")]),
    "button that nothing closes": ("<div><button>no</div><p>One <button>two", [("paragraph", "One"), ("paragraph", "two")]),
    "front matter": ("---\ntitle: T\n---\n<p>One", [("metadata", "T"), ("paragraph", "One")]),
    "template tags": ("<p>One {% x %} two</p>{% include y.html %}<p>three", [("paragraph", f"One {O} two"), ("paragraph", "three")]),
    "heads": ("<title>A &amp; B</title><meta name=description content='C &lt; D'><meta property='og:title' content=\"E's\"><meta name=x content=y><p>One", [("metadata", "A & B"), ("metadata", "C < D"), ("metadata", "E's"), ("paragraph", "One")]),
}  # fmt: skip


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text(block.span)) for block in article.blocks]


@pytest.mark.parametrize(("source", "expected"), CONSTRUCTS.values(), ids=CONSTRUCTS)
def test_construct(source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(read(source, "html")) == expected


@pytest.mark.parametrize("source", [source for source, _ in CONSTRUCTS.values()], ids=CONSTRUCTS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_each_word_stands_where_it_stood(source: str, line_end: str) -> None:
    source = source.replace("\r\n", "\n").replace("\n", line_end)
    article = read(source, "html")
    for word in ("One", "two", "three", "four", "five", "rose", "after", "note", "key"):
        start = article.prose.find(word)
        while start >= 0:
            place = article.locate(Span(start, start + len(word)))
            assert source[place.start : place.end] == word
            start = article.prose.find(word, start + 1)


@pytest.mark.parametrize(
    ("source", "prose", "original"),
    [
        ("<p>A &amp; B", "&", "&amp;"),
        ("<p>A &ampB", "&", "&amp"),
        ("<p>It is <b>.8</b> million", ".8 million", ".8</b> million"),
        ("<p>Run <code>x</code> now", O, "<code>x</code>"),
        ("<p>One<br>\ntwo", "One\ntwo", "One<br>\ntwo"),
        ("<p>One</p>\n<p>Two", "\n\n", "</p>\n<p>"),
        ("<meta name=description content='say &quot;no&quot;'>", '"no"', "&quot;no&quot;"),
        ("<nav>\nHome <b>x</b>\n</nav><p>One", O, "Home <b>x"),
    ],
)
def test_located_source(source: str, prose: str, original: str) -> None:
    article = read(source, "html")
    start = article.prose.index(prose)
    place = article.locate(Span(start, start + len(prose)))
    assert source[place.start : place.end] == original


NAV = "<nav><a href=/>Home</a> <a href=/b>Blog</a></nav>"


@pytest.mark.parametrize(
    "page",
    [
        f"{NAV}<main><p>A</p></main><footer>B</footer>",
        f"{NAV}<div role=main><p>A</p></div><div>B</div>",
        f"{NAV}<main><article><p>A{LONG}</p></article><section>B</section></main>".replace(LONG, ""),
        f"{NAV}<article><p>A</p></article><div>B</div>",
        f"{NAV}<div><form><p>A</p></form></div><div class='site-footer'><form>B</form></div>",
        f"{NAV}<p>A</p><div class='cookie-banner'>B</div>",
        f"{NAV}<p>A</p><div id=sidebar>B</div>",
        f"{NAV}<p>A</p><div class='x post-share-buttons'>B</div>",
        f"{NAV}<p>A</p><div role=complementary>B</div>",
        f"{NAV}<p>A</p><aside>B</aside>",
        f"{NAV}<main><p>A</p><aside>B</aside></main>",
        f"{NAV}<main><article><p>A</p><footer>B</footer></article></main>",
    ],
)
def test_page_around_the_article_is_furniture(page: str) -> None:
    article = read(page.replace("A", LONG.strip(), 1).replace("<form><p>A", "<form><p>" + LONG), "html")
    kinds = [block.kind for block in article.blocks]
    assert kinds == ["furniture", "paragraph", "furniture"]
    assert article.text(article.blocks[1].span) == LONG.strip()
    assert [zone.kind for zone in zones(article)] == ["furniture", "body", "furniture"]


@pytest.mark.parametrize(
    "page",
    [
        "<div class='market-share'><p>A</p></div><p>A</p>",
        "<section id=comments><p>A</p></section><p>A</p>",
        "<div class='has-sidebar sidebar'><p>A</p><p>A</p></div>",
        "<form><p>A</p><p>A</p></form>",
        "<header><h1>T</h1></header><p>A</p><p>A</p>",
        "<blockquote><p>A</p><footer>A</footer></blockquote>",
        "<section class=footnotes><ol><li id=fn1 class=related>A</ol></section><p>A</p>",
    ],
)
def test_what_only_looks_like_a_part_of_the_page(page: str) -> None:
    assert not [block for block in read(page.replace("A", LONG), "html").blocks if block.kind == "furniture"]


def test_of_pages_without_marks_the_innermost_element_that_holds_the_text_counts() -> None:
    text = f"<p>{LONG}</p>" * 12
    page = f"<div><div><a href=/>Home</a></div><div><div>{text}</div></div><div>Contact us</div></div>"
    assert [block.kind for block in read(page, "html").blocks] == ["furniture", *["paragraph"] * 12, "furniture"]


def test_several_teasers_are_all_body() -> None:
    page = "<main>" + f"<article><h2>T</h2><p>{LONG}</p></article>" * 4 + "</main>"
    assert [block.kind for block in read(page, "html").blocks].count("paragraph") == 4


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<header><h1>Bees</h1></header><main><p>A</p></main>", "Bees"),
        ("<title>Bees | Hive</title><h1><a href=/>Hive</a></h1><h1><a href=x>Bees</a></h1><main><p>A</p></main>", "Bees"),
        ("<header><h1><a href=/>Hive</a></h1></header><main><h2>Bees</h2><p>A</p></main>", "Bees"),
        ("<h1>Hive</h1><main><h1>Bees</h1><p>A</p></main>", "Bees"),
        ("<title>Bees</title><main><h1>Hive</h1><p>A</p><h1>Bees</h1></main>", "Bees"),
        ("<nav>Home</nav><h1>Bees</h1><p>A</p><h1>More</h1>", "Bees"),
    ],
)
def test_title(page: str, title: str) -> None:
    article = read(page.replace("A", LONG), "html")
    assert [article.text(block.span) for block in article.blocks if block.kind == "title"] == [title]


DATA = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<title>A | B</title><h1>A</h1>", Metadata("A")),
        ("<title>A &amp; C | B</title>", Metadata("A & C | B")),
        ("<title>A | B</title><meta property=og:title content='A &lt; 1'>", Metadata("A < 1")),
        ("<meta name=author content=Ann><meta property=article:author content=https://x.test>", Metadata("", "Ann")),
        (
            "<meta property='article:modified_time' content='2026-05-01'><meta property=article:published_time content=2026-03-02>",
            Metadata("", "", (("2026-03-02", "meta tag `article:published_time`"), ("2026-05-01", "meta tag `article:modified_time`"))),
        ),
        (
            DATA.format('{"@graph": [{"@type": "WebSite", "datePublished": "2000"}, {"@type": ["NewsArticle"], "datePublished": "2026-03-02", "dateModified": "2026-03-04", "author": [{"name": "Ann"}, "Bob"]}]}'),
            Metadata("", "Ann, Bob", (("2026-03-02", "JSON-LD `datePublished`"), ("2026-03-04", "JSON-LD `dateModified`"))),
        ),
        (DATA.format("{broken"), Metadata()),
        (DATA.format("[" * 100_000), Metadata()),
        (DATA.format('{"@type": "Article", "datePublished": 5, "author": null}'), Metadata()),
        (f"<main><p>By Ann, <time datetime=2026-03-02>March 2</time></p><p>{LONG}</p><p>{LONG}<time datetime=1999-01-01>then</time></main>", Metadata("", "", (("2026-03-02", "`time` tag"),))),
        (f"<aside><time datetime=2026-03-09>x</time></aside><p>{LONG}</p><p>{LONG}<time datetime=1999-01-01>then</time>", Metadata()),
        ("---\ndate: 2026-01-01\n---\n<meta name=date content=2026-03-02>", Metadata("", "", (("2026-01-01", "front matter `date`"),))),
    ],
)  # fmt: skip
def test_metadata(page: str, expected: Metadata) -> None:
    assert read(page, "html").metadata == expected


def test_dates_judge_the_article() -> None:
    page = "<meta name=date content=2026-03-02><main><p>The bridge opened on 5 May 2027, and ten thousand people came to see it.</p></main>"
    assert "the article is of 2026-03-02" in str([finding.message for finding in lint_text(page, syntax="html").findings]) or [
        finding.code for finding in lint_text(page, syntax="html").findings
    ]


def test_nothing_is_found_in_the_page_around_the_article() -> None:
    around = "<p>We raised $$5 millon and .8 million million.</p>"
    bare = f"<main><p>{LONG}</p></main>"
    assert lint_text(f"<nav>{around}</nav>{bare}<footer>{around}</footer>", syntax="html").findings == []
    assert lint_text(f"{bare.replace(LONG, LONG + around)}", syntax="html").findings != []


def test_navigation_in_the_main_content_is_found() -> None:
    text = f"<h1>Bees return</h1><p>{LONG}</p><p>Skip to content</p><p>{LONG} Twice.</p>"
    assert [finding.code for finding in lint_text(f"<main>{text}</main>", syntax="html").findings] == ["TXT004"]


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<ul><li>", "<blockquote>", "<b>", "<table><tr><td>", "<nav>", "<main>", "<article>", "<h1>", "<span hidden>", "<svg>"],
)
def test_deep_nesting(piece: str) -> None:
    name = piece[1:].partition(">")[0].partition(" ")[0]
    for page in (f"{piece * 10_000}x", f"{piece * 10_000}x{f'</{name}>' * 10_000}<p>y"):
        assert read(page, "html").source == page
