"""HED003."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from credlint import Article, Block, Problem, Related, Rule, Span
from credlint.facts.tables.counted_lists import main_list, numbered_headings, numbered_paragraphs, promise
from credlint.facts.text.headlines import headlines
from credlint.patterns import lazy

_FEWEST = 2
"""Numbered headings that are a run; of paragraphs and items one more."""
_CHAPTER = lazy(
    r"\b(?:introduction|overview|background|conclusions?|summary|methods?|methodology|results|discussion|references|further reading|next steps|getting started|prerequisites|requirements|setup|wrapping up)\W*$",
    regex.IGNORECASE,
)


class HeadlineCountMismatch(Rule):
    """A headline that promises a number of things, over an article that numbers another.

    ## Why it matters

    "Seven ways to save water" over six numbered headings is the first thing that a careful reader sees.

    ## How it decides

    The headline, or the only heading of the first level, has one number, of things that are listed (ways, reasons, steps, tips, mistakes ...), or it begins with a number of any things, and the
    article has exactly one run of headings numbered 1, 2, 3, or its paragraphs are numbered so, or one list makes up most of it. A number of any things may be
    off by one at most. Other lists inside the text are not counted, nor are numbered chapters of the text, told by an introduction, a conclusion or the like
    among them.

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

    ```bad
    # Five Quiet Gardens You Missed This Summer
      ^^^^
    Bring a hat.

    **1. Holm.** The roses are over, the figs are not.

    **2. Arnby.** Ask for the key at the mill.

    ## By the sea

    **3. Skerry Point.** The tide comes up to the gate.

    **4. Lund.** Open on Sundays.
    ```

    ```bad
    # Six questions to ask before you rent
      ^^^
    Write the answers down.

    - Who mends the boiler, and how soon does he come when it is out in January?
    - What is in the deposit, and who holds it until the day on which you leave?
    - Which of the meters are yours, and what did they read on the first of the month?
    ```

    ```bad
    ---
    title: The month on the allotment
    ---

    # The month on the allotment: four jobs that cannot wait
                                  ^^^^
    ## 1. Prune the currants

    Before the sap rises.

    ## 2. Mend the fence

    The deer are back.

    ## 3. Order seed

    The list is on the shed.

    ## 4. Turn the heap

    It is warm below.

    ## 5. Clean the pots

    Use a brush.
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

    ```good
    # Nine towns flooded as rivers rise

    **1. What happened?** The dam broke.

    **2. Who is safe?** All but a farm.

    **3. What now?** The army brings pumps.
    ```

    ```good
    # Four Quiet Gardens You Missed This Summer

    **1. Holm.** The roses are over, the figs are not.

    **2. Arnby.** Ask for the key at the mill.

    **3. Skerry Point.** The tide comes up to the gate.

    **4. Lund.** Open on Sundays.
    ```
    """

    code = "HED003"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for span in _titles(article):
            count = promise(article, span)
            entries, form = _entries(article) if count else ([], "")
            if count and entries and count.value != len(entries) and (not count.is_of_any or abs(count.value - len(entries)) <= 1):
                yield Problem(
                    count.span,
                    f'the headline promises "{article.text(count.span)} {count.things}", and {len(entries)} {form} follow',
                    (Related(entries[-1].span, "the last of them"),),
                    "Change the number, or look for the one that is missing or too many.",
                )
                return

    def needs(self, article: Article) -> str:
        return "" if _titles(article) else "a headline"


def _titles(article: Article) -> Sequence[Span]:
    """The headline, and the only heading of the first level, which may say more than a title that stands elsewhere."""
    top = [block.span for block in article.blocks if block.kind in ("title", "heading") and block.level == 1]
    return list(dict.fromkeys([headline.span for headline in headlines(article)] + (top if len(top) == 1 else [])))


def _entries(article: Article) -> tuple[Sequence[Block], str]:
    """The entries that the article numbers, or that are nearly all of it; none where it numbers several runs, or its chapters."""
    runs = list(numbered_headings(article))
    if runs:
        is_one = len(runs) == 1 and len(runs[0]) >= _FEWEST and not _are_chapters(article, runs[0])
        return (runs[0], "numbered headings") if is_one else ([], "")
    paragraphs = numbered_paragraphs(article)
    if paragraphs:
        return (paragraphs, "numbered paragraphs") if len(paragraphs) > _FEWEST else ([], "")
    items = main_list(article)
    return (items, "list items") if len(items) > _FEWEST else ([], "")


def _are_chapters(article: Article, headings: Sequence[Block]) -> bool:
    return any(_CHAPTER.search(article.text(heading.span)) for heading in headings)
