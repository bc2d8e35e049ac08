"""MON012."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.money.unscaled_amounts import unscaled_amounts
from credlint.facts.quotations import unquoted


class LostScaleWord(Rule):
    """An amount too small for its subject by orders of magnitude, because its scale word is gone.

    ## Why it matters

    "The $70 spending bill" is missing a word, and nine zeros with it. The reader cannot tell million from billion.

    ## How it decides

    A currency sign and an amount under 1,000 without a scale word, before something that only millions pay (a spending bill, a stimulus
    package, a state budget, a hedge fund, a merger, a funding round ...) or after "a valuation of", "a trade deficit of" ...; or before any noun that
    has the very same digits with a scale word elsewhere in the article. Amounts per share or per head, table cells, articles that state
    amounts "in millions" and quotations are left alone.

    ## Examples

    ```bad
    The senate passed the $70 infrastructure bill on Monday.
                          ^^^
    ```

    ```bad
    The port board approved a $340 million plan in March. Critics call the $340 plan a gamble.
                                                                           ^^^^
    ```

    ```good
    The senate passed the $70 billion infrastructure bill on Monday. Nobody offered to pay the $20 water bill or the $50 gift fund.
    ```
    """

    code = "MON012"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for amount in unquoted(article, unscaled_amounts(article)):
            text, thing = article.text(amount.span), " ".join(article.text(amount.thing).split())
            elsewhere = f'; elsewhere the article has "{article.text(amount.full.span)}"' if amount.full else ""
            related = (Related(amount.full.span, "the same digits with a scale word"),) if amount.full else ()
            yield Problem(
                amount.span,
                f'"{text}" for "{thing}" is less than a thousand: a scale word such as "million" or "billion" seems to be missing{elsewhere}',
                related,
                "Restore the scale word from the source.",
            )
