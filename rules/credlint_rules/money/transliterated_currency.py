"""MON009."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.money.currency_marks import transliterated_currencies


class TransliteratedCurrency(Rule):
    """An amount with letters in the place of its currency sign ("PS2.7m").

    ## Why it matters

    A conversion to plain ASCII writes "PS" for the pound sign and "Y=" for the yen sign; one to another alphabet's code page puts a letter of
    that alphabet there. A reader takes "PS2.7m" for a product.

    ## How it decides

    "PS", "Y=", "¤", "Ł", "œ", "#" "?" or the word "Pounds", "Dollars", "Euros" right before an amount with a scale ("PS2.7m", "?3m", "Pounds 12bn"); for "PS",
    "Y=" and "¤" also an amount with decimals or a thousands comma, or one beside a word for a price. Consoles ("PS5"), issues ("#12") and
    currency codes ("GBP2.7m", "EUR5m") are left alone.

    ## Examples

    ```bad
    The harbour board won a contract worth PS2.7m and pays Y=500 million a year for the crane.
                                           ^^^^^^          ^^^^^^^^^^^^^
    ```

    ```bad
    Closing the ferry saves ?1.9m over two years.
                            ^^^^^
    ```

    ```good
    Is it true ? 2m of rope was sold.
    The harbour board won a contract worth £2.7m, pays GBP5m a year for the crane and plays on a PS5 from hall #12.
    ```
    """

    code = "MON009"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for amount in transliterated_currencies(article):
            text = article.text(amount.span)
            meaning = f' in the place of a currency sign, probably "{amount.sign}"' if amount.sign else " in the place of a currency sign"
            yield Problem(
                amount.span,
                f'"{text}" has "{amount.letters}"{meaning}',
                help="Restore the currency sign from the source, or write the currency's code, and convert the text as UTF-8.",
            )
