"""Articles wrapped in the page of a site give the findings of the bare article, at the same places of its HTML."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

import pyromark
import pytest
from pyromark import Options

from credlint import Finding, Rule, lint_text
from credlint.engine import default_rules
from credlint.readers.front_matter import read_front_matter

ROOT = Path(__file__).parents[2]
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".md", ".txt"))
CORPORA = ROOT.parent / "shared" / "corpora"
_OPTIONS = (
    Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_DEFINITION_LIST | Options.ENABLE_GFM
)

HEAD = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Reading room</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>nav { color: #400 }</style>
<script>window.state = {"teaser": "<p>We raised $$.8 millon</p>"};</script></head>
<body class="single has-sidebar">
<a class="skip-link" href="#main">Skip to content</a>
<header class="site-header"><a href="/"><img src="/logo.png" alt="The Daily Hive"></a>
<nav aria-label="Main"><ul><li><a href="/">Home</a><li><a href="/news">News (12)</a><li><a href="/about">About us</a></ul></nav></header>
<div id="cookie-banner" class="cookie-consent"><p>We and our 112 partners use cookies. By staying you agree to the use of 100% of your data, studies
show, which everybody knows to be the best there is.</p><button>Accept all</button></div>
"""
FOOT = """
<aside class="sidebar"><h2>Most read</h2><ul><li><a href="/a">Sales fell 12% to $4 million, up from $3 million</a>
<li><a href="/b">7 reasons why bees are the best ever</a></ul><p>By Bob Roe, 2026-07-09 18:21:00, 417 views</p>
<form class="newsletter"><label>Join 12,000 readers</label> <input name="mail"><button>Subscribe now</button></form></aside>
<footer><p>© 2026 The Daily Hive. All rights reserved. Last updated on 31 February 2031. Costs rose from 8 to 5 millon.</p></footer>
<script src="/site.js"></script></body></html>
"""
RELATED = '<section class="related-posts"><h2>Related posts</h2><p>A hive weighs 30 kg, or 90 pounds.</p></section>'
SITES = {
    "main": (
        f'{HEAD}<main id="main"><article class="post">\n',
        f'\n<footer class="entry-footer">Filed under: <a href="/x">bees</a></footer></article>{RELATED}</main>{FOOT}',
    ),
    "article": (f'{HEAD}<div class="wrap"><article>\n', f"\n</article></div>{FOOT}"),
    "divisions": (
        f'{HEAD}<div class="wrap"><div class="content">\n',
        f"\n</div></div>{FOOT}".replace("<aside", "<div").replace("</aside", "</div"),
    ),
    "old": (
        f'{HEAD}<form id="aspnetForm"><table><tr><td class="left menu"><a href="/">Home</a><td class="content">\n',
        f"\n</td></tr></table></form>{FOOT}",
    ),
}


@cache
def _rules() -> tuple[Rule, ...]:
    return default_rules()


def _html(path: Path) -> str:
    """An article as HTML, without its front matter."""
    text = path.read_text("utf-8", errors="replace")
    text = text[read_front_matter(text).end :]
    if path.suffix == ".txt":
        return "".join(f"<p>{escape(paragraph, quote=False)}</p>\n" for paragraph in text.split("\n\n"))
    return pyromark.html(text, options=_OPTIONS)


def _findings(before: str, html: str, after: str) -> list[tuple[str, str, int, int, list[tuple[str, int, int]]]]:
    """The findings in a page: code, message and place from the start of the article's HTML, likewise related places."""
    results = lint_text(before + html + after, _rules(), syntax="html")
    assert results.failures == []
    shift = len(before)
    return [
        (
            finding.code,
            finding.message,
            finding.source.start - shift,
            finding.source.end - shift,
            [(place.message, place.source.start - shift, place.source.end - shift) for place in finding.related],
        )
        for finding in results.findings
    ]


def _check(path: Path, site: str) -> int:
    html = _html(path)
    bare = _findings("<!doctype html><title>Reading room</title><body>\n", html, "")
    assert _findings(SITES[site][0], html, SITES[site][1]) == bare
    return len(bare)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("site", SITES)
def test_findings_on_a_page_are_those_on_the_article(path: Path, site: str) -> None:
    found = _check(path, site)
    assert found or not path.with_suffix(".findings").exists() or not path.with_suffix(".findings").read_text("utf-8")


def test_findings_in_html_are_those_in_markdown() -> None:
    for path in SEEDS:
        text = path.read_text("utf-8")
        text = text[read_front_matter(text).end :]
        if path.suffix == ".md":
            found = lint_text(text, _rules()).findings
            in_html = lint_text(f"<!doctype html>{_html(path)}", _rules(), syntax="html").findings
            assert _told(in_html) == _told(found)


def _told(findings: list[Finding]) -> list[tuple[str, str]]:
    """Codes and messages. SRC004 reads the numbers of footnotes and lists, which are other ones in HTML."""
    return [(finding.code, finding.message) for finding in findings if finding.code != "SRC004"]


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA.is_dir(), reason="needs the corpora")
def test_findings_on_pages_of_other_articles() -> None:
    paths = [*sorted(CORPORA.glob("sloppy/*.*"))[::2], *sorted(CORPORA.glob("clean/*/*.*"))[::50]]
    names = list(SITES)
    assert len(paths) >= 30
    assert sum(_check(path, names[number % len(names)]) for number, path in enumerate(paths)) > 30
