"""SRC007."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.sources.orphan_quotations import orphan_quotations
from credlint.facts.sources.retold_quotations import retold_quotations


class UnattributedQuote(Rule):
    """A quotation that nobody is said to have spoken, or that is quoted twice in different words.

    ## Why it matters

    Quotation marks promise the words that were spoken. Where the headline quotes "we will never sell any of it" and the text "we will not sell
    any of it", one of the two was never said, and nobody can tell which. A quotation without a speaker may have been spoken by anybody, or by
    nobody.

    ## How it decides

    Two quotations of five words or more, in the title, the summary or different paragraphs of the body, that differ in one word of five at
    most and in four words at most: words put in, left out or replaced, whatever their capitals. A quotation of eight words or more is also
    compared with the parts of longer ones. In one place at least the text must say who speaks. Headlines may have single quotation marks.

    A shorter quotation whose words all stand in the longer one is in order, and so are brackets and dots, by which an editor shows what he
    changed. Quotations that are laid to two different names are two. Questions are left alone.

    A quotation of a whole sentence, of eight words or more, alone in its paragraph, has no speaker if neither its paragraph nor the ones beside
    it have a name, a pronoun, a link or a word of saying, asking or writing. Paragraphs
    that are all speech, one after the other, have one speaker. Articles told in the first person are left alone.

    Known limits: a speaker who says nearly the same twice; a slogan and its variants. Unpaired quotation marks are left to spelling tools.

    ## Examples

    ```bad
    "We will not sell any of it," said the mayor in March.

    In May she wrote to the paper. "We will never sell any of it," the letter said again.
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    # Mayor: 'The bridge will be ready before the autumn'

    The works began in March. "The bridge should be ready before the autumn," said Mayor Kay Roberts. Half of the piers stand.
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    The works began in March, and half of the piers stand. "Nobody in this valley asked for a bridge of that size."
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    # Mayor: 'The bridge will be ready before the autumn'

    The works began in March. "The bridge will be ready before the autumn, if the river lets us," said Mayor Kay Roberts.
    ```

    ```good
    "We will not sell any of it," said the mayor.

    "We will [never] sell any of it," she wrote in May.
    ```

    ```good
    The works began in March, and Kay Roberts is not pleased.

    "For fifty years this valley has lived very well without a bridge."

    "If there is a ferry that costs less to build and far less to run, it will be a success."

    "Every one of those piers will stand in the way of the ice."

    Half of the piers stand.
    ```

    ## References

    - The Associated Press Stylebook, "quotations in the news": never alter quotations, even to correct minor errors.
    """

    code = "SRC007"

    def check(self, article: Article) -> Iterator[Problem]:
        """One problem a quotation without a speaker, and one a quotation that differs from the one before."""
        for orphan in orphan_quotations(article):
            yield Problem(
                orphan.span,
                "nobody is named who said this, here or in the paragraphs beside it",
                help="Say who said it, when and where.",
            )
        for quotation in retold_quotations(article):
            plural = "s" if quotation.changes > 1 else ""
            yield Problem(
                quotation.span,
                f"the article also quotes this as {_clipped(article.text(quotation.first))}: {quotation.changes} word{plural} changed",
                (Related(quotation.first, "the same quotation"),),
                "Quote the words that were spoken in both places, or put the changed part into your own words.",
            )


def _clipped(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= 100 else f"{folded[:99]}…"
