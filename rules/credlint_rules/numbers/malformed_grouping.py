"""NUM001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.figures.misprinted_numbers import MisprintKind, misprints
from credlint.facts.quotations import unquoted

_WORDS: dict[MisprintKind, tuple[str, str]] = {
    "grouping": ("has a group of other than three digits", "Compare it with its source: a digit may be missing, doubled, or the comma misplaced."),
    "decimal-comma": ("has a comma for its decimal point", 'English text writes a decimal point ("12.5") and groups with commas ("1,000.50").'),
    "dot-grouping": ("groups its digits with dots, which English text reads as decimals", "Group with commas, or drop the decimals if they are decimals."),
    "doubled-mark": ("has two marks in a row", "Compare it with its source: digits between the marks may be missing."),
    "mixed-grouping": ("groups its digits with a space, where the article's other figures have commas", "Group all figures alike."),
}  # fmt: skip


class MalformedGrouping(Rule):
    """A figure whose commas, dots or spaces do not group its digits by threes.

    ## Why it matters

    "1,2345 visitors" may be 12,345 visitors, 1,234 or 12,340; and "€250.000" is a quarter of a million to one reader and 250 to another.

    ## How it decides

    Groups of other than three digits ("1,2345", "1234,567", "1,234,56"); commas for decimal points ("1.000,50"; "€12,50" and "3,5%" only with
    a currency or unit, as "1,2" may be a list); dots for commas where no decimals can be meant ("€250.000", "250.000 visitors"); two commas
    in a row; spaces in an article that otherwise groups with commas. Indian groups ("12,50,000") are sound. A year after a comma
    ("June 12,2024"), triples in brackets, coordinates and versions are left alone, and so are quotations.

    ## Examples

    ```bad
    The trail drew 1,2345 walkers and earned the valley €12,50 for each.
                   ^^^^^^                                ^^^^^
    ```

    ```bad
    Repairs cost €250.000 in the first year.
                  ^^^^^^^
    ```

    ```good
    The trail drew 12,345 walkers, and earned the valley €12.50 for each. The loan of 12,50,000 rupees was repaid.
    ```

    ## References

    - BIPM, The International System of Units, 9th edition (2019), section 5.4.4; The Chicago Manual of Style, 17th edition, 9.54-9.56.
    """

    code = "NUM001"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for misprint in unquoted(article, misprints(article)):
            if misprint.kind in _WORDS:
                message, remedy = _WORDS[misprint.kind]
                yield Problem(misprint.span, f'"{article.text(misprint.span)}" {message}', help=remedy)
