"""HED004."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from credlint import Article, Block, Problem, Rule, Span
from credlint.facts.text.headlines import headlines
from credlint.phrases import find_phrases, may_hold, packaged_phrases


class ClickbaitHeadline(Rule):
    """A headline that holds back what the article says, to be clicked.

    ## Why it matters

    "What this chip does will shock you" tells nothing. Readers who feel tricked by a headline trust the text under it less.

    ## How it decides

    Phrases of the curiosity gap (`clickbait.toml`, with their source) in the headline. A number at its start ("seven ways to ...") is none:
    guides are titled so.

    ## Examples

    ```bad
    # You won't believe what this chip does to your kettle
      ^^^^^^^^^^^^^^^^^
    It boils a litre in 40 seconds, the maker says.
    ```

    ```good
    # New chip lets kettles boil in 40 seconds

    It boils a litre in 40 seconds, the maker says.
    ```

    ```good
    # Fire destroys mill as papers of 400 workers are exposed

    The plans revealed on Monday were in it.
    ```

    ## References

    - A. Chakraborty and others, "Stop Clickbait: Detecting and Preventing Clickbaits in Online News Media", ASONAM 2016.
    """

    code = "HED004"
    severity = "note"

    extra_phrases: Annotated[tuple[str, ...], "Phrases to report besides those of the list."] = ()

    def check(self, article: Article) -> Iterator[Problem]:
        wanted = packaged_phrases("credlint_rules.headline", "clickbait.toml", self.extra_phrases)
        for headline in headlines(article):
            at, text = headline.span.start, article.text(headline.span)
            for start, end in find_phrases(_alone(text), wanted) if may_hold(text, wanted) else ():
                span = Span(at + start, at + end)
                yield Problem(span, f'"{article.text(span)}" holds back what the article says', help="Say in the headline what happened.")

    def needs(self, article: Article) -> str:
        return "" if headlines(article) else "a headline"


def _alone(text: str) -> Article:
    """An article of one block: no phrase is looked for in the body."""
    return Article(text, text, (), (Block("title", Span(0, len(text))),))
