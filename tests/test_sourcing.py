"""Domains, retold quotations and framed tables: what the pages' examples do not show."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from credlint.facts.sources.link_domains import link_domains, registrable_domain
from credlint.facts.sources.orphan_quotations import orphan_quotations
from credlint.facts.sources.retold_quotations import retold_quotations
from credlint.facts.sources.source_dates import source_dates
from credlint.facts.sources.sourcing import unsourced_statistics
from credlint.facts.tables.framing import groups
from credlint.readers import read

LINEAR = {
    "paragraphs": '"We will keep the old mill as it stands," said Ann Lee. A [2019 report](https://mill.test/a) on 2021 sales.\n\n' * 30,
    "one sentence": '"We will keep the old mill as it stands" 2019 report found in 2021 [a](https://mill.test/a), ' * 30,
    "one paragraph": "The mill asked 400 men. Fares rose by 25% to $5.20 from $4.16 in 2024, and 61% walk. " * 60,
    "one table": "| a | b |\n|---|---|\n" + "| 14% | 3% |\n" * 60,
    "one list": "According to the guild:\n\n" + "- Rents rose 14% for respondents.\n" * 60,
}


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.mill.test/a?b=c#d", "mill.test"),
        ("http://NEWS.Shop.co.uk:8080/", "shop.co.uk"),
        ("https://data.gov.au/x", "data.gov.au"),
        ("https://co.uk/", "co.uk"),
        ("//cdn.mill.test/a", "mill.test"),
        ("https://user@mill.test./", "mill.test"),
        ("https://192.0.2.7/a", "192.0.2.7"),
        ("https://localhost/a", ""),
        ("ftp://mill.test/a", ""),
        ("mailto:ann@mill.test", ""),
        ("/about", ""),
        ("https://[broken/", ""),
    ],
)
def test_the_registrable_domain_of_an_address(url: str, domain: str) -> None:
    assert registrable_domain(url) == domain


def test_a_quotation_is_compared_with_the_nearest_telling_and_counts_its_changes() -> None:
    article = read(
        '"We will keep the old mill by the weir as it stands today," said Ann Lee.\n\n'
        'Lee wrote: "We will keep the old mill by the weir where it stood today."\n\n'
        'Lee wrote again: "We will keep the old mill by the weir as it stands now."',
        "markdown",
    )
    assert [(article.text(retold.first)[-13:], retold.changes) for retold in retold_quotations(article)] == [
        ('tands today,"', 2),
        ('tands today,"', 1),
    ]


def test_what_introduces_and_closes_a_table_or_list() -> None:
    article = read(
        "Rents are up. The figures below are from May. It rained.\n\n- one\n- two:\n  - three\n\nSource: the register.\n\n"
        "The fair was held. It took this:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nIt rained again.\n",
        "markdown",
    )
    framing = [[article.text(sentence.span) for sentence in group.framing] for group in groups(article).values()]
    assert framing == [
        ["The figures below are from May.", "Source: the register."],
        ["The figures below are from May.", "two:", "Source: the register."],
        ["It took this:"],
    ]


ANALYSES = [link_domains, orphan_quotations, retold_quotations, source_dates, groups, unsourced_statistics]


_RATES = "Costs fell by 14% in May. It rained on the roof. The mill lost 23% of its water. The road was wet. Traffic dropped by 61%."
_TWO = f"{_RATES}\n\n{_RATES.replace('May', 'June')}"


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        (f"{_TWO}\n\nThe results come from our customers.", True),
        (_TWO, True),
        (f"All numbers below are ours; the scripts are public.\n\n{_TWO}", False),
        (f"{_TWO}\n\nThe timings come from our logs.", False),
        (f"All measurements were made on one laptop.\n\n{_TWO}", False),
        (f"{_TWO}\n\nEach figure is the median of 50 runs.", False),
        (f"For this article we counted the carts.\n\n{_TWO}", False),
        (f"{_TWO}\n\n*How we counted: two people at the door.*", False),
        (f'"All numbers below are ours," said the miller\'s wife.\n\n{_TWO}', True),
        (f"All tests were run by a miller.\n\n{_TWO}", True),
        (f"# How we cut our costs\n\nOur mill was dear.\n\n{_TWO}", False),
        (f"# Why we need more sleep\n\nOur beds are old, and we know it.\n\n{_TWO}", True),
        (f"# Our rivers are in danger\n\nOur mills need us.\n\n{_TWO}", True),
        (f"# The mill\n\nSo I asked myself, and you ask us, why we mill.\n\n{_TWO}", True),
        (f"We share some behind-the-scenes data.\n\n{_TWO}", False),
        (f"We are happy to share a few of our own numbers.\n\n{_TWO}", False),
        (f"We share the latest data on mills.\n\n{_TWO}", True),
        (f"I took a look at our cart and wheel numbers.\n\n{_TWO}", False),
        (f"We dug into our clients' data.\n\n{_TWO}", True),
        (f"# Mill Fair 2024 Recap\n\nOur fair was held, and we sang.\n\n{_TWO}", False),
        (f"# The Mill Fair Wraps Up!\n\nOur fair was held, and we sang.\n\n{_TWO}", False),
        (f"# Mill Fair 2024 Recap\n\nThe fair was held.\n\n{_TWO}", True),
        (f"# Money\n\nHere is how it goes with my own budget, and how I spend.\n\n{_TWO}", False),
        (f"# Money\n\nHere is how it goes with a budget, and how I and we spend.\n\n{_TWO}", True),
        (f"# How they cut their costs\n\nOur mill was dear, and we knew.\n\n{_TWO}", True),
        (f"# The mill\n\nWe timed four carts, and our own.\n\n{_TWO}", False),
        (f"# The mill\n\nWe timed four carts, and our own.\n\n{_TWO}\n\nIn May, 78% of firms closed.", True),
        (f"My mill is old.\n\nI mended it, and my son helped me.\n\n{_TWO}", False),
        (f"Our mill is old.\n\nI mended it, and my son helped me.\n\n{_TWO}", True),
        (f"Dear neighbours,\n\nWe had a good year.\n\n{_TWO}", False),
        (f"Dear mills and cheap carts: all is lost.\n\nWe had a good year.\n\n{_TWO}", True),
        (f"# Release 4.2\n\nThe mill starts faster.\n\n{_TWO}", False),
        (f"# Mill 4.2 is out\n\nThe mill starts faster.\n\n{_TWO}", False),
        (f"# Annual report 2025 of the mill\n\nThe mill ran faster.\n\n{_TWO}", False),
        (f"# Annual report of the mill: what it hides\n\nThe mill ran faster.\n\n{_TWO}", True),
        (f"# The release of the carp\n\nThe mill starts faster.\n\n{_TWO}", True),
        (f"# The mill\n\nThey said that we timed carts.\n\n{_TWO}\n\n{_TWO}", True),
    ],
)
def test_what_makes_all_figures_the_authors_own(text: str, *, is_open: bool) -> None:
    assert bool(unsourced_statistics(read(text, "markdown"))) == is_open


_TOLD = "It rained on the roof.\n\nThe mill lost 23% of its water. The road was wet.\n\nTraffic dropped by 61%.\n\nMen sang. Dogs slept."


@pytest.mark.parametrize(
    ("first", "is_open"),
    [
        ("Costs fell by 14% in May, the police said on Wednesday.", False),
        ("Costs fell by 14% in May, the police said today.", False),
        ("The harbour board published its accounts for 2025 on Tuesday. Costs fell.", False),
        ("The council adopted the budget for 2026 on Monday.", False),
        ("The assembly approved the government's plans and budget for the year by 77 votes to 68 on Monday.", False),
        ("The bank lowered its key policy rate by a quarter of a point on Thursday.", False),
        ("The railway published the details on Thursday.", False),
        ("The railway published a poem on Thursday.", True),
        ("A wet May.\n\nCosts fell by 14% in it, the police said on Wednesday.", False),
        ("A wet May.\n\nA wet June.\n\nCosts fell by 14% in it, the police said on Wednesday.", True),
        ("Costs fell by 14% in May, director Hanna Krug said.", False),
        ("Costs fell by 14% in May, the director said.", True),
        ('"The mill has changed everything," said Hanna Krug, who owns it.', True),
        ("HOLM, May 4 (Reuters) - Costs fell by 14%.", False),
        ("The mill (Reuters saw it) - costs fell by 14%.", True),
        ("Costs fell by 14% in May, the police said.", True),
        ("Experts said on Wednesday that costs fell.", True),
        ("Holm Ltd says that mills today waste water.", True),
        ("# News\n\nCosts fell by 14% in May, the police said on Wednesday.\n\n## The mill", False),
        ("Costs fell by 14% in May, the police said on Wednesday. In 2025, 78% of firms closed.", True),
        ("Costs fell by 14% in May, the police said on Wednesday. " + "It rained all day. " * 40, True),
    ],
)
def test_what_a_body_told_on_a_day_holds_for_the_report(first: str, *, is_open: bool) -> None:
    assert bool(unsourced_statistics(read(f"{first}\n\n{_TOLD}", "markdown"))) == is_open


@pytest.mark.parametrize("name", LINEAR)
def test_the_cost_is_linear(name: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    assert_linear(lambda times: _seconds(LINEAR[name] * times))


def _seconds(text: str) -> float:
    article = read(text, "markdown")
    start = time.process_time()
    for analyse in ANALYSES:
        analyse(article)
    return time.process_time() - start


_FALL = "Costs fell by 14% in May."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Most teams find it enough.", "Most teams"),
        ("The vast majority of small firms keep it.", "The vast majority of small firms"),
        ("It rained, but nearly all plants closed.", "nearly all plants"),
        ("Most production workloads fall behind.", "Most production workloads"),
        ("Almost all patients slept well.", "Almost all patients"),
        ("Few workloads need more.", "Few workloads"),
        ("Only a handful of vendors make it.", "Only a handful of vendors"),
        ("Complaints have more than doubled.", "have more than doubled"),
        ("Revenue tripled last year.", "tripled"),
        ("Most hills are green.", ""),
        ("A few firms left.", ""),
        ("Sales doubled to 40.", ""),
        ("Most of the teams find it enough.", ""),
        ("It helps most teams that ask.", ""),
        ("Most people said that it was late.", ""),
        ("If most teams find it enough, it stays.", ""),
        ("Would most teams find it enough?", ""),
        ("Most teams find it enough, according to a 2024 survey by the Mill Board.", ""),
        ('"Most teams find it enough," said Ann Lee.', ""),
    ],
)
def test_a_majority_without_a_source_counts_beside_a_figure_without_one(sentence: str, found: str) -> None:
    def told(text: str) -> list[str]:
        article = read(f"{_RATES}\n\n{text}", "markdown")
        return [article.text(one.span) for one in unsourced_statistics(article) if not one.figures]

    assert told(f"{_FALL} It rained. {sentence}") == ([found] if found else [])
    assert not told(sentence)


_SMALL = "# The mill\n\nThe mill is old. It has a pond. Men sang. Dogs slept.\n\nThe works took 11 weeks."


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        (f"{_SMALL}\n\n[Ask for a visit](/#visit)", True),
        (f"{_SMALL}\n\n[Write](mailto:mill@example.org)", True),
        (f"{_SMALL}\n\n![The mill](https://mill.example.org/a.png)", True),
        (f"{_SMALL}\n\n[The county](https://county.example.org) knows.", False),
        (f"{_SMALL} Our clients cut their costs by 31%.", True),
        ("# The mill\n\nThe mill is old. It has a pond. Men sang. Dogs slept.\n\nOur clients cut their costs by 31%.", True),
        ("# The mill\n\nThe mill is old. It has a pond. Men sang. Dogs slept.\n\nIn our experience, costs fall by 31%.", True),
        ("# The mill\n\nThe mill is old. It has a pond. Men sang. Dogs slept.\n\nWe help mills cut costs by 31%.", True),
        ("# The mill\n\nThe mill is old. It has a pond. Men sang. Dogs slept.\n\nOur costs fell by 31%.", False),
        ("# The mill\n\nThe mill is old. It has a pond. Men sang. Dogs slept.\n\nOur customer survey put it at 31%.", False),
    ],
)
def test_a_site_that_links_to_itself_and_sells_is_no_source(text: str, *, is_open: bool) -> None:
    assert bool(unsourced_statistics(read(text, "markdown"))) == is_open


@pytest.mark.parametrize(
    ("sentence", "is_open"),
    [
        ("Within the same timeframe, rents rose by 8%.", False),
        ("Over that period, rents rose by 8%.", False),
        ("By contrast, rents rose by 8%.", False),
        ("Things are no better in town, where rents rose by 8%.", False),
        ("For tenants, the figures are worse: rents rose by 8%.", False),
        ("For tenants, rents rose by 8%.", True),
        ("Rents rose by 8%.", True),
    ],
)
def test_a_sentence_that_goes_on_has_the_source_of_the_one_before(sentence: str, *, is_open: bool) -> None:
    text = f"# The mill\n\nThe mill is old. It has a pond. Men sang. Dogs slept.\n\nCosts fell by 3%, according to the guild. {sentence}"
    assert bool(unsourced_statistics(read(text, "markdown"))) == is_open


_NEWS = """Rents in Holm rose by 14% in a year.

{second}

"We did not expect it," said Ann Lee, who rents out mills.

"It is much," said Ben Holt. The mayor agreed.

The hills are green. Dogs slept.

Rents {found} higher by 23% in the hills. Men sang.
"""


@pytest.mark.parametrize(
    ("second", "found", "figures"),
    [
        ("That is the most ever, according to a study published in May by the guild.", "were found to be", []),
        ("That is the most ever, according to a study published in May by the guild.", "were", ["23%"]),
        ("That is the most ever. It rained.", "were found to be", ["14%", "23%"]),
    ],
)
def test_the_study_after_the_lead_of_the_news_answers_for_what_was_found(second: str, found: str, figures: list[str]) -> None:
    article = read(_NEWS.format(second=second, found=found), "markdown")
    assert [article.text(statistic.span) for statistic in unsourced_statistics(article)] == figures


_POINTS = "## Rents\n\n- Rents rose by 14% in the hills.\n- They fell by 23% by the sea.\n\nMen sang. Dogs slept."


@pytest.mark.parametrize(
    ("title", "lead", "is_open"),
    [
        ("Rents Rose 9% in Holm, Guild Report Shows", "Rents rose, according to the Guild's 2025 Mill Rent report.", False),
        ("Guild Releases Rent Index", "The guild today released its 2025 Holm Rent Index.", False),
        ("Survey finds more mills", "The Holm Mill Survey is out. Rents rose.", False),
        ("Guild Releases Rent Index", "The guild today released an index.", True),
        ("Rents in Holm", "Rents rose, according to the Guild's 2025 Mill Rent report.", True),
        ("How to Read a Report", "The Holm Mill Survey is out. Rents rose.", True),
        ("Rents Rose 9% in Holm, Guild Report Shows", "Experts say rents rose.", True),
    ],
)
def test_a_report_that_title_and_lead_name_answers_for_its_points(title: str, lead: str, *, is_open: bool) -> None:
    assert bool(unsourced_statistics(read(f"# {title}\n\n{lead}\n\n{_POINTS}", "markdown"))) == is_open


_QUOTED = "# The mill\n\nThe mill is old. It has a pond. Men sang. Dogs slept.\n\nIt sold 41,000 sacks, for £4 million.{rest}"


@pytest.mark.parametrize(
    ("rest", "is_open"),
    [
        ("", True),
        (' "We grind what the valley grows," she said.', True),
        (' "We grind what the valley grows," she said. "Nobody else here does that," he added.', False),
        (' "We grind," she said. "Nobody else," he added.', True),
        (' "We grind what the valley grows" is its motto. "Nobody else here does that" is another.', True),
        (' "We grind what the valley grows," she said. "Nobody else here does that," he added.\n\nRents rose 14%.', True),
        (' "We grind what the valley grows," she said. "Nobody else here does that," he added.\n\nOne in six firms closed.', True),
    ],
)
def test_where_two_people_are_quoted_only_rates_and_shares_of_people_need_a_source(rest: str, *, is_open: bool) -> None:
    assert bool(unsourced_statistics(read(_QUOTED.format(rest=rest), "markdown"))) == is_open


def test_a_share_of_people_is_the_authors_only_where_its_sentence_says_so() -> None:
    text = "# Us\n\nWe rent. Our flat is old. It has two rooms. We pay 900 a month.\n\nOur rent rose. {0} of landlords never do this sum."
    assert unsourced_statistics(read(text.format("Some 60%"), "markdown"))
    assert not unsourced_statistics(read(text.format("As we found, 60%"), "markdown"))


@pytest.mark.parametrize(
    ("told", "is_open"),
    [
        ("The findings were presented at the Congress of Tides.", False),
        ("The study, led by Ann Lee of the School of Tides, was published this week in the Journal of Tides.", False),
        ("The study, published on Monday in the journal Water, was small.", False),
        ("The paper appeared in Water in May.", False),
        ("The findings were a shock to the town.", True),
        ("The work was presented to the mayor.", True),
    ],
)
def test_an_article_on_findings_that_it_says_where_to_look_up(told: str, *, is_open: bool) -> None:
    text = f"# The tide\n\nThe tide was low. Men sang.\n\n{told} Dogs slept.\n\nIt rained.\n\nThe flats grew by 14% in a year."
    assert bool(unsourced_statistics(read(text, "markdown"))) == is_open


_LEAD = "Costs fell by 14%, the police said on Wednesday."
_TAIL = "A wet May. It rained.\n\nMen sang.\n\nDogs slept.\n\nRents rose by 9% in May."


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        (f"{_LEAD}\n\n{_TAIL}", False),
        (f"Home | News\n\nBy Ann Lee\n\nHolm, Friday\n\n{_LEAD}\n\n{_TAIL}", False),
        (f"HOLM, Aug 7 (Dale Wire) - The mill ran on. It is old.\n\n{_TAIL}", False),
        (f"HOLM - The mill ran on. It is old.\n\n{_TAIL}", False),
        (f"NOTE - The mill ran on. It is old.\n\n{_TAIL}", True),
        (f"The mill ran on. It is old.\n\n{_TAIL}", True),
        (f"{_LEAD}\n\n## The mill\n\n{_TAIL}", False),
        (f'{_LEAD}\n\n## The mill\n\n"Nobody else here does that," she said.\n\n{_TAIL}', False),
        (f"All figures: the Guild of Holm, unless stated. It is old.\n\n{_TAIL}", False),
        (f"Everything here comes from our own books. It is old.\n\n{_TAIL}", False),
        (f"All rates are our own Friday counts unless another source is named. It is old.\n\n{_TAIL}", False),
        (f"Unless stated otherwise, the figures are Holm's own. It is old.\n\n{_TAIL}", False),
        (f"All rules are taken from the town's handbook. It is old.\n\n{_TAIL}", False),
        (f"Everything here comes cheap. It is old.\n\n{_TAIL}", True),
    ],
)
def test_who_tells_a_report_of_the_news_or_gives_its_figures(text: str, *, is_open: bool) -> None:
    assert bool(unsourced_statistics(read(text, "markdown"))) == is_open


def test_of_what_everybody_can_look_up_only_shares_of_people_need_a_source() -> None:
    text = "# The vote\n\nTurnout was 61%. Spoiled papers numbered 129. The count was slow. Men sang. Dogs slept. {0}"
    assert not unsourced_statistics(read(text.format("The party took 41.2% in Holm."), "markdown"))
    assert unsourced_statistics(read(text.format("Some 58% of voters made up their minds late."), "markdown"))
