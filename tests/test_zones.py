"""Zones: what of a page is title, byline, body and furniture."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credlint.facts.zones import Zone, ZoneKind, body_blocks, body_sentences, in_body, zone_at, zones
from credlint.readers import read

PROSE = (
    "The council counted more hives this spring than in any spring since the survey began.\n\nEvery second keeper bought a scale this year."
)


def kinds(text: str, syntax: str = "text") -> list[tuple[ZoneKind, str]]:
    """The zones of a text: kind and first words."""
    article = read(text, syntax)
    return [(zone.kind, article.text(zone.span).split("\n")[0]) for zone in zones(article)]


def furniture(text: str, syntax: str = "text") -> list[str]:
    """The lines that are furniture."""
    article = read(text, syntax)
    return [line for zone in zones(article) if zone.kind == "furniture" for line in article.text(zone.span).split("\n") if line]


def test_head_of_a_page() -> None:
    head = "Bees return | The Hive\n\nThe Hive\nHome News Contact\n\nBees return\n\nMarch 3, 2026 · 4 min read · By Ann Lee\n\n"
    assert kinds(head + PROSE) == [
        ("title", "Bees return | The Hive"),
        ("furniture", "The Hive"),
        ("title", "Bees return"),
        ("byline", "March 3, 2026 · 4 min read · By Ann Lee"),
        ("body", PROSE.split("\n", maxsplit=1)[0]),
    ]


def test_title_below_a_menu() -> None:
    head = "Skip to content\n\nHome | News | Space | Physics | Life\n\nBees return after 14 weeks of rain\n\nBy Ann Lee\n\n3 March 2026\n\n"
    assert kinds(head + PROSE)[:3] == [
        ("furniture", "Skip to content"),
        ("title", "Bees return after 14 weeks of rain"),
        ("byline", "By Ann Lee"),
    ]


def test_counters_above_the_first_paragraph() -> None:
    assert furniture(f"Bees return\n\n0\n1.2K\n\nBees return\n\n{PROSE}") == ["0", "1.2K"]


def test_figures_with_captions_are_body() -> None:
    cards = "Bees return\n\n40\n\nhives counted\n\n12\n\nvalleys\n\n"
    assert furniture(cards + PROSE + "\n\n2,400\n\nkeepers\n\n17\n\nstreets") == []


@pytest.mark.parametrize(
    "line",
    [
        "skip past newsletter promotion",
        "After newsletter promotion",
        "SHARE THIS BLOG",
        "READ FULL ARTICLE HERE",
        "toggle caption Kay Roberts for the Valley Press",
        "A hive in a garden. Kay Roberts/Valley Press via AP hide caption",
        "The post Bees Return to the City appeared first on valleybiz.",
        "The post “Bees Return” first appeared on The Hive.",
        "Like what you read? Subscribe to our newsletter for stories of the valley.",
        "Tired of bad honey? Get our weekly digest straight to your inbox. No spam.",
        "Sign up for breaking news, reviews, opinion, top honey deals, and more.",
    ],
)
def test_lines_of_a_page(line: str) -> None:
    assert furniture(f"Bees return\n\n{PROSE}\n\n{line}\n\n{PROSE}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The post of mayor appeared first on the ballot.",
        "This article originally appeared on a poster in the hall.",
        "Press C to toggle caption and picture of a hive.",
        "Like this story? It is true, and it was told before.",
        "Want honey that tastes of lime? Get it from the market.",
        "Sign up for the course, and you will know more.",
    ],
)
def test_lines_of_an_article(line: str) -> None:
    assert furniture(f"Bees return\n\n{PROSE}\n\n{line}\n\n{PROSE}") == []


SIDEBAR = """\
{search}
{categories}
{more}
Farming & Food
Ten hives for beginners
Ten hives for beginners Choosing a hive is...
{by} Ann 2026-07-09 18:21:00 0 417
Tools
How to weigh a hive
How to weigh a hive The scale goes under the...
{by} Bob 2026-07-02 12:05:31 0 1K"""


@pytest.mark.parametrize(
    ("search", "categories", "more", "by"),
    [
        ("Search", "Categories", "Read more", "By"),
        ("Suche", "Kategorien", "Mehr lesen", "Von"),
        ("Zoeken", "Categorieën", "Lees meer", "Door"),
        ("Поиск", "Категории", "Читать далее", "От"),
        ("Αναζήτηση", "Κατηγορίες", "Περισσότερα", "Από"),
        ("搜索", "分类", "阅读更多", "由"),
        ("بحث", "الفئات", "اقرأ المزيد", "بواسطة"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_sidebar_is_one_zone(search: str, categories: str, more: str, by: str, gap: str) -> None:
    sidebar = SIDEBAR.format(search=search, categories=categories, more=more, by=by).replace("\n", gap)
    assert kinds(f"Bees return\n\n{PROSE}\n\n{sidebar}") == [
        ("title", "Bees return"),
        ("body", PROSE.split("\n", maxsplit=1)[0]),
        ("furniture", search),
    ]


def test_signature_and_author_box_join_the_furniture() -> None:
    tail = "— Ann Lee 🐝\n\nAbout the Author\n\nAnn Lee writes on farming. She lives in Ohio."
    assert kinds(f"Bees return\n\n{PROSE}\n\n{tail}")[-1] == ("furniture", "— Ann Lee 🐝")


def test_signature_alone_is_a_byline() -> None:
    assert kinds(f"Bees return\n\n{PROSE}\n\n— Ann Lee")[-1] == ("byline", "— Ann Lee")


@pytest.mark.parametrize(
    "line",
    [
        "Skip to content",
        "Home → Blog → Bees",
        "Home / Blog / Bees",
        "Share Tweet Subscribe",
        "Book a Strategy Call →",
        "Get Your Free Hive Audit",
        "Start your free trial",
        "Subscribe to our newsletter",
        "← Back to Blog",
        "↑ BACK TO TOP",
        "© 2026 The Hive. All rights reserved.",
        "We use cookies to improve your visit. By staying you accept our policy.",
        "Leave a Reply",
        "12 Comments",
        "Filed Under: Bees, City",
        "Previous Post: Ten hives for beginners",
        "Powered by WordPress",
        "ann@hive.example | 🌐 hive.com",
        "#bees #city #honey",
    ],
)
def test_one_line_is_enough(line: str) -> None:
    assert furniture(f"Bees return\n\n{PROSE}\n\n{line}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Pricing",
        "Search",
        "Resources and Support",
        "Home Improvement Services Pricing Guide",
        "Home/office use",
        "The page says “Skip to content” and has a menu.",
        "Honey → money",
        "Further reading",
        "Get a second opinion",
        "Next steps",
        "Try again tomorrow",
        "Sponsor",
        "2026",
    ],
)
def test_a_line_of_the_article(line: str) -> None:
    assert furniture(f"Bees return\n\n{PROSE}\n\n{line}\n\n{PROSE} At last.") == []


def test_sales_talk_goes_with_its_call() -> None:
    call = "Ready to weigh your hive?\n\nWe build scales for keepers who want to sleep at night.\nBook a Free Call →"
    assert furniture(f"Bees return\n\n{PROSE}\n\n{call}\n\nKey takeaways\n\n- Hives are up 12%") == call.replace("\n\n", "\n").split("\n")


def test_table_of_contents_is_body() -> None:
    contents = "Contents\nPricing\nSupport\nResources\nFAQ\nConclusion"
    sections = "\n\n".join(f"{head}\n\n{PROSE}" for head in ("Pricing", "Support", "Resources", "FAQ"))
    assert furniture(f"Bees return\n\n{contents}\n\n{PROSE}\n\n{sections}") == []


MARKDOWN_PAGE = f"""\
[Skip to main content](#main)

- [Home](/)
- [Blog](/blog)
- [Pricing](/pricing)

# Bees return

*By Ann Lee*

{PROSE}

- Search
- Comments
- Tags

## Honey

{PROSE} Twice.

### You might also like

- [Ten hives for beginners](/a) - How to start.
- [How to weigh a hive](/b)
"""


def test_markdown_page() -> None:
    assert kinds(MARKDOWN_PAGE, "markdown") == [
        ("furniture", "Skip to main content"),
        ("title", "Bees return"),
        ("byline", "By Ann Lee"),
        ("body", PROSE.split("\n", maxsplit=1)[0]),
        ("furniture", "You might also like"),
    ]


def test_menu_in_one_markdown_paragraph() -> None:
    assert furniture(f"# Bees return\n\n{PROSE}\n\nПоиск\nСпонсоры\nКатегории\n", "markdown") == ["Поиск", "Спонсоры", "Категории"]


def test_quotation_and_table_are_never_furniture() -> None:
    assert (
        furniture(
            f"# Bees\n\n{PROSE}\n\n> Skip to content\n\n| Skip to content | Share |\n|---|---|\n| Book a free call → | 1 |\n", "markdown"
        )
        == []
    )


def test_body_look_ups() -> None:
    article = read(MARKDOWN_PAGE, "markdown")
    title, claim = (next(block.span for block in article.blocks if block.kind == kind) for kind in ("title", "paragraph"))
    assert not in_body(article, title)
    assert not in_body(article, claim)
    assert [article.text(sentence.span) for sentence in body_sentences(article)][-1] == "Twice."
    assert all(in_body(article, block.span) for block in body_blocks(article))


def test_empty_text() -> None:
    article = read("", "markdown")
    assert zones(article) == ()
    assert body_sentences(article) == ()


LINES = st.sampled_from(
    [
        "Share",
        "Home",
        "Поиск",
        "0",
        "583",
        "Ten hives",
        "Ten hives for all...",
        "Related articles",
        "- [a](b)",
        "",
        "— Ann Lee",
        "# Bees",
        PROSE,
    ]
)


@given(st.lists(LINES, max_size=30), st.sampled_from(["text", "markdown"]))
def test_every_block_is_in_one_zone(lines: list[str], syntax: str) -> None:
    article = read("\n".join(lines), syntax)
    found = zones(article)
    assert [block for zone in found for block in zone.blocks] == list(article.blocks)
    assert all(before.kind != after.kind for before, after in itertools.pairwise(found))
    assert all(zone_at(article, block.span) == zone for zone in found for block in zone.blocks)
    assert all(_holds_its_signs(zone) for zone in found)


def _holds_its_signs(zone: Zone) -> bool:
    return all(zone.span.start <= span.start < span.end <= zone.span.end for _, span in zone.signs) and (
        zone.kind == "furniture" or not zone.signs
    )


@pytest.mark.parametrize("text", [f"Bees\n\n{PROSE}\n\n{SIDEBAR}\n\n", "Related articles\nRead next\n", "Share\n", "a" * 50 + "\n"])
def test_cost_is_linear(text: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    assert_linear(lambda times: _seconds(text * 100 * times))


def _seconds(text: str) -> float:
    article = read(text, "text")
    start = process_time()
    zones(article)
    return process_time() - start


@pytest.mark.parametrize(
    "line",
    [
        "Was this page helpful? Yes No",
        "Edit this page on GitHub",
        "View this email in your browser",
        "Forward this to a friend · Unsubscribe · Manage preferences",
        "You are receiving this because you signed up on our page.",
        "Speak to Analyst | Buy Now | Inquire Before Buying",
        "FOR IMMEDIATE RELEASE",
        "Media Contact: Jo Lindqvist, press@hives.example",
        "View source version on newswire.example",
        "Like 27 Dislike 1 Reply",
        "Ready to count your hives? Schedule a 15-minute demo today.",
        "📞 1-800-555-0199 | ✉️ hives@keepers.example",
        "Built with Docusaurus",
        "Listen to this article",
        "0:00 / 6:41",
        "1 2 3 … 14 Next »",
    ],
)
def test_frames_of_pages_letters_and_releases(line: str) -> None:
    assert furniture(f"Bees return\n\n{PROSE}\n\n{line}\n\n{PROSE}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ready to count your hives? The survey wants two volunteers a street.",
        "You are receiving more honey because the lime trees flowered early.",
        "View the release of the queens from the bridge.",
        "The press contact answered within a day.",
        "Like many keepers, Ann replied.",
    ],
)
def test_sentences_that_begin_like_frames(line: str) -> None:
    assert furniture(f"Bees return\n\n{PROSE}\n\n{line}\n\n{PROSE}") == []
