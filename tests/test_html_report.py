"""The HTML report: what it shows of the article, that hostile text stays text, and how a browser lays it out."""

from __future__ import annotations

import shutil
from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest
import regex
from toy_rules import BannedWord, RepeatedTwin, TimidWord

from credlint import PLACEHOLDER, Article, Problem, Results, Rule, Span, lint_file, lint_text
from credlint.article import Link
from credlint.catalog import catalog
from credlint.engine import default_rules
from credlint.finding import Failure, Finding
from credlint.house_rule import phrase_rule
from credlint.readers import read
from credlint.report import render
from credlint.report.html.prose import Places, marks

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SEEDS = sorted(
    path for path in (Path(__file__).parent.parent / "seeds").iterdir() if path.suffix in (".md", ".txt") and path.stem != "README"
)
RULES = (BannedWord(), RepeatedTwin(), TimidWord())
VOID = {"meta", "input", "br"}
HOSTILE = """\
# A bad <script>alert(1)</script> & "day"

Bad `</style><script>bad()</script>` bad, [bad](javascript:bad), ![bad](http://example.org/x.png) and [bad](https://example.org/"onclick=bad).

| bad | "><img src=x onerror=bad> |
|-----|-----|
| &lt;b&gt;bad | <!-- bad --> |

> bad \u202e quotation \x07 with <b onclick="bad()">controls</b>

- bad
  1. bad

The end is bad[^1], maybe.

[^1]: A bad note.
"""


class Tree(HTMLParser):
    """The elements of a page: (tag, attributes, text within), in the order in which they begin."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self._open: list[int] = []
        self.feed(page)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), []))
        if tag not in VOID:
            self._open.append(len(self.elements) - 1)

    def handle_endtag(self, tag: str) -> None:
        assert self.elements[self._open.pop()][0] == tag

    def handle_data(self, data: str) -> None:
        if not any("reference" in (self.elements[index][1].get("class") or "").split() for index in self._open):
            for index in self._open:
                self.elements[index][2].append(data)

    def texts(self, name: str) -> list[str]:
        """The text in each element of a class, without the numbers of findings."""
        return ["".join(text) for _, attributes, text in self.elements if name in (attributes.get("class") or "").split()]


def _squeezed(text: str) -> str:
    return regex.sub(r"\s", "", text)


def _page(text: str, *rules: Rule, **options: Any) -> Tree:
    return Tree(render("html", lint_text(text, rules or RULES, filename="a.md", **options)))


class FirstLetter(Rule):
    """The first letter, so that every article has a finding."""

    code = "FST001"

    def check(self, article: Article) -> Iterator[Problem]:
        yield Problem(Span(0, 1), "Here it begins.")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_article_is_there_as_it_reads(path: Path) -> None:
    results = lint_file(path, (*default_rules(), FirstLetter()))
    article = read(path.read_text(encoding="utf-8"), results.sources[results.filenames[0]].syntax)
    page = Tree(render("html", results))
    (shown,) = page.texts("prose")
    for note in page.texts("margin"):
        shown = shown.replace(note, "", 1)
    titles = {article.text(block.span) for block in article.blocks if block.kind == "title"}
    blocks = [
        block for block in article.blocks if block.kind != "metadata" or article.text(block.span) not in titles or not block.span.start
    ]
    told = "".join(block.label + article.text(block.span) for block in blocks)
    pattern = ".{1,80}?".join(regex.escape(_squeezed(part)) for part in told.split(PLACEHOLDER))
    assert regex.fullmatch(pattern, _squeezed(shown))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_places_lead_back_to_the_prose(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    article = read(text, "markdown" if path.suffix == ".md" else "text")
    places = Places(article)
    for start in range(0, len(article.prose) - 40, 7):
        source = article.locate(Span(start, start + start % 39 + 1))
        assert article.locate(places.span(source)) == source


def test_marks_stand_around_what_was_found_and_lead_to_the_notes() -> None:
    page = _page("Title\n\nA bad twin, maybe.\n\nA twin.", syntax="text")
    marked = [(attributes["class"], "".join(text)) for tag, attributes, text in page.elements if tag == "mark"]
    assert marked == [("error", "bad"), ("warning", "twin"), ("note", "maybe")]
    assert page.texts("related") == ["twin"]
    targets = {attributes["id"] for _, attributes, _ in page.elements if "id" in attributes}
    links = {attributes["href"] or "" for tag, attributes, _ in page.elements if tag == "a"}
    assert {link[1:] for link in links if link.startswith("#")} <= targets
    assert {"n1", "n2", "n3", "m1", "m2", "m3", "r2-1", "a1"} <= targets
    assert len(page.texts("finding")) == 3
    assert 'The word "bad" is banned.' in page.texts("finding")[0]
    assert "What would mend itFind another word." in page.texts("finding")[0]


def test_fixes_are_shown_in_their_text() -> None:
    results = lint_text("# Sales\n\nSales rose by 5 percent% in the cafÃ© of the town.\n", filename="a.md")
    page = Tree(render("html", results))
    assert page.texts("fix") == ["Fix: 5 percent%", "Fix: cafÃ©é"]
    assert [("".join(text), tag) for tag, _, text in page.elements if tag in ("del", "ins")] == [
        ("%", "del"), ("Ã©", "del"), ("é", "ins"),
    ]  # fmt: skip


def test_what_stands_around_an_html_article_is_left_out() -> None:
    page = "<body><nav><a href='/'>Home</a></nav><main><h1>A bad day</h1><p>It was <b>bad</b> in <code>a &lt; b</code>.</p></main><footer>Bye</footer>"
    assert "".join(_page(page, syntax="html").texts("text")) == "A bad dayIt was bad in a < b."


class Overlapping(Rule):
    """Problems that overlap, touch, are empty, and cross blocks."""

    code = "OVR001"

    def check(self, article: Article) -> Iterator[Problem]:
        for start, end in ((0, 5), (2, 9), (5, 9), (3, 3), (0, len(article.prose)), (len(article.prose), len(article.prose))):
            yield Problem(Span(start, end), f"From {start} to {end}.")


def test_findings_may_overlap_and_cross_blocks() -> None:
    page = _page("One two three.\n\nFour five.\n", Overlapping(), BannedWord())
    assert "".join(page.texts("text")) == "One two three.Four five."
    assert "".join("".join(text) for tag, _, text in page.elements if tag == "mark") == "One two three.Four five."
    numbers = [attributes["href"] for tag, attributes, _ in page.elements if "reference" in (attributes.get("class") or "")]
    assert sorted(numbers, key=lambda number: number or "") == [f"#n{number}" for number in range(1, 7)]
    assert len(page.texts("finding")) == 6


def test_an_article_without_text() -> None:
    class Whole(BannedWord):
        def check(self, article: Article) -> Iterator[Problem]:
            yield Problem(Span(0, 0), "Nothing is here.")

    assert "1 finding in 1 of 1 article linted" in "".join(_page("", Whole()).texts("total"))


def test_hostile_text_stays_text() -> None:
    results = lint_text(HOSTILE, RULES, filename='"><script>bad()</script>.md')
    results.failures.append(Failure("<script>bad</script>", "<b>bad</b>", "bad"))
    page = Tree(render("html", results))
    assert {tag for tag, _, _ in page.elements}.isdisjoint({"script", "img", "link", "iframe", "object", "base", "form"})
    for _, attributes, _ in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcdoc", "action")]
        href = attributes.get("href") or "#"
        assert href.startswith(("#", "https://", "http://"))
    assert "\u202e" not in render("html", results)
    assert "\x07" not in render("html", results)
    assert results.filenames[0] in "".join(page.elements[0][2])


def test_links_that_run_code_are_not_links() -> None:
    article = read("[a](javascript:alert(1)) and [b](https://example.org/)")
    assert [link.url for link in article.links if isinstance(link, Link)] == ["javascript:alert(1)", "https://example.org/"]
    assert [mark.url for mark in marks(article, [], 1)] == ["https://example.org/"]


def test_nothing_is_loaded_and_only_our_style_is_allowed() -> None:
    page = render("html", lint_text("bad", RULES))
    (style,) = regex.findall(r"<style>(.*?)</style>", page, regex.S)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'content="{policy}"' in page
    assert not regex.search(r"url\(|@import|expression\(", style)


def test_families_are_folders_or_the_letters_of_codes() -> None:
    families = {
        rule.code: rule.family()
        for rule in (*catalog(), BannedWord, phrase_rule("we", "We.", code="HOUSE001", phrases=["we"], message="no"))
    }
    assert (families["MON001"], families["TXT001"], families["TOY001"], families["HOUSE001"]) == ("money", "residue", "TOY", "HOUSE")
    assert _page("bad").texts("chart")[0].startswith("By familyTOY")


def test_an_empty_report_says_so() -> None:
    page = Tree(render("html", Results((), filenames=["a.md", "b.md"])))
    assert page.texts("total") == ["No findings; 2 articles linted."]


def test_cost_grows_with_the_findings(assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    def seconds(times: int) -> float:
        results = lint_text("A bad twin, maybe. " * 100 * times, RULES, syntax="text")
        start = process_time()
        render("html", results)
        return process_time() - start

    assert_linear(seconds)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    api = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("Chromium is not installed")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report on a few articles."""
    results = Results(())
    for path in SEEDS[:3]:
        results.add(lint_file(path))
    results.add(lint_text(HOSTILE + "\n" + "x" * 3000, RULES, filename="hostile.md"))
    results.findings.sort(key=Finding.order)
    path = tmp_path / "report.html"
    path.write_text(render("html", results), encoding="utf-8")
    return path


def _open(browser: Browser, report: Path, width: int, scheme: Any = "light") -> tuple[Page, list[str]]:
    """The page, and what the browser has to say against it or asks for."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=False)
    page, troubles = context.new_page(), []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("request", lambda request: troubles.append(request.url) if request.url != report.as_uri() else None)
    page.goto(report.as_uri())
    return page, troubles


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 390, 820, 1280, 2000])
def test_layout(browser: Browser, report: Path, width: int) -> None:
    page, troubles = _open(browser, report, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    text, note = page.locator(".row:has(.margin) .text").first.bounding_box(), page.locator(".margin .finding").first.bounding_box()
    assert text
    assert note
    if width < 960:
        assert note["y"] > text["y"] + text["height"] - 1
    else:
        assert note["x"] > text["x"] + text["width"]
        assert abs(note["y"] - text["y"]) < 30
    assert troubles == []


@pytest.mark.slow
def test_filter_by_severity_without_scripts(browser: Browser, report: Path) -> None:
    page, _ = _open(browser, report, 1280)
    notes = {severity: page.locator(f".finding.{severity}") for severity in ("error", "warning", "note")}
    assert all(page.locator(f".finding.{severity}").first.is_visible() for severity in notes)
    for chosen in notes:
        page.click(f'label[for="show-{chosen}"]')
        for severity, found in notes.items():
            assert {found.nth(index).is_visible() for index in range(found.count())} == {severity == chosen}
    page.click('label[for="show-all"]')
    assert notes["error"].first.is_visible()


@pytest.mark.slow
def test_dark_mode(browser: Browser, report: Path) -> None:
    brightness = {}
    for scheme in ("light", "dark"):
        page, _ = _open(browser, report, 1280, scheme)
        colors = [page.evaluate(f"getComputedStyle(document.querySelector('.sheet')).{name}") for name in ("backgroundColor", "color")]
        brightness[scheme] = [sum(map(int, regex.findall(r"\d+", color)[:3])) for color in colors]
    assert brightness["light"][0] > 700
    assert brightness["light"][1] < 200
    assert brightness["dark"][0] < 200
    assert brightness["dark"][1] > 600
