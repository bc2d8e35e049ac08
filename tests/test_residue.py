"""TXT: what extraction, templates and generators leave, beyond the examples of the rule pages."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from credlint.readers import read
from credlint.testing import flagged, places
from credlint_rules.residue.duplicated_block import DuplicatedBlock
from credlint_rules.residue.generator_leftover import GeneratorLeftover
from credlint_rules.residue.glued_label import GluedLabel
from credlint_rules.residue.markup_residue import MarkupResidue
from credlint_rules.residue.page_furniture import PageFurniture

PROSE = "The council counted more hives this spring than in any spring since the survey of the valley began."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rents&amp;nbsp;rose.", "&amp;nbsp;"),
        ("Rents rose &#8211; twice.", "&#8211;"),
        ("AT&amp;T paid.", "&amp;"),
        ("It rose.<br />It fell.", "<br />"),
        ('It <span class="up">rose</span>.', '<span class="up">'),
        ("It rose <!-- more --> again.", "<!-- more -->"),
        ("[the report](https://example.test/a", "[the report](https://example.test/a"),
        ("##Costs", "##Costs"),
        ('[caption id="a1" width="300"] A hive', '[caption id="a1" width="300"]'),
    ],
)
def test_markup_seen_in_plain_text(text: str, found: str) -> None:
    assert found in flagged(MarkupResidue, text, "text")


@pytest.mark.parametrize(
    "text",
    [
        "R&D and Q&A; a < b > c; 2 ** 3 ** 4; #5 in the list; [1] and [see above] (page 3).",
        "The <p> tag and the </p> tag.",
        "A [list of types] and a [quote here].",
    ],
)
def test_no_markup_in_plain_text(text: str) -> None:
    assert flagged(MarkupResidue, text, "text") == []


@pytest.mark.parametrize("text", ["`&nbsp;` and `<br>` and `**a**`", "\\*\\*a\\*\\* and \\<br>", "&lt;br&gt; is a tag", "A&amp;B rose."])
def test_markup_shown_on_purpose_in_markdown(text: str) -> None:
    assert flagged(MarkupResidue, text) == []


def test_markup_of_one_sort_is_one_finding() -> None:
    problems = list(MarkupResidue().check(read("**A:** one\n\n**B:** two\n\n**C:** three <b>x</b>", "text")))
    assert [len(problem.related) for problem in problems] == [0, 2]
    assert "(3 places)" in problems[1].message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Growth will reach [STAT: growth by 2030] soon.", "[STAT: growth by 2030]"),
        ("Call [insert number here] now.", "[insert number here]"),
        ("Yours, [Your Name]", "[Your Name]"),
        ("It grew XX% last year.", "XX%"),
        ("It rose. As an AI language model, I cannot say.", "As an AI language model, I"),
        ("That is true as of my last knowledge update.", "as of my last knowledge update"),
        ("Sure! Here is a draft on hives.", "Sure! Here is a"),
        ("Here's the blog post you requested:", "Here's the blog post you requested"),
        ("Below is an SEO-optimized article about hives.", "Below is an SEO-optimized article"),
        ("Let me know if you'd like any changes!", "Let me know if you'd like any changes"),
        ("Would you like me to expand on scales?", "Would you like me to expand"),
        ("I'm sorry, but I can't assist with that.", "I'm sorry, but I can't assist"),
        ("Write a Reddit post:", "Write a Reddit post:"),
        ("```html everyone keeps bees", "```html "),
        ("```markdown\nBees return.", "```markdown"),
    ],
)
def test_leftover_in_plain_text(text: str, found: str) -> None:
    assert flagged(GeneratorLeftover, text, "text") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Here is the article that won the prize.",
        "Certainly, prices rose.",
        "Sure! We paid.",
        "I hope this helps.",
        "Let me know if you have seen the bees.",
        "He wrote: “As an AI language model, I cannot say.”",
        "'As an AI language model, I' was how it began.",
        "The superbowl XXX and the $X prize of [the council].",
        "[Photo: the council]",
        "Write a letter to the council.",
        "Title: Two Hives for Everyone in Town\n\nDirector: Ann Lee, who also wrote the music for this film about her own street.",
    ],
)
def test_no_leftover(text: str) -> None:
    assert flagged(GeneratorLeftover, text, "text") == []


def test_answer_wrapped_in_a_fence() -> None:
    assert len(places(GeneratorLeftover, read(f"```markdown\n# Bees\n\n{PROSE}\n```\n", "markdown"))) == 1
    assert places(GeneratorLeftover, read(f"```go\nfunc main() {{}}\n```\n\n{PROSE}\n", "markdown")) == []


def test_pictures_in_a_temporary_folder_are_one_finding() -> None:
    text = "![Bees](temp/viz_0.png)\n\n![Hives](sandbox:/mnt/data/b.png)\n\n![Honey](img/temp.png)\n"
    problems = list(GeneratorLeftover().check(read(text, "markdown")))
    assert [len(problem.related) for problem in problems] == [1]


def test_label_above_a_section() -> None:
    assert flagged(GeneratorLeftover, f"# Report\n\n## Bees\n\nTitle: The Rise of the Hive Scale\n\n{PROSE}") == ["Title:"]


def test_furniture_names_its_kinds_once() -> None:
    problems = list(
        PageFurniture().check(read(f"Bees\n\n{PROSE}\n\n{PROSE} Ever.\n\nПоиск\nКатегории\nShare this article\n© 2026 The Hive", "text"))
    )
    assert [problem.message for problem in problems] == [
        'Page furniture in the text (4 blocks): navigation in another language ("Поиск"), share buttons ("Share this article"), copyright line ("© 2026 The Hive")'
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"# Bees\n\n{PROSE}\n\nOther.\n\n{PROSE.upper()}", [PROSE.upper()]),
        (f"# Bees\n\n“Grüße”: {PROSE}\n\nOther.\n\nGRÜSSE -- {PROSE}", [f"GRÜSSE -- {PROSE}"]),
        (f"# Bees\n\nBees\n\n{PROSE}", ["Bees"]),
        (f"# Bees\n\n{PROSE}\n\n{PROSE[:-1]} again.\n\n{PROSE}\n\n{PROSE[:-1]} again.", [f"{PROSE}\n\n{PROSE[:-1]} again."]),
        ("Bees came back here today. Bees came back here today!", ["Bees came back here today!"]),
        ("# Bees\n\n## Costs\n\nDear.\n\n## Costs\n\nCheap.", ["Costs"]),
    ],
)
def test_repeats(text: str, found: list[str]) -> None:
    assert flagged(DuplicatedBlock, text) == found


@pytest.mark.parametrize(
    "text",
    [
        f"# Bees\n\n> {PROSE}\n\n> {PROSE}",
        "No more. No more. No more.",
        "# Bees\n\n## North\n\n### Pros\n\nNear.\n\n## South\n\n### Pros\n\nFar.",
        "# Bees\n\n## `a.go`\n\nOne.\n\n## `b.go`\n\nTwo.",
        f"# Bees\n\n{PROSE} See `a`.\n\n{PROSE} See `b`.",
        f"- {PROSE}\n- Other\n- {PROSE}",
    ],
)
def test_no_repeats(text: str) -> None:
    assert flagged(DuplicatedBlock, text) == []


def test_a_sentence_many_times_in_a_row_is_one_finding() -> None:
    article = read("It cost five dollars in town. " * 4 + "Then it rained all day.", "text")
    [problem] = DuplicatedBlock().check(article)
    assert problem.message == "The sentence stands 4 times in a row"
    assert article.text(problem.span).count("It cost") == 3


def test_a_note_glued_to_a_percentage_costs_by_the_length_of_the_text(assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    def seconds(times: int) -> float:
        article = read("sales grew 6.4%12 in the year and " * 300 * times, "text")
        started = process_time()
        list(GluedLabel().check(article))
        return process_time() - started

    assert_linear(seconds)
