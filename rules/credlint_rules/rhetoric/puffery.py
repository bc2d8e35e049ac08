"""HYP001."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from credlint import Article, Problem, Related, Rule
from credlint.facts.wording import plain
from credlint.facts.zones import body_sentences
from credlint_rules.rhetoric._lists import contrasts_in_body, phrases_in_body

_LEAST = 3
_STEM = 6
"""Letters by which two phrases are told apart."""


class Puffery(Rule):
    """An article dense with phrases that praise instead of telling.

    ## Why it matters

    "A revolutionary, world-class platform" can be said of anything. Readers of many such phrases trust the figures beside them less, and
    generated posts are made of them.

    ## How it decides

    It counts phrases of praise and self-praise, sales verbs, stock phrases, openings, closings and slogans (`puffery.toml`, each list with its source), and "it isn't a
    trend, it's a shift", in the body, outside of quotations. One is nobody's fault; at least three different ones, and more than 3 in 1,000 words, are reported once, at the first of
    them. The same word again and again ("flywheel") may be what the article is about.

    ## Examples

    ```bad
    In today's fast-paced world, harnessing the power of smart kettles is a game-changer. They push the boundaries of tea.
    ^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    The island has bought a flywheel. A flywheel weighs four tonnes, and two more flywheels stand in the harbour.
    ```

    ```good
    The kettle boils a litre in two minutes and switches itself off. A reviewer called it "revolutionary, world-class and groundbreaking".
    ```

    ## References

    - Wikipedia, "Manual of Style/Words to watch" and "Signs of AI writing".
    """

    code = "HYP001"
    severity = "note"

    per_1000_words: Annotated[int, "Phrases in a thousand words that are still in order."] = 3
    extra_phrases: Annotated[tuple[str, ...], "Phrases to count besides those of the list."] = ()

    def check(self, article: Article) -> Iterator[Problem]:
        phrases = list(phrases_in_body(article, "puffery.toml", self.extra_phrases))
        starts = {span.start for span in phrases}
        contrasts = [span for span in contrasts_in_body(article) if starts.isdisjoint(range(*span))]
        found = sorted((*phrases, *contrasts))
        different = {article.text(span).lower()[:_STEM] for span in phrases} | {"not this but that" for _ in contrasts}
        words = sum(article.prose.count(" ", *sentence.span) + 1 for sentence in body_sentences(article)) if len(different) >= _LEAST else 0
        if words and 1000 * len(found) > self.per_1000_words * words:
            rate = Decimal(1000 * len(found)) / words
            yield Problem(
                found[0],
                f"{len(found)} phrases that praise or fill in {words:,} words ({plain(rate, digits=2)} in 1,000)",
                tuple(Related(span, "another") for span in found[1:]),
                "Say what it does, with a figure and its source, or leave the phrase out.",
            )
