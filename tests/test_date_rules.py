"""The rules on dates: their edge cases, and the words of their messages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from credlint.catalog import catalog
from credlint.facts.quantities import quantities
from credlint.readers import read
from credlint.rule import Problem

RULES = {rule.name(): rule for rule in catalog()}
SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"


def problems(name: str, text: str, syntax: str = "markdown") -> list[Problem]:
    return list(RULES[name]().check(read(text, syntax)))


def test_the_message_says_the_date_compared_with_and_where_it_was_read() -> None:
    (found,) = problems("future-event-as-past", "---\ndate: 2024-03-02\n---\nThe dam broke on June 5, 2024.\n")
    assert (
        found.message == '"June 5, 2024" is told as past ("broke"), but it lies after the article\'s date, 2024-03-02 (front matter `date`)'
    )
    assert [related.message for related in found.related] == ["told as past"]


def test_a_date_found_on_the_page_is_named_as_such_and_shown() -> None:
    text = "Dams\n\nThe dam broke in 2026 and was rebuilt within the year by the people of the valley.\n\nRelated posts\n"
    text += "Dams and us\nBy Ruth 2024-05-20 23:04:47 0 218\nMore of dams\nBy Ann 2024-06-20 23:04:47 0 21\n"
    article = read(text, "text")
    (found,) = RULES["future-event-as-past"]().check(article)
    assert 'the newest date on this page, 2024-06-20 (in "By Ann 2024-06-20 23:04:47 0 21"' in found.message
    assert "no date of its own" in found.message
    assert article.text(found.related[-1].span) == "2024-06-20 23:04:47"


def test_a_fiscal_year_is_said_to_be_one() -> None:
    (found,) = problems("future-event-as-past", "---\ndate: 2024-03-02\n---\nIncome fell in fiscal 2027.\n")
    assert "no fiscal year of that name can have begun by then" in found.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It ran from 1990 to 1998, a decade.", '"a decade" does not fit its dates: from 1990 to 1998 is 8 years'),
        (
            "For 12 years (1990-1998) he led it.",
            '"12 years" does not fit its dates: from the first to the last year of 1990-1998 is 8 years',
        ),
        (
            "It opened in 1990 and closed two years later, in 1985.",
            '"two years" does not fit its dates: from 1990 to 1985 is 5 years backwards',
        ),
        (
            "Ten years ago, in 2004, it closed.",
            '"Ten years" does not fit its dates: from 2004 to the article\'s date, 2024-03-02 (front matter `date`) is 20 years',
        ),
    ],
)
def test_the_message_on_elapsed_time_shows_the_sum(text: str, message: str) -> None:
    (found,) = problems("elapsed-time-mismatch", f"---\ndate: 2024-03-02\n---\n{text}\n")
    assert found.message == message


@pytest.mark.parametrize("years", range(26))
def test_a_length_may_be_one_year_off_and_no_more(years: int) -> None:
    found = problems("elapsed-time-mismatch", f"The mill opened in 1980 and closed twelve years later, in {1980 + years}.")
    assert bool(found) == (years not in (11, 12, 13))


def test_a_word_that_ends_like_a_unit_is_no_length() -> None:
    assert not problems("elapsed-time-mismatch", "A dear friend came in 1980 and left a year later, in 1981.")


@pytest.mark.parametrize("age", range(60, 90))
def test_an_age_may_be_one_year_off_and_no_more(age: int) -> None:
    found = problems("elapsed-time-mismatch", f"Born in 1932, she died in 2010 aged {age}.")
    assert bool(found) == (age not in (77, 78, 79))


def test_the_message_on_reversed_dates_names_both() -> None:
    (found,) = problems("timeline-contradiction", "It closed in 2018 after a fire in 2020.")
    assert found.message == "2018 is told as after 2020, which is later"
    (found,) = problems("timeline-contradiction", "She was born in 1950 and died in 1920.")
    assert found.message == "the end is dated 1920, before the beginning, 1950"


def test_undated_times_are_one_finding_with_their_places() -> None:
    text = "The pool closed last year. Last week it was sold. Two days ago the diggers came."
    (found,) = problems("unanchored-time", text)
    assert found.message == '"last year" (and 2 other times) counts from the day of writing, and the article has no date'
    assert [read(text, "markdown").text(related.span) for related in found.related] == ["Last week", "Two days ago"]


def test_the_age_at_which_figures_are_stale_is_an_option() -> None:
    article = read("---\ndate: 2024-03-02\n---\nThe latest figures (2019) show a fall.", "markdown")
    rule = RULES["stale-data"]()
    (found,) = rule.check(article)
    assert found.message == 'what is called "latest figures" is 5 years older than the article (2024-03-02, front matter `date`)'
    rule.years = 5  # type: ignore[attr-defined]
    assert list(rule.check(article)) == []


def test_the_message_on_a_weekday_names_the_right_one_and_the_usual_slips() -> None:
    (found,) = problems("weekday-mismatch", "The bridge opened on Tuesday, January 11, 2020.")
    assert found.message == '"Tuesday, January 11, 2020": that day was a Saturday'
    assert found.help == "Check weekday and date against their source: 2020-01-14 was a Tuesday, and so was that day of 2022."


@pytest.mark.parametrize("weekday", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
def test_one_weekday_in_seven_is_right(weekday: str) -> None:
    dates = [f"{weekday}, May {day}, 2024" for day in range(6, 13)]
    assert sum(not problems("weekday-mismatch", f"It rained on {text}.") for text in dates) == 1


def test_one_date_is_one_finding_of_the_two_rules_on_what_is_still_to_come() -> None:
    for text in (
        "Sales fell 3% in Q3 2024.",
        "Sales fell 3% in Q3 2026.",
        "Half of it, 50%, was solar as of Q2 2024.",
        "It grew 9% in Q3 2025.",
    ):
        article = f"---\ndate: 2024-06-02\n---\n{text}\n"
        assert len(problems("future-event-as-past", article)) + len(problems("unfinished-period", article)) == 1, text


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared seeds are not here")
def test_the_page_that_tells_of_a_quarter_to_come() -> None:
    text = next(SEEDS.glob("001_*")).read_text("utf-8")
    (found,) = problems("future-event-as-past", text, "text")
    assert "2026-06-20" in found.message
    assert not problems("unfinished-period", text, "text")


@pytest.mark.parametrize(
    "text",
    [
        "Sold on Tuesday, June 5, 2025, and in Q3 2024 sales rose 5% as of June 2024 ",
        "The dam broke in 2026. ",
        "Update: sold in 2026, ",
        "born in 1950, aged 72 in 2010, ten years later, in 2001 after 1999, from 1990 to 1980, ",
        "the latest figures (2016) 3 years ago ",
        "sales, expected to reach $9 by 2022 (Acme, 2019) at a CAGR of 5% ",
        "founded in 1990, it marks its 50th anniversary this year and has been there for 40 years, in a May 2026 letter ",
        "Ames, 24, born in 1950, two weeks later, on 3 May, between 19 and 11 May on Monday 22 May ",
        "A fire in May 2026 gutted it. When it fell in May 2026, nobody came. Bought in 2016 and founded in 2018. ",
    ],
)
def test_the_cost_is_linear(text: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    assert_linear(lambda times: _seconds(text * 300 * times))


def _seconds(text: str) -> float:
    article = read(f"---\ndate: 2024-07-02\n---\n{text}")
    quantities(article)
    start = process_time()
    for rule in RULES.values():
        if rule.code.startswith("DAT"):
            list(rule().check(article))
    return process_time() - start


@pytest.mark.parametrize(
    "text",
    [
        "The market is projected to grow from USD 4.1 billion in 2018 to USD 9.9 billion by 2023, at a CAGR of 19%.",
        "The market was valued at $8 billion in 2018, and is projected to reach $20 billion by 2023.",
        "Traffic is predicted to hit 3.5 million tonnes in 2021.",
        "The segment, expected to reach $1.2 billion by 2023, is growing fast.",
        "The segment could reach $1.2 billion by 2023.",
        "Growth is forecast at 12% per year through 2023.",
        "Ferries are expected by 2023.",
        "It is estimated that by 2022, the market will be worth $15 billion.",
        "According to Acme Research, by 2022, half of all ferries will be electric.",
        "Gartner anticipates a doubling by 2022.",
        "Acme Research expects ferries to earn $112 billion in fares by 2023.",
        "By 2022, Acme Research expects fares to double.",
        "It is predicted that half of all ferries will be electric by 2023.",
        "The industry is expected to grow at a CAGR of 12% from 2018 to 2023.",
        "The market is growing at a CAGR of 12% during the forecast period 2018-2023.",
        "Revenue is expected to show an annual growth rate (CAGR 2019-2023) of 9%.",
        "The lender sees rents rising another 3% in 2023.",
        "The lender is modest and, in its outlook, sees rents rising another 3% in 2023.",
        "The bank forecasts growth of 1.2% in 2023.",
        "The OECD's forecast is for growth of 2% in 2023.",
        "Growth of 4% is forecast for 2023.",
        "The council plans to build 400 homes by 2023.",
        "The target is to reach 30% by 2023.",
        "The firm hopes to break even in 2023.",
        "The sector is on course for 5% growth in 2023.",
        "The bridge is due to open in March 2023.",
        "Delivery is due in the third quarter of 2023.",
        "A second line is planned for late 2023.",
        "The plant should be running by the end of 2023.",
        "The model foresees a shortfall of 2,000 nurses by 2023.",
        "We expect to hire 40 people in 2023.",
    ],
)
def test_a_forecast_is_expired_however_it_is_told(text: str) -> None:
    assert problems("expired-forecast", f"---\ndate: 2024-03-02\n---\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "The market is expected to grow at a CAGR of 12% from 2024 to 2030, after a CAGR of 8% between 2019 and 2023.",
        "The market is expected to grow at a higher annual rate than between 2019 and 2023.",
        "In 2019 the firm announced a canal expected to reach the sea by 2022.",
        "The canal, once expected to reach the sea by 2020, is dry.",
        "The firm could reach 12 million homes by 2022.",
        "The study will cover patients treated from 2018 to 2022.",
        "Deliveries through 2023 show that demand is set to rise.",
        "According to Acme Research, in 2023, 40% of firms used ferries, and the share will rise.",
        "The Acme projects by 2022 comprised three dams.",
        "The chain is expected to reach $5 billion in fiscal 2023.",
        "She sees prices in 2022 as a blip.",
        "The plans to build 400 homes by 2022 were dropped.",
        "The council plans to sue over the floods of 2022.",
        "The firm hopes to recoup the loss it made in 2022.",
        "He is due to stand trial for a fraud committed in 2022.",
        "The delay is due to floods in 2022.",
        "The tax is due for 2022.",
        "The bank forecasts for 2022 are poor.",
        "The airline plans to return to its peak before 2022.",
        "The band plans to tour with songs written in 2022.",
    ],
)
def test_a_forecast_is_not_expired_by_a_date_of_something_else(text: str) -> None:
    assert not problems("expired-forecast", f"---\ndate: 2024-03-02\n---\n{text}\n")


def test_the_year_of_a_title_may_be_what_the_article_looks_ahead_to() -> None:
    text = "The market is expected to reach $12 billion by 2026.\n"
    assert not problems("expired-forecast", f"# Ferry market outlook to 2030\n\n{text}")
    assert problems("expired-forecast", f"# Ferry market outlook 2030\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Launched in October 2024, the ferry has 4 million riders.",
        "The port ended production in March 2025.",
        "October 2024 brought record sales.",
        "The autumn of 2024 was mild.",
        "The third quarter of 2025 was the best yet.",
        "2026 was a good year.",
        "That was in October 2024.",
        "Ridership data for October 2024 came in at 210,000.",
        "The board cut fares by 5% at its October 2024 meeting.",
        "According to a November 2024 survey by Acme Research, half of the riders are content.",
        "A November 2024 survey found that half of the riders are content.",
        "Research published in March 2025 shows that half of the riders are content.",
        "Ridership grew 40% between January 2024 and December 2024.",
    ],
)
def test_an_event_is_told_as_past_by_more_than_a_verb(text: str) -> None:
    assert problems("future-event-as-past", f"---\ndate: 2024-03-02\n---\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Launched in October 2024, the probe will reach the moon in 2025.",
        "The board agreed to discuss it at its November 2024 meeting.",
        "Papers to be presented at the November 2024 conference are in.",
        "Guidance figures for October 2024 were raised.",
        "It increased its guidance for production in 2025.",
        "Contributions rose 5% a year from January 2024 to December 2026.",
        "Contributions rose 5% for the years from January 2024 to December 2026.",
        "A 2025 report found its way into the shops.",
        "October 2024 was the date set for the vote.",
        "October 2024 was picked.",
        "The summer of 2025 was the date they had in mind.",
        "2026 was always going to be hard.",
        "2026 was to be the year of the bus.",
        "The 2026 was a fast car.",
        "31 January 2025: online returns, the balance owed, and the first payment on account.",
    ],
)
def test_an_event_is_not_told_as_past_by_what_is_to_come(text: str) -> None:
    assert not problems("future-event-as-past", f"---\ndate: 2024-03-02\n---\n{text}\n")


def test_a_share_as_of_a_month_to_come_is_told_as_known_but_a_rule_is_not() -> None:
    front = "---\ndate: 2024-03-02\n---\n"
    assert problems("unfinished-period", f"{front}As of October 2024, 72% of teams use agents.\n")
    assert not problems("unfinished-period", f"{front}As of October 2024, 40% of the tax is refundable.\n")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("timeline-contradiction", "The team started the trial in 2024 and ended it in 2022."),
        ("timeline-contradiction", "The trial starts on 2 December 2024 and ends on 18 November 2024."),
        ("timeline-contradiction", "The founder, who died in 1982, was born in 1991."),
        ("timeline-contradiction", "The forecast period is 2030 to 2025."),
        ("timeline-contradiction", "Forecast period: 2030-2025."),
        ("timeline-contradiction", "The deal was first announced in January 2024 and closed in December 2023."),
        ("timeline-contradiction", "The survey was carried out between October 2023 and March 2023."),
        ("timeline-contradiction", "In the years 1999 to 1989 it doubled."),
        ("timeline-contradiction", "The data cover Q3 2023 to Q1 2023."),
        ("timeline-contradiction", "It was founded in 2015 and won its first award in 2012."),
        ("timeline-contradiction", "In 2016 it bought Acme, a firm founded in 2019."),
        ("timeline-contradiction", "The paper, first published in 2012, was written in 2014."),
        ("timeline-contradiction", "The film was released in 2010 and shot in 2013."),
        ("elapsed-time-mismatch", "It ran from 2019 until 2023, a full decade."),
        ("elapsed-time-mismatch", "The author, born in 1970, was 31 when the study began in 2019."),
        ("elapsed-time-mismatch", "The first ferry, launched in 2019, has been on the market for 14 years."),
        ("elapsed-time-mismatch", "It left in October 2022 and finished the move in June 2023, less than three months later."),
        ("elapsed-time-mismatch", "Founded in 2006, the firm is now 12 years old."),
        ("elapsed-time-mismatch", "The firm, founded in 2006, is now 12 years old."),
        ("elapsed-time-mismatch", "Ada Holm (58), who was born in Oslo in 1972, left."),
        ("elapsed-time-mismatch", "Ada Holm, 58, a teacher who was born in the village of Holm in 1972, left."),
        ("elapsed-time-mismatch", "Ada Holm, born in May 1972 and now 58, has run it since 2018."),
        ("elapsed-time-mismatch", "Born in May 1972, the 58-year-old mayor has run it since the vote of 2018."),
        ("elapsed-time-mismatch", "On a tour from 3 March to 21 March 2023 that lasted 40 days, she sang."),
        ("elapsed-time-mismatch", "The polls were open for 40 days, from March 3 through March 21."),
        ("elapsed-time-mismatch", "The fair (March 3 to April 4) lasted 60 days."),
        ("elapsed-time-mismatch", "The polls were open from 3 March to 21 March (40 days)."),
        ("elapsed-time-mismatch", "The run from 3 to 21 March was 40 days long."),
        ("elapsed-time-mismatch", "Between 3 and 21 March, the plant was shut for 40 days."),
        ("elapsed-time-mismatch", "The strike started on 3 March and lasted 40 days, until 21 March."),
        ("elapsed-time-mismatch", "The strike began on 3 March and ended on 21 March after 40 days."),
        ("elapsed-time-mismatch", "Ada Holm is 58. She was born in Oslo in 1972."),
        ("elapsed-time-mismatch", "Ada Holm was born in 1972, which makes her 58."),
        ("elapsed-time-mismatch", "At 58, Ada Holm, who was born in 1972, is the oldest."),
        ("stale-data", "As of 2016, the latest numbers show that the berths are idle."),
        ("broken-year", "In 20226, the ferry sank."),
        ("weekday-mismatch", "It sank on Saturday evening, 20 September 2024."),
        ("weekday-mismatch", "It sank on Thursday night, September 20, 2024."),
    ],
)
def test_dates_do_not_fit_however_they_are_told(name: str, text: str) -> None:
    assert problems(name, f"---\ndate: 2024-03-02\n---\n{text}\n")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("timeline-contradiction", "The team started the trial in 2022 and ended it in 2024."),
        ("timeline-contradiction", "The forecast period is 2025 to 2030."),
        ("timeline-contradiction", "The gap between October 2023 and March 2023 is wide."),
        ("timeline-contradiction", "The song was published in 1912 and recorded in 1920."),
        ("timeline-contradiction", "The film, released in 2010, was shot in 2008."),
        ("timeline-contradiction", "It was founded in 2015 and grew out of a lab set up in 2012."),
        ("timeline-contradiction", "In 2016 it bought Acme, a firm founded in 2009."),
        ("timeline-contradiction", "The founder, who died in 1991, was born in 1932."),
        ("elapsed-time-mismatch", "It ran from 2013 until 2023, a full decade."),
        ("elapsed-time-mismatch", "The author, born in 1970, was 49 when the study began in 2019."),
        ("elapsed-time-mismatch", "It left in October 2022 and finished the move in June 2023, eight months later."),
        ("elapsed-time-mismatch", "The firm, founded in 2006, is now 18 years old."),
        ("elapsed-time-mismatch", "Ada Holm, 58, a cousin of the poet who was born in 1930, left."),
        ("elapsed-time-mismatch", "The fair ran from December 23 to January 4, lasting 12 days."),
        ("elapsed-time-mismatch", "The strike from 3 to 21 March came after one that lasted 40 days."),
        ("elapsed-time-mismatch", "Between 3 and 21 March, 200 people came in and were followed for 40 days."),
        ("elapsed-time-mismatch", "Between 3 and 21 March, the plant was shut for 4 days."),
        ("elapsed-time-mismatch", "Ada Holm, 22, who was born in 1972 and joined in 1994, won the race."),
        ("elapsed-time-mismatch", "Ada Holm was born in 1972, which makes her 58th on the list."),
        ("elapsed-time-mismatch", "The firm, saved by a loan in 2006, is now 30 years old."),
        ("stale-data", "As of 2023, the latest numbers show that the berths are idle."),
        ("broken-year", "The total came in 20226, a record."),
        ("weekday-mismatch", "It sank on Friday evening, 20 September 2024."),
    ],
)
def test_dates_fit(name: str, text: str) -> None:
    assert not problems(name, f"---\ndate: 2024-03-02\n---\n{text}\n")
