"""Which dates are told as past, and with which verb. Every date here is told from a day before it; nothing else is asked of it."""

from __future__ import annotations

import pytest

from credlint.facts.dates.tense import past_event
from credlint.facts.periods import periods
from credlint.readers import read

PAST = {
    "launched on June 5, 2027": "The company launched its second satellite on June 5, 2027.",
    "launched in March 2027": "We launched the service in March 2027, two years after the first talks.",
    "opened in 2027": "The museum opened in 2027.",
    "was in 2027": "The last flood was in 2027.",
    "released in June 2027": "Version 4.8.0, which was released in June 2027, fixed it.",
    "had by the end of 2027": "By the end of 2027, the firm had closed nine plants.",
    "crossed by mid-2027": "The library crossed five million loans by mid-2027.",
    "fell In 2027": "In 2027, sales fell by a third.",
    "sold In June 2027": "In June 2027, after months of talks, the owner sold the club.",
    "released In 2027": "In 2027, when we released the first version, nobody came.",
    "voted On May 4, 2027": "On May 4, 2027 the council voted to close the school.",
    "ran in 2027": "Written for one system, in 2027 it ran on two.",
    "presented on May 4, 2027": "At the fair on May 4, 2027 members of the club presented three talks.",
    "announced on May 4, 2027": "The bank announced on May 4, 2027 that it would merge.",
    "announced by a person": "The merger was announced by Ruth Ames in March 2027.",
    "grown Since 2027": "Since 2027, the number of wells has grown every year.",
    "met in May 2027": "The panel met to discuss the bridge in May 2027.",
    "set in 2027": "We set up the laboratory in 2027.",
    "began in early 2027": "Tests began in early 2027.",
    "held on June 5, 2027": "The club held its election on June 5, 2027.",
    "issued In 2027": "In 2027, the Office of Water (OW) issued a standard.",
    "reported as of Q3 2027": "The agency reported that pumps run on solar power in 62% of villages as of Q3 2027.",
    "stood as of June 30, 2027": "Debt stood at $4 million as of June 30, 2027.",
    "Codd 2027:": "2027: Ruth Ames published the first map of the reef.",
    "brought June 5, 2027": "The ship sank June 5, 2027.",
    "opened mid-sentence": "The office in Oslo, Norway, opened on June 5, 2027.",
    "rose Q3 2027 revenue": "Q3 2027 revenue rose 12%.",
    "fell In Q3 2027 sales": "In Q3 2027 retail sales fell.",
    "agreed In 2027": "In 2027, the town agreed to sell the mill.",
    "started At the fair in 2027": "At the fair in 2027, we started a register of wells.",
    "launched Beginning in 2027": "Beginning in 2027, the first team launched a pilot.",
    "fell Output in 2027": "Output in 2027 fell by a tenth.",
    "found A survey in 2027": "A survey of 400 farms in 2027 found no change.",
    "since its launch in 2027": "Since its launch in 2027, the paper has had nine editors.",
    "since being printed in 2027": "This is its first change since being printed in 2027.",
    "up from 2027": "The share reached 50% (up from 44% in 2027).",
    "vs. 2027": "Fewer of them were new to it (13%, vs. 21% in 2027).",
    "showed in 2027": "While the lists showed an increase in 2027, they were long again later.",
    "was living in 2027": "I was living in Oslo in 2027.",
    "opened its plant in May 2027": "The company opened its second plant in May 2027.",
    "burned, built": "The hotel, built in 1898, burned down in 2027.",
    "celebrated, founded": "In 2027 the town, founded in 1851, celebrated its jubilee.",
    "rose from to": "Visitors rose from 4 million in May to 5 million in June 2027.",
    "cut costs and closed plants": "The firm cut costs and closed plants in 2027.",
    "held tests and drills": "The agency held tests and drills in May 2027.",
    "shut shops": "The retailer shut 40 shops in 2027 to save money.",
    "sold it with members": "With its shares down, the firm sold a mill in June 2027.",
    "fell, while": "While sales rose, profits fell in 2027.",
    "moved in 2027 alone": "Two thousand people moved in 2027 alone.",
    "burst in June 2027": "The dam burst in June 2027.",
    "ended in May 2027": "The trial, led by two clinics, ended in May 2027.",
    "rose, year ended": "Total revenue rose by 7% to $96 million for the year ended December 31, 2027.",
    "cut costs and tests": "The board cut fees and closed the shop that sold cars and trucks in 2027.",
    "approval pathways": "In search of approval pathways the firm filed for a licence in May 2027.",
    "was (UTC)": "The patch was checked in on September 10, 2027 at 12:14pm.",
}
NOT_PAST = [
    "The company will launch its second satellite on June 5, 2027.",
    "The launch is set for June 5, 2027.",
    "The satellite is launched on June 5, 2027.",
    "The report is due on June 5, 2027.",
    "The vote was scheduled for June 5, 2027.",
    "The work was to begin in 2027.",
    "By 2027 the port wants to cut its waste by half.",
    "In 2027, the firm aims to grow, after the bank lost money.",
    "By 2027 we have to set what nobody set before.",
    "The plant was expected to open in 2027.",
    "The firm was planning a sale in 2027.",
    "The two offices were slated to merge in 2027.",
    "The owners agreed to sell the club in June 2027.",
    "The company announced plans to open a shop in 2027.",
    "The minister announced that the law would end in 2027.",
    "The mayor said the tunnel opens in June 2027.",
    "The committee approved the budget for 2027.",
    "The council adopted a ban that takes effect in 2027.",
    "She extended the contract until June 2027.",
    "The lender issued bonds due in 2027.",
    "They signed up for the conference in June 2027.",
    "We registered for the workshop in Lisbon on June 5, 2027.",
    "The union delayed the strike vote until June 5, 2027.",
    "If the bridge opened in 2027, ferries would stop.",
    "Had the law passed in 2027, the tax would have ended.",
    "Whether it opened in 2027 is not known.",
    "Analysts forecast that sales fell in 2027.",
    "In its outlook, growth slowed in 2027.",
    "In 2027, the state office will move to the centre.",
    "In 2027, output was projected to rise slowly.",
    "In 2027, prices were expected to be near last year's.",
    "Beginning in October 2027, payments received from the agency will be reinvested.",
    "By 2027, half of the fleet will have been replaced.",
    "We are planning to move in 2027.",
    "They set their sights on 2027.",
    "The team prepared the 2027 election.",
    "The 2027 budget rose.",
    "The mood darkened before the statement was reaffirmed in 2027.",
    "The deadline for the application is April 7, 2027.",
    "He wanted a seat in 2027.",
    "She won a seat at the games in 2027.",
    "Contacts saw prices as likely to remain elevated in 2027.",
    "There was talk about a recession in 2027.",
    "The ministry proposed a levy in 2027.",
    "Firms raised prices to prepare for a slump in 2027.",
    "They hoped for a recovery in late 2027.",
    "Costs were given in 2027 dollars.",
    "Days elapsed in 2027",
    "As of January 1, 2027, the fee is $15.",
    "As of January 2027, tickets will cost $15.",
    "Guidance for Q3 2027 revenue was cut.",
    "The target for 2027 sales was missed by nobody yet.",
    "The board raised Q3 2027 revenue estimates.",
    "The path of rates in 2027 shifted down.",
    "The market-implied rate fell in 2027.",
    "Since the vote in 2027 is near, both sides canvass.",
    "Since its launch in 2027, the firm will have moved.",
    "After the vote in 2027, the law will end.",
    "For the upcoming release (August 2027) we decided to drop it.",
    "Growth slows to 2%, compared with 3% in 2027.",
    "The bill raised the levy from 5% in 2027 to 6% by 2030.",
    "The output in 2027, supported by higher wages, is to rise.",
    "Beginning in 2027, the team formed in Oslo would meet weekly.",
    "The contract signed by the port runs out in 2027.",
    "Under the contract signed last week, the first cranes arrive in May 2027.",
    "The port, founded a century ago, turns 100 in 2027.",
    "In 2027 the lease signed by the port runs out.",
    "In 2027 the port, founded a century ago, wants a new wall.",
    "Ships built before the ban lose access on January 1, 2027.",
    "The fee rose to £12 in January and rises again on April 1, 2027.",
    "The minimum wage rose to £11 in April and rises to £12 in April 2027.",
    "The ferry was sold and sails for the last time on September 30, 2027.",
    "He led the firm for 12 years and leaves on May 31, 2027.",
    "The trial enrolled 1,200 patients and reads out in the second half of 2027.",
    "Premiums that were frozen rise in 2027.",
    "The professor, who retired long ago, gives the lecture on June 14, 2027.",
    "Heifers bred in March calve in December 2027.",
    "The ward closed in January admits patients in April 2027.",
    "A tax imposed by Norway bites in May 2027.",
    "Schools closed since Easter reopen on September 2, 2027.",
    "With the new locks finished in 2027, barges save a day.",
    "The strategy sees traffic doubled by 2027.",
    "Vehicles sold in 2027 emit nothing.",
    # a price, a share of a budget, an option, an event or a setting
    "Inflation was put at 2.6% in 2027.",
    "The bank pencilled in a peak in the third quarter of 2027.",
    "The insurer set aside €40 million for claims in 2027.",
    "The carrier took options on ten more in 2027.",
    "The company declared a dividend payable on April 12, 2027.",
    "May 2027 corn closed at $4.72.",
    "Tickets sold out for the concert on July 5, 2027.",
    "The quarter ended March 31, 2027.",
    "Set in 2027, the film has no hero.",
    "She was named chief executive as of April 1, 2027.",
    "As of April 2027, subscribers who joined last year pay more.",
    "As of 2027, cars made before the ban are kept out.",
    "The firm secured a slot on June 7, 2027.",
    "The sides were at odds over a hearing on June 5, 2027.",
    "The bank kept its call for a recession in late 2027.",
    "The birdie won the cup, and the tour moves to Rome on August 15, 2027.",
    "Chrome blocked some cookies for 1% of users and blocks them for all in 2027.",
    "The Jets gave up a pick in 2027.",
    "The state gave notice of 200 layoffs at the mill in September 2027.",
    "Blue Cross dropped the hospital on January 1, 2027, unless a deal is struck.",
    "The chain named 40 stores that shut in January 2027.",
    "The mock returned an order that was created on June 1, 2027.",
    "At that rate, the debt was paid off in 2027.",
    "The final drew 127 million viewers and moves to Santa Clara on February 8, 2027.",
    "Firms fined in March pass the bill on by 26% in April 2027.",
    "In the story, war broke out in 2027.",
    # what is asked for, what another clause tells
    "Prosecutors had asked for a trial in January and the defense for one in September 2027.",
    "Unions pushed for a start in 2027.",
    "Runners got places in 2027.",
    "Version 24, whose support ends on July 10, 2027, was released by the team.",
    "Another law, signed last week, bars courts from charging fees as of January 1, 2027.",
    # what models and plans tell
    "In its main variant the population peaked in 2027.",
    "The simulated epidemic began in 2027.",
    "In the base case, oil peaked in 2027.",
    "Under the new rule, the budget was in surplus in 2027.",
]


def _event(text: str) -> str | None:
    article = read(text, "text")
    event = past_event(article, periods(article)[0])
    return article.text(event.verb) if event else None


@pytest.mark.parametrize("text", PAST.values(), ids=PAST)
def test_told_as_past(text: str) -> None:
    assert _event(text)


@pytest.mark.parametrize("text", NOT_PAST)
def test_not_told_as_past(text: str) -> None:
    assert _event(text) is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("In 2027, sales fell by a third.", "fell"),
        ("In 2027, we launched go.dev, a new home for bees.", "launched"),
        ("In 2027, they opened a hall that holds many and costs little.", "opened"),
        ("On May 4, 2027, the board, in partnership with the town, launched a fair, an offer to all.", "launched"),
        ("The pilot, which opened in March, closed in June 2027.", "closed"),
        ("On May 4, 2027 the council voted to close the school that burned.", "voted"),
        ("The agency reported that 62% of pumps ran on solar power as of Q3 2027.", "reported"),
    ],
)
def test_the_verb_that_the_date_goes_with(text: str, verb: str) -> None:
    assert _event(text) == verb


def test_a_story_goes_on_in_the_next_sentence() -> None:
    article = read("A novel of the sea. Set in 2041, it has two heroes. In 2039 the dam broke.", "text")
    assert [past_event(article, period) for period in periods(article)] == [None, None]


def test_a_date_outside_of_any_sentence_is_no_event() -> None:
    article = read("2027", "text")
    assert past_event(article, periods(article)[0]) is None
