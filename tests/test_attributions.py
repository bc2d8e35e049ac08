"""Who says so: sources, attributions, voices, statistics, and the rules of the family SRC."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from credlint.catalog import catalog
from credlint.facts.attributions import attributions
from credlint.facts.changes import changes
from credlint.facts.quantities import quantities
from credlint.facts.quotations import quotations
from credlint.facts.sections import sections
from credlint.facts.sentences import sentences
from credlint.facts.sources.sourcing import unsourced_statistics
from credlint.facts.sources.statistics import statistics
from credlint.facts.sources.studies import untraceable_studies
from credlint.facts.sources.vague_claims import vague_claims
from credlint.facts.speech.voices import first_person, own_report, speaks_for_itself
from credlint.facts.text.references import dangling_references
from credlint.facts.zones import zones
from credlint.readers import read
from credlint.rule import Problem

RULES = {rule.name(): rule for rule in catalog()}
SHARED = Path(__file__).parent.parent.parent / "shared"


ATTRIBUTED = [
    ("Acme reported that sales rose.", "Acme", "organisation", "reported", True),
    ("Rosa Diaz said that sales rose.", "Rosa Diaz", "person", "said", True),
    ("The mayor said that sales rose.", "The mayor", "person", "said", False),
    ("The company reported a rise.", "The company", "organisation", "reported", False),
    ("She said that sales rose.", "She", "person", "said", False),
    ("A 2021 survey found a rise.", "A 2021 survey", "survey", "found", True),
    ("A survey of 1,100 firms found a rise.", "A survey of 1,100 firms", "survey", "found", True),
    ("The study found a rise.", "The study", "study", "found", False),
    ("Data from the Center for Tides shows a rise.", "Data from the Center for Tides", "study", "shows", True),
    ("The data shows a rise.", "The data", "vague", "shows", False),
    ("Experts say sales rose.", "Experts", "vague", "say", False),
    ("Experts at Acme say sales rose.", "Experts at Acme", "organisation", "say", True),
    ("Two experts say sales rose.", "Two experts", "organisation", "say", False),
    ("Sales rose, according to the ministry.", "the ministry", "organisation", "according to", False),
    ("According to Acme, sales rose.", "Acme", "organisation", "according to", True),
    ("Stripes, meanwhile, reported a rise.", "Stripes", "organisation", "reported", True),
    ("Sales rose, said Rosa Diaz.", "Rosa Diaz", "person", "said", True),
    ("Costs fell – Acme reported a rise.", "Acme", "organisation", "reported", True),
    ("Costs fell and, as firms that sell it say, sales rose.", "firms that sell it", "vague", "say", False),
    ("Sales are expected to rise.", "are expected", "vague", "expected", False),
    ("Sales are expected by the ministry to rise.", "the ministry to rise", "organisation", "expected", False),
    ("Sales rose [3].", "[3]", "footnote", "", True),
    ("Sales rose (Lopez, 2021).", "(Lopez, 2021)", "footnote", "", True),
    ("Few can pay, based on Census data.", "Census data", "study", "based on", True),
    ("Based on data from the police, few can pay.", "data from the police", "study", "based on", False),
    ("They pay Ixo, which immediately announced a rise.", "Ixo", "organisation", "announced", True),
    ("They met eBoats, which also reported a rise.", "eBoats", "organisation", "reported", True),
    ("It went to Rosa Diaz, who said that sales rose.", "Rosa Diaz", "person", "said", True),
    ("The guild paid, the documents reveal.", "the documents", "organisation", "reveal", False),
    ("Emails show a rise.", "Emails", "organisation", "show", False),
    ("It is to be green, according to a law.", "a law", "organisation", "according to", False),
    ("The Port of Holm counted 4,200 boats.", "The Port of Holm", "organisation", "counted", True),
    ("The pollster Holm interviewed 1,012 adults.", "Holm", "organisation", "interviewed", True),
    ("The Guild’s annual report counts 41.6 million trips.", "The Guild’s annual report", "study", "counts", True),
    ("Rents rose on the Guild's flash estimate.", "the Guild's", "organisation", "flash estimate", True),
    ("In projections issued on 28 May the Office for Counts has rents rising.", "the Office for Counts", "organisation", "issued", True),
    ("In figures published in May by the Guild, rents rose.", "the Guild", "organisation", "published", True),
    ("Dole's paper gives £96 million.", "Dole's paper", "study", "gives", True),
    ("Rents rose, the annual report released on Tuesday shows.", "the annual report released on Tuesday", "study", "shows", False),
    ("Market watchers reckon that rents rose.", "Market watchers", "vague", "reckon", False),
    ("According to science, rents rose.", "science", "vague", "according to", False),
    ("Harbourline identified and blocked over 42,000 calls.", "Harbourline", "organisation", "identified", True),
    ("Our survey was small.", "Our survey", "own data", "", True),
    ("We measured the hall.", "We measured", "own data", "", True),
]


@pytest.mark.parametrize(("text", "source", "kind", "verb", "named"), ATTRIBUTED, ids=[case[0] for case in ATTRIBUTED])
def test_attribution(text: str, source: str, kind: str, verb: str, named: bool) -> None:  # noqa: FBT001
    article = read(text)
    found = attributions(article)
    assert [(article.text(a.source), a.kind, a.verb, a.named) for a in found] == [(source, kind, verb, named)]


@pytest.mark.parametrize(
    "text",
    [
        "The full cost of the project was 14.",
        "Based on 2024 data, costs fell.",
        "The page is based on data from interviews.",
        "Based on five-year figures ending in 2019, costs fell.",
        "They saw the ducks, which fell.",
        "He saw that Ixo logged in 3 times.",
        "Open source projects adapted faster.",
        "They published evaluation reports within 30 days.",
        "The tool helps people to find reports of any kind.",
        "It would not say who estimates this.",
        "The firms\nto report are small.",
        "Acme's say-so rose.",
        "The reported figure was found in May.",
        "Inventory is moved on predicted demand.",
        "Security patches, quarterly report included, are done.",
        "It goes according to plan.",
    ],
)
def test_no_attribution(text: str) -> None:
    assert attributions(read(text)) == ()


def test_links_and_footnotes_are_attributions_of_their_sentence() -> None:
    article = read("Rain fell. Sales [rose](https://a.example.org) in spring. Costs fell.[^1]\n\n[^1]: A book.\n")
    found = [(a.kind, article.text(a.claim)) for a in attributions(article)]
    assert found == [("link", "Sales rose in spring."), ("footnote", "Costs fell.")]


def test_an_image_a_mail_address_and_a_place_on_the_page_are_no_links_to_a_source() -> None:
    assert attributions(read("See ![a](b.png) and [us](mailto:a@b.example) and [above](#top) for more.\n")) == ()


def test_a_source_that_leads_covers_what_follows_and_one_that_trails_the_whole_sentence() -> None:
    article = read("Sales rose, and in May Acme said that costs fell. Sales rose in May, Acme said.")
    assert [article.text(a.claim) for a in attributions(article)] == ["in May Acme said that costs fell.", "Sales rose in May, Acme said."]


def test_quotations_by_curly_and_straight_marks_and_whole_blocks() -> None:
    article = read('He said "yes, I do" and “no”. It is 5" wide.\n\n> Quoted.\n\nNot "closed, he said.\n', "markdown")
    assert [article.text(q.span) for q in quotations(article)] == ['"yes, I do"', "“no”", "Quoted."]


def test_the_first_person_does_not_count_in_quotations() -> None:
    article = read('"We won," she said. The U.S. team lost. My view differs, and I say so.')
    assert [article.text(word.span) for word in first_person(article)] == ["My", "I"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Net income rose. In fiscal 2020 the Company sold a mill.", "accounts"),
        ("Like-for-like sales rose. At constant exchange rates they fell.", "accounts"),
        (
            "Gross profit rose. The prior-year quarter had two mills.\n\n| Sales | Costs |\n|---|---|\n" + "| 14.1 | 3.2 |\n" * 12,
            "accounts",
        ),
        ("Holm AG today reported results for the second quarter of 2026. " + "It rained that day. " * 20, "release"),
        ("Holm AG announced today its unaudited half-year results for 2026.", "release"),
        ("The mayor reported today that results for 2026 were late.", ""),
        ("We sent a questionnaire to all. Most of you grow beans.", "survey"),
        ("Participants agreed. The Committee voted.", "minutes"),
        ("Respondents liked it. In this survey, few did not.", "survey"),
        ("Samples were measured (Fig. 2).", "paper"),
        ("The fund returned 3.4% after fees. Since inception it has returned 9.1%.", "accounts"),
        ("Minutes of the meeting: it was agreed to meet in June.", "minutes"),
        ("Stir in the salt. Preheat the oven to 230 °C.", "recipe"),
        ("The index (2015 = 100) rose. Seasonally adjusted, it fell.", "bulletin"),
        ("Median of five runs; the mill grinds faster. " + "It rained that day. " * 20, "benchmark"),
        ("It is the median of 7 runs.", "benchmark"),
        ("She saved two match points in the tie-break.", "match"),
        ("The basic rate of income tax is 20%.", "law"),
        ("Turnout was 62.9%, and 9,871 spoiled papers were found.", "election"),
        ("It was the wettest month: 140 mm against the long-term average of 90.", "weather"),
        ("The APR is 4.5%. Early repayment costs 1% of the balance.", "loans"),
        ("Spot gold closed at $2,624. Copper futures fell.", "markets"),
        ("It took $9 million on its opening weekend, and $30 million worldwide.", "boxoffice"),
        ("The runs were long. They lost the match.", ""),
        ("The pores of 4 nm were measured [7].", "paper"),
        ("Rents rose [1]. They fell again [2]. Nobody knows why [3].", ""),
        ("Rents rose (Figure 2), as Table 4 and Section 3 show [1].", ""),
        ("It was 14 °C in May. It was 20 °C in June.", ""),
        ("The company sold a mill. The group met. A sample of cheese was good.", ""),
        ("Respondents liked it. Respondents came back.", ""),
    ],
)
def test_own_reports_are_known_by_two_different_phrases_of_their_class(text: str, kind: str) -> None:
    assert {sign.kind for sign in own_report(read(text, "markdown"))} == ({kind} if kind else set())


def test_few_signs_in_a_long_text_make_no_report() -> None:
    assert own_report(read("Participants agreed. The Committee voted. " + "It rained that day. " * 20)) == ()


def test_an_article_speaks_for_itself_from_one_sentence_in_eight() -> None:
    assert speaks_for_itself(read("We won. It rained. Our bus came. " + "It was late. " * 10))
    assert not speaks_for_itself(read("We won. It rained. Our bus came. " + "It was late. " * 20))
    assert not speaks_for_itself(read("We won. It rained."))


STATISTICS = [
    ("83% of firms left.", [("83%", "certain")]),
    ("Rents rose 14%.", [("14%", "strong")]),
    ("Rents rose from 4% to 9%.", [("4% to 9%", "strong")]),
    ("Rents rose 3.2% to 41 euros.", [("3.2%", "strong")]),
    ("It yields 85-92% of the power at 15-25% of the cost.", [("85-92%", "strong"), ("15-25%", "strong")]),
    ("The fair cost $4 million.", [("$4 million", "strong")]),
    ("Shops lose $12 a day.", [("$12", "weak")]),
    ("The fair drew 12,400 visitors.", [("12,400", "strong")]),
    ("Trains run 2.3 times more often.", [("2.3 times", "strong")]),
    ("They hold a 12-point lead.", [("12-point", "strong")]),
    ("It gained 3.2 percentage points.", [("3.2 percentage points", "strong")]),
    ("The works took 11 weeks.", [("11 weeks", "weak")]),
    ("14 organizations complied by moving out.", [("14", "weak")]),
    ("They have an average of 14 engineers.", [("14", "weak")]),
    ("Forms eat 2 hours per nurse per day.", [("2 hours", "weak")]),
    ("A shop gets 1 call per 5 orders.", [("1", "weak")]),
    ("It rained.\n\n## 25-30%Lower costs", [("25-30%", "strong")]),
    ("Support calls fell by two thirds.", [("two thirds", "strong")]),
    ("The suits cut injuries in the mill by almost half.", [("half", "strong")]),
    ("Fares are a fifth lower there.", [("a fifth", "strong")]),
    ("Ants bite. Nine in ten were found by day.", [("Nine in ten", "weak")]),
    ("One in six bookings fails.", [("One in six", "weak")]),
    ("The mill takes half of all calls.", [("half", "weak")]),
    ("It grinds at half the cost.", [("half", "weak")]),
    ("It costs a sixth of what a horse costs.", [("a sixth", "weak")]),
    ("Rates are three times those of mail.", [("three times", "strong")]),
    ("Venues that ask for a card lose 3% of guests.", [("3%", "strong")]),
    ("It serves 9 of the world's 20 largest grocers.", [("9", "weak")]),
    ("Shops average 14 copies.", [("14", "weak")]),
    ("It pays for itself within nine months.", [("nine months", "weak")]),
    ("Payback: 14 months", [("14 months", "weak")]),
    ("Clubs recover their outlay in 19 months.", [("19 months", "weak")]),
    ("A lawn drinks 312,000 gallons a night.", [("312,000 gallons", "weak")]),
    ("Positive ROI in 3 weeks.", [("3 weeks", "weak")]),
    ("The lamp has a latency of 11 milliseconds.", [("11 milliseconds", "weak")]),
    ("Average visit: 47 minutes", [("47 minutes", "weak")]),
    ("It answers within four hours on average.", [("four hours", "weak")]),
    ("| Job | Before | After |\n|---|---|---|\n| Calls a day | 4.1 | 6.3 |", [("4.1", "weak"), ("6.3", "weak")]),
    ("Holm cuts forecast error by 43%.", [("43%", "strong")]),
    ("Nine visitors in ten never leave.", [("Nine", "certain")]),
    ("Nine of every ten firms have none.", [("Nine", "certain")]),
    ("Seven laptops in ten have one.", [("Seven", "certain")]),
    ("More than 60% of small landlords never do this sum.", [("60%", "certain")]),
    ("Two thirds of the world's rivers no longer run free.", [("Two thirds", "certain")]),
    ("Idle nodes eat 37% of the average budget now.", [("37%", "certain")]),
    ("Remember that 40% of home buyers now regret it.", [("40%", "certain")]),
    ("Five out of eight scenarios stay below.", [("Five out of eight", "weak")]),
    ("In 2019 half of all shops never opened.", [("half", "weak")]),
]


@pytest.mark.parametrize(("text", "found"), STATISTICS, ids=[case[0] for case in STATISTICS])
def test_statistics(text: str, found: list[tuple[str, str]]) -> None:
    article = read(text)
    assert [(article.text(s.span), s.strength) for s in statistics(article)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Adding mills cut costs by 40%.",
        "The price rose by 14%.",
        "Mills promise to cut costs by 40%.",
        "The plan cut costs by 40%.",
        "They made up 40% of the loss.",
        "The mill was sold for $2.3 million.",
        "About 40% of workers must commute.",
        "They fixed 40% of the leaks.",
        "The campaign cut costs by 31%.",
        "Costs, or about 40% of the budget, fell.",
        "Results:\n\n- Rents rose 14%",
    ],
)
def test_a_statistic_that_is_no_reckoning(text: str) -> None:
    assert len(statistics(read(text, "markdown"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Is it 83% of firms?",
        "If rents rise 14%, she will leave.",
        "Imagine that rents rose 14%.",
        "It would cost $4 million.",
        "Use 20% of the flour.",
        "It is 100% wool.",
        "That $4 million helps.",
        "The lamp has 99.5% uptime.",
        "The target: 80% of calls.",
        "Set the text in 12 point type.",
        "Meet at 1800 F Street.",
        "It has a 64-bit word and 1024 entries.",
        "He waited two weeks.",
        "Cut it by hand into a third and a half.",
        "A third of the flour goes into the bowl.",
        "It is half more or less.",
        "One in five of them sings.",
        "He won 9 of the games.",
        "They asked the council for 3%.",
        "In one quarter are the Lakers.",
        "Half of the calls are short.",
        "The pond holds 312,000 gallons.",
        "To lose 2 pounds per week, eat less.",
        "| Job | Monday | Friday |\n|---|---|---|\n| Calls | 4.1 | 6.3 |",
        '"Rents rose 14%," she said.',
        "# Rents rose 14%",
        "Combining the two figures means that one in five people has none.",
        "Adding up all these numbers gives $4 million.",
        "These are made-up values. The mill costs $40k.",
        "Some back-of-the-envelope sums:\n\n- Buy a mill for $40,000",
        "Assumptions:\n\n- Rents rise 14%",
        "List price as shown:\n\n- $40,000, with wheel",
        "Its list price is $40,000.",
        "The copy sold at an auction for $4 million.",
        "By law, 14.5% of the power must come from mills.",
        "The rate is fixed at 2.9% for life.",
        "Guilds lobby for 20 million wheels.",
        "It is part of a plan by Gov. Rosa Diaz to shrink the staff and cut $121 million from costs.",
        "The guild vowed to cut fees by 30%.",
        "The register lists 268 million mills, or about six percent of the whole.",
        "Of the mills, 63 were of wood (35%).",
        "They ground 340 of 400 sacks, 85%, by night.",
        "Seventy-one of the 412, or 17%, were of wood.",
        "Millers lost 129 of the sacks, or about 0.3%.",
        "For 340 sacks, 8% of the total, the flour was wet.",
        "The ticket for 9 days works out at £41,000.",
        "It was 4 and is 9, which is 125%.",
        "He won two titles in three seasons.",
        "The bank left its base rate at 4.25%.",
        "Copper fell 2.4% to $8,768 a tonne.",
    ],
)
def test_no_statistics(text: str) -> None:
    assert statistics(read(text, "markdown")) == ()


def test_sections_hold_all_blocks_between_two_headings() -> None:
    article = read("Before.\n\n# One\n\nFirst.\n\nSecond.\n\n## Two\n\nThird.\n")
    assert [(s.heading and article.text(s.heading.span), [article.text(b.span) for b in s.blocks]) for s in sections(article)] == [
        (None, ["Before."]),
        ("One", ["First.", "Second."]),
        ("Two", ["Third."]),
    ]


def problems(name: str, text: str) -> list[Problem]:
    return list(RULES[name]().check(read(text)))


REST = " The town lies on a river. Its square is small. The market is held on Fridays."


def test_statistics_of_one_paragraph_are_one_finding() -> None:
    (first, second) = problems("unsourced-statistic", f"## Rents\n\nRents rose 14%. Wages rose 3% and tips 2%.{REST}\n\nFares rose 9%.\n")
    assert first.message == '"14%" and 2 more figures here stand without a source: nobody is named who measured it, and nothing is linked'
    assert [related.message for related in first.related] == ['"3%": no source either', '"2%": no source either']
    assert second.related == ()


def test_a_damaged_figure_is_named_only_where_there_is_no_other() -> None:
    (found,) = problems("unsourced-statistic", f"## Rents\n\nRents cost them .8 million.{REST} It is old.\n")
    assert found.message.startswith('".8 million" stands')
    (found,) = problems("unsourced-statistic", f"## Rents\n\nRents cost them .8 million, up 14%.{REST} It is old.\n")
    assert '"14%"' in found.message
    assert [related.message for related in found.related] == ['".8 million": no source either']


def test_figures_that_hang_on_an_untraceable_study_are_shown_with_it() -> None:
    (found,) = problems("untraceable-study", "A Stanford study found a gain of 30% and a loss of 2%.")
    assert [related.message for related in found.related] == ['"30%" hangs on it', '"2%" hangs on it']


def test_a_case_is_compared_with_what_was_told_of_it() -> None:
    told = "Linz runs six night buses. They carry mostly students, who pay half the fare and come home late. " * 4
    (found,) = problems(
        "dangling-reference", f"## Linz\n\n{told}\n\n## Then\n\nThe Linz case showed that advertising covers driver wages.\n"
    )
    assert found.message == (
        'what the article tells of Linz does not show this: "advertising", "covers", "driver", "wages" do not occur there'
    )
    assert [related.message for related in found.related] == ["what the article tells of Linz"]


ANALYSES = [
    quotations, first_person, own_report, attributions, statistics, unsourced_statistics, vague_claims, untraceable_studies,
    dangling_references, sections,
]  # fmt: skip
LINEAR = {
    "paragraphs": (
        "Experts say rents rose 14%. A Stanford study found 3%. The survey found 4%. The 40% figure rose. See section 9.\n\n"
        '"We measured 5%," said Rosa Diaz. According to a report by Acme, 40% fail. It is widely believed. Figure 3 shows it.\n\n'
    ) * 40,
    "one sentence of figures": "A 5 and 6% " * 400,
    "one sentence of verbs": "the company report said, " * 400,
    "one sentence of crowds": "most industry analysts have now long called studies and data that teams in the industry fell by half, " * 200,
    "quotation marks": '"a ' * 1500,
}  # fmt: skip


@pytest.mark.parametrize("name", LINEAR)
def test_the_cost_is_linear(name: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    assert_linear(lambda times: _seconds(LINEAR[name] * times))


def test_the_cost_is_linear_in_a_row_of_initials(assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    assert_linear(lambda times: _seconds("It counted 40 hens. " + "A." * 500 * times))


def _seconds(text: str) -> float:
    """Seconds of all analyses, those that they stand on not counted."""
    article = read(text)
    for before in (sentences, quantities, changes, zones):
        before(article)
    start = process_time()
    for function in ANALYSES:
        function(article)
    return process_time() - start


@pytest.mark.skipif(not SHARED.exists(), reason="the shared sample articles are not here")
def test_the_unsourced_sample_articles_are_full_of_findings() -> None:
    for path in (SHARED / "seeds").glob("*.txt"):
        article = read(path.read_text("utf-8"), "text")
        assert len(unsourced_statistics(article)) > 30
        assert len(vague_claims(article)) > 3
