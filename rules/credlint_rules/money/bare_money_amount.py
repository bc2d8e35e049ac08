"""MON006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.bare_amounts import bare_amounts
from credlint.facts.damage import Damage, damages


class BareMoneyAmount(Rule):
    """An amount of money without a currency.

    ## Why it matters

    "spend of 8,000" leaves open eight thousand of what; and when a program ate `$4` of "$48,000", nothing but the missing sign shows it.

    ## How it decides

    A figure of 1,000 or more, with a thousands comma or a scale word, that counts no noun and is governed by a word for money in the same
    clause (cost, spend, revenue, raised, paid ...), with no currency before or after. Table cells and sentences that state "in thousands"
    are left alone. Where other amounts of the article are visibly damaged, the finding says so.

    ## Examples

    ```bad
    The museum raised 15 million in spring.
                      ^^^^^^^^^^
    ```

    ```bad
    Total cost of the move came in at 18,000, including all fittings.
                                      ^^^^^^
    ```

    ```bad
    Each branch averages 7,500 in annual spend.
                         ^^^^^
    ```

    ```good
    The museum raised $15 million in spring and paid 1,200 workers. Each branch averages 7,500 visits.
    ```

    ## References

    - The Associated Press Stylebook, "currency conversions"; Reuters Handbook of Journalism, "currencies": name the currency of every amount.
    """

    code = "MON006"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        broken = damages(article)
        for amount in bare_amounts(article):
            text, cue = article.text(amount.span), article.text(amount.cue)
            yield Problem(
                amount.span,
                f'"{text}" reads as money ("{cue}") but carries no currency{_likely_cause(article, broken)}',
                (Related(amount.cue, "the word that makes it money"),),
                "Name the currency, and compare the amount with its source: digits may be missing too.",
            )


def _likely_cause(article: Article, broken: tuple[Damage, ...]) -> str:
    texts = [" ".join(article.text(damage.span).split()) for damage in broken]
    text = next((text for text in texts if any(character.isdigit() for character in text)), "")
    if not text:
        return ""
    return f'. Other amounts here are damaged ("{text}"): a shell or template that expanded "$1", "$2" ... takes the sign and the first digit with it'
