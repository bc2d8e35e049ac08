"""Reading changes: which figure stands before, which after, which way the words go."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from credlint.facts.changes import changes
from credlint.facts.quantities import quantities
from credlint.readers import read

PAIRS = [
    ("Costs fell from $9 to $7.", "fell", "down", "$9", "$7", ""),
    ("Costs fell to $7 from $9.", "fell", "down", "$9", "$7", ""),
    ("The share is 62%, up from 31%.", "up from", "up", "31%", "62%", ""),
    ("Sales rose 20% to $12 million in 2024 from $10 million.", "rose", "up", "$10 million", "$12 million", "20%"),
    ("Sales increased by 20%, from $10 million to $12 million.", "increased", "up", "$10 million", "$12 million", "20%"),
    ("It held steady at 72%, compared with 68% before.", "held steady", "steady", "68%", "72%", ""),
    ("There was a jump from 78% to 92%.", "jump", "up", "78%", "92%", ""),
    ("Waits dropped from two hours to 25 minutes.", "dropped", "down", "two hours", "25 minutes", ""),
    ("Rates went from 5% to 4%, a 20% drop.", "drop", "down", "5%", "4%", "20%"),
    ("Membership doubled from 40 to 80.", "doubled", "up", "40", "80", ""),
    ("Net sales of $12 million rose 20% from $10 million.", "rose", "up", "$10 million", "$12 million", "20%"),
    ("It fell to $28 million, or 4% of sales, in May compared to $30 million.", "fell", "down", "$30 million", "$28 million", ""),
    ("Adoption grew this year (24% → 34%).", "grew", "up", "24%", "34%", ""),
    ("Half of them, 50% (up from 44% in 2016), agreed.", "up from", "up", "44%", "50%", ""),
    ("Use fell to 13% (vs. 21% in 2024).", "fell", "down", "21%", "13%", ""),
    ("Sales were 1,038 units, an increase of 2%, compared to 1,018 units.", "increase", "up", "1,018", "1,038", "2%"),
    ("Cash was $59.9 million in May, decreasing to $54.2 million in June.", "decreasing", "down", "$59.9 million", "$54.2 million", ""),
    ("The share in the U.S. fell from almost 60% to slightly over 40%.", "fell", "down", "60%", "40%", ""),
    ("They grew from a crew of 12 to a team of more than 140.", "grew", "up", "12", "140", ""),
    ("The loss was $1.9 million compared to $2.8 million for 2018.", "", "other", "$2.8 million", "$1.9 million", ""),
    ("Less than half of them noted increases, down from nearly two-thirds.", "down from", "down", "two-thirds", "half", ""),
    ("A decrease in the share of readers (13%, vs. 21% in 2024) worries them.", "decrease", "down", "21%", "13%", ""),
    ("It rose to 59.0 MW in June, compared to 48.4 MW.", "rose", "up", "48.4 MW", "59.0 MW", ""),
    ("It rose from 40 in 2022 to 48 in 2023, an increase of 20%.", "rose", "up", "40", "48", "20%"),
    ("It cost $6 million versus $10 million in the prior year, down 40%.", "down", "down", "$10 million", "$6 million", "40%"),
    ("Net sales were $9, a decrease of $1, or 10%, from $10 in 2018.", "decrease", "down", "$10", "$9", "10%"),
    ("Repairs: $1.2 million → $1.8 million (+50%).", "+", "up", "$1.2 million", "$1.8 million", "+50%"),
    ("It had 48,000 users, 20% more than last year (40,000).", "more", "up", "40,000", "48,000", "20%"),
    ("It reached $12 million, a 20% jump over the $10 million of 2023.", "jump", "up", "$10 million", "$12 million", "20%"),
    ("From $10 million in 2018, it rose 20% to $12 million in 2019.", "rose", "up", "$10 million", "$12 million", "20%"),
    ("They were $12 and $10 in 2019 and 2018, respectively, an increase of 20%.", "increase", "up", "$10", "$12", "20%"),
    ("There was a 20% rise in fares, from $2.00 to $2.40.", "rise", "up", "$2.00", "$2.40", "20%"),
    ("The bill shrank by 30% (from $10 to $8).", "shrank", "down", "$10", "$8", "30%"),
    ("Capacity rose from 12 GW to 18 GW, a 33% expansion.", "rose", "up", "12 GW", "18 GW", "33%"),
    ("The bill fell from $14 to $8. That is a saving of $7.", "fell", "down", "$14", "$8", "$7"),
    ("Waits were cut in half, from 9 days to 6 days.", "cut", "down", "9 days", "6 days", "half"),
    ("Rates were cut by half a point, from 5.50% to 5.00%.", "cut", "down", "5.50%", "5.00%", ""),
    ("Its place in customer satisfaction ranks improved from 12 to 5.", "improved", "other", "12", "5", ""),
    (
        "It was worth $4 million in 2024 and will grow from $5 million in 2025 to $9 million by 2030.",
        "grow",
        "up",
        "$5 million",
        "$9 million",
        "",
    ),
    ("Sales doubled, going from $9 to $12.", "doubled", "up", "$9", "$12", ""),
    ("It lent 9,400 films, more than double the 6,100 of 2023.", "double", "up", "6,100", "9,400", ""),
    ("It lent 9,400 films, three times as many as the 6,100 films of 2023.", "three times", "up", "6,100", "9,400", "three times"),
    ("Uptime improved from 99.9% to 99.1%.", "improved", "up", "99.9%", "99.1%", ""),
    ("The hit rate was steady at 99%, up from 94%.", "was steady", "steady", "94%", "99%", ""),
    ("The rate was steady at 4.1%, up from 3.5% in 2022.", "up from", "up", "3.5%", "4.1%", ""),
    ("Rents fell to $8 from $10. That is a decrease of 20%.", "fell", "down", "$10", "$8", "20%"),
    ("Rents fell to $8 from $10. The decrease was 20%.", "fell", "down", "$10", "$8", "20%"),
    ("Rents fell 20% last year. They went from $10 to $8.", "fell", "down", "$10", "$8", "20%"),
    ("In 2022 it was $10 million. In 2023 it rose 20% to $12 million.", "rose", "up", "$10 million", "$12 million", "20%"),
    ("Latency dropped 40%: from 500 ms to 300 ms.", "dropped", "down", "500 ms", "300 ms", "40%"),
    ("Shares fell 3% to $40, down from $60.", "down from", "down", "$60", "$40", ""),
    ("It rose 5% and then 7% to $11 from $10.", "rose", "up", "$10", "$11", ""),
    ("Traffic was 2.5% more than planned, and trains filled 88.4% of seats, up from 87.8%.", "up from", "up", "87.8%", "88.4%", ""),
    ("Freight was 4% lower and the share of coal was 12%, up from 9%.", "up from", "up", "9%", "12%", ""),
    ("Couples pay $160,000, and the fee goes up from $950,000 to $1.3 million.", "up", "up", "$950,000", "$1.3 million", ""),
    ("Couples pay $160,000 and the fee goes up from $950,000 to $1.3 million.", "up", "up", "$950,000", "$1.3 million", ""),
    ("It raised $30 million at a value of $140 million, up from $95 million.", "up from", "up", "$95 million", "$140 million", ""),
    (
        "It earned $5 million on sales of $48 million, down from $52 million, a decrease of 8%.",
        "down from",
        "down",
        "$52 million",
        "$48 million",
        "8%",
    ),
    ("Profit doubled to $5 million on sales of $48 million, compared with $44 million.", "", "other", "$44 million", "$48 million", ""),
    ("Shares fell 3% even though sales were $44 million, compared with $48 million.", "", "other", "$48 million", "$44 million", ""),
    ("Unemployment fell in May and was 4.8%, compared with 5.1% in April.", "fell", "down", "5.1%", "4.8%", ""),
    ("The decrease reflects sales of $48 million, compared with $44 million in 2023.", "", "other", "$44 million", "$48 million", ""),
    ("It raised fees and now has debts of $44 million, compared with $48 million.", "", "other", "$48 million", "$44 million", ""),
    ("Income increased due to costs of $44 million, compared with $48 million.", "", "other", "$48 million", "$44 million", ""),
    ("As costs rose, profit was $21 million, compared with $25 million in 2023.", "", "other", "$25 million", "$21 million", ""),
    ("While orders rose 4%, the firm had sales of $21 million, compared with $25 million.", "", "other", "$25 million", "$21 million", ""),
    ("Waits were cut from two days to five.", "cut", "down", "two days", "five", ""),
    ("Complaints fell from 9% of diaries in week one to 4% in week three.", "fell", "down", "9%", "4%", ""),
    ("Issuance eased to 212 million tokens from 140 million.", "eased", "down", "140 million", "212 million tokens", ""),
    ("Loans run from 9% down to 4%.", "down to", "down", "9%", "4%", ""),
    ("Profit slid to $4, having been $3 a year earlier.", "slid", "down", "$3", "$4", ""),
    ("Membership dwindled to 2,310 after 2,100 the year before.", "dwindled", "down", "2,100", "2,310", ""),
    ("The lid got thinner, going from 9 mm of flex to 12 mm.", "got thinner", "down", "9 mm", "12 mm", ""),
    ("Days grew shorter, from 9 hours to 8 hours.", "grew shorter", "down", "9 hours", "8 hours", ""),
    ("The patch improved page load times on phones from 2 seconds to 3 seconds.", "improved", "down", "2 seconds", "3 seconds", ""),
    ("The loss ratio improved to 91% from 84%.", "improved", "down", "84%", "91%", ""),
    ("Punctuality deteriorated over the year, from 81% to 88%.", "deteriorated", "down", "81%", "88%", ""),
    ("The accuracy of the fix was improved from 30 metres to 5 metres.", "improved", "other", "30 metres", "5 metres", ""),
    ("Its accuracy improved from 30 metres to 5 metres.", "improved", "other", "30 metres", "5 metres", ""),
    ("It is a turnout of 38.4%. That is up from 36.1% in 2019.", "up", "up", "36.1%", "38.4%", ""),
    ("It sent 1,116 kg down and keeps 124 kg. That reserve has grown from 140 kg.", "grown", "up", "140 kg", "124 kg", ""),
    ("It bottles 54,000 bottles. Output has grown from 58,000 bottles in 2021.", "grown", "up", "58,000", "54,000", ""),
    ("There were 6,240 starters. Starters have doubled from 4,100 five years ago.", "doubled", "up", "4,100", "6,240", ""),
    ("It fell 20% from 1990 levels to 400 tonnes, from 450 tonnes.", "fell", "down", "450 tonnes", "400 tonnes", ""),
    ("The median fell to 2 minutes 10 from 1 minute 45.", "fell", "down", "1 minute 45", "2 minutes 10", ""),
    ("She cut her time from 3:11.4 to 3:12.9.", "cut", "down", "3:11.4", "3:12.9", ""),
    ("Calls shortened from 4 min 10 s to 5 min 2 s.", "shortened", "down", "4 min 10 s", "5 min 2 s", ""),
    ("Waits slowed from 20 minutes to 35 minutes.", "slowed", "up", "20 minutes", "35 minutes", ""),
    ("Orders were sped up from 2 days to 4 days.", "up", "down", "2 days", "4 days", ""),
    ("The herd stood at 412 cows in May and had grown to 398 by autumn.", "grown", "up", "412", "398", ""),
    ("The grant, which was $12 in 2022, rose 10% to $11.", "rose", "up", "$12", "$11", "10%"),
    ("The tank, at 30 litres, has grown from 33 in the old van.", "grown", "up", "33", "30 litres", ""),
    ("Rent is now $9, a drop from $8 a year ago.", "drop", "down", "$8", "$9", ""),
    ("The gap has shrunk, from nine points in March to 14.", "shrunk", "down", "nine points", "14", ""),
    ("The dog lost 2 kg, going from 17 kg to 19 kg.", "lost", "down", "17 kg", "19 kg", ""),
    ("The party gained 12 seats (from 73 to 61).", "gained", "up", "73", "61", "12"),
    ("Yields ticked higher, to 4.11% from 4.32%.", "ticked higher", "up", "4.32%", "4.11%", ""),
    ("Prices drifted lower to $61 from $58.", "drifted lower", "down", "$58", "$61", ""),
    ("Bookings recovered to 4,100 from 4,600.", "recovered", "up", "4,600", "4,100", ""),
    ("Sales recovered to 90% of the old level from 95%.", "recovered", "other", "95%", "90%", ""),
    ("The swimmer improved her personal best from 58.31 to 58.92.", "improved", "down", "58.31", "58.92", ""),
    ("The jumper improved her personal best from 6.41 to 6.58.", "improved", "other", "6.41", "6.58", ""),
    ("The count is 7.4%. It fell from 6.9% in spring.", "fell", "down", "6.9%", "7.4%", ""),
]


@pytest.mark.parametrize(
    "text",
    [
        "The fees fall into two groups, from $10 to $60 a year.",
        "Salaries fall anywhere from $40,000 to $90,000.",
        "Plans fall under three tiers, from $10 to $60.",
        "It all fell neatly into place, from 12 in May to 30 in June.",
        "Cuts of beef cost from $8 to $30 a kilo.",
    ],
)
def test_words_in_another_sense_move_nothing(text: str) -> None:
    assert not [change for change in changes(read(text)) if change.direction == "down"]


@pytest.mark.parametrize(
    "text", ["Sales fell under $10, from $8 to $9.", "Sales fell on Monday, from $8 to $9.", "Cuts of $1, from $8 to $9, came."]
)
def test_words_that_move_something_all_the_same(text: str) -> None:
    assert [change.direction for change in changes(read(text))] == ["down"]


@pytest.mark.parametrize(
    "text",
    [
        "The bank lent $4 billion. Its profit has grown from $6 billion in 2019.",
        "Some 34% of men and 61% of women agreed. That is up from 40% in 2019.",
        "The team has 12 players. The village has grown from 90 houses.",
        "Output fell by 3%. That is up from 4% in April.",
        "It rose to 30 days after 45 days of talks.",
        "Rates rose from 4% to 5 per 1,000.",
        "The path climbs from 200 metres to 5 in the east.",
        "The farm moved 12 km from 3 Mill Lane.",
    ],
)
def test_figures_that_are_no_two_levels(text: str) -> None:
    assert not [change for change in changes(read(text)) if change.before and change.direction != "other"]


@pytest.mark.parametrize(("text", "word", "direction", "before", "after", "by"), PAIRS, ids=[p[0] for p in PAIRS])
def test_two_levels(text: str, word: str, direction: str, before: str, after: str, by: str) -> None:
    article = read(text, "text")
    change = next(change for change in changes(article) if change.before)
    printed = [article.text(figure.span) if figure else "" for figure in (change.before, change.after, change.by)]
    assert (change.word, change.direction, *printed) == (word, direction, before, after, by)


@pytest.mark.parametrize(
    ("text", "word", "direction", "by"),
    [
        ("They cut costs by 47% that year.", "cut", "down", "47%"),
        ("Retention rose 14%.", "rose", "up", "14%"),
        ("It brought a 29% drop in fraud.", "drop", "down", "29%"),
        ("It is 3.8 times cheaper than before.", "cheaper", "down", "3.8 times"),
        ("They saw a 9% average increase.", "average increase", "up", "9%"),
    ],
)
def test_amount_alone(text: str, word: str, direction: str, by: str) -> None:
    article = read(text, "text")
    [change] = changes(article)
    assert (change.word, change.direction) == (word, direction)
    assert change.by
    assert article.text(change.by.span) == by
    assert change.before is change.after is None


@pytest.mark.parametrize(
    "text",
    [
        "Prices ranged from $9 to $7.",
        "Of 40 people, 30 came from 12 towns.",
        "The increase, he said; it went from 9% to 4%.",
        "Prices did not rise from 9% to 4%.",
        "In the fall, from 90% to 40% of leaves drop.",
        "They grew from a team of 15 in 4 offices.",
        "The trial ranged from 9% to 4%.",
        "Twice as fast a start-up (180 ms → 90 ms).",
        "A build-up (from 90 to 80 tonnes) was seen.",
        "Accuracy is 85–92% (up from 60–70%).",
        "Wages increased 2.4 percent over the 12 months ending in June (compared with 2.9 percent a year earlier).",
        "They raised prices by from 3 percent to 8 percent.",
        "It increased from one year ago, with backlogs of one to two years.",
        "Deaths rose to 1,120, compared with 1,500 in the neighbouring county.",
        "Revenue rose to $12 million, against a forecast of $13 million.",
        "Throughput is up 10% and decreasing delays cut costs up to 30%.",
        "Profit was $4 on sales of $9 and grew to $5.",
        "Unemployment is 5%. It rose from 6% in the crisis, and fell after that.",
        "Births are down 31%. The share would go from 2% to 11%.",
        "Revenue rose to $12 million, compared with $13 million expected by analysts.",
        "Sales and income rose to $12 million and $2 million, from $10 million and $1.8 million, respectively.",
    ],
)
def test_no_direction_is_read_into_it(text: str) -> None:
    assert all(change.direction == "other" or not change.before for change in changes(read(text, "text")))


def test_an_amount_of_the_next_sentence_belongs_to_the_levels_only_if_it_speaks_of_them() -> None:
    article = read("Rents fell to $8 from $10. It is falling 50% faster than wages. That is 20% more than planned.", "text")
    assert all(not change.by for change in changes(article) if change.before)


@pytest.mark.parametrize(
    ("text", "actual"),
    [
        ("It rose from 4% to 6%.", "up"),
        ("It rose from 6% to 4%.", "down"),
        ("It rose from 5.04% to 5.0%.", "other"),
        ("It fell from three hours to 18 minutes.", "down"),
        ("It rose from 54% to 53%.", "down"),
        ("It rose from 5% to 5.0%.", "other"),
    ],
)
def test_actual_direction_allows_for_rounding(text: str, actual: str) -> None:
    assert changes(read(text, "text"))[0].actual() == actual


@pytest.mark.parametrize(
    ("text", "subject", "before", "after"),
    [
        ("The share of late trains rose from 9% in 2023 to 14% in May 2024.", "share of late trains", "2023", "May 2024"),
        ("Microsoft says its storage costs fell to $9 million in 2025, down from $12 million in 2024.", "", "2024", "2025"),
        ("In the north, sales have steadily grown by 20% to 40 units from 33 units.", "sales", "", ""),
    ],
)
def test_subject_and_periods(text: str, subject: str, before: str, after: str) -> None:
    article = read(text, "text")
    change = next(change for change in changes(article) if change.before)
    printed = [article.text(period.span) if period else "" for period in (change.before_period, change.after_period)]
    assert (change.subject if subject else "", *printed) == (subject, before, after)


@pytest.mark.parametrize(
    "text",
    [
        "costs rose 5% to $3 from $2 and ",
        "it was $3, an increase of 5%, compared to $2 and ",
        "it was $3 and $2 and fell by 4% or ",
        "up from 5% to 7% ",
    ],
)
def test_the_cost_is_linear_in_one_sentence(text: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    def seconds(times: int) -> float:
        article = read(text * 300 * times, "text")
        quantities(article)
        start = process_time()
        changes(article)
        return process_time() - start

    assert_linear(seconds)
