"""TXT011."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import takewhile

import regex

from credlint import PLACEHOLDER, Article, Problem, Rule, Span, around
from credlint.article import Link
from credlint.facts.word_places import holds
from credlint.facts.words import matches, word_index
from credlint.kept import packaged_toml
from credlint.patterns import lazy
from credlint_rules.residue._labels import edges, models, search_labels, title_labels
from credlint_rules.residue._outer_fence import is_wrapped, unwrapping
from credlint_rules.residue._together import clipped, together

_LOCAL = lazy(r"(?:sandbox:|file:///|/mnt/data/|/tmp/|(?:\./)?te?mp/|[A-Za-z]:[\\/](?!/)|/(?:home|Users)/\w+/)", regex.I)
_NOWHERE = lazy(
    r"(?:[^?#]*/)?(?:insert[-_]|your[-_])?(?:image|img|link|url|photo|chart|picture)s?[-_](?:url[-_]|link[-_])?(?:goes[-_])?here\b.*"
    r"|(?:\./)?(?:/?path/to/|insert[-_](?:link|image|url)|your[-_](?:image|link|url|photo|affiliate|domain)\b).*|https?://(?:www\.)?(?:your-?(?:website|domain|site|company|blog)|yoursite|example)\.com/(?:your-|image|path/to).*"
    r"|https?://(?:via\.placeholder\.com|placehold\.(?:co|it)|placekitten\.com|dummyimage\.com)/.*|(?:image|link|url|placeholder)(?:[-_ ](?:url|link|image|path))?",
    regex.I,
)
"""A target that somebody meant to fill in."""
_HINTS = ("here", "path/to", "your", "insert", "example.com", "placehold", "placekitten", "dummyimage")
_SHORT = 24
"""Every such target holds one of the hints, or is so short."""
_TO_TOP = lazy(r"\b(?:top|up|back|contents|menu|index|home|close|toggle)\b", regex.I)
_OPENING_QUOTES = "“‘«„\"'"
_QUOTES = f"{_OPENING_QUOTES}”’»"
_CLIP = 60
_BYLINES = ("author", "authors", "byline")
_PROGRAM = lazy(
    r"(?:by[ ])?(?:(?:an?[ ])?(?:AI|LLM|auto(?:mated)?)[ -]?(?:(?:content|blog|article|generated)[ -])?(?:blogger|writer|author|bot|generator|poster|assistant)"
    r"|(?:open[ ]?ai[ ])?(?:chat[ ]?)?gpt(?:[ -]?\d[\w.]*)?|claude[ ](?:ai|\d[\w.]*|opus|sonnet|haiku)\b.*|google[ ]gemini|gemini[ ](?:ai|\d[\w.]*)\b.*)",
    regex.I,
)
"""A name that no person has. "Claude" and "Gemini" alone may be one."""


class GeneratorLeftover(Rule):
    """Words that a text generator or its operator left in the text.

    ## Why it matters

    "[STAT: market size]", "$XX billion" or "As an AI language model, I" means that nobody read the text before it was published: a figure was to
    be filled in, or the answer of a model was pasted whole.

    ## How it decides

    By a short list of near-certain patterns: placeholders in brackets and in amounts, the set phrases in which an assistant speaks to the person who
    asked, prompts, labels for search engines ("Focus keyword:") and the name of a model ("Model: gpt-4o-mini") at either end, the references of chat windows, links and pictures whose address
    was to be filled in ("[contact us](#)"), a code fence that opens a text, a "Title:" label above the first paragraph of the text or of a section, an author that is a
    program ("AI Blogger"), and pictures that lie in a temporary folder. Quotations, code and words between quotation marks are left alone.

    Known limits: a template that is meant to be filled in is reported unless it is quoted or marked as code.

    ## Examples

    ```bad
    The market for hive scales will reach $XX billion by 2031.
                                          ^^^^^^^^^^^
    ```

    ```bad
    Certainly! Here is the article about hive scales.
    ^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad text
    Title: The Rise of the Hive Scale in the Valley
    ^^^^^^

    Beekeepers of the valley weigh their hives every night, and the scales report to a telephone at dawn.
    ```

    ```bad
    ---
    author: AI Blogger
            ^^^^^^^^^^
    ---
    Hive scales weigh bees.
    ```

    ```bad text
    Focus keyword: hive scales
    ^^^^^^^^^^^^^^

    Hive scales weigh bees, and the keepers of the valley read them every night before they go to bed.
    ```

    ```bad also=SRC004
    Hive scales weigh bees.:contentReference[oaicite:3]{index=3}
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    The market for hive scales will reach EUR XX million by 2031.
                                          ^^^^^^^^^^^^^^
    ```

    ```bad
    The fair raised £XX,XXX for the hives, and it lasted XX days.
                    ^^^^^^^                              ^^
    ```

    ```bad
    The fair opens on [date] in [city].
                      ^^^^^^

    She was glad of the hives. [quote from the mayor to come]
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Nobody knows how many came. [double-check this]
                                ^^^^^^^^^^^^^^^^^^^

    > "[Insert quote from a keeper]"
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    The field [name] is free. Chapter XX is short, the XX chromosome is long, and a price of $X was never paid. "They met [in the city] on [a day in] May," he said.
    ```

    ```bad
    One keeper in the valley has read [a guide to scales](your-link-here).
                                       ^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Whoever wants to weigh bees may [contact the keepers](#) of the valley.
                                     ^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Note: The above figures are placeholders and should be checked.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    # Hive scales

    **Model: qwen2.5-7b-instruct**
      ^^^^^^^^^^^^^^^^^^^^^^^^^^

    Hive scales weigh bees.
    ```

    ```bad
    #### [STRATEGIC ASSUMPTION] Hive scales raise the harvest
         ^^^^^^^^^^^^^^^^^^^^^^

    Hive scales weigh bees.
    ```

    ```good
    Model: HS-200, made in the valley

    We asked gpt-4o-mini. The label [UNVERIFIED] stands on some scales.
    ```

    ```good
    Note: All figures are illustrative. Hive scales (model XX) cost EUR 40. The rule "focus keyword: hive" is old. [A guide](/guides/link-to-hives) and [another](#here) say more. [Back to top](#)
    ```

    ```good
    ---
    author: Claude Monet
    ---
    Many answers began with "As an AI language model, I", and the form letter said `[Your Name]`.

    > As an AI language model, I have no hives.
    ```
    """

    code = "TXT011"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        if is_wrapped(article):
            fence = _problem(article, "a code fence around the whole text", [Span(0, 0)])
            fence.replacement = unwrapping(article)
            yield fence
        for kind, pattern, words in _possible(article):
            found = [Span(*match.span()) for match in matches(article, pattern, *words)]
            yield from _grouped(article, kind, [span for span in found if _is_alone(article, span) or not _is_quoted(article, span.start)])
        yield from _grouped(article, "a label of an answer", list(title_labels(article)))
        ends = list(edges(article))
        yield from _grouped(article, "a label for search engines", list(search_labels(article, ends)))
        yield from _grouped(article, "the name of its model", list(models(article, ends)))
        yield from _grouped(article, "a program for an author", list(_programs(article)))
        yield from _grouped(
            article, "a link that leads nowhere", [link.span for link in article.links if link.url == "#" and _is_promise(article, link)]
        )
        local = [link.span for link in article.links if link.image and _LOCAL.match(link.url)]
        yield from _grouped(article, "a picture that lies in a temporary or private folder", local)
        yield from _grouped(article, "a link without its address", [link.span for link in article.links if _leads_nowhere(link.url)])


def _possible(article: Article) -> Iterator[tuple[str, regex.Pattern[str], tuple[list[str], ...]]]:
    """The leftovers of whose first words the article holds one: most hold none of any."""
    held = word_index(article).keys() & _first_words()
    if held:
        for leftover in _leftovers():
            if not held.isdisjoint(leftover[2][0]):
                yield leftover


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word for _, _, lists in _leftovers() for word in lists[0])


@cache
def _leftovers() -> tuple[tuple[str, regex.Pattern[str], tuple[list[str], ...]], ...]:
    """Kind, pattern, and the lists of words of each of which a match holds one; the first has no beginnings of words."""
    data = packaged_toml("credlint_rules.residue", "leftovers.toml")
    return tuple((entry["kind"], lazy(data["define"] + entry["pattern"], regex.M | regex.X), _gates(entry)) for entry in data["leftover"])


def _gates(entry: dict[str, list[str]]) -> tuple[list[str], ...]:
    return tuple(entry[key] for key in ("words", "also") if key in entry)


def _grouped(article: Article, kind: str, spans: list[Span]) -> Iterator[Problem]:
    if spans:
        yield _problem(article, kind, spans)


def _problem(article: Article, kind: str, spans: list[Span]) -> Problem:
    text = " ".join(article.text(spans[0]).replace(PLACEHOLDER, "").split())
    shown = f': "{clipped(text, _CLIP)}"' if text else ""
    return together(spans, f"Left by a text generator: {kind}{shown}", "Fill it in or remove it, and have someone read the whole text.")


def _is_alone(article: Article, span: Span) -> bool:
    """Whether a placeholder in brackets is all that a block quotation holds: it stands for one that nobody filled in."""
    block = around(span, article.blocks)
    return (
        block is not None
        and block.quoted
        and article.prose[span.start] == "["
        and article.text(block.span).strip(_QUOTES) == article.text(span)
    )


def _is_quoted(article: Article, offset: int) -> bool:
    """Whether a place lies in a block quotation or between quotation marks."""
    block = around(Span(offset, offset), article.blocks)
    if block is None or block.quoted:
        return block is not None
    before = article.prose[block.span.start : offset]
    return before[-1:] in tuple(_OPENING_QUOTES) or before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _leads_nowhere(url: str) -> bool:
    return (len(url) <= _SHORT or holds(url.lower(), _HINTS)) and _NOWHERE.fullmatch(url) is not None


def _is_promise(article: Article, link: Link) -> bool:
    """Whether a Markdown link to "#" has words of a page that it should lead to; in HTML such a link may be a button, and "Back to top" is one."""
    text, place = article.text(link.span), article.locate(link.span)
    return not link.image and " " in text.strip() and not _TO_TOP.search(text) and "](#)" in article.pieces[place.end : place.end + 7]


def _programs(article: Article) -> Iterator[Span]:
    """The authors in the front matter that are programs: "AI Blogger", "ChatGPT"."""
    for block in takewhile(lambda block: block.kind == "metadata", article.blocks):
        if block.label in _BYLINES and _PROGRAM.fullmatch(article.text(block.span)):
            yield block.span
