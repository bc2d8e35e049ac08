"""RDB001."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from credlint import Article, Problem, Related, Rule
from credlint.facts.text.readability import LEAST_WORDS, Readability, SentenceLength, readability, sentence_lengths

_SHORT = 18
"""Words. A text whose sentences have fewer on average is not to be mended by shorter sentences."""


class HardToRead(Rule):
    """A text that asks for more years of schooling than its readers have.

    ## Why it matters

    Most newspapers aim at readers with nine to twelve years of school. A text two grades above a college degree is read by few, and
    checked by fewer.

    ## How it decides

    Two formulas that count letters, words and sentences, the Automated Readability Index and the Coleman-Liau index, both give a United
    States school grade; the lower of the two must be above 16 by default. A body of fewer than 100 words is not judged, nor is one whose
    sentences have fewer than 18 words on average: it is then the words that are long, which names and terms can make them.
    `credlint stats FILE` prints the scores.

    ## Examples

    ```bad
    Municipal infrastructure representatives, notwithstanding administrative considerations, unanimously recommended the comprehensive redevelopment of transportation interchanges throughout metropolitan neighbourhoods and surrounding communities.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Environmental sustainability requirements necessitated extraordinarily complicated interdepartmental negotiations concerning appropriate compensation arrangements for commercially disadvantaged establishments that neighboured construction territories.
    Subsequently, infrastructure commissioners acknowledged considerable disagreement regarding the proportionate distribution of supplementary expenditures between participating municipalities, governmental institutions and independent transportation corporations.
    Nevertheless, responsible administrators anticipated satisfactory completion of preliminary investigations before implementation of the recommended organisational restructuring, provided sufficient professional specialists remained continuously available.
    Consequently, experienced environmental consultants recommended the continuation of comprehensive consultations, particularly concerning archaeological preservation, telecommunications infrastructure and the agricultural compensation requirements of landowners.
    ```

    ```good
    The city wants to rebuild its bus stations. The talks took a year, because shops near the building sites asked for money. The towns
    around it could not agree on who pays for what. In the end each gave a third, and the state gave the rest. Work starts in May. It will
    take two years. Buses will leave from the old market hall until then, and from the square behind the church on Sundays. A map hangs in
    every bus. Who has questions can call the town hall, or come to the meeting on Tuesday night in the school. Tea will be served there,
    and children are welcome too.
    ```

    ## References

    - R. J. Senter, E. A. Smith, "Automated Readability Index", 1967; M. Coleman, T. L. Liau, "A computer readability formula designed for
      machine scoring", Journal of Applied Psychology 60, 1975. Computed by textstat.
    """

    code = "RDB001"
    severity = "note"

    max_grade: Annotated[int, "School grade (United States) that a text may ask for."] = 16

    def check(self, article: Article) -> Iterator[Problem]:
        lengths = sentence_lengths(article)
        for score in readability(article) if _may_be_hard(lengths, self.max_grade) else ():
            grade = min(score.automated_readability_index, score.coleman_liau)
            if grade > self.max_grade:
                yield Problem(lengths[0].span, _message(score, self.max_grade), _longest(lengths), "Shorten the longest sentences first.")

    def needs(self, article: Article) -> str:
        words = sum(length.words for length in sentence_lengths(article))
        return "" if words >= LEAST_WORDS else f"{LEAST_WORDS} words of running text"


def _may_be_hard(lengths: Sequence[SentenceLength], limit: int) -> bool:
    """Whether the formulas are worth their time, which is that of a tenth of all rules.

    A text of short sentences is spared it; of the others, both scores, worked out from what is counted here, must come near the limit. This
    counts marks with the letters; the margin of one grade is for words that textstat parts otherwise (on 856 texts its scores were at most
    0.7 above).
    """
    words = sum(length.words for length in lengths)
    if words < LEAST_WORDS or words < _SHORT * len(lengths):
        return False
    characters, sentences = sum(length.span.end - length.span.start for length in lengths) - words, len(lengths)
    readability_index = 4.71 * characters / words + words / sentences / 2 - 21.43
    coleman_liau = 5.88 * characters / words - 29.6 * sentences / words - 15.8
    return min(readability_index, coleman_liau) > limit - 1


def _message(score: Readability, limit: int) -> str:
    return (
        f"this text asks for {min(score.automated_readability_index, score.coleman_liau)} years of school, more than {limit}:"
        f" {score.words} words in {score.sentences} sentences (Automated Readability Index {score.automated_readability_index},"
        f" Coleman-Liau {score.coleman_liau})"
    )


def _longest(lengths: Sequence[SentenceLength]) -> tuple[Related, ...]:
    longest = sorted(lengths[1:], key=lambda length: (-length.words, length.span))[:3]
    return tuple(Related(length.span, f"{length.words} words") for length in sorted(longest, key=lambda length: length.span))
