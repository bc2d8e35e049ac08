"""Rows of labels, prompts and notes on authors: lines that a page has and an article has not."""

from __future__ import annotations

import pytest

from credlint.facts.zones import zones
from credlint.readers import read

PROSE = "The council counted more hives this spring than in any spring since the survey began."


def furniture(text: str) -> list[str]:
    """The lines that are furniture."""
    article = read(text, "text")
    return [line for zone in zones(article) if zone.kind == "furniture" for line in article.text(zone.span).split("\n") if line]


@pytest.mark.parametrize(
    "line",
    [
        "Top Stories  World  Business  Tech  Science  Sign in",
        "The Valley Post | Home | News | Sport | Obituaries",
        "Wheat | Barley | Machinery | Jobs | Events | Directory",
        "Menu ☰   Hives   Reviews   Electric   Vans   Sell my car",
        "VALLEY COURIER · Weather 46°F · Obits · Classifieds · Log in",
        "PollenPost | Budget | Invest | Credit cards | Mortgages | Calculators",
        "The Valley Post  |  Subscribe for $1 a week  |  E-edition",
        "Offers  Destinations  Cruises  My trips (0)",
    ],
)
def test_menu_above_the_title(line: str) -> None:
    assert furniture(f"{line}\nBees return to the valley\n\n{PROSE}\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "About us | Contact us | Privacy policy | Terms of use",
        "7 min read  ·  1,284 views  ·  12 comments",
        "1.4K shares   Tweet   Pin   Email",
        "Comments (27)   Sort by: Newest | Oldest | Most liked",
        "0 COMMENTS   Log in to join the conversation",
        "Edit this page on GitHub · Was this page helpful? 👍 👎",
        "Print this page   Email a colleague   LinkedIn",
        "★★★★☆ 4.0 | 86 ratings | Print | Save for later",
        "Enjoyed this? Tap the heart and forward it to a friend.",
        "Like this recipe? Share it with a neighbour",
        "Advertisement – story continues below",
        "Also on this site: The hive that moved · Ten weeks of rain",
        "Subscribe to The Daily Hive: one email a day. Enter your address below.",
        "Join 14,000 subscribers to The Hive, our weekly letter",
        "LIVE: follow our bee-day blog here",
        "[video: 02:14 – click to unmute]",
        "Click to enlarge",
        "Slide 4 of 12 – speaker notes: pause here for questions",
        "EUR/USD 1.0842 ▲0.12%  ·  Gold $2,311 ▼0.3%",
        "3/12 photos",
        "Listen to this article · 6 min",
        "Related: The hive that moved | Ten weeks of rain",
        "More from Farming: The keeper who never slept",
        "In case you missed it: Bridge closed for a month",
        "Previous: The long road home   Next: A bakery that bakes nothing",
        "You have read 2 of 3 free articles this month.",
        "Subscribe from £1 a week",
        "Already a subscriber? Sign in",
        "Sign in to join the discussion",
        "Love bees? Join over 25,000 keepers and get our weekly letter.",
        "Join the 12,000+ keepers who read our letter each Monday",
        "Enjoying this review? Get one like it every week. Sign up",
        "Chat with us! We typically reply within an hour",
        "Know a good story? Tell us at the news desk",
        "Download our free app for the hive",
        "Ann Cole keeps bees. She tweets at @anncole.",
        "Ann Cole has written about hives since 2011. Follow her on Mastodon.",
        "Ann Cole writes about hives. Buy her a coffee.",
        "[Accept all cookies] [Manage choices]",
        "Accept cookies | Reject | Settings",
        "👉 Book a demo · Join 14,000 subscribers to The Hive, our weekly letter",
        "Print | Email | Save",
        "FTSE 100 7,702 +0.4% | DAX 18,233 -0.2%",
        "6 min read",
        "What do you think? Let us know in the comments!",
        "Have your say in the comments below",
        "Baked this loaf? Tag @annbakes and rate it below!",
        "Rate this recipe: ★★★★☆ (41 votes)",
        "DOWNLOAD THE FULL 64-PAGE PDF — enter your work email",
        "Enter your work email to unlock the report",
        "Download our free guide (PDF, 2 MB)",
        "This article is for subscribers only",
        "To continue reading, subscribe or log in",
        "Create a free account to continue",
        "Don't miss out on hives – sign up to our free daily letter",
        "Turn on notifications to get bee news",
        "Tap the bell so that you never miss a swarm",
        "Scan the QR code to download the app",
        "Swipe for more",
        "WATCH: Mayor opens the hive",
        "Image 3 of 12",
        "Join the discussion (24)",
        "Loading comments…",
        "Last updated 2 hours ago",
        "Weather: 12°C, light rain",
        "We and our 842 partners store information on your device",
        "Continued on page 4",
        "Support our journalism from £1 a month",
        "Like our page on Facebook",
        "Sponsored content",
    ],
)
def test_line_of_a_page(line: str) -> None:
    assert furniture(f"Bees return\n\n{PROSE}\n\n{line}\n\n{PROSE[:-1]} in the valley.\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The harvest | The weather | The price | The wages",
        "Team  Played  Won  Lost",
        "Barley  12.4  11.8  10.1",
        "Breakfast · Lunch · Dinner · Tea",
        "Serves 4  |  Prep 20 minutes  |  Cook 40 minutes",
        "Ada Cole, 41  |  Keeper  |  The valley",
        "Related: the law of 2019 was repealed a year later.",
        "Related work: Smith (2019) found the same in mice.",
        "Previous studies asked fewer keepers. Next, the council wants to ask more.",
        "Join 12 keepers who get up at five and you will learn what cold is.",
        "Subscribe from the outset to the view that nothing is free, and you will be poorer.",
        "Got a question about hives? Half of the callers had, says the council.",
        "You have read 2 of the books on the free list, and that is a start.",
        "Follow her on the map and you will see that she went by boat.",
        "The index rose 1.2% ▲ in May, the office says in its monthly report.",
        "Slide 4 of the deck shows the hive in winter.",
        "Enjoyed this spring? Half of the keepers did not.",
        "Join 14 neighbours in the valley for a walk.",
        "Video: the hive in spring",
        "Page 3 of 12 is missing, the council says.",
        "Ann Cole is a keeper in the valley and has two hives.",
        "London | Paris | Rome | Oslo",
        "Printed | Bound | Sold",
        "Cake is 40 min in the oven, the baker said, and reading takes longer.",
        "What do you think of the hive? Let the council know by Monday.",
        "Have you seen this man? Tell the police.",
        "Rate this cheese by its rind.",
        "Download the report that the council sent to the ministry in May.",
        "This article is about subscribers.",
        "To continue the survey, the council needs money.",
        "Scan the code to open the gate.",
        "Watch: the hive swarms in May.",
        "The weather: rain",
        "Our editor in chief met the council.",
    ],
)
def test_line_of_an_article(line: str) -> None:
    assert furniture(f"Bees return\n\n{line}\n\n{PROSE}\n\n{line}\n") == []


def test_menu_that_goes_on_below_its_first_line_is_no_title() -> None:
    menu = ["Skip to content", "Home", "News", "Guides", "Shop", "Contact", "Log in"]
    assert furniture("\n".join(menu) + f"\n\nBees return to the valley\n\n{PROSE}\n") == menu


def test_note_on_an_author_whom_the_byline_names() -> None:
    notes = ["Ann Cole covers farming for the Valley Post. Reach her at 555-0142.", "Bo Dahl is a keeper and the author of Cold Hives."]
    article = f"Bees return to the valley\n\nBy Ann Cole and Bo Dahl\n\n{PROSE}\n\n" + "\n\n".join(notes)
    assert furniture(article) == notes
    assert furniture(article.replace("By Ann Cole and Bo Dahl", "Published on Monday")) == []
    assert furniture(f"{article}\n\n{PROSE}\n") == []


def test_note_on_an_author_in_other_words() -> None:
    notes = ["Ann Cole has reviewed hives since 2011 and lives with two cats.", "Our farm editor has ridden 140 tractors in 38 countries."]
    assert furniture(f"Bees return to the valley\n\nBy Ann Cole\n\n{PROSE}\n\n" + "\n\n".join(notes)) == notes


def test_arrow_that_reads_like_a_quotation() -> None:
    assert furniture(f"Bees return\n\n{PROSE}\n\n>> RELATED: The hive that moved\n\n> Related: The hive that stood\n\n{PROSE}\n") == [
        "RELATED: The hive that moved"
    ]
