"""NUM006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.figures.conversions import conversions
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.quotations import unquoted
from credlint.patterns import lazy

_FEWEST = 4
_OF_LABELS = {"kcal", "kJ"}
"""Labels of food print both, each as it is computed."""
_DIGITS = lazy(r"\d[\d,]*(?:\.\d+)?")
_YEARS = lazy(
    r"(?P<first>1\d{3}|20\d\d)(?:\[\d{1,3}\])?(?:[ ]?[-–—/][ ]?(?P<last>1\d{3}|20\d\d|(?<!\s)\d\d)|[ \n](?:to|until)[ \n](?P<last>1\d{3}|20\d\d))"
    r"(?![\d%]|[.,]\d|[ \n-]?(?!(?:after|and|as|at|but|by|during|in|on|the|there|was|were|when|where|which|while|with|AD|CE|BCE?)\b)\p{L})"
)
"""A range of years: the later one after the earlier, without a unit or a noun that they may count."""
_TOLD = lazy(r"\b(?:rounding|rounded)\b")
"""Beside a conversion that is told for its digits."""
_ROUNDS = lazy(r"(?r)\b(?i:about|around|roughly|approximately|nearly|almost|circa|ca\.)[ \n-](?:an?[ \n])?")


class FalsePrecision(Rule):
    """A rounding word, or a rounded original, beside a figure of four or more significant digits.

    ## Why it matters

    "About 1,609.34 metres" says in one breath that the figure is rough and that it is exact to a centimetre. The digits come from a
    calculator, not from a measurement.

    ## How it decides

    About, around, roughly, approximately, nearly, almost before a figure with four or more significant digits; and a conversion with four or more
    significant digits of a figure that has at least two fewer ("10 km (6.2137 miles)"); the zeros of "1,000 kg (2,205 lb)" may be known. Amounts of money, which books state to the last
    digit, are left alone, as are ranges of years ("around 1257-1259"), single units ("1 mile (1,609 m)") and quotations.

    ## Examples

    ```bad
    The hut stands about 1,609.34 m from the pass.
                         ^^^^^^^^^^
    ```

    ```bad
    The ridge trail runs for 10 km (6.2137 miles).
                                    ^^^^^^^^^^^^
    ```

    ```good
    The model predicts about 80,357 ± 6 MeV. The magnets are at 1.9 K (-271.3 °C).
    ```

    ```good
    The hut stands about 1.6 km from the pass, and about 11,350 km from Lima. They differ by rounding twice: 87 knots is 100.1 mph. The ridge trail runs for 10 km (6.2 miles). The pass lies at 2,418 m.
    It was built around 1257–1259, and rebuilt from about 1455 to 1485, or about 1491/92.
    ```
    """

    code = "NUM006"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        for figure in unquoted(article, quantities(article)):
            rounding = _ROUNDS.match(article.prose, max(0, figure.span.start - 18), figure.span.start)
            if rounding and figure.kind != "money" and _significant(article, figure) >= _FEWEST and not _is_told_so(article, figure):
                text, word = article.text(figure.span), rounding.group().split()[0].rstrip("-").lower()
                yield Problem(figure.span, f'"{word}" rounds, but {text} is exact to {_significant(article, figure)} digits', help=_REMEDY)
        for pair in unquoted(article, conversions(article)):
            first, second = pair.first[-1], pair.second[-1]
            digits, given = _significant(article, second), _known(article, first, second)
            is_told = _TOLD.search(article.prose, max(0, second.span.start - 120), second.span.end + 60)
            if (
                not is_told
                and first.kind != "money"
                and not (first.kind == "temperature" and second.half_step >= first.half_step)
                and first.value != 1
                and {first.unit, second.unit} != _OF_LABELS
                and digits >= max(_FEWEST, given + 2)
            ):
                yield Problem(
                    second.span,
                    f"{article.text(second.span)} is exact to {digits} digits, the figure that it converts to {given}",
                    (Related(first.span, "the original figure"),),
                    _REMEDY,
                )


_REMEDY = "Round it to the digits that are known, or drop the word that rounds."


def _known(article: Article, figure: Quantity, converted: Quantity) -> int:
    """How many digits of the original may be known: beside whole numbers ("1,000 kg (2,205 lb)") the zeros at its end may be."""
    whole = "." not in article.text(figure.span) + article.text(converted.span)
    return sum(map(str.isdigit, article.text(figure.span))) if whole else _significant(article, figure)


def _is_told_so(article: Article, figure: Quantity) -> bool:
    """Whether a figure says how exact it is ("about 80,357 ± 6"), or is the first of a range of years ("around 1257-1259", "about 1145/46")."""
    if article.prose[figure.span.end : figure.span.end + 2].strip()[:1] == "±":
        return True
    years = _YEARS.match(article.prose, figure.span.start)
    return years is not None and years["last"] > years["first"][-len(years["last"]) :]


def _without_zeros(digits: str) -> str:
    """The digits before the zeros at the end; who rounds to fifties prints 11,350."""
    known = digits.rstrip("0,")
    return known.removesuffix("5") if known.endswith("5") and len(known) < len(digits) else known


def _significant(article: Article, figure: Quantity) -> int:
    """How many significant digits a figure is printed with; those of words and fractions are none."""
    match = _DIGITS.search(article.prose, *figure.span)
    if not match or figure.kind in ("fraction", "multiple"):
        return 0
    digits = match.group() if "." in match.group() else _without_zeros(match.group())
    return len(digits.replace(",", "").replace(".", "").lstrip("0"))
