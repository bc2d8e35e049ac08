"""TXT010."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule, Span
from credlint.facts.word_places import holds
from credlint.facts.words import FIGURE, matches, matches_in, numbers_with
from credlint.patterns import lazy
from credlint_rules.residue._together import counted, together

_GLUED = lazy(
    r"(?<![\w$€£/.-])(?<!\d,)(?:[$€£][\d.,]*\d(?:[-–][$€£]?[\d.,]*\d)?(?:[KMBT]|bn|tn)?\+?(?=\p{Lu}\p{Ll}{2})"
    r"|(?!24/7)\d[\d.,]*+(?:[-–]\d[\d.,]*+)?(?:%|[KMB]\+|/\d{1,3}(?=\p{Lu}\p{Ll}{2}))(?=\p{Lu}\p{L}{2})"
    r"|(?<![^\n])\d[\d.]*[xX×](?=\p{Lu}\p{Ll}{2})(?!.(?i:large))"
    r"|\d+[ ](?:years|months|weeks|days|hours|minutes|users|customers|percent)(?=\p{Lu}\p{Ll}{2}))\p{Lu}\p{L}+"
    r"|(?<![\w$€£/.-])[$€£]\d[\d.,]*\d(?!thousand|[mbt]r?illions?)\p{Ll}{4,}|(?<![\w$€£/.-])\d[\d.,]*%(?!age)\p{Ll}{4,}"
)
_COUNT = lazy(r"(?<![^\n])\d[\d,.]*\p{Lu}\p{Ll}{2,}(?=(?:[ ][\p{L}-]+){1,5}(?:\n|$))")
_NOTE = lazy(
    r"(?<![\w$€£/%-])\d[\d.,]*%[1-9]\d?(?:(?=[.,;:)]{1,2}(?:\s|$))|(?=\s)(?<=\b(?:by|to|at|about|nearly|than|only|over|was|rose|fell|grew|gained|lost|climbed|dropped|slid|jumped|shrank|increased|decreased|declined|expanded|reached|hit|up|down)[ ][\d.,]{1,6}%\d{1,2}))(?!.{0,80}\b(?:modulo|remainder)\b)"
)
_NOTED = lazy("%[1-9]")
"""Stands in every match of _NOTE."""
_LABEL = lazy(r"\d(?:[bt]n|[%xX×KMBT])?\+?(?:\p{Lu}\p{L}|\p{Ll}{4})|\d[ ]\p{Ll}+\p{Lu}")
"""Stands in every match of _GLUED, and is found in a tenth of its time: it begins with a digit."""
_ILLION = lazy(r"\b\p{Ll}{4,}s(?:m|b|tr)?illions?\b")
_ILLIONS = ("sillion", "smillion", "sbillion", "strillion")


class GluedLabel(Rule):
    """A figure run together with the words of the next element.

    ## Why it matters

    "$48MSaved each year" was two lines on the page: a large figure and its label. The reader of the text meets one word that is none.

    ## How it decides

    An amount, a percentage, a figure with a plus sign, a mark such as 4.5/5, a count of years, days or users, or a multiple at the beginning of
    a line ("4xFaster"), directly followed by a capital letter and more letters; an amount or a percentage by four small letters ("99%uptime");
    a percentage by the number of a note ("54%3"); and a word that ends in "illion" it cannot own ("downloadsillion"). Where one is found, a line such as "90Teams asked" is another. All
    places are one finding.

    ## Examples

    ```bad
    $48MSaved each year in heating
    ^^^^^^^^^
    ```

    ```bad
    15-20%Fewer visits to the clinic
    ^^^^^^^^^^^
    ```

    ```bad
    4.6xReturn on heating
    ^^^^^^^^^^

    90Rooms painted last year
    ```

    ```bad
    $10.10saved a visit, 99%uptime, and a warranty of 10 yearsBoilers are covered. Rating: 4.5/5Price: low
    ^^^^^^^^^^^
    ```

    ```bad
    The share of empty hives fell by about 54%3. Honey sales grew 6.4%12 in the year to May.
                                           ^^^^
    ```

    ```good
    7%3 is 1, the remainder of 17%5 is 2, and 54% 3 years later. From 5%-10% to 54%, 3 of them.
    ```

    ```good
    3Rivers is a firm. A c5.2xLarge server costs $5million, 5%age points are none, and the 24/7 desk of 24/7Care pays $20 each.
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
    numbers = [number for number in numbers_with(article, (FIGURE,)) if _LABEL.search(prose, *article.blocks[number].span)]
    notes = matches(article, _NOTE, ("%",)) if _NOTED.search(prose) else ()
    found = [*matches_in(article, _GLUED, numbers), *illions, *notes]
    yield from (Span(*match.span()) for match in found)
    if found:
        for number in numbers:
            yield from (Span(*match.span()) for match in _COUNT.finditer(prose, *article.blocks[number].span))
