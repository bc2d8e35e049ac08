"""Reading figures: values, units, bounds, what is counted; and digits that are no figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credlint.facts.figures.number_words import read_words
from credlint.facts.figures.numbers import from_digits, power_of_ten
from credlint.facts.quantities import Quantity, quantities
from credlint.readers import read


def figures(text: str) -> list[Quantity]:
    return list(quantities(read(text, "text")))


READINGS = [
    # text, printed, kind, value, unit
    ("It cost $1.8 million.", "$1.8 million", "money", "1800000", "USD"),
    ("It cost US$113 then.", "US$113", "money", "113", "USD"),
    ("They paid A$40m for it.", "A$40m", "money", "40000000", "AUD"),
    ("Sales of €12.5bn were seen.", "€12.5bn", "money", "12500000000", "EUR"),
    ("They owe GBP 300 now.", "GBP 300", "money", "300", "GBP"),
    ("They lost 5 million dollars.", "5 million dollars", "money", "5000000", "USD"),
    ("It takes 80 cents to post.", "80 cents", "money", "0.80", "USD"),
    ("It was 3 million pounds.", "3 million pounds", "money", "3000000", "GBP"),
    ("It weighs 3 pounds.", "3 pounds", "mass", "3", "lb"),
    ("We saw 62% agree.", "62%", "percent", "62", "%"),
    ("We saw 62 percent agree.", "62 percent", "percent", "62", "%"),
    ("We saw 62 per cent agree.", "62 per cent", "percent", "62", "%"),
    ("It gained 3.2 percentage points.", "3.2 percentage points", "points", "3.2", "pp"),
    ("It gained 25 basis points.", "25 basis points", "basis points", "25", "bp"),
    ("The file has 180 TB in it.", "180 TB", "data", "180", "TB"),
    ("The file has 180TB in it.", "180TB", "data", "180", "TB"),
    ("It took three hours.", "three hours", "duration", "3", "h"),
    ("An 11-week trial began.", "11-week", "duration", "11", "week"),
    ("A 405-billion-parameter model came.", "405-billion-parameter", "parameters", "405000000000", "parameter"),
    ("A 70B model came.", "70B", "parameters", "70000000000", "parameter"),
    ("It read 50 million tokens.", "50 million tokens", "tokens", "50000000", "token"),
    ("Runs above 10^25 FLOPs count.", "10^25 FLOPs", "compute", "1E25", "FLOP"),
    ("It ran 3x faster.", "3x", "multiple", "3", ""),
    ("It ran 2.8 times faster.", "2.8 times", "multiple", "2.8", ""),
    ("Some 4,500 companies joined.", "4,500", "count", "4500", ""),
    ("They had twenty-five people.", "twenty-five", "count", "25", ""),
    ("They had two hundred and five people.", "two hundred and five", "count", "205", ""),
    ("They had 1.2 million downloads.", "1.2 million", "count", "1200000", ""),
    ("About a million people came.", "a million", "count", "1000000", ""),
    ("Half a million people came.", "Half a million", "count", "500000", ""),
    ("It has 5 crore users.", "5 crore", "count", "50000000", ""),
    ("It grew by -3.5% then.", "-3.5%", "percent", "-3.5", "%"),
    ("It is -5 °C outside.", "-5 °C", "temperature", "-5", "degC"),
    ("It drew 1.5 x 10^12 tokens.", "1.5 x 10^12 tokens", "tokens", "1.5E12", "token"),
    ("It turned by 170° to the left.", "170°", "angle", "170", "deg"),
    ("The temperature rose by 5 degrees.", "5 degrees", "temperature", "5", "deg"),
    ("They gave 10 mg/kg each.", "10 mg/kg", "compound", "10", "mg/kg"),
    ("It varied by 0.6‰ there.", "0.6‰", "per mille", "0.6", "‰"),
    ("About one-fourth reported it.", "one-fourth", "fraction", "0.25", ""),
    ("It lost €−119 million then.", "€−119 million", "money", "-119000000", "EUR"),
    ("It gave 2.23 × 1019 ions.", "2.23 × 1019", "count", "2.23E19", ""),
    ("It grew tenfold in a year.", "tenfold", "multiple", "10", ""),
    ("It cost $US113 then.", "$US113", "money", "113", "USD"),
    ("He is 6 ft 3 in tall.", "6 ft 3 in", "length", "6.25", "ft"),
    ("It is twice as fast.", "twice", "multiple", "2", ""),
    ("It gives 67 mW m−2 there.", "67 mW m−2", "compound", "67", "mWm−2"),
    ("It is 100× faster.", "100×", "multiple", "100", ""),
    ("It was a twenty-minute ride.", "twenty-minute", "duration", "20", "min"),
    ("She signed a four-year deal.", "four-year", "duration", "4", "year"),
    ("It runs at 60 miles per hour.", "60 miles per hour", "speed", "60", "mph"),
]


@pytest.mark.parametrize(("text", "printed", "kind", "value", "unit"), READINGS, ids=[r[1] for r in READINGS])
def test_reading(text: str, printed: str, kind: str, value: str, unit: str) -> None:
    article = read(text, "text")
    [figure] = quantities(article)
    assert (article.text(figure.span), figure.kind, figure.value, figure.unit) == (printed, kind, Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "We use GPT-4o and H100 cards with Q3 sales.",
        "Llama 4 and Gaudi 3 run on Python 3.11.",
        "It rose in 2024 and by March 2025.",
        "See Section 5 and Figure 3.",
        "Call 555-123-4567 today.",
        "They met at 3:45 p.m. on June 5, 2024.",
        "The 18F team and MI300X chips.",
        "1. First item",
        "As shown before [3].",
        "Version 1.2.3 came out.",
        "The 1990s were calm.",
        "They came 2nd and 31st.",
        "It is open 24/7.",
        "The 401(k) plan.",
        "Nobody wanted this one.",
        "See lines 2–12 and level 1 and 2.",
        "The office at 1800 F Street is old.",
        "See 42 U.S.C. § 1983 and 347 U.S. 483.",
        "They beat them 112-104 there.",
        "In the 1.18 release they saw Figs. 5 and 6.",
        "Notes: 1 Excludes gains.",
        "28 Derivatives and other financial instruments continued",
        "Their 401K contributions fell.",
        "It is Ca10(PO4)6(OH)2 here.",
        "It was read (Figure 2B) in scope 1 & 2.",
        "The sign U+0228B and version 2025.0.0.",
        "As shown [54,61] and [3, 5-7].",
        "It follows ASC 740-10 and COM1.",
        "Three Wire Systems LLC won.",
    ],
)
def test_names_and_dates_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It takes 5 to 7 million people.", ["5000000", "7000000"]),
        ("It sold 650,000 to 1.6 million copies.", ["650000", "1600000"]),
        ("It costs $5 to $7 million.", ["5000000", "7000000"]),
        ("It keeps 85-92% of it.", ["85", "92"]),
        ("It is at 1/8 to 3/8 percent.", ["0.125", "0.375"]),
        ("It lasts two to four weeks.", ["2", "4"]),
        ("It lasts one to three years.", ["1", "3"]),
        ("It was 78 ± 0.6% there.", ["78", "0.6"]),
        ("The 10- and 2-year yields fell.", ["10", "2"]),
        ("It adds $500K-$800K in sales.", ["500000", "800000"]),
        ("It has 1.2M-2.5M users.", ["1200000", "2500000"]),
    ],
)
def test_ranges_share_what_stands_at_the_second_figure(text: str, values: list[str]) -> None:
    read_figures = figures(text)
    assert [figure.value for figure in read_figures] == [Decimal(value) for value in values]
    assert read_figures[0].kind == read_figures[1].kind
    assert read_figures[0].unit == read_figures[1].unit


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("It has 40 wheels.", "exact", "39.5", "40.5"),
        ("It has more than 40 wheels.", "more than", "39.5", "Infinity"),
        ("It has no more than 40 wheels.", "at most", "-Infinity", "40.5"),
        ("It has up to 40 wheels.", "at most", "-Infinity", "40.5"),
        ("It has 40 or more wheels.", "at least", "39.5", "Infinity"),
        ("It has 40+ wheels.", "at least", "39.5", "Infinity"),
        ("It has 4.8 million wheels.", "exact", "4750000", "4850000"),
        ("It has 12 million wheels.", "exact", "11750000", "12250000"),
        ("It has 100% of them.", "exact", "99.5", "100.5"),
        ("It has 1,312 wheels.", "exact", "1311.5", "1312.5"),
    ],
)
def test_bounds_and_precision(text: str, bound: str, low: str, high: str) -> None:
    [figure] = figures(text)
    assert (figure.bound, figure.low, figure.high) == (bound, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "per", "phrase"),
    [
        ("It costs $4 a head.", "head", ""),
        ("It costs $29/month.", "month", ""),
        ("It drew 12 million images daily.", "day", "images"),
        ("They asked 2.3 million past conversations for data.", "", "past conversations"),
        ("They hired 14 full-time engineers from abroad.", "", "full-time engineers"),
    ],
)
def test_rates_and_nouns(text: str, per: str, phrase: str) -> None:
    [figure] = figures(text)
    assert (figure.per, figure.phrase) == (per, phrase)


def test_damaged_figures_are_marked() -> None:
    assert [figure.damaged for figure in figures("It sank from 2.6 million to .7 million.")] == [False, True]


@given(st.integers(0, 10**15), st.integers(0, 6))
def test_grouped_digits_read_back_exactly(whole: int, places: int) -> None:
    value = Decimal(whole).scaleb(-places)
    assert from_digits(f"{value:,f}").value == value


@given(st.integers(0, 999))
def test_number_words_read_back_exactly(value: int) -> None:
    words = _in_words(value)
    number = read_words(words, 0)
    assert number
    assert (number.value, number.end) == (value, len(words))


@given(st.decimals(min_value="0.001", max_value="999", places=3), st.integers(-30, 30))
def test_scientific_notation(mantissa: Decimal, exponent: int) -> None:
    assert power_of_ten(str(mantissa), str(exponent)).value == mantissa.scaleb(exponent)


@given(st.text(alphabet="0123456789.,$€%–-+ millionbtpercentxKMBto/()\n", max_size=80))
def test_spans_lie_in_order_inside_the_prose(text: str) -> None:
    article = read(text, "text")
    end = 0
    for figure in quantities(article):
        assert end <= figure.span.start < figure.span.end <= len(article.prose)
        assert figure.low <= figure.value <= figure.high
        end = figure.span.end


def _in_words(value: int) -> str:
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    if value < 20:
        return ones[value]
    if value < 100:
        return tens[value // 10 - 2] + (f"-{ones[value % 10]}" if value % 10 else "")
    return f"{ones[value // 100]} hundred" + (f" and {_in_words(value % 100)}" if value % 100 else "")
