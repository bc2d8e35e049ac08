"""TXT006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule, Span
from credlint.facts.words import FIGURE, matches, matches_in, numbers_with
from credlint.patterns import lazy

_LOST = lazy(
    r"\b[pP][ ]?(?:p|b|o|!|¼|5|\x01|\x02)?[ ]?\.0\d{1,3}\b(?<=\b[pP](?:[ ]p|b|o|[ ]!|[ ]¼|[ ]|[ ]5)[ ]?\.0\d{1,3})"
    r"|\b(?:[tTFrz]|χ2|χ²)[ ]?\(\d{1,4}(?:,[ ]?\d{1,5})?\)[ ](?:p[ ])?-?\d{0,3}\.\d{1,3}\b(?![ ]?[=<>])"
    r"|\b\d+(?:\.\d+)? percentage\b(?! points?\b| change| share| of | increase| decrease| rate| reduction| drop| rise| decline| gain)(?=[ .,;])"
    r"|\b(?:CAGR|compound annual growth rate(?: \(CAGR\))?) of (?:(?:about|around|roughly|nearly|over|approximately) )?\d{1,2}(?:\.\d+)?(?= (?:from|during|between|over|through|until|by|in|for)\b|[,.;](?!\d))"
    r"|(?<![\p{L}\p{N}.,-])9\d(?:\.\d{1,4})?(?= (?:SLA|uptime|availability)\b)"
)
_SHARE = lazy(r"%[ ](?P<word>in|on|for|last|this|among|during)[ ]")
_NO_PERCENT = lazy(
    r"(?r)\b(?:get|gets|got|rose|fell|grew|gained|lost|pays?|paid|earns?|earned|yields?|yielded|up|down|by|at|to|of|was|is|were|returned|averaged|offers?|inflation)[ ](?P<share>\d{1,2}\.\d{1,2})"
    r"[ ](?P<word>in|on|for|last|this|among|during)[ ](?:[\p{L}\p{N}’'-]+[ ]){1,6}?and[ ](?:by[ ]|to[ ])?\d{1,2}(?:\.\d{1,2})?"
)
"""Read backward from a share: one that is told alike, without its sign: "3.1 in May and 2.4% in June"."""
_REACH = 120
_NO_MINUS = lazy(
    r"\b[Ff]rozen(?: (?:solid|down))? (?:at|to) (?:about |around )?(?P<cold>[1-9]\d{1,2}[ \u00a0]?°[ ]?C)\b|\b[Ff]reezers?(?: (?:set|kept|held|running))? (?:at|of|to) (?P<cold>[1-9]\d{1,2}[ \u00a0]?°[ ]?C)\b"
    r"|\b(?:fell|dropped|sank|plunged|dipped) (?:to|as low as) (?P<cold>[1-9]\d[ \u00a0]?°[ ]?C)\b(?=[^.;\n]{0,60}(?<!\b(?:nothing|not|never|no|longer|hardly|almost|nearly|without|un)[ ])\b(?:froze|frozen|blizzard|hard frost)\b)"
)
_NO_EXPONENT = lazy(
    r"\d[ \u00a0]?(?:kg|mg|g|[µμ]g|ng|Mg|t|[mµμ]?mol|[kM]?J|[kM]?W|m|cm|mm|km|L|ml|mL|l)[ \u00a0](?P<unit>(?:ha|kg|yr|day|mol|min|[msgLlydhKC])[123])\b(?![.,]?\d)"
)
_UNITS = ("ha", "kg", "mg", "µg", "μg", "ng", "mol", "mmol", "yr", "kj", "mj", "w", "kw")
"""Of which a match of _NO_EXPONENT that is not left alone holds one: "s" and "m" stand in nearly every text."""
_NO_DECIMAL = lazy(
    r"(?<=\p{L}[ ])[+−-]?\d{1,4}\.[ \u00a0](?:m/s|km/h|mph|kg|km|cm|mm|kWh|ml|mL|mg|µg|hPa|kPa|hectares|tonnes)(?![\p{L}\p{N}])"
)
_TORN_UNITS = "m kg km cm mm mph kwh ml mg hpa kpa hectares tonnes".split()
_COLD = ("frozen", "freezer", "freezers", "froze", "blizzard", "frost")
_PROBABILITIES = ("p", "pp", "pb", "po")
_STATISTIC = lazy(r"\(\d(?<=[tTFrz2²][ ]?\(\d)")
"""A match of _LOST without a word of probability or percentage holds one; its literal bracket is found fast."""
_STATISTICS = ("t", "f", "r", "z", "χ")


class LostOperator(Rule):
    """A test result or percentage whose sign was lost.

    ## Why it matters

    "p .03" may have been "p = .03", "p < .03" or "p > .03"; the three say different things. Some journals' typesetting replaces the sign by
    another letter, and copies keep that.

    ## How it decides

    A p value or test statistic directly followed by its figure, or with a letter or mark known to stand for a lost sign ("p p .05", "pb.001",
    "p ! .01"); a number followed by "percentage" where "percent" or "percentage points" is meant; a compound growth rate
    without its percent sign, or an uptime ("99.9 SLA"), and the first of two shares that are told alike ("3.1 in May and 2.4% in June"); what is frozen, or makes things freeze, at a
    temperature above zero; a unit with a bare exponent after another ("27 kg ha1"); and a figure that breaks off at its
    decimal point ("1. m/s").

    ## Examples

    ```bad
    The groups differed in weight (p ! .01) but not in height.
                                   ^^^^^^^
    ```

    ```bad also=SRC002
    The market is expected to grow at a CAGR of 22.9 from 2025 to 2032.
                                        ^^^^^^^^^^^^
    ```

    ```bad
    The pumps came with a 99.9 SLA and ran with 98 uptime.
                          ^^^^                  ^^
    ```

    ```bad
    Honey yields fell 3.1 in the valley and 2.4% in the hills. The larvae were kept frozen at 80 °C.
                      ^^^                                                                     ^^^^^
    ```

    ```bad
    The wind blew at +1. m/s over hives of 3. kg each.
                     ^^^^^^^               ^^^^^
    ```

    ```good
    The bees won by 3. Kilometres on, they lost by 1. MW means something else.
    ```

    ```bad
    Temperatures fell to 18 °C that night, and the well froze. The bees took 27 kg ha1 of nectar.
                         ^^^^^                                                     ^^^
    ```

    ```good
    Honey scored 3.1 in the test and 2.4% in the hills was lost. Frozen peas, cooked at 80 °C, and what a freezer holds at −18 °C were warm. It fell to 18 °C, and nothing froze
    over. A hive of 27 kg has 3 m2. It fell to 12 °C after the frost. The bees took 27 kg ha-1 of nectar, in 5 m s⁻¹ of wind.
    ```

    ```good
    Sales grew at a CAGR of 22.9% from 2015 to 2020, and the fund at a CAGR of 8 to 9 percent, with 99.9% uptime. The groups differed in weight (p < .01). The share rose by 3 percentage points.
    ```

    ## References

    - Nuijten and others, "The prevalence of statistical reporting errors in psychology (1985-2013)", Behavior Research Methods 48, 2016.
    """

    code = "TXT006"

    def check(self, article: Article) -> Iterator[Problem]:
        numbers = {
            *numbers_with(article, (*_PROBABILITIES, "percentage", "cagr", "compound", "sla", "uptime", "availability"), (FIGURE,)),
            *(number for number in numbers_with(article, _STATISTICS, (FIGURE,), ("(",)) if _has_statistic(article, number)),
        }
        for match in matches_in(article, _LOST, sorted(numbers)):
            yield Problem(
                Span(*match.span()),
                f'"{match.group()}" lacks a sign between the name and the figure, or the unit is cut',
                help="Put back the sign (=, < or >) or the unit from the source.",
            )
        yield from _percents(article)
        for match in matches(article, _NO_DECIMAL, _TORN_UNITS, (FIGURE,)):
            yield Problem(
                Span(*match.span()),
                f'"{match.group()}" breaks off after its decimal point: a digit is lost',
                help="Put back the digit from the source.",
            )
        yield from _minuses(article)


def _has_statistic(article: Article, number: int) -> bool:
    return _STATISTIC.search(article.prose, *article.blocks[number].span) is not None


def _percents(article: Article) -> Iterator[Problem]:
    for share in matches(article, _SHARE, ("%",), ("and",)):
        alike = _NO_PERCENT.match(article.prose, max(0, share.start() - _REACH), share.start())
        if alike and alike["word"] == share["word"]:
            span = Span(*alike.span("share"))
            yield Problem(
                span,
                f'"{article.text(span)}" is told like a share beside it, but lacks the percent sign',
                help="Put back the percent sign, or say what the figure measures.",
            )


def _minuses(article: Article) -> Iterator[Problem]:
    """Frost above zero, and what is told for each unit of something: "27 kg ha1"."""
    for match in matches(article, _NO_MINUS, _COLD, ("°",)):
        span = Span(*match.span("cold"))
        yield Problem(
            span, f'"{article.text(span)}" is no frost: a minus sign may be lost', help="Compare the temperature with its source."
        )
    for match in matches(article, _NO_EXPONENT, _UNITS, (FIGURE,)):
        span = Span(*match.span("unit"))
        yield Problem(
            span,
            f'"{article.text(span)}" after another unit has lost the sign, or the place, of its exponent',
            help='Write "kg/ha" or "kg ha⁻¹".',
        )
