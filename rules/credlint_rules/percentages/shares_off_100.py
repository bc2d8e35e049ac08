"""PCT004."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.shares.share_groups import ShareGroup, share_groups
from credlint.facts.wording import plain


class SharesOff100(Rule):
    """Shares told as all the parts of a whole that do not add up to 100 percent.

    ## Why it matters

    "40% yes, 35% no, the remaining 35% unsure" counts 110 of every 100 people. One of the shares is wrong, or a group is missing.

    ## How it decides

    Shares that the text itself calls a whole: a share followed by "the remaining" one, "split 50/30/20", shares after "is divided into" or
    "breaks down as", a list with one share an item under a line that announces a breakdown. Each share stands for all values that round to
    it; only where no such values add up to 100 is it reported. "The remaining 33%" is compared with every choice of the shares before it, as
    some of them may be parts of others. Answers to one question (yes, no, unsure) may fall short of 100, as some people give none. Two sides of one thing ("52% on the rear
    axle and 48% on the front", "47% were women and 53% men") may not exceed it, nor may things that something is made of ("55% cotton, 30% wool and 15% silk"),
    the votes of several, or cases sorted by what they are or each counted once. Sums
    under 75 or over 130 are of other things. Two parts under 100, several answers a head, and "mainly", "including", "among others" are left
    alone. So are quotations, which are their speaker's.

    ## Examples

    ```bad
    In the vote, 40% said yes, 35% said no, and the remaining 35% were unsure.
                                                              ^^^
    ```

    ```bad
    The grant is split 50/30/30 between books, rooms and films.
                       ^^^^^^^^
    ```

    ```bad also=SRC001
    Our day in the van breaks down as follows:

    - Driving: 62%
    - Lending: 21%
    - Talking: 9%
    - Other: 15%
             ^^^
    ```

    ```bad
    By theme, the collection is segmented into novels (46%), travel (31%), history (14%) and others (19%).
                                                                                                     ^^^
    ```

    ```bad
    Novels made up 57% of the loans, history 51%, and other themes made up the remaining 4%.
                                                                                         ^^
    ```

    ```bad also=SRC001
    Where the savings come from:

    - Heating: 48%
    - Light: 22%
    - Water: 18%
    - Paper: 22%
             ^^^
    ```

    ```bad
    Of the van's weight, 52% sat on the rear axle and 58% on the front.
                                                      ^^^
    ```

    ```bad
    The scarf is 55% cotton, 30% wool and 20% silk.
                                          ^^^
    ```

    ```good also=SRC001
    Internet reached 72% in urban and 48% in rural areas. About 52% of men and 58% of women read. Of the staff, 47% were women and 41% men.
    ```

    ```good
    Novels lead with 42%, followed by travel (31%), and others (9%). The rest made up 18%. Of those asked, 40% like novels and 30% like others.
    ```

    ```good
    In the vote, 40% said yes, 35% said no, and the remaining 25% were unsure. The grant is split 50/30/20 between books, rooms and films.
    ```
    """

    code = "PCT004"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for group in unquoted(article, share_groups(article)):
            if group.misses_whole():
                *others, last = group.shares
                yield Problem(
                    last,
                    f"{_sum(group)}; these shares are told as a whole",
                    tuple(Related(share, "another share") for share in others),
                    "Compare the shares with the source; say so where a group is left out or several answers were allowed.",
                )


def _sum(group: ShareGroup) -> str:
    total = f"{' + '.join(map(plain, group.values))} = {plain(sum(group.values, Decimal(0)), '%', 4)}"
    if group.form != "rest":
        return total
    rest = 100 - sum(group.values[:-1], Decimal(0))
    return f"{total}: the shares before leave {plain(rest, '%') if rest > 0 else 'nothing'}, not {plain(group.values[-1], '%')}"
