"""NUM002."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.figures.misprinted_numbers import misprints
from credlint.patterns import lazy

_DASH = lazy(r"[-−–]")


class LostSuperscript(Rule):
    """A power of ten whose exponent has slipped down to the line.

    ## Why it matters

    "1.5x1012 cells" reads as 1,518; it was 1.5 × 10¹², a billion times as many. Superscripts get lost when text is copied from a PDF
    or a page, and no reader can be sure to put them back.

    ## How it decides

    A figure, a multiplication sign and 10 with more digits behind it ("1.5x1012", "3 × 10-8"); "10" and two digits before FLOPs or
    floating-point operations ("1025 FLOPs"); "10-9 mol", where the first number of a range would be the larger. Sizes ("4 x 100 m",
    "1920x1080"), sets ("3 x 10-12 repeats") and operations per clock cycle are left alone. One finding an article: one copy loses them all.

    ## Examples

    ```bad
    The soil held 1.5x1012 bacteria a square metre.
                      ^^^^
    ```

    ```bad
    The forecast model took 1025 FLOPs to train.
                            ^^^^
    ```

    ```bad
    The crystal holds 4 x 1016 europium atoms.
                          ^^^^
    ```

    ```good
    They ran 3 x 1010 metres, and the relay is 4 x 100 m.
    ```

    ```good
    The soil held 1.5 × 10^12 bacteria a square metre. The forecast model took 10<sup>25</sup> FLOPs. Each panel measures 1.7 x 1.0 m.
    ```

    ## References

    - BIPM, The International System of Units, 9th edition (2019), section 5.4: how powers of ten are printed.
    """

    code = "NUM002"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        lost = [misprint for misprint in misprints(article) if misprint.kind == "superscript"]
        if lost:
            text = article.text(lost[0].span)
            yield Problem(
                lost[0].span,
                f'"{text}" stands where a power of ten is meant: 10 with {_DASH.sub("−", text[2:])} as its exponent{_more(len(lost))}',
                tuple(Related(other.span, "another one") for other in lost[1:]),
                'Set the exponent as a superscript, or write "10^12".',
            )


def _more(count: int) -> str:
    return "" if count == 1 else f"; {count - 1} more {'has' if count == 2 else 'have'} lost the superscript"
