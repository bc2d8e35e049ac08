"""ARI002."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.tables.counted_lists import counted_lists
from credlint.facts.tables.introduced_lists import introduced_lists
from credlint.facts.tables.named_lists import named_lists
from credlint.facts.zones import in_body


class ListCountMismatch(Rule):
    """A number of reasons, steps or names that the list after it does not have.

    ## Why it matters

    A reader who is promised five reasons and counts six knows that nobody read the piece after the last edit.

    ## How it decides

    A sentence with one number, of things that are listed (reasons, ways, steps, findings, questions ...), and a colon, right above a list: the outermost
    items of the list are counted. Or such a number in the last paragraph or the heading above headings that are numbered 1, 2, 3: those are counted, as they are, or
    paragraphs numbered so, before a sentence such as "That's all ten!". A number without a noun counts in "We have four, ...:" right above a list.
    So does a number of any things at the beginning or the end of such a sentence ("The four moves, in order:", "I made four bets:"), or at the beginning of the heading
    right above a list or above numbered headings, where they are one more or less; and a number in the opening, over a heading of that name ("Three links this week", "Links").
    "At least", "including", "two of the" and the like promise no full list. Or a number of anything and, right after it, names with an "and" before the last
    ("three cities (Oslo, Rome and Paris)"); with "including" only where they are too many; and, behind a colon, things in up to three words each ("three tools: a hammer, ..."). Quotations are left alone.

    ## Examples

    ```bad
    We found three causes for the delay:
             ^^^^^
    - the rails came late
    - the crane broke
    - the permit lapsed
    - the crew was ill
    ```

    ```bad
    ## How to prune a rose

    It takes four steps.
             ^^^^
    ### 1. Clean the shears

    Use spirit.

    ### 2. Cut the dead wood

    Begin below.

    ### 3. Burn it

    The ash is good for the bed.
    ```

    ```bad
    The rails go through four valleys: Arn, Bree, Carn, Dell and Esk.
                         ^^^^
    ```

    ```bad
    Three cities, Oslo, Rome, Paris and Bern, pay for it; ten towns (including Arn and Bree) do not.
    ^^^^^
    ```

    ```bad
    We ate in Lund.

    ## Six dishes that we would order again
       ^^^
    1. Soup
    2. Bread
    3. Lamb
    4. Figs
    5. Tea
    ```

    ```bad
    Five towns made the list this year:
    ^^^^
    - Holm
    - Lund
    - Arnby
    - Skerry
    ```

    ```bad
    Winter is dark here.

    ## 5 lamps for a dark room
       ^
    ### 1. Candles

    Keep a bucket at hand.

    ### 2. Lamps

    Buy warm ones.

    ### 3. Windows

    Wash them.

    ### 4. Paint

    White will do.
    ```

    ```bad
    The four moves, in the order in which I would make them:
        ^^^^
    - mend the roof
    - paint the door
    - sweep the yard
    - oil the gate
    - sleep
    ```

    ```bad
    # Notes from the quay

    A short letter. Three books this month, then the weather.
                    ^^^^^
    ## Books

    **1. Salt.** A keeper counts ships until none comes.

    **2. Ropes.** How to splice, and why.

    **3. The tide clock.** A long walk along a short coast.

    **4. Fog.** It is about fog.

    ## Weather

    Fog.
    ```

    ```good
    # Notes from the quay

    Of the three books this month I liked one. The four moves, in the order in which I would make them:

    - mend the roof
    - paint the door
    - sweep the yard
    - oil the gate

    ## Books

    - Salt
    - Ropes
    - Fog
    - The tide clock
    ```

    ```good
    ## Two dishes that we would order again

    - Soup, with bread
    - Lamb
    - Tea, of course
    - Figs

    Four of the towns made the list:

    - Holm
    - Lund
    - Skerry
    ```

    ```good
    Three of the four cities, Oslo, Rome and Paris, pay for it. Four valleys, Arn, Bree, Carn and Dell, and a town do not.
    Two states, Trinidad and Tobago and Jamaica, sent a boat.
    ```

    ```good
    We found two causes for the delay:

    - the rails came late
      - they were held at the border
    - the crane broke

    There were at least five causes, including:

    - the rails came late
    - the crane broke
    ```
    """

    code = "ARI002"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for fact in unquoted(article, (*counted_lists(article), *introduced_lists(article))):
            if fact.is_off and in_body(article, fact.span):
                said = f"{article.text(fact.span)} {fact.count.phrase}".rstrip()
                are_before = fact.items[-1].span.start < fact.span.start
                told = "are counted, and {} {} stand before" if are_before else "are announced, and {} {} follow"
                yield Problem(
                    fact.span,
                    f'"{said}" {told.format(len(fact.items), fact.form)}',
                    (Related(fact.items[-1].span, f"the last of the {fact.form}"),),
                    "Change the number, or look for the item that is missing or too many.",
                )
        for named in unquoted(article, named_lists(article)):
            if named.is_off and in_body(article, named.span):
                yield Problem(
                    named.span,
                    f'"{article.text(named.span)} {named.figure.phrase}" are announced, and {len(named.names)} are named',
                    (Related(named.names[-1], "the last of the names"),),
                    "Change the number, or look for the name that is missing or too many.",
                )
