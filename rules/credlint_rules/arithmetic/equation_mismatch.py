"""ARI011."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.equations import equations
from credlint.facts.quotations import unquoted
from credlint_rules.arithmetic._worked_out import in_words


class EquationMismatch(Rule):
    """An equation written out in the text whose two sides differ.

    ## Why it matters

    The author shows the sum so that the reader may follow it. A reader who does finds the slip.

    ## How it decides

    Figures joined by ×, ÷, +, -, "times", "plus", "divided by", with their brackets, and the figure after "=", "equals" or "comes to". Every
    printed figure stands for the values that round to it; whole counts are exact. A rate per month may lead to a sum per month or per year
    where the result has no period, and is converted where it has one, in every convention of working weeks, days and hours. Percentages are shares;
    "× 100" may be left out. Equations with letters, ranges or open bounds are left alone, as are quotations.

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
                left = article.prose[equation.span.start : equation.terms[-1].span.end]
                left = "(" * (left.count(")") - left.count("(")) + left
                yield Problem(
                    total.span,
                    f"{left} {in_words(equation.worked[0], total)}, not {article.text(total.span)}",
                    tuple(Related(term.span, "a term") for term in equation.terms),
                    "Work the equation out again, and compare its terms with the source.",
                )
