"""ARI011."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Related, Rule
from credlint.facts.changes import changes
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint.facts.sums.equations import equations
from credlint.facts.sums.intervals import meet, minus
from credlint.facts.wording import plain
from credlint.patterns import lazy
from credlint_rules.arithmetic._worked_out import in_words

_RELATIVE = frozenset(("percent", "points", "basis points", "multiple", "fraction", "temperature"))

_SHARE_OF = lazy(
    r"(?r)\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|per[ ]?cent|percent|%)[ \n]of[ \n](?:(?:the|that|its|this)[ \n])?|\bfor[ \n](?:the|another)[ \n](?:(?:next|past|last|first|coming)[ \n])?|\b(?:aged?|ages)[ \n](?:from[ \n]|between[ \n])?",
    regex.IGNORECASE,
)


class EquationMismatch(Rule):
    """An equation written out in the text whose two sides differ, or a difference that the two levels beside it do not have.

    ## Why it matters

    The author shows the sum so that the reader may follow it. A reader who does finds the slip.

    ## How it decides

    Figures joined by ×, ÷, +, -, "times", "plus", "divided by", with their brackets, and the figure after "=", "equals" or "comes to", or the figure
    that they explain in brackets ("$1,200 a month ($40 a day × 30 days)"). Every
    printed figure stands for the values that round to it; whole counts are exact. A rate per month may lead to a sum per month or per year
    where the result has no period, and is converted where it has one, in every convention of working weeks, days and hours. Percentages are shares;
    "× 100" may be left out. The amount of a change is the difference of its two levels ("fell by 8 days from 30 to 22"). Equations with letters, ranges or open bounds are left alone, as are quotations.

    ## Examples

    ```bad
    - 40 hours x $75 = $3,500
                       ^^^^^^
    ```

    ```bad
    The gain is (120 - 90) / 90 = 25%.
                                  ^^^
    ```

    ```bad
    - 2,000 calls/month x $6 saved = $48,000/year
                                     ^^^^^^^
    ```

    ```bad
    The archive now holds 18,400 maps, up 1,900 from 17,100.
                                          ^^^^^
    ```

    ```bad
    On the first card 24% on $6,000 is $2,880 a year. The other, 19% on $3,600, was costing her $864.
                                       ^^^^^^                                                   ^^^^
    ```

    ```good
    Weekly cases have fallen for four consecutive weeks, from 441 in the week of 14 April to 214 in that of 12 May.
    ```

    ```good
    The school part of the budget, 19.8 billion crowns in the new year and 19.9 billion in the old, works out at 12,300 crowns a head, compared with 12,000.
    ```

    ```good
    The mill expects €3.30 billion to €3.35 billion, instead of €3.25 billion to €3.35 billion.
    ```

    ```good
    The allowance shrinks by half of £10,000, from £12,570 to £7,570.
    ```

    ```good
    The archive now holds 18,400 maps, up 1,300 from 17,100. Repairs fell by about 8 days, from 29.6 days to 22 days.
    ```

    ```bad
    - Storage: $1,500/month ($40 a day × 30 days)
               ^^^^^^
    - Night shift: $9,000/month (12.5 hours × $30/hour × 4.3 weeks)
                   ^^^^^^
    ```

    ```bad
    The crew packed 84 bottles (6 crates × 12 bottles), and saves $400 a month ($1,200 − $900) on transport.
                    ^^                                            ^^^^
    ```

    ```good
    - Storage: $1,200/month ($40 a day × 30 days)
    - Night shift: $18,000 (12.5 hours a week × $30/hour)
    - Rent: $96,000 ($8,000/month × 12)
    - Licence: $49/month ($29 + $10 per user)
    - Booths: $450 ($300 – $600 in the hall), with the discount $900 (10 × $100)
    - Boxes: 3 boxes (2 × 12 bottles), $180,000 (3x capacity at $5K)
    ```

    ```good
    The lifeboat took off nine people, aged from two to 88.
    ```

    ```good
    - 40 hours x $75 = $3,000
    - 2,000 calls/month x $6 saved = $144,000/year
    - $1,200 setup + $30/month = $1,560 in year 1
    ```
    """

    code = "ARI011"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for equation in unquoted(article, equations(article)):
            if not equation.holds():
                total = equation.result
                left = article.prose[equation.terms[0].span.start : equation.terms[-1].span.end]
                surplus = left.count(")") - left.count("(")
                left = "(" * surplus + left + ")" * -surplus
                yield Problem(
                    total.span,
                    f"{left} {in_words(equation.printed, total)}, not {article.text(total.span)}",
                    tuple(Related(term.span, "a term") for term in equation.terms),
                    "Work the equation out again, and compare its terms with the source.",
                )
        for change in unquoted(article, changes(article)):
            before, after, by = change.before, change.after, change.by
            if (
                before
                and after
                and by
                and not change.is_contradicted()
                and _is_off(before, after, by)
                and not (_is_of(article, by) or _is_of(article, before))
            ):
                told, old, new = (article.text(figure.span) for figure in (by, before, after))
                difference = plain(abs(after.value * after.factor - before.value * before.factor) / by.factor, _unit(by), digits=6)
                related = (Related(before.span, "before"), Related(after.span, "after"))
                help_ = "Compare all three figures with the source."
                yield Problem(by.span, f"between {old} and {new} lies {difference}, not {told}", related, help_)


def _unit(figure: Quantity) -> str:
    return figure.unit if figure.kind == "money" else ""


def _is_of(article: Article, by: Quantity) -> bool:
    """Whether an amount is what a share is of, for how long, or an age: "by half of £10,000, from £12,570 to £7,570", "for the next ten, from 60 to 65,000"."""
    return bool(_SHARE_OF.match(article.prose, max(0, by.span.start - 40), by.span.start))


def _is_off(before: Quantity, after: Quantity, by: Quantity) -> bool:
    """Whether an absolute amount cannot be the difference of two levels."""
    levels = (before, after)
    if by.kind in _RELATIVE or any(figure.damaged or figure.shared == "scale" or figure.value < 0 for figure in (*levels, by)):
        return False
    # A saving of the whole year is no difference between two months.
    is_over_time = by.value * by.factor > max(level.value * level.factor for level in levels)
    if not by.comparable(before) or any(by.per != level.per and (by.per or is_over_time) for level in levels):
        return False
    low, high = minus(after.base_interval(), before.base_interval())
    told = min(by.low * by.factor, by.base_interval()[0]), max(by.high * by.factor, by.base_interval()[1])
    return not meet(told, (low, high)) and not meet(told, (-high, -low))
