"""HED003."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from credlint import Article, Block, Problem, Related, Rule
from credlint.facts.tables.counted_lists import announced_count, numbered_headings
from credlint.facts.text.headlines import headlines
from credlint.patterns import lazy

_CHAPTER = lazy(
    r"\b(?:introduction|overview|background|conclusions?|summary|methods?|methodology|results|discussion|references|further reading|next steps|getting started|prerequisites|requirements|setup|wrapping up)\W*$",
    regex.IGNORECASE,
)


class HeadlineCountMismatch(Rule):
    """A headline that promises a number of things, over an article that numbers another.

    ## Why it matters

    "Seven ways to save water" over six numbered headings is the first thing that a careful reader sees.

    ## How it decides

    The headline has one number, of things that are listed (ways, reasons, steps, tips, mistakes ...), and the article has exactly one run
    of headings numbered 1, 2, 3. Lists inside the text are not counted, nor are numbered chapters of the text, told by an introduction,
    a conclusion or the like among them.

    ## Examples

    ```bad
    # Three ways to save water
      ^^^^^
    Summers are dry here.

    ## 1. Mend the tap

    A drop a second is a bath a week.

    ## 2. Catch the rain

    A barrel is enough.
    ```

    ```good
    # Two ways to save water

    Summers are dry here.

    ## 1. Mend the tap

    A drop a second is a bath a week.

    ## 2. Catch the rain

    A barrel is enough.
    ```

    ```good
    # Three ways to save water

    ## 1. Introduction

    Summers are dry here.

    ## 2. At home

    Mend the tap, catch the rain and shower less.
    ```
    """

    code = "HED003"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for headline in headlines(article):
            count, runs = announced_count(article, headline.span), list(numbered_headings(article))
            if count and len(runs) == 1 and len(runs[0]) >= 2 and count.value != len(runs[0]) and not _are_chapters(article, runs[0]):
                yield Problem(
                    count.span,
                    f'the headline promises "{article.text(count.span)} {count.phrase}", and {len(runs[0])} numbered headings follow',
                    (Related(runs[0][-1].span, "the last of them"),),
                    "Change the number, or look for the heading that is missing or too many.",
                )

    def needs(self, article: Article) -> str:
        return "" if headlines(article) else "a headline"


def _are_chapters(article: Article, headings: Sequence[Block]) -> bool:
    return any(_CHAPTER.search(article.text(heading.span)) for heading in headings)
