"""HYP002."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Annotated

import regex

from credlint import Article, Problem, Rule, Span
from credlint.facts.sentences import sentence_around
from credlint.patterns import lazy
from credlint_rules.rhetoric._boasts import boasts_in_body
from credlint_rules.rhetoric._lists import phrases_in_body

_DENIED = lazy(
    r"\b(?:no|not|never|nothing|nobody|none|neither|cannot|hardly|without|far from)\b(?! (?:only|just|longer|more)\b)[^.,;:!?]*$|n['’]t\b[^.,;:!?]*$",
    regex.I,
)
_PROMISED = lazy(
    r"\b(?:you|your|yours|yourself|our|ours|guarantee[sd]?|(?:any|every) (?:customer|client|user|team|business|company))\b", regex.I
)
_TOLD = lazy(r"\b(?:said|say|says|asked|reported|measured|found|called|did not work)\b", regex.I)


class Absolutes(Rule):
    """A promise or a claim without an exception ("guaranteed results", "the finest ever made").

    ## Why it matters

    No product works for everyone, always, without risk. One exception makes the sentence untrue, and a reader knows one. Who calls a thing the best of all time, or promises riches, shows nothing.

    ## How it decides

    Phrases that promise everything (`absolutes.toml`, with their source), in the body, outside of quotations. Phrases that may as well tell
    what happened ("never again", "no risk": `promises.toml`) count only in a sentence that speaks to readers, or of what is the maker's, and tells no findings. What a
    sentence denies ("no system is completely secure") is left alone. Praise that spans all time and the whole world ("the most beautiful shop ever built"), riches
    overnight, cures for good, threats ("nothing can save you"), urges ("or regret it for ever") and what leaves every rival behind, what no other on earth comes close to and what can never lose money are told by their wording, unless the sentence says whose view that is, or doubts it.
    What can be measured ("the largest ship ever built") is no praise.

    ## Examples

    ```bad
    With the new thermostat you will never again pay for heat that you did not need, and savings are 100% guaranteed.
                                     ^^^^^^^^^^^                                                     ^^^^^^^^^^^^^^^
    ```

    ```bad
    It is without question the most comfortable chair anyone has ever built. Your sales will double overnight, and riders stay, guaranteed!
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^
    ```

    ```bad
    It is the finest kettle in the valley, bar none. Every day you wait costs money. This serum is nothing short of a miracle, unlike anything the valley has ever seen.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^                            ^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    The club pays 5% a week without any risk. It is the only planner you'll ever need, and guaranteed to pay for itself. No family is safe tonight. Banks are bleeding you dry.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^                    ^^^^^^^^^^^^^^^^
    ```

    ```bad
    There has never been a better time to buy a kettle.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Your kettle WILL be hacked, and nothing you own will survive.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Buy it today or regret it for the rest of your life.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Democracy itself hangs by a thread.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The greatest thing since sliced bread makes every other pot obsolete.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^^^

    Doctors hate this tea.
    ^^^^^^^^^^^^^^^^^

    You would be a fool not to buy it.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^

    Lose 10 kilos in 10 days.
    ^^^^^^^^^^^^^^^^^^^^^^^^

    It heals arthritis in minutes.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^

    This tea will change your life.
             ^^^^^^^^^^^^^^^^^^^^^

    Your savings are no longer safe.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The kettle puts every rival to shame.
               ^^^^^^^^^^^^^^^^^^^^^^^^^

    Nobody will ever beat it.
    ^^^^^^^^^^^^^^^^^^^^^

    You cannot afford to wait.
    ^^^^^^^^^^^^^^^^^^^^^^^^^

    You will never pay for tea again.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    It doubles your money overnight.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The lock is unhackable.
                ^^^^^^^^^^

    Nothing else even comes close.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    It was the greatest final in the history of football.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Buy two and you simply cannot lose.
                ^^^^^^^^^^^^^^^^^^^^^^

    In a house with this kettle, queues simply stop happening.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    It removes limescale from life, once and for all.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    With one kettle a street we have ended loneliness here.
                             ^^^^^^^^^^^^^^^^^^^^^^^^

    The kettle trade will never be the same.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Nowhere else on earth will you drink a tea like this.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Your data cannot be lost.
    ^^^^^^^^^^^^^^^^^^^^^^^^

    Every household on earth should have one.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    It boils with one trick that the gas board hopes you never learn.
                                               ^^^^^^^^^^^^^^^^^^^^^

    Hands down the best kettle in the world.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    It is the greatest comeback story in the history of American retail.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    No other kettle on earth comes close.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Nobody, anywhere, can stop this kettle now.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^

    With this kettle, power cuts are a thing of the past.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Gold is the one investment that can never lose you money.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    There is no better tea on earth, and it simply cannot be beaten.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    No other country on earth comes close to that rate, and nobody in the world could stop the rain. It was the greatest fraud in the history of banking.
    A bond cannot lose value if it is held to its end, the maker says no other kettle on earth comes close, and when prices never fall, nobody waits.
    ```

    ```good
    Only one bridge stands between the towns, and nothing from the old mill survived the fire. Doctors are furious about the pay offer. Act 2 begins
    before noon. It was the best goal of the season, and the longest match in the history of the sport. Nobody was safe at the plate. The plan doubles
    the money for roads. He said there has never been a better time to buy. You cannot enter without a ticket, and it is a crime to own one.
    ```

    ```good
    You cannot lose the ticket: it is on your phone. The queues are shorter. The vote ends the dispute once and for all, and we have ended the lease.
    Their lives will never be the same. Nowhere else on earth does this lemur live. Your data cannot be lost by the server alone.
    ```

    ```good
    There is no miracle cure for grief. No level of alcohol is safe. It was the best year of the decade, no debate was held, and she
    was unlike any keeper before. You wait every day for the bus. The bond pays 5% a year, and dust is slowly poisoning the river.
    ```

    ```good
    It was the largest ship ever built, and the most expensive film ever made. Critics call her the greatest singer of all time. She was the best player of the year.
    ```

    ```good
    Owners of the new thermostat used 11% less gas in the first winter. "You will never again pay too much," the maker says.
    ```

    ```good
    No lock is completely secure, and this one isn't foolproof. There is no risk to the village, and its keeper never missed a night.
    ```

    ```good
    Our engineers measured zero errors in 1,200 runs.
    ```

    ## References

    - Federal Trade Commission, "Policy Statement Regarding Advertising Substantiation", 1984.
    """

    code = "HYP002"
    severity = "note"

    extra_phrases: Annotated[tuple[str, ...], "Phrases to report besides those of the list."] = ()

    def check(self, article: Article) -> Iterator[Problem]:
        absolute = phrases_in_body(article, "absolutes.toml", self.extra_phrases)
        promised = (span for span in phrases_in_body(article, "promises.toml") if _is_promised(article, sentence_around(article, span)))
        boasts = list(boasts_in_body(article))
        yield from (_problem(article, span, "claims") for span in boasts)
        for span in sorted(span for span in chain(absolute, promised) if not any(start <= span.start < end for start, end in boasts)):
            if not _DENIED.search(article.prose, sentence_around(article, span).start, span.start):
                yield _problem(article, span, "promises")


def _problem(article: Article, span: Span, verb: str) -> Problem:
    text = " ".join(article.text(span).split())
    return Problem(span, f'"{text}" {verb} more than anyone can show', help="Give what was measured, or name the exception.")


def _is_promised(article: Article, sentence: Span) -> bool:
    return bool(_PROMISED.search(article.prose, *sentence)) and not _TOLD.search(article.prose, *sentence)
