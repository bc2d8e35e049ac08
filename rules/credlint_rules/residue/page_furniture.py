"""TXT004."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule, Span
from credlint.facts.zones import Zone, zones

_SHOWN = 4
_CLIP = 50


class PageFurniture(Rule):
    """Parts of the web page around an article left in its text.

    ## Why it matters

    Navigation, view counters, teasers for other articles, share buttons and sales calls come along when an article is copied from its page.
    A reader takes them for the author's words, and their figures and dates for the article's own.

    ## How it decides

    By class, not by word: lines that nothing but a page would carry (menus, breadcrumbs, "Skip to content", navigation in another language or
    script, rows of labels, buttons and counters set apart by gaps or bars, the running head of a printed page, bare counters above the first paragraph, a headline repeated with a cut-off beginning, a name with a time and counters, copyright and
    cookie lines, "hide caption", "The post ... appeared first on ...", calls to action, links with an arrow, "Related: ... | ...", prompts to subscribe, join, book or log in, players, notes on licences, price tickers), the short lines that these enclose, an "About the author" box,
    a note on the author that ends with where to follow or pay them, and the list under "Related articles". One finding covers one run of such blocks. Words that may head a section of an article ("Pricing", "Search") count only
    in company; nothing in a sentence, a quotation, a table or a list without links counts. A date, an author or a reading time under the title
    is a byline, not furniture. Of an HTML page only the main content is looked at: the navigation, sidebars and footers around it belong there.

    Known limits: a sidebar of plain headlines without dates, counters or cut-off texts looks like headings of the article and is left alone.

    ## Examples

    ```bad text
    Bees return to the city

    Home News Events Contact Subscribe
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The city counted more hives this spring than in any spring since the survey began.
    ```

    ```bad
    The city counted more hives this spring than in any spring since the survey began.

    [Book your free hive inspection →](/book)
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad text
    News   Sport   Weather   Obituaries   Log in
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Bees return to the city

    The city counted more hives this spring than in any spring since the survey began.

    12 comments | Sort by: Newest | Oldest
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Every second keeper bought a scale this year, the beekeepers of the valley told us.

    Ann Lee keeps bees. Follow her on Mastodon.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad text
    THE KEEPER                 SPRING 2026                 PAGE 14
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The city counted more hives this spring than in any spring since the survey began.

    Add to basket · Compare · Quick view
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Every second keeper bought a scale this year, the beekeepers of the valley told us.

    ▶ Play interview with the keepers (12:40)
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The oldest hive stands on the roof of the town hall, where the mayor looks after it himself.

    Sign up for Hum, our weekly newsletter
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    The city counted more hives this spring than in any spring since the survey began.

    Our Standards: The Keeper Charter of Principles. Order reprints
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    ★ 4.6 (812 reviews) · Get the app
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The city counted more hives this spring than in any spring since the survey began.

    Check availability → Book now from our partners
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Every second keeper bought a scale this year, the beekeepers of the valley told us.

    You get this letter because you signed up at the fair. Unsubscribe | Forward to a friend
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad text
    The city counted more hives this spring than in any spring since the survey began.

    Most read | Fixtures | Results | Honey
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Every second keeper bought a scale this year, the beekeepers of the valley told us.

    Football | Cricket | Rugby | Tennis
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    The city counted more hives this spring than in any spring since the survey began.

    Bees in winter | Page 14

    Compare prices before you buy

    Watch the bees (and the keepers)

    Our standards: higher than ever, the keepers of the valley told us.
    ```

    ```good
    # Bees return to the city

    March 3, 2026 · 4 min read

    The page has a search box and a "Read more" button; visitors asked for both.

    ## Pricing

    A hive costs more than it did, the beekeepers of the valley told us.
    ```
    """

    code = "TXT004"

    def check(self, article: Article) -> Iterator[Problem]:
        for zone in zones(article):
            if zone.kind == "furniture" and not zone.is_markup:
                count = f" ({len(zone.blocks)} blocks)" if len(zone.blocks) > 1 else ""
                yield Problem(
                    zone.span,
                    f"Page furniture in the text{count}: {_kinds(article, zone)}",
                    help="Remove these lines; they belong to the page, not to the article.",
                )


def _kinds(article: Article, zone: Zone) -> str:
    """The kinds of furniture, each with its first line: `navigation ("Skip to content"), counters ("0")`."""
    first: dict[str, Span] = {}
    for kind, span in zone.signs:
        first.setdefault(kind, span)
    named = [f'{kind} ("{_clipped(article.text(span))}")' for kind, span in list(first.items())[:_SHOWN]]
    return ", ".join(named) + (", and more" if len(first) > _SHOWN else "")


def _clipped(text: str) -> str:
    return text if len(text) <= _CLIP else text[: _CLIP - 1].rstrip() + "…"
