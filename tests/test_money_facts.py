"""Facts about amounts of money: which carry no currency, which lack digits or a scale word, and how an article shows its currency."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from credlint.article import Article
from credlint.facts.money.bare_amounts import bare_amounts
from credlint.facts.money.currency_marks import dollar_signs, doubled_currencies, transliterated_currencies
from credlint.facts.money.damage import damages
from credlint.facts.money.eaten_amounts import currencies, eaten_amounts
from credlint.facts.money.unscaled_amounts import unscaled_amounts
from credlint.readers import read


def article(text: str) -> Article:
    return read(text, "text")


def test_what_makes_a_bare_amount_money() -> None:
    text = "It paid 2,500 in May. Income was $3.1 million, up from 2.8 million. The 14,000 grant is late."
    given = article(text)
    assert [(given.text(amount.span), given.text(amount.cue), amount.is_beside) for amount in bare_amounts(given)] == [
        ("2,500", "paid", False),
        ("2.8 million", "$3.1 million", True),
        ("14,000", "grant", False),
    ]


def test_a_range_shares_its_currency() -> None:
    assert bare_amounts(article("It costs between $3 million and 5 million.")) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It paid $5, $6 and $7; it paid 2,500 in May and spent 3,500 in June.", (3, 2, True)),
        ("It paid $5 in all; it paid 2,500 in May and spent 3,500 in June.", (1, 2, False)),
        ("Nothing was paid.", (0, 0, False)),
    ],
)
def test_how_an_article_writes_money(text: str, expected: tuple[int, int, bool]) -> None:
    ways = currencies(article(text))
    assert (ways.marked, ways.bare, ways.mostly_marked()) == expected


def test_a_whole_amount_elsewhere() -> None:
    given = article("The rink got $214,000 and the pier $5,000. The rink spent 14,000 on ice.")
    (eaten,) = eaten_amounts(given)
    assert eaten.whole is not None
    assert (given.text(eaten.span), given.text(eaten.whole.span), eaten.word) == ("14,000", "$214,000", "rink")


@pytest.mark.parametrize(
    "text",
    [
        "The rink got $214,000 and the pier $5,000. The canteen sold 14,000 in tokens.",
        "The rink got $214,500 and the pier $5,000. The rink spent 14,000 on ice.",
        "The rink got $214 million and the pier $5,000. The rink spent 14,000 on ice.",
        "The rink got $214,000. The rink spent 14,000 on ice, paid 3,500 for oil and raised 2,500.",
    ],
)
def test_amounts_that_end_alike_are_not_enough(text: str) -> None:
    assert eaten_amounts(article(text)) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Toll income rose 50% from $120,000 to 80,000.", ["80,000"]),
        ("Toll income rose 50% to $180,000, up from 20,000.", ["20,000"]),
        ("Toll income rose 50% from $120,000 to 180,000.", []),
        ("Toll income rose 37% from $120,000 to 81,000.", []),
        ("Toll income fell 25% from $120,000 to 90,000.", []),
    ],
)
def test_a_percentage_that_a_digit_would_mend(text: str, found: list[str]) -> None:
    given = article(text)
    assert [given.text(eaten.span) for eaten in eaten_amounts(given)] == found


def test_the_full_form_of_an_unscaled_amount() -> None:
    given = article("A $340 million plan passed. The $340 plan is a gamble, and the $341 plan another.")
    (amount,) = unscaled_amounts(given)
    assert amount.full is not None
    assert (given.text(amount.span), given.text(amount.full.span)) == ("$340", "$340 million")


def test_marks_of_currency() -> None:
    given = article("It paid $5 dollars, PS2.7m, A$3m and $4m.")
    assert [fact.single for fact in doubled_currencies(given)] == ["$5"]
    assert [(fact.letters, fact.sign) for fact in transliterated_currencies(given)] == [("PS", "£")]
    (signs,) = dollar_signs(given)
    assert (given.text(signs.span), signs.bare) == ("$4m", 1)


@pytest.mark.parametrize("analysis", [damages, bare_amounts, eaten_amounts, unscaled_amounts, doubled_currencies, dollar_signs])
@pytest.mark.parametrize(
    "text", ["The rink got $214,000 in May and spent 14,000 on the rink. ", "from  to   of   is  at $5 million, 4 million, 00 million, .8 "]
)
def test_cost_grows_with_the_length(
    assert_linear: Callable[[Callable[[int], float]], None], analysis: Callable[[Article], object], text: str
) -> None:
    def seconds(times: int) -> float:
        given = article((text * 12 + "\n\n") * 12 * times)
        start = process_time()
        analysis(given)
        return process_time() - start

    assert_linear(seconds)
