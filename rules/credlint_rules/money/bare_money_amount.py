"""MON006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.money.bare_amounts import BareAmount, bare_amounts
from credlint.facts.money.damage import damages
from credlint.facts.money.damage_shapes import KEEPS_DIGITS
from credlint.facts.money.eaten_amounts import currencies, eaten_amounts
from credlint.facts.quotations import unquoted
from credlint_rules.money._residue import remedy

_START = "Name the currency, and compare the amount with its source: digits may be missing too."


class BareMoneyAmount(Rule):
    """An amount of money without a currency.

    ## Why it matters

    "spend of 8,000" leaves open eight thousand of what; and when a program ate `$4` of "$48,000", nothing but the missing sign shows it.

    ## How it decides

    A figure of 1,000 or more, with a thousands comma or a scale word, that counts no noun and is governed by a word for money in the same
    clause (cost, spend, revenue, raised, paid ...), or is an attribute of one ("the 14,000 grant"), with no currency before or after. So is a
    figure with a scale word that a company is bought for or valued at, that a market grows to, or that is poured into something; a sum of that size that a grant, a loan or an overspend is of, or that somebody secured, set aside or wrote off in an article that
    has other amounts of money; a figure per
    hour, month or user that is earned, billed, charged or saved; a figure that is all that follows a label ("Implementation: 15,000"); and a
    figure with a scale word that is compared or listed with an amount of that scale that has a currency ("$9.1 million, compared with 8.4
    million"). In an article with damaged amounts any figure may be paid, given to somebody, what a ticket, plan or seat is for somebody, or what a further part from a fund is, and more words speak of money (loan, sales, fetched ...). Table cells, sentences that state "in
    thousands", and articles that state their currency once ("all figures in euros") are left alone, and so is a word for money that another
    noun follows ("rent strikes"). The finding says how many amounts of the article do carry a currency, and whether others are visibly damaged.
    What other figures show to be eaten is left to MON011. Quotations are their speaker's and are left alone, unless the article is visibly
    damaged.

    ## Examples

    ```bad
    The museum raised 15 million in spring.
                      ^^^^^^^^^^
    ```

    ```bad
    Total cost of the move came in at 18,000, including all fittings.
                                      ^^^^^^
    ```

    ```bad
    Each branch averages 7,500 in annual spend.
                         ^^^^^
    ```

    ```bad
    Gate money reached $9.1 million in 2024, compared with 8.4 million in 2023.
                                                           ^^^^^^^^^^^
    ```

    ```bad
    The museum bought the mill from the railway for 6.5 million and valued the whole site at 9 million.
                                                    ^^^^^^^^^^^                              ^^^^^^^^^
    ```

    ```bad
    The town has £3.4m in hand, and a grant of 2.6m for the baths was confirmed.
                                               ^^^^
    ```

    ```bad also=SRC002
    The market for model trains is expected to reach 5.1 billion by 2032. One shop closed a 12 million funding round.
                                                     ^^^^^^^^^^^                            ^^^^^^^^^^
    ```

    ```bad also=MON001
    Repairs took .8 million. The loan came to 8,400, down from 9,900 a year earlier. A seat that cost 9 in 2023 runs 12 per month.
                                              ^^^^^            ^^^^^                                  ^              ^^
    ```

    ```bad also=MON001
    The bench cost .4 million. Tickets to the pond are 5 for adults, the plan is 9 a month, and a pedal boat costs 49 upfront. The town gave the club
                                                       ^                         ^                                 ^^
    25,000 for ducks; a further 50,000 came from the lottery fund.
    ^^^^^^                      ^^^^^^
    ```

    ```bad
    - Total cost of ownership: 12,300/yr
                               ^^^^^^
    - Onboarding: 4,800 one-time
                  ^^^^^
    - Training: 1,200 hours
    ```

    ```bad
    A guide earns 27 an hour, and the shop charges tour firms 1,200 per week.
                  ^^                                          ^^^^^
    ```

    ```bad
    The museum expects an overspend of 3.2 million. Insurers bore up to 60 million of such losses, and a grant of 2 million runs for a year.
                                       ^^^^^^^^^^^                      ^^^^^^^^^^                                ^^^^^^^^^
    ```

    ```bad
    The roof cost $9 million. The town has set aside 4 million for the next, and pencilled in 2.5 million for the hall. The wing will cost
                                                     ^^^^^^^^^                                ^^^^^^^^^^^
    visitors 12 million, and the old hall went for 7 million at auction.
             ^^^^^^^^^^                            ^^^^^^^^^
    ```

    ```good
    The first month costs $95. Ten of them are dear.

    Spend 1,000 dollars and earn 3,500, and you have gained 2,500. Two years cost 24,000.
    ```

    ```good
    The bank holds 412 billion crowns. Bonds of 6 billion a month fall due. Ten thousand crowns are €871.
    ```

    ```good also=MON001
    Tickets to the pond are 5 for adults. A further 50,000 came from the north, and that gave it 25,000 for the night.
    ```

    ```good
    The quay was raised 2.6m above the street for £3m.
    ```

    ```good
    The roof cost $9 million. A swarm of 3 million came, a loan of 2 million books ended, and the town secured 18 million litres of water. The video
    reached 40 million in May. The council approved the plan for 3 million people.
    ```

    ```good
    The museum sold tickets for 2 million people, and poured 3 million litres into the pond. The mill has 40 million bricks, and lost 9,900.
    ```

    ```good
    The market for model trains grew to 5.1 billion units. A guide leads 27 an hour through the mill. The loan of 8,400 books ended.
    ```

    ```good
    Sales rose to 498.3 million euros from 445.3 million.
    ```

    ```good
    The museum raised $15 million in spring and paid 1,200 workers. Each branch averages 7,500 visits.
    ```

    ## References

    - The Associated Press Stylebook, "currency conversions"; Reuters Handbook of Journalism, "currencies": name the currency of every amount.
    """

    code = "MON006"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        eaten = {amount.span for amount in eaten_amounts(article)}
        background = _other_amounts(article)
        amounts = bare_amounts(article)
        for amount in amounts if damages(article) else unquoted(article, amounts):
            if amount.span not in eaten:
                yield _problem(article, amount, background)


def _problem(article: Article, amount: BareAmount, background: str) -> Problem:
    text, cue = article.text(amount.span), article.text(amount.cue)
    reason = f'stands beside "{cue}"' if amount.is_beside else f'reads as money ("{cue}")'
    related = Related(amount.cue, "the amount with a currency" if amount.is_beside else "the word that makes it money")
    return Problem(amount.span, f'"{text}" {reason} but carries no currency{background}', (related,), remedy(article, _START, KEEPS_DIGITS))


def _other_amounts(article: Article) -> str:
    """What the other amounts of the article say of the ones without a currency."""
    texts = [" ".join(article.text(damage.span).split()) for damage in damages(article)]
    damaged = next((text for text in texts if any(character.isdigit() for character in text)), "")
    if damaged:
        return f'. Other amounts here are damaged ("{damaged}"): a shell, or a replacement in JavaScript or PHP, takes the sign and the first digit with it'
    ways = currencies(article)
    return f"; {ways.marked} of {ways.marked + ways.bare} amounts here do" if ways.marked > 1 and ways.mostly_marked() else ""
