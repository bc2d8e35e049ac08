"""RAT003."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.money.stakes import stakes
from credlint.facts.quotations import unquoted
from credlint.facts.wording import plain
from credlint_rules.ratios._shares import mismatches


class CountShareMismatch(Rule):
    """A count "n of N" beside a percentage or fraction that it does not make.

    ## Why it matters

    "45 of 120 (30%)" gives the reader three figures, of which at least one is wrong: 45 of 120 is 37.5%. Such a percentage often belongs to
    another row, or to the number before some answers were left out.

    ## How it decides

    A part and its whole ("45 of the 120", "45 out of 120", "45/120") and a share given for them in brackets, between dashes, behind a colon, or with "or",
    before or after; or a count with its share in a sentence that names whom it counts ("in a survey of 410 members, 61 (12%) answered"); or the votes of two sides and,
    right after them, the share of one ("4,210 to 5,870, which is 58.2% against"); or a sum, the stake that it buys and what the whole is worth by that, before the deal or after it.
    The share stands for all values that round to it or are cut off to it; "a third" for all that are nearer to a third than
    to other fractions in use. Counts printed to the last digit are exact, and so is, but for a hundredth, the whole of such a part. Shares that are weighted or adjusted, votes after some precincts
    are counted, and "9 out of 10", which tells a rate, are left alone. So are quotations, which are their speaker's.

    ## Examples

    ```bad
    Of the branches, 45 of 120 (30%) lend tools.
                                ^^^
    ```

    ```bad
    Only 12% of the members answered (61 of 410).
         ^^^
    ```

    ```bad
    Of the loans, 305 of 500 (58%) came back late.
                              ^^^
    ```

    ```bad
    In a survey of 410 members, 98 (31%) asked for longer hours and 82 (20%) for more desks.
                                    ^^^
    ```

    ```bad
    Of the 1,200 books returned in May, 84 were damaged, or 9%.
                                                            ^^
    ```

    ```bad
    In the hill towns more than half do: 12 of 29.
                      ^^^^^^^^^^^^^^
    ```

    ```bad
    The library levy failed, 4,210 votes to 5,870. That is 61.2% against.
                                                           ^^^^^
    ```

    ```bad
    The fund paid $30 million for a 20% stake, valuing the ferry at $200 million.
                                                                    ^^^^^^^^^^^^
    ```

    ```bad
    The desk closed 1,212 of the 3,789 cases, a success rate of 41%, and lost 600 of the 11,550 files, which is 8% of those.
                                                                ^^^                                             ^^
    ```

    ```bad
    Of the 20 that were kept cold, 14 pulled through, a survival rate of 80%.
                                                                         ^^^
    ```

    ```bad
    Among the 80 tenants in the sample, 36 were in favour, or 54%.
                                                              ^^^
    ```

    ```good
    The school levy passed, 3,120 to 2,880, which is 52% of the vote. Reed beat Orr, 18,402 to 12,977; that is 48.2% of the vote, and Lund had the rest.
    ```

    ```good
    In the hill towns more than half do: 17 of 29. Half of the members voted: 12 of 29 women and 22 of 39 men.
    ```

    ```good
    Of the 410 members asked, 205 (50%) were women, and 41 (20%) of these had children. Of the 1,200 books returned, 84 were damaged, or 7%.
    ```

    ```good
    The fund paid $30 million for a 20% stake, valuing the ferry at $150 million, or $120 million before the deal.
    ```

    ```good
    Turnout was 45%: 11 of 25 wards had queues. Storms hit 12 of the 40 regions, 70% of the population.
    ```

    ```good
    Of the branches, 45 of 120 (38%) lend tools. A third of the members answered (138 of 410), and 2 of the 3 candidates, or 66%, did.
    ```
    """

    code = "RAT003"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for portion, share in mismatches(article, "count"):
            told = article.text(portion.span)
            is_within = portion.span.start <= share.span.start < portion.span.end
            counts = f"{plain(portion.part, digits=9)} of {plain(portion.whole, digits=9)}" if is_within else told
            yield Problem(
                share.span,
                f"{counts} is {plain(portion.part / portion.whole * 100)}%, not {article.text(share.span)}",
                (Related(portion.span, "the count"),),
                "Compare the count, the whole and the share with the source; if the share leaves out some answers, say which.",
            )
        for stake in unquoted(article, stakes(article)):
            if not stake.holds():
                paid, part, value = (article.text(figure.span) for figure in (stake.paid, stake.share, stake.value))
                yield Problem(
                    stake.value.span,
                    f"{paid} for {part} makes the whole {plain(100 * stake.paid.value / stake.share.value, stake.value.unit, 3)}, not {value}",
                    (Related(stake.paid.span, "the sum"), Related(stake.share.span, "the share")),
                    "Compare the sum, the share and the value with the source; say so where the value is of another day.",
                )
