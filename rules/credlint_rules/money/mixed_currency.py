"""MON007."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.money.currency_marks import DollarSigns, dollar_signs


class MixedCurrency(Rule):
    """Amounts with a bare "$" in an article that names its dollar elsewhere ("A$40m").

    ## Why it matters

    Beside "A$40m", nobody can tell whether "$12m" is Australian or American money; the two differ by a third.

    ## How it decides

    An article outside of whose quotations some amounts carry a prefixed dollar sign (A$, C$, US$ ...) and some a bare one. One finding an
    article, at the first bare one. An article that says which dollar it means ("all amounts are in Canadian dollars") is left alone.

    ## Examples

    ```bad
    The state adds A$40m to the tram line, on top of the $12m already spent.
                                                         ^^^^
    ```

    ```good
    The state adds A$40m to the tram line, on top of the A$12m already spent.
    ```

    ## References

    - Reuters Handbook of Journalism, "currencies": a prefix for any dollar that is not the United States'.
    """

    code = "MON007"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        for signs in dollar_signs(article):
            yield Problem(
                signs.span,
                _message(article, signs),
                tuple(Related(span, "an amount that names its dollar") for span in signs.named),
                "Name the dollar in every amount, or say once which one a bare sign stands for.",
            )


def _message(article: Article, signs: DollarSigns) -> str:
    named = " and ".join(f'"{article.text(span)}"' for span in signs.named)
    others = f", as in {signs.bare - 1} more" if signs.bare > 1 else ""
    return f'"{article.text(signs.span)}" leaves open which dollar it is{others}, while {named} names it'
