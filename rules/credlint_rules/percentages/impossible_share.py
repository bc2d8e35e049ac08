"""PCT003."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Rule
from credlint.article import around
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_MEMBERS = frozenset(
    "people persons adults children men women users respondents customers clients guests consumers shoppers visitors patients employees workers staff members"
    " voters votes ballots students pupils teachers developers participants residents citizens households families businesses companies firms"
    " organizations organisations schools hospitals subscribers readers listeners viewers drivers passengers tenants owners patrons borrowers doctors"
    " nurses executives managers leaders marketers engineers americans britons europeans teenagers parents responses answers applicants"
    " teams farms farmers enterprises startups retailers manufacturers banks merchants founders buyers sellers vendors suppliers insurers agencies investors"
    " professionals engineers analysts recruiters candidates clinicians physicians practices clinics cios ctos cfos ceos smbs brands homes homeowners"
    " shops stores restaurants pubs cafes dealers traders pensioners men boys girls mothers fathers couples travellers travelers commuters motorists cyclists"
    " lawyers judges lawmakers senators councillors writers artists players fans cases workforce".split()
)
_OF = lazy(r"[ \n]of[ \n]")
_COUNTED = lazy(r"[ \n]of[ \n](?:(?:the|our|its|their|all|those|these)[ \n]){0,2}(?:\d[\d,]*[ \n]|[\p{L}]+[’']s?[ \n])?(?P<noun>\p{Ll}+)\b")
_PEOPLE_DO = lazy(
    r"(?:[ \n]of[ \n](?:them|those|us)(?:[ \n](?:asked|surveyed|polled))?)?[ \n](?:said(?![ \n]to\b)|says?\b|agreed?\b|disagreed?\b|prefer(?:red)?\b|voted?\b|believed?\b|thought\b|think\b|reported\b|answered\b|replied\b"
    r"|(?:(?:would|plan(?:ned)?|want(?:ed)?|expect(?:ed)?|intend(?:ed)?|hoped?)[ \n](?:to[ \n])?(?:not[ \n]|never[ \n])?(?:recommend|vote|buy|pay|use|spend|stay|leave|move|choose|support|back|hire|switch|return)\b))"
)
"""After a share: what only people do, so that it is one of people."""
_STUFF_AFTER = lazy(
    r"[ \n](?:(?:pure|virgin|merino|organic|recycled|fresh|natural)[ \n])?(?:water|cotton|wool|polyester|linen|silk|nylon|leather|fat|sugar|alcohol|protein|carbon|oxygen|nitrogen|fruit|cocoa|milk|rye|wheat|clay|sand|salt|steel|gold|silver|copper|plastic|fibre|fiber)\b(?![ \n](?:more|less|higher|lower))"
)
_MADE_OF = lazy(
    r"(?r)\b(?:is|are|was|were|of|contains?|be)[ \n](?:(?:about|around|roughly|some|nearly|almost|over|up[ \n]to|more[ \n]than|made[ \n]of)[ \n])?"
)
"""Before a share of what something is made of: "the melon is 92% water"."""
_TAKES = lazy(
    r"(?r)\b(?:ma(?:kes?|de|king)[ \n]up|account(?:s|ed|ing)?[ \n]for|compris(?:es?|ed|ing)|remov(?:es?|ed)|kills?|killed|eliminat(?:es?|ed)|destroy(?:s|ed)?|los(?:es?|t)|won|wins?|polled)"
    r"[ \n](?:(?:about|around|roughly|some|nearly|almost|over|more[ \n]than|an[ \n]astonishing|fully)[ \n])?"
)
"""Before a share of a whole that can be taken once only."""
_GROWTH = lazy(
    r"[ \n]of[ \n](?:[\p{L}’'-]+[ \n]){0,6}?(?:growth|gains?|increases?|rises?|declines?|profits?|loss(?:es)?|earnings|income|change|net|jobs|gdp|gross|debts?|target|goal|quota|investment|stake|capital|deposits?|normal|average|previous|value|rda|allowance|dose)\b",
    regex.IGNORECASE,
)
"""What one may have more than all of, where others lose: "130% of the growth"."""
_STANDARD = r"needed|required|target(?:ed)?|expected|eligible|estimated|planned|sought|built|designed|licensed|forecast|projected|compared|than|as|(?:it|they|we|he|she|you)[ \n]ha[ds]|by (?:revenue|value|volume|weight)|on (?:the|its) (?:rolls?|registers?|books)|(?:school|primary|secondary|that|official)[ -]age"
_STANDARD_AFTER = lazy(rf"(?:[ \n][\p{{L}}’'-]+){{0,8}}?[ \n](?:{_STANDARD})\b")
_YARDSTICK_AFTER = lazy(rf"(?:[ \n][\p{{L}}’'-]+){{0,8}}?[ \n](?:{_STANDARD}|last|previous|before|earlier|a (?:year|month|decade))\b")
_AS_SUBJECT = lazy(
    r"(?r)(?:\A|\n|[.;:!?”,][ \n]|\b(?:that|and|but|while|sa(?:y|ys|id))[ \n])(?:(?:[Ss]ome|[Aa]bout|[Aa]round|[Rr]oughly|[Nn]early|[Aa]lmost|[Oo]ver|[Ff]ully|[Aa]n[ \n]estimated)[ \n])?"
)
_THEY_DID = lazy(
    r"[ \n](?:had[ \n])?(?:(?:also|then|later)[ \n])?(?:renewed|passed|failed|survived|died|voted|returned|came|went|took|bought|paid|stayed|left|quit|joined|chose|signed|got|gave|made|saw|spent|lost|switched|moved|"
    r"responded|replied|answered|completed|finished|graduated|used|recovered|improved|attended|visited|missed|received|earned|kept|upgraded|churned|cancelled|canceled|complained|applied|registered|reported|said|told)\b"
)
"""After members that are a subject; what is told after it of another time is when they did it: "112% of its clients renewed last year"."""
_YARDSTICK_BEFORE = lazy(
    r"\b(?:equal\w*|equivalent|targets?|quotas?|goals?|capacity|subscri\w+|penetration|coverage|ratios?|levels?|rates?|ris\w+|rose|gr[eo]w\w*|increas\w+|more(?! than)|up(?! to)"
    r"|exceed\w*|premiums?|amounts?|by|to|at|if|not?|can[’']t|cannot|impossible|can|could|would|enrol\w*|attendance|turnout|vaccinat\w+|immuni[sz]\w+|retention|occupancy)\b",
    regex.IGNORECASE,
)
_OF_THE = lazy(r"(?:(?:And|But|Yet)[ \n])?Of[ \n](?P<whole>(?:the|all|our|its|their|these|those|her|his)[ \n][^.;:,\d]{3,60}),?[ \n]")
_DOES = lazy(r"[ \n](?:were|was|are|is|had|have|has|did|do|came|went|got|stayed|left)\b(?![ \n](?:more|less|higher|lower|above|below)\b)")
_FRAUD = lazy(
    r"\b(?:frauds?|fraudulent|rigg(?:ed|ing)|ballot[ -]stuffing|stuffed|absurd(?:ly)?|implausibl[ey]|jokes?|jok(?:ed|ingly))\b",
    regex.IGNORECASE,
)
"""Who says so knows that it cannot be."""


class ImpossibleShare(Rule):
    """A share of more than 100 percent of people, firms or answers.

    ## Why it matters

    A part cannot be larger than its whole. "112% of respondents" has a digit too many, adds up answers where several were allowed, or
    takes the share of another group.

    ## How it decides

    A percentage above 100, when all values that round to it are, with "of" and members that can be counted once only: people, users,
    respondents, customers, firms, votes. Also one with what only people do ("142% would recommend it"), of what a thing is made of ("is 160% water"), and of what
    is taken once only ("kills 120% of the moths"), except growth and profits, of which others may have less than none. "150% of the target" measures against a yardstick and is left alone, as is a percentage that the
    sentence sets beside a level, a quota or an earlier time ("up to 120% of the customers they had"). Coverage, enrolment and attendance
    are counted against an estimate or a roll, and can exceed it. Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    In the second wave, 112% of respondents asked for longer hours.
                        ^^^^
    ```

    ```bad
    Drip hoses now cover 120% of farms in the valley.
                         ^^^^
    ```

    ```bad
    The firm says that 118% of its customers renewed their contracts last year.
                       ^^^^
    ```

    ```bad
    Of those who had a desk for a year, 142% would recommend it.
                                        ^^^^
    ```

    ```bad
    The melon is 160% water, and its peel kills 120% of the moths.
                 ^^^^                           ^^^^
    ```

    ```bad
    Of the questions asked in spring, 114% were answered by the desk alone.
                                      ^^^^
    ```

    ```good
    China accounted for 130% of the growth. Rents are 130% higher. The juice gives 120% of the daily sugar. Debt is 142% of income.
    ```

    ```good
    Of the target for the year, 114% was reached. Of its rated capacity, 130% was in use.
    ```

    ```good
    The clinic says that it had 118% of the patients treated last year.
    ```

    ```good
    In the second wave, 62% of respondents asked for longer hours. The branch lent 150% of its target.
    ```
    """

    code = "PCT003"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        percents = (figure for figure in quantities(article) if figure.kind == "percent" and figure.value - figure.half_step > 100)
        for share in unquoted(article, percents):
            if not share.damaged and (whole := _whole(article, share)):
                told = article.text(share.span)
                yield Problem(
                    share.span,
                    f"no share is larger than its whole: {told} {whole} cannot be",
                    help="Compare the figure with the source; where several answers were allowed, say so and count answers.",
                )


def _whole(article: Article, share: Quantity) -> str:
    """What a share is of, as a message says it: "of people"; empty for what is no share of a whole."""
    prose, end = article.prose, share.span.end
    sentence = around(share.span, sentences(article))
    start = max(share.span.start - 40, sentence.span.start if sentence else 0)
    if sentence and _FRAUD.search(prose, *sentence.span):
        return ""
    if _PEOPLE_DO.match(prose, end):
        return "of people"
    if sentence and _DOES.match(prose, end) and (told := _OF_THE.fullmatch(prose, sentence.span.start, share.span.start)):
        return "" if _YARDSTICK_BEFORE.search(told["whole"]) or _GROWTH.match(f" of {told['whole']}") else f"of {told['whole']}"
    if _MADE_OF.match(prose, start, share.span.start) and (stuff := _STUFF_AFTER.match(prose, end)):
        return stuff.group().strip()
    if _OF.match(prose, end) and _TAKES.match(prose, start, share.span.start) and not _GROWTH.match(prose, end):
        return "of a whole"
    counted = _COUNTED.match(prose, end)
    noun = share.noun if share.noun in _MEMBERS else counted["noun"] if counted else ""
    if noun not in _MEMBERS or not _OF.match(prose, end):
        return ""
    is_subject = (
        counted and _AS_SUBJECT.match(prose, max(0, share.span.start - 40), share.span.start) and _THEY_DID.match(prose, counted.end())
    )
    after = _STANDARD_AFTER if is_subject else _YARDSTICK_AFTER
    is_measured = _YARDSTICK_BEFORE.search(prose, start, share.span.start) or after.match(prose, end)
    return "" if is_measured else f"of {share.phrase if noun == share.noun else noun}"
