"""MON011."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.money.damage_shapes import KEEPS_DIGITS
from credlint.facts.money.eaten_amounts import EatenAmount, Sum, currencies, eaten_amounts
from credlint.facts.quotations import unquoted
from credlint.facts.wording import signed_percent
from credlint_rules.money._residue import problems, remedy

_WRITERS = "A shell, or a replacement in JavaScript or PHP, that took the sign and a digit or two for a variable leaves this"


class EatenLeadingDigit(Rule):
    """An amount whose first digits are gone with its currency sign, as other figures show.

    ## Why it matters

    A shell that takes `$2` for a variable makes "14,000" of "$214,000". The residue looks whole, and what is told is wrong by a factor.

    ## How it decides

    One of three signs. The amount begins with a zero ("03 million", "07,000"). Or it carries no currency, most amounts of the article do,
    and one that speaks of the same thing (a word of content near both) ends with the very same digits: "the $214,000 grant", "the 14,000
    grant". Or it is one end of a change whose percentage does not come out, and would with one digit more before it. Which digit that is, a
    linter cannot know. Two different amounts for the same thing may end alike by chance; that is not told apart.

    ## Examples

    ```bad
    The council put $214,000 into the ice rink. Half of the 14,000 for the ice rink went into pipes.
                                                            ^^^^^^
    ```

    ```bad
    The market hall took in 07,000 in rent and 03 million in gate money.
                            ^^^^^^             ^^^^^^^^^^
    ```

    ```bad
    Income from the harbour grew 25% to $60 million, up from 8 million in 2019.
                                                             ^^^^^^^^^
    ```

    ```good
    The council put $214,000 into the ice rink. Half of the $214,000 went into pipes, and 14,000 people came.
    ```

    ```good
    Income from the harbour grew 25% to $60 million, up from $48 million in 2019.
    ```

    ## References

    - Bash Reference Manual, "Positional Parameters": a parameter of more than one digit needs braces.
    """

    code = "MON011"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, "leading-zero", f"begins with a zero: a currency sign and at least one digit are missing. {_WRITERS}")
        for eaten in unquoted(article, eaten_amounts(article)):
            evidence, related = _evidence(article, eaten)
            yield Problem(
                eaten.span,
                f'"{article.text(eaten.span)}" may lack its first digits: {evidence}. {_WRITERS}',
                related,
                remedy(article, "Compare the amount with its source.", KEEPS_DIGITS),
            )


def _evidence(article: Article, eaten: EatenAmount) -> tuple[str, tuple[Related, ...]]:
    if eaten.sum:
        return _sum(article, eaten.sum)
    ways = currencies(article)
    whole = article.text(eaten.whole.span) if eaten.whole else ""
    evidence = f'{ways.marked} of {ways.marked + ways.bare} amounts here carry a currency, this one does not, and "{whole}" (also with "{eaten.word}") ends with it'
    return evidence, (Related(eaten.whole.span, "the amount that ends alike"),) if eaten.whole else ()


def _sum(article: Article, told: Sum) -> tuple[str, tuple[Related, ...]]:
    before, after, percent = (article.text(figure.span) for figure in (told.before, told.after, told.percent))
    actual = signed_percent(told.after.value * told.after.factor / (told.before.value * told.before.factor))
    return f"from {before} to {after} is {actual}, not {percent}, and would be with a digit more", (
        Related(told.percent.span, "the percentage"),
    )
