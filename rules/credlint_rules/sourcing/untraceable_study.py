"""SRC003."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.sources.studies import untraceable_studies


class UntraceableStudy(Rule):
    """A study, survey or report that carries a claim but cannot be found.

    ## Why it matters

    "A Stanford study" is one of thousands. Without year, title, sample or link no reader can look up what it measured, and no editor can see
    whether it says what it is made to say. An internal benchmark that nobody published cannot be looked up at all.

    ## How it decides

    A study, survey, poll, report, paper, benchmark, audit or model of which the text says "a", "one", "another", "recent" or "internal", or a
    name ("a Stanford study", "Pew research"), that shows, finds or suggests something or is what a claim is "according to". It is
    untraceable if its sentence names no year up to there, and neither the sentence nor two on either side have a link, a footnote, a title
    in quotation marks, a journal, the day of its survey or release, or a number of respondents. Series of a public body, filings, a data service's quotes of a market and publications
    with a title of their own ("the Alpina Rental Report") are left alone, and so are "the latest study" after one that can be found, and "key
    findings". Related places: the statistics that hang on it.

    Silent in quotations and in articles that report their own data. Known limits: a year that belongs to the finding, not the study.

    ## Examples

    ```bad
    A Stanford study found that pupils who nap learn a third more words.
    ^^^^^^^^^^^^^^^^
    ```

    ```bad
    The bank tested the new filter against the old one. The internal benchmark showed fewer false alarms.
                                                        ^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Demand for night trains will double, according to a McKinsey report.
                                                      ^^^^^^^^^^^^^^^^^
    ```

    ```good
    The sum of $121,600 was handed to the clerk, according to a filing by the town attorney's office.
    ```

    ```good
    A 2021 Leiden trial of 512 pupils found that those who nap learn a third more words.
    ```

    ```good
    A Stanford study found that pupils who nap learn a third more words. It [appeared](https://journal.example.org/naps) in May.
    ```

    ```good
    Research by Lena Holt of Leiden University suggests otherwise. Her study of 412 pupils found no effect.
    ```

    ```good
    Data collected by the weather service show that May was wet.
    ```

    ```good
    The yield on ten-year bonds rose to 4.2%, Harbourline data showed. Rival Marle raised $11 million in May, a regulatory filing shows.
    ```
    """

    code = "SRC003"

    def check(self, article: Article) -> Iterator[Problem]:
        """One problem a study."""
        for study in untraceable_studies(article):
            yield Problem(
                study.span,
                f'"{article.text(study.span)}" cannot be looked up: no year, title, sample or link within two sentences',
                tuple(Related(figure.span, f'"{article.text(figure.span)}" hangs on it') for figure in study.figures),
                "Give year, title and number of respondents, and link to it; of an unpublished one, say who ran it and how.",
            )
