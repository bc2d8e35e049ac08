"""TXT005."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.text.repeats import Repeat, repeats

_MESSAGES = {
    "headline": "The headline stands here again as text",
    "heading": "The heading stands twice at this level of the section",
    "excerpt": "All sentences of the paragraph stand in one above it",
    "fragment": "The paragraph breaks off in a sentence that stands above it",
    "item": "The item of the list stands twice in a row",
    "later sentence": "The sentence stands in the text twice",
}


class DuplicatedBlock(Rule):
    """A headline, heading, paragraph or sentence that stands in the text twice.

    ## Why it matters

    A text repeats itself when two versions were joined, when a page was copied with its header, or when a generator lost its place. The repeated
    part often differs in a figure from a part that does not repeat.

    ## How it decides

    Letters and figures are compared, neither case nor punctuation nor spaces; where code stands, the code too. Reported are: the headline as the first line of the text; a
    paragraph of fifteen words or more that came before (a row of such paragraphs is one finding); a sentence of four words or more that follows
    itself, a short paragraph that breaks off in a sentence of the one before, a
    an item of six words or more that follows itself in its list, a
    paragraph of two sentences or more that all stand in a longer one above, or, where it is the only one of the text, of six or more that came two or three sentences before in its paragraph, or of eight or more with a
    figure that is a paragraph and came before anywhere; and in Markdown a heading that came before at the same level under the same parent, when text stands under both. Quotations, tables and
    lists are left out, and so are recurring headings under different parents ("Pros", "Cons").

    Known limits: a refrain that is a whole paragraph is reported. Where more than four paragraphs stand again in scattered places, as the notes of a
    reference do, only runs of them are reported.

    ## Examples

    ```bad
    The council closed the bridge on Monday. The council closed the bridge on Monday.
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad text
    The ferry is free. It runs every hour from the old mill to the new one. Dogs, on board, are free. Dogs, on board, are free.
                                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^

    It runs every hour
    ^^^^^^^^^^^^^^^^^^

    Tickets are sold on board until the bridge opens again in May.
    ```

    ```bad
    The bridge carries 4,000 cars a day. It was built in 1911. The bridge carries 4,000 cars a day.
                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad text
    The ferry takes bicycles from 1 May until the bridge opens again.

    Tickets are sold on board.

    The ferry takes bicycles from 1 May until the bridge opens again.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad text
    The ferry is free. It runs every hour from the old mill to the new one. Dogs ride in the stern.

    Tickets are sold on board.

    The ferry is free. It runs every hour from the old mill to the new one.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    1. The ferry takes bicycles until May.
    2. Dogs, on board, are free all year.

    2. Dogs, on board, are free all year.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    - The ferry takes bicycles until 1 May.
    - The ferry takes bicycles until 2 May.
    - Rest for a while.
    - Rest for a while.
    ```

    ```good text
    The ferry is free. It runs every hour from the old mill to the new one. Dogs ride in the stern.

    Tickets are sold on board.

    The ferry is free. It runs every hour from the old mill to the new one. It stops at nine.
    ```

    ```good text
    We wait. We wait. It runs every hour.

    It runs every hour

    Tickets are sold on board.
    ```

    ```good
    Is it safe? Nobody knows. The bridge is closed for good. Is it safe? Nobody knows.

    The bridge is closed for good until the council has voted.
    ```

    ```bad text
    Council closes the old bridge

    Council closes the old bridge
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The council closed the bridge on Monday, and the ferry runs every hour until the repair is done.
    ```

    ```bad
    # Two bridges

    ## Costs

    Steel is dear this year.

    ## Costs
       ^^^^^

    Stone is dearer.
    ```

    ```good
    # Two bridges

    ## The old bridge

    ### Costs

    Steel is dear this year. Very dear.

    ## The new bridge

    ### Costs

    Stone is dearer. Very dear.
    ```
    """

    code = "TXT005"

    def check(self, article: Article) -> Iterator[Problem]:
        for repeat in repeats(article):
            yield Problem(
                repeat.span, _message(repeat), (Related(repeat.first, "first here"),), "Remove one of the two, or say why it stands twice."
            )


def _message(repeat: Repeat) -> str:
    match repeat.kind:
        case "paragraph" if repeat.count > 1:
            return f"{repeat.count} paragraphs stand here that came before in the same order"
        case "paragraph":
            return "The paragraph stands twice in the text"
        case "sentence":
            times = "twice" if repeat.count == 1 else f"{repeat.count + 1} times"
            return f"The sentence stands {times} in a row"
        case kind:
            return _MESSAGES[kind]
