"""SRC005."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.text import references

_ARTICLES = {"experiment": "an", "researchers": "any"}


class DanglingReference(Rule):
    """A reference back to something that the article has not told.

    ## Why it matters

    "The survey found", "this 40% figure", "see Figure 3", "the Acme case showed": the reader goes back and finds nothing. A passage was cut,
    or the text leans on evidence that it never gave.

    ## How it decides

    - "The survey", "the study", "the poll", "the trial", "the report", "the researchers" that found something, "according to the survey", or "the
      survey above", where no word before speaks of asking or research and no source was named.
    - "This 40% figure", "the 40% share", "the $40 million figure", where no figure before is that much.
    - "Figure 3", "Table 2", "the table below", "the following chart" in an article without any picture, table or code and without such a
      caption; "see section 5" in an article with fewer headings; "as described in section 5" and "in the previous section" where a text with a
      title has no such section; "as mentioned above" in the first sentence. None of these in a text of fewer than five sentences, which may be
      an excerpt.
    - "The Acme case showed that ...", where the article has told of Acme, and fewer than half of the content words of what the case is said
      to have shown (compared by their stems) occur in the passages on it.

    Silent in quotations, and in articles that report their own data.

    Known limits: a case retold in other words. The rule compares words, not meaning.

    ## Examples

    ```bad
    Trams are popular again. The survey found that most riders come for the view.
                             ^^^^^^^^^^
    ```

    ```bad
    Riders like the new trams. The 40% figure surprised the operator, who had hoped for less.
                               ^^^^^^^^^^^^^^
    ```

    ```bad
    ## Night buses in Linz

    Linz runs six night buses. They carry mostly students, who pay half the fare. The city put the stops near the two big halls of residence
    and asked the drivers to wait for the last train. Complaints about noise were few, and the lines were kept. The tram depot was enlarged
    for them in spring, with a hall for charging.

    ## What follows

    The Linz case showed that advertising income covers driver wages.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    The operator asked 900 riders in May. The survey found that most of them come for the view.
    ```

    ```good
    Of the riders, 40% come for the view, a survey of 900 of them by the operator found. The 40% figure surprised the operator.
    ```

    ```good
    The catalogue has an essay in chapter 6 on the price of bricks.
    ```

    ```good
    ## Night buses in Linz

    Linz runs six night buses. They carry mostly students, who pay half the fare. The city put the stops near the two big halls of residence
    and asked the drivers to wait for the last train. Complaints about noise were few, and the lines were kept. The tram depot was enlarged
    for them in spring, with a hall for charging.

    ## What follows

    The Linz case showed that students come when stops are near their residence.
    ```
    """

    code = "SRC005"

    def check(self, article: Article) -> Iterator[Problem]:
        """One problem a reference."""
        for reference in references.dangling_references(article):
            yield Problem(
                reference.span,
                _message(article, reference),
                tuple(Related(span, f"what the article tells of {reference.name}") for span in reference.told),
                "Put in what it refers to, name the source, or leave the reference out.",
            )


def _message(article: Article, reference: references.DanglingReference) -> str:
    text = article.text(reference.span)
    if reference.kind == "above":
        return f'"{text}" stands in the first sentence: nothing is above it'
    if reference.kind == "study":
        return f'"{text}" is the first that the article says of {_ARTICLES.get(reference.name, "a")} {reference.name}'
    if reference.kind == "figure":
        return f'"{text}" repeats a figure that the article has not given: none before it is {reference.name}'
    if reference.kind == "content":
        missing = ", ".join(f'"{word}"' for word in reference.missing)
        return f"what the article tells of {reference.name} does not show this: {missing} do not occur there"
    return f"the article has no {reference.name}"
