"""RDB002."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import is_quoted
from credlint.facts.text.readability import sentence_lengths


class LongSentence(Rule):
    """A sentence of more words than a reader keeps in mind.

    ## Why it matters

    A reader who loses the thread loses the figure with it: who did what, and which number belongs to whom.

    ## How it decides

    It counts the words of a sentence in the body: more than 45 by default. Sentences in quotations are their speaker's; lines without a
    closing mark (labels, captions, list entries) are none. All long sentences of an article are one finding with related places.

    ## Examples

    ```bad
    The council, which had met twice in the spring without a result and once more in June, when the architect showed new drawings of the bridge and of both its ramps, decided on Monday, after a debate of four hours in which nearly every member spoke, to ask for a third survey.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    The council met twice in the spring without a result. On Monday, after a debate of four hours, it decided to ask for a third survey.
    ```

    ## References

    - GOV.UK, "Content design: writing for GOV.UK": sentences above 25 words are hard to read. 45 words is nearly twice that.
    """

    code = "RDB002"
    severity = "note"

    max_words: Annotated[int, "Words that a sentence may have."] = 45

    def check(self, article: Article) -> Iterator[Problem]:
        lengths = sentence_lengths(article)
        long = [sentence for sentence in lengths if sentence.words > self.max_words and not is_quoted(article, sentence.span)]
        if long:
            count = f"; {len(long)} of {len(lengths):,} sentences are longer than {self.max_words}" if len(long) > 1 else ""
            yield Problem(
                long[0].span,
                f"this sentence has {long[0].words} words{count}",
                tuple(Related(sentence.span, f"{sentence.words} words") for sentence in long[1:]),
                "Make two or three sentences of it.",
            )
