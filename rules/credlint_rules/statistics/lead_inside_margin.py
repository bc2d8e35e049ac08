"""STA007."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Related, Rule, Span
from credlint.article import analysis, around, inside
from credlint.facts.quotations import unquoted
from credlint.facts.sections import sections
from credlint.facts.sentences import sentence_near
from credlint.facts.surveys.leads import Lead, leads
from credlint.facts.surveys.margins import MarginOfError, margins
from credlint.facts.wording import plain
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_SAID_EVEN = lazy(
    r"\b(?:within|inside)[ \n](?:\p{L}+['’]?s?[ \n]){0,4}?(?:margin|error)|\b(?:statistical(?:ly)?|virtual(?:ly)?|effectively)[ \n](?:ties?|tied|even)\b|\babout[ \n]even\b|\btoo[ \n]close[ \n]to[ \n]call\b"
    r"|\b(?:a[ \n]tie|dead[ \n]heat|neck[ \n]and[ \n]neck|toss-?up|(?:less|smaller)[ \n]than[ \n]the[ \n]margin|not[ \n](?:statistically[ \n])?significant)\b",
    regex.IGNORECASE,
)
_COUNTED = lazy(
    r"\b(?:precincts|recount|conced(?:ed|es)|(?:votes?|ballots)[ \n](?:(?:were|was|been|are)[ \n])?(?:cast|counted|tallied)|[\d,]+[ \n]votes)\b",
    regex.IGNORECASE,
)


class LeadInsideMargin(Rule):
    """A lead in a poll that is smaller than the poll's margin of error.

    ## Why it matters

    At 48% to 46% with a margin of 3 points, either side may be ahead. To say that one leads tells more than the poll knows.

    ## How it decides

    "leads 48% to 46%", "ahead by 2 points" or "a 2-point lead" where its sentence, or else its section, or else the article, gives a single margin of error, and the printed difference is
    less than the printed margin. This is the first step of the AP's rule; between one and two margins "apparently leading" is in
    order, and nothing is found. An article that says that the lead is within the margin, or calls the race a tie or too close
    to call, is left alone, and so are votes counted. Quotations are left alone.

    ## Examples

    ```bad
    Mayor Ilse Brandt leads her challenger 48% to 46%.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    The poll has a margin of error of plus or minus 3 points.
    ```

    ```bad
    Ilse Brandt leads by 47% to 46%, with a margin of error of 3 points. A larger poll has a margin of error of 1.5 points.
                ^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    Mayor Ilse Brandt and her challenger are about even, at 48% and 46%. The poll has a margin of error of plus or minus 3 points.
    ```

    ```good
    Mayor Ilse Brandt leads her challenger 52% to 41%. The poll has a margin of error of plus or minus 3 points.
    ```

    ```good
    With 98% of precincts reporting, Ilse Brandt led the mayor by 51.2% to 47.9%, 2,317 votes.

    The last poll had a margin of error of plus or minus 4.1 points.
    ```

    ## References

    - The Associated Press Stylebook, "polls and surveys".
    """

    code = "STA007"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        if not margins(article) or _SAID_EVEN.search(article.prose):
            return
        for lead in unquoted(article, leads(article)):
            margin = _margin(article, lead)
            if margin and 0 < lead.points < margin.value and in_body(article, lead.span) and not _is_counted(article, lead):
                yield Problem(
                    lead.span,
                    f"a lead of {plain(lead.points)} points is smaller than the margin of error, {article.text(margin.span)}: either side may be ahead",
                    (Related(margin.span, "the margin of error"),),
                    "Say that the two are about even, and give the margin where the figures stand.",
                )


def _is_counted(article: Article, lead: Lead) -> bool:
    """Whether a lead is one of votes, not of a poll."""
    return _COUNTED.search(article.prose, *sentence_near(article, lead.span)) is not None


def _margin(article: Article, lead: Lead) -> MarginOfError | None:
    """The only margin of error of the lead's sentence, else of its section, else of the article."""
    near = inside(Span(*sentence_near(article, lead.span)), margins(article))
    if len(near) == 1 and not near[0].of_subgroup:
        return near[0]
    section = around(lead.span, sections(article))
    by_section = _margins_of_sections(article)
    return by_section.get(section.span if section else None, by_section.get(None))


@analysis
def _margins_of_sections(article: Article) -> dict[Span | None, MarginOfError | None]:
    """The only margin of each section that has one, and of the whole article (None); None where there are several."""
    found: dict[Span | None, MarginOfError | None] = {}
    for margin in margins(article):
        section = around(margin.span, sections(article))
        for place in {section.span if section else None, None}:
            known = found.setdefault(place, None if margin.of_subgroup else margin)
            if known and known.value != margin.value:
                found[place] = None
    return found
