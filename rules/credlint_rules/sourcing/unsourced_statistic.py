"""SRC001."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from credlint import Article, Problem, Related, Rule, Span
from credlint.facts.sources.sourcing import unsourced_statistics
from credlint.facts.sources.statistics import Statistic


class UnsourcedStatistic(Rule):
    """A statistic for which nobody answers: no source, no link, no footnote, no measurement of the author's own.

    ## Why it matters

    Who reads "78% of firms" must be able to ask: counted by whom, when, among whom? Without a source nobody can check the figure, and
    nobody can tell it from an invented one.

    ## How it decides

    A statistic is a figure that a sentence presents as a finding: a percentage, percentage points, a multiple ("2.3 times more"), an amount of
    money, a count in the thousands, a share of a kind of people or firms in words ("nine in ten managers"), a fraction by which something moved or differs
    ("fell by a third"); in articles without first person and without a link to another page also a measured duration, a payback ("pays for itself within
    nine months"), the two levels of a change, the columns of a table of before and after, an average, a small count with what was done ("14 firms
    complied") and a count among the largest ("9 of the world's 20 largest banks"). A majority in words ("most teams find") is one beside another. Questions, conditions, assumptions with what follows from them,
    instructions, rules and thresholds, taxes and benefits that the law sets, quotations and "for example" tell none, nor do sums ("20 × $65", "combining the two
    figures", "works out at £4.70"), shares that two counts beside them give ("340 of 400 servers, 85%"), rates that follow from two figures of their paragraph or their row of a table ("from 3,420 to 3,933, or 15%"), made-up values, list prices, targets, the size of a thing at hand ("1,400 pages"), titles, headings, page furniture and paragraphs with inline code. A figure
    that the article has given is not judged again when the text points back to it ("the new $40 million bridge"). Nor is judged what is on
    public record: prices at an exchange ("the Dow fell 0.8%"), a central bank's rates, votes, matches, auctions, and what a council or parliament decides.

    It has a source if its sentence has a link, a footnote, a citation, a named exhibit, "according to" somebody, or somebody who reports,
    finds, says it, if a report, register or the like "counts", "lists" or "gives" it, or it is so on a body's measure; if the sentence beside it has a link or footnote or the text goes on about the source named there; if it tells of
    "respondents" of a survey that its section names; or if the author speaks of himself ("we measured"; but not of what he sells: "our clients cut their costs", "in our experience"). A source in the sentence that
    introduces a table or list, in its caption, in a line "Source: ..." under it, in its header or in the row covers its cells and items.
    "All figures are from the register" (from "our" books: all but those of a kind, below), "all numbers below are ours" and "we share some behind-the-scenes data" cover the article. In a news agency's report of short paragraphs, a
    third of which name who says it, a source covers the next paragraph, too; in a report of the news whose first paragraphs tell what body
    said or published it on what day ("police said on Wednesday") or which person said a figure, or that begins with an agency's dateline, all but
    shares of people and firms; so it is in an article whose title says that a report shows something and whose first paragraph names that report,
    and in one whose first paragraphs say where its findings were published or presented.
    In a report of the news, the study named in the paragraph after the lead covers the lead, and what "was found" later on is of the study that
    it told of. "Experts say" is no source. All statistics of a paragraph, a list or a table are one finding.

    A share of all of a kind, told of the present and of no study ("half of all small shops never reopen", "one child in four goes hungry"), what the
    average person does, what things "of this size" or "like these" do, how much of their time or money people lose, how much more or less those of a kind get, sell or lose ("shops that close on Mondays sell 12% more",
    "every pound put into parks returns £7"), and how often something befalls somebody ("a bicycle is stolen every 90 seconds") need
    a source of their own: none that the article or the paragraph has for something else covers them.

    In an article that lets people speak (it quotes people in five words or more twice, or one sentence in five, four at least, names who says it), and in one with links and sources for half
    of its statistics, a source holds for its whole paragraph; in the former, counts and amounts are what the reporter saw, and only rates and shares of people and firms are
    judged. Where an article is told in the first person, "we" holds for its paragraph (for its sentence, where a share is of people or firms), and in one about a program that it shows, for its
    section; where its title or its first paragraph tells what the authors did ("How we cut our costs", "we timed four models", "My house
    ...", "Conference Recap", "my own budget"), for all but shares of people and firms; so it is in letters ("Dear parents,"), annual reports and the notes on a release. An article that reports
    its own data is left alone: a company's accounts, minutes, a survey by those who asked, a research paper, the release of a statistics office, a benchmark, a weather
    service; and so are a recipe, the report of a match or an election, and an account of what the law says; each is
    recognised by the phrases of its class. Of a text of fewer than five sentences, and of a single paragraph without a heading, only shares of
    people and firms are judged: it may be an excerpt.

    Known limits: a figure that everybody knows and a figure from the author's own work that he does not call his own are reported too.

    ## Examples

    ```bad
    78% of firms mean to move suppliers this year.
    ^^^
    ```

    ```bad
    ## Cycling

    The city opened its first cycle lanes in spring. Traffic on the ring road has dropped by 14% since. Accidents are rarer, too. Shops
                                                                                             ^^^
    along the lanes sell more. Their owners asked for a second lane.
    ```

    ```bad
    Seven dogs in ten sleep on the bed.
    ^^^^^

    Half of all small shops hit by long roadworks never reopen.
    ^^^^

    The average commuter wastes 54 hours a year in traffic.
                                ^^^^^^^^

    Bear in mind that 40% of home buyers now regret it.
                      ^^^
    ```

    ```bad
    Today one child in four goes to bed without a story.
          ^^^^^^^^^^^^^^^^^

    A bicycle is stolen every 90 seconds somewhere in the world.
                              ^^^^^^^^^^

    Nurses lose a fifth of their working week to forms. In our own logs for May, it was less.
                ^^^^^^^

    Car parks of this size draw 2,200 extra cars a day.
                                ^^^^^

    By now 60% of all freight goes by road, and the stairs pay in 83% of Irish homes.
           ^^^
    ```

    ```bad
    # How we moved our shop

    We moved our shop in May. We counted 412 guests in the first week, and we sold 9% more than in April.

    Shops that close on Mondays sell 12% more.
                                     ^^^

    Painted doors raise the value of a home by as much as £9,000.
                                                          ^^^^^^

    Every pound put into parks returns £7 to the town.
                                       ^^

    The average company overspends on paint by 43%.
                                               ^^^

    House pets cut visits to a doctor by 15% nationwide.
                                         ^^^

    It rains, and people who drive to work lose 51 minutes a day.
                                                ^^^^^^^^^^
    ```

    ```good
    # How we moved our shop

    We moved our shop in May. We counted 412 guests in the first week, and we sold 9% more than in April.

    Requests with a warm cache ran 40% faster. Shops in Holm sell 12% more than those in Graz. Members who join in May get 20% more points. Our layoffs cut staff by 10%. Clerks lose 6 hours a week to forms.

    Nurses who work nights earn 30% more. Shops that closed on Mondays sold 12% more. [Painted doors](https://a.example.org) raise the value of a home by 5%.
    ```

    ```good
    One child in four was late, one goal in three matches is few, and the bus leaves every 90 seconds. Our nurses lost a fifth of their week.
    ```

    ```good
    Half of the shops in the street are empty, and of the 40 members half live abroad. In 2019 half of all kitchen fires started with a pan.
    Five out of eight scenarios fail.
    ```

    ```good
    78% of firms mean to move suppliers this year, according to a survey of 1,100 purchasing managers by the Chamber of Commerce.
    ```

    ```good
    ## Cycling

    The city opened its first cycle lanes in spring. Traffic on the ring road has dropped by 14% since, [counts by the
    police](https://police.example.org/counts) show. Accidents are rarer, too. Shops along the lanes sell more. Their owners asked for a
    second lane.
    ```

    ```good
    # Port Marle's harbour fills up

    The harbour of Port Marle handled 3,933 ships in 2025, its operator, the Marle Port Company, a firm of pilots and towers, reported on Tuesday, March 3.

    Traffic on the quays rose by 15%, from 3,420 ships.

    ## Cargo

    Timber made up 41% of what was landed. Coal fell by a third.

    ## Ferries

    Some 1.2 million people went by ferry. The boats took off nine people in distress, aged from two to 88.

    ```

    ```good
    ## Cycling

    We counted the bicycles on the bridge for a week. On Monday there were 1,240 of them. On Sunday there were half as many. Rain cut the
    count by 60%. Our next count is due in autumn.
    ```
    """

    code = "SRC001"

    def check(self, article: Article) -> Iterator[Problem]:
        """One problem a paragraph, list or table; its other statistics are the related places."""
        for _, group in groupby(unsourced_statistics(article), key=_place):
            found = list(group)
            told = [statistic for statistic in found if statistic.figures]
            first = next((statistic for statistic in told if not _is_damaged(statistic)), told[0] if told else None)
            if first:
                yield Problem(
                    first.span,
                    f'"{_shown(article, first)}"{_and_more(len(told) - 1)} without a source: nobody is named who measured it, and nothing is linked',
                    tuple(Related(other.span, f'"{_shown(article, other)}": no source either') for other in found if other is not first),
                    "Say who measured it, when and among whom, and link to it; if the figure is your own, say how you got it.",
                )


def _shown(article: Article, statistic: Statistic) -> str:
    """A statistic as the message names it, a small count with what it counts: "14 firms"."""
    last = statistic.figures[-1] if statistic.figures else None
    more = len(last.phrase) + 1 if last and last.kind == "count" and last.phrase else 0
    return article.text(Span(statistic.span.start, statistic.span.end + more))


def _and_more(others: int) -> str:
    if others == 0:
        return " stands"
    return f" and {others} more figure{'s' if others > 1 else ''} here stand"


def _place(statistic: Statistic) -> tuple[int, int]:
    block = statistic.sentence.block
    return (0, block.group) if block.group >= 0 else (1, block.span.start)


def _is_damaged(statistic: Statistic) -> bool:
    """Whether a figure is visibly damaged: where there is another, that is named first."""
    return any(figure.damaged for figure in statistic.figures)
