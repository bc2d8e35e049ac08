"""TXT010."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule, Span
from credlint.facts.word_places import holds
from credlint.facts.words import FIGURE, matches_in, numbers_with
from credlint.patterns import lazy
from credlint_rules.residue._together import counted, together

_GLUED = lazy(
    r"(?<![\w$€£/.-])(?<!\d,)(?:[$€£][\d.,]*\d(?:[-–][$€£]?[\d.,]*\d)?(?:[KMBT]|bn|tn)?\+?(?=\p{Lu}\p{Ll}{2})"
    r"|\d[\d.,]*+(?:[-–]\d[\d.,]*+)?(?:%|[KMB]\+)(?=\p{Lu}\p{L}{2}))\p{Lu}\p{L}+"
)
_LABEL = lazy(r"(?<=[\d%+KMBTn])\p{Lu}\p{L}")
"""The label in every match of _GLUED, found in a tenth of its time."""
_ILLION = lazy(r"\b\p{Ll}{4,}s(?:m|b|tr)?illions?\b")
_ILLIONS = ("sillion", "smillion", "sbillion", "strillion")


class GluedLabel(Rule):
    """A figure run together with the words of the next element.

    ## Why it matters

    "$48MSaved each year" was two lines on the page: a large figure and its label. The reader of the text meets one word that is none.

    ## How it decides

    An amount, a percentage or a figure with a plus sign, directly followed by a capital letter and more letters; and a word that ends
    in "illion" it cannot own ("downloadsillion"). All places are one finding.

    ## Examples

    ```bad
    $48MSaved each year in heating
    ^^^^^^^^^
    ```

    ```bad
    15-20%Fewer visits to the clinic
    ^^^^^^^^^^^
    ```

    ```good
    $48M saved each year. 15-20% fewer visits. It weighs 5kg, runs at 3GHz and costs US$40.
    ```
    """

    code = "TXT010"

    def check(self, article: Article) -> Iterator[Problem]:
        spans = sorted(_glued(article))
        if spans:
            message = f'"{article.text(spans[0])}" runs a figure and the text after it together{counted(spans)}'
            yield together(spans, message, "Part the figure and its label.")


def _glued(article: Article) -> Iterator[Span]:
    prose = article.prose
    illions = _ILLION.finditer(prose) if "illion" in prose and holds(prose, _ILLIONS) else ()
    numbers = [number for number in numbers_with(article, "$€£%+", (FIGURE,)) if _LABEL.search(prose, *article.blocks[number].span)]
    for match in (*matches_in(article, _GLUED, numbers), *illions):
        yield Span(*match.span())
