"""STA008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.surveys.samples import samples
from credlint.facts.surveys.survey_shares import survey_shares
from credlint.facts.zones import in_body


class ResultWithoutN(Rule):
    """A share of respondents or patients with no number of them.

    ## Why it matters

    "72% of respondents" may be 13 people of 18. Without the number of those asked, nobody can tell how far to trust the share. The codes of
    opinion researchers and the AP ask for it.

    ## How it decides

    A percentage of respondents, participants, patients or those surveyed, or of people and firms who "say", "believe" or "plan", where the article
    nowhere tells a sample ("1,204 developers were surveyed", "n = 45"). One finding for an article, with the other
    shares as related places. Official statistics (a census, a statistics office) and quotations are left alone.

    ## Examples

    ```bad
    In the spring 72% of respondents said that they sleep badly.
                  ^^^
    ```

    ```good
    The university asked 1,204 students in the spring. Of them, 72% said that they sleep badly.
    ```

    ## References

    - American Association for Public Opinion Research, Code of Professional Ethics and Practices, section III, Standards for Disclosure.
    """

    code = "STA008"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        told = [share for share in unquoted(article, survey_shares(article)) if in_body(article, share.span)]
        if told and not samples(article):
            first, *rest = told
            yield Problem(
                first.span,
                f"{article.text(first.span)} of how many {first.noun}: the article does not say",
                tuple(Related(share.span, "another") for share in rest),
                "Give the number of those asked or examined.",
            )
