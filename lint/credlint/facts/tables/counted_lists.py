"""Lists and numbered headings whose number a sentence announces: "five reasons:", "it falls into three parts"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, around, inside
from credlint.facts.figures.number_words import read_words
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.facts.words import word_index
from credlint.patterns import lazy

_NOUNS = (
    "reasons? ways? steps? things? tips? findings? lessons? causes? factors? questions? rules? points? parts? stages? phases? buckets? categories options? principles? mistakes? "
    "myths? challenges? benefits? problems? issues? takeaways? recommendations? goals? areas? types? kinds? forms? methods? strategies techniques? examples? themes? trends? facts? "
    "signs? changes? features? elements? components? criteria conditions? requirements? objectives? priorities conclusions? observations? arguments? advantages? disadvantages? "
    "risks? scenarios? models? levels? tiers? pillars? ideas? insights? items? measures? functions? styles? approaches aspects? tasks? activities tools? places? groups? outcomes? results? sections?"
).replace(" ", "|")
_LIST_NOUN = lazy(rf"(?:{_NOUNS})", regex.IGNORECASE)
OPEN_ENDED = lazy(
    r"\b(?:includ\w+|such as|e\.g|for example|for instance|among (?:them|others|which)|some of|one of|two of|three of|any of|at least|more than|of the|the (?:first|last|next|other|remaining)|another|additional|other|more|about|"
    r"around|roughly|least|part \d|(?:each|every|per)|of (?:these|those|our|its|their))\b",
    regex.IGNORECASE,
)
_AFTER = lazy(r"[^:;.!?\d]{0,120}:\s*")
_NUMBERED = lazy(
    r"\W*(?:(?:step|reason|tip|rule|mistake|lesson|option|part|phase|stage|way|myth|question|finding|point|item)[ ]|#)?(?P<number>[0-9]{1,2})(?:[.):][ ]|[ ][–—-][ ])",
    regex.IGNORECASE,
)

_NUMBER_OF = r"(?P<number>[0-9]{1,2}|\p{L}+)[ \n](?P<things>(?!of\b)(?:[\p{L}’'-]+[ \n]){0,3}?(?!\p{L}*(?:ss|us|is)\b)[\p{L}’-]{2,}s)\b"
"""A number, up to three words and a plural."""
_PROMISE = lazy(rf"(?:^|(?<=: )){_NUMBER_OF}", regex.MULTILINE)
_LEADS = r"(?:(?:and|so|now)[ \n])?(?:(?:here|these|those|below|following)(?:[’']s|[ \n](?:are|were|come|follow))?[ \n])?(?:(?:all|the|my|our|your|his|her|its|their|these|those)[ \n])*"
_LED = lazy(rf"{_LEADS}{_NUMBER_OF}", regex.IGNORECASE)
"""What a lead begins with: "Four moves", "The four moves", "Here are my five picks"."""
_ENDS_WITH = lazy(
    r"[ \n-](?:(?!of\b|in\b|for\b|per\b|and\b|or\b)\p{L}+[ \n-]){0,2}?(?!(?:servings|portions|guests|persons|adults|times|members|players|points|votes|goals|runs|seats|copies|others)\b)\p{L}+s(?:[ \n](?:this|last)[ \n]\p{L}+)?[ \n]?:\W*"
)
"""What follows a number to the end of a lead: "I made four bets:"."""
_PLACED = lazy(
    r"(?r)\b(?:from|in|of|at|for|with|to|by|across|on|through|between|over|during|after|before|under|within|into|around|against|than|as|per)[ \n](?:\p{L}+[ \n]){0,2}"
)
"""Before a number of things at which something is, and which no list need name: "We met people from three towns:"."""
MOST = 30
"""Entries that a list announces or promises; more are told of something else."""
_WE_HAVE = lazy(
    r"(?:\p{L}[\p{L}’'-]*[ \n]){1,3}(?:have|are|were|list|offer|give|recommend|suggest|propose|name)[ \n](?:(?:just|only)[ \n])?"
)
_CLOSING = lazy(
    r"\b(?i:that|those|these)(?:[’']s|[ \n](?:is|are|were|makes|was))[ \n]all[ \n](?:of[ \n])?(?:(?:the|our|my|them)[ \n])?(?P<count>\p{L}+|\d{1,2})(?:[ \n]\p{L}+)?[.!]"
)
_SHORT = 100
"""Characters of a paragraph that closes a list."""
_ENTRY = lazy(r"\W*(?:(?!No\b)\p{L}{3,12}[ ]|#)?(?P<number>[0-9]{1,2})(?:[.):][ ]|[ ][–—-][ ])")
"""What a numbered entry begins with: "1. ", "#1: ", "Habit 1: "."""


class CountedList(Struct):
    """A number of things that is announced, and the list that follows.

    span: the number with what it counts. count: as announced. items: what stands there. form: list items or numbered headings.
    """

    span: Span
    count: Quantity
    items: tuple[Block, ...]
    form: str

    @property
    def is_off(self) -> bool:
        """Whether another number of items follows."""
        return self.count.value != len(self.items)


@analysis
def counted_lists(article: Article) -> tuple[CountedList, ...]:
    """The announced lists, in order."""
    found = [*_under_headings(article), *_closings(article), *_headings(article), *_lists(article)]
    return tuple(sorted({counted.span: counted for counted in found}.values(), key=lambda counted: counted.span))


@analysis
def announced_lists(article: Article) -> tuple[tuple[Block, list[Block]], ...]:
    """Every paragraph that ends with a colon and has a list right under it, with the outermost items of the list, each its first block."""
    found: list[tuple[Block, dict[int, Block]]] = []
    lead: Block | None = None
    first: Block | None = None
    for block in article.blocks:
        if block.kind != "item":
            lead, first = block, None
            continue
        if first is None and lead and lead.kind == "paragraph" and article.text(lead.span).rstrip("*_ \n").endswith(":"):
            found.append((lead, {}))
        first = first or block
        if found and found[-1][0] is lead and (block.group, block.level) == (first.group, first.level):
            found[-1][1].setdefault(block.row, block)
    return tuple((lead, list(items.values())) for lead, items in found)


def _under_headings(article: Article) -> Iterator[CountedList]:
    """The lists right under a heading that begins with their number: "Five things we like"."""
    blocks = article.blocks
    first_items = [index for index, block in enumerate(blocks) if block.kind == "item" and index and blocks[index - 1].kind == "heading"]
    for index in first_items:
        if count := _promised(article, blocks[index - 1].span):
            items = entries_from(article, index)
            if len(items) > 2 and abs(count.value - len(items)) == 1 and not _runs_on(article, items):
                yield CountedList(count.span, count, tuple(items), "list items")


def _promised(article: Article, span: Span) -> Quantity | None:
    """The number that a heading or a lead begins with, where a plural follows it."""
    told = _LED.match(article.prose, *span)
    count = around(Span(*told.span("number")), quantities(article)) if told else None
    return count if count and is_whole(count) and not OPEN_ENDED.search(article.prose, *span) else None


def is_whole(figure: Quantity) -> bool:
    """Whether a figure counts things, and exactly."""
    return figure.kind == "count" and figure.bound == "exact" and figure.value == figure.value.to_integral_value()


def _first_blocks(items: Sequence[Block]) -> list[Block]:
    """The first block of each of the items."""
    return list({item.row: item for item in reversed(items)}.values())[::-1]


def entries_from(article: Article, index: int) -> list[Block]:
    """The outermost items, each its first block, of the list that begins with a block."""
    blocks = article.blocks
    here = (blocks[at] for at in range(index, len(blocks)))
    items = list(takewhile(lambda block: block.kind == "item" and block.group == blocks[index].group, here))
    return _first_blocks([item for item in items if item.level == items[0].level])


def _lists(article: Article) -> Iterator[CountedList]:
    for lead, items in announced_lists(article):
        last = inside(lead.span, sentences(article))[-1]
        count = announced_count(article, last.span) or _bare_count(article, last.span) or _near_count(article, last.span, len(items))
        if count and len(items) >= 2 and not _runs_on(article, items) and _AFTER.fullmatch(article.prose, count.span.end, last.span.end):
            yield CountedList(count.span, count, tuple(items), "list items")


def _bare_count(article: Article, sentence: Span) -> Quantity | None:
    """The one number of a sentence that stands without a noun where what is listed was named before: "We have four, by urgency:"."""
    found = inside(sentence, quantities(article))
    figure = found[0] if len(found) == 1 else None
    if not figure or figure.kind != "number" or figure.bound != "exact" or not 2 <= figure.value <= MOST:
        return None
    is_told = _WE_HAVE.fullmatch(article.prose, sentence.start, figure.span.start) and article.prose.startswith((",", ":"), figure.span.end)
    return figure if is_told else None


def _near_count(article: Article, sentence: Span, entries: int) -> Quantity | None:
    """The number of any things that a lead or heading of one figure begins or ends with, where one entry more or less follows: "Four rooms to see:"."""
    found = inside(sentence, quantities(article)) if entries > 2 else ()
    count = (_promised(article, sentence) or _told_last(article, found[0], sentence)) if len(found) == 1 else None
    return count if count and abs(count.value - entries) == 1 else None


def _told_last(article: Article, figure: Quantity, sentence: Span) -> Quantity | None:
    is_last = (
        is_whole(figure)
        and _ENDS_WITH.fullmatch(article.prose, figure.span.end, sentence.end)
        and not _PLACED.match(article.prose, sentence.start, figure.span.start)
    )
    return figure if is_last and not OPEN_ENDED.search(article.prose, *sentence) else None


def _closings(article: Article) -> Iterator[CountedList]:
    """The numbers that are told behind the last of the numbered headings or paragraphs: "That's all ten!"."""
    short = (
        block for number in word_index(article).get("all", ()) if (block := article.blocks[number]).span.end - block.span.start < _SHORT
    )
    told = [match for block in short if (match := _CLOSING.search(article.prose, *block.span))]
    runs = list(numbered_headings(article)) if told else []
    entries = runs[0] if len(runs) == 1 else [] if runs else numbered_paragraphs(article) if told else []
    form = "numbered headings" if runs else "numbered paragraphs"
    for match in told if len(entries) > 2 else ():
        count = around(Span(*match.span("count")), quantities(article))
        if count and match.start() > entries[-1].span.start and abs(count.value - len(entries)) <= 2:
            yield CountedList(count.span, count, tuple(entries), form)


def _runs_on(article: Article, items: Sequence[Block]) -> bool:
    """Whether the next item stands in the text of the last one: "and 3) ..."."""
    return bool(regex.search(rf"\b{len(items) + 1}[.)][ ]", article.text(items[-1].span)))


def announced_count(article: Article, sentence: Span) -> Quantity | None:
    """The one number of a sentence or heading that may announce a list, or None."""
    found = inside(sentence, quantities(article))
    if len(found) != 1 or OPEN_ENDED.search(article.prose, *sentence):
        return None
    figure = found[0]
    return figure if is_whole(figure) and 2 <= figure.value <= MOST and _LIST_NOUN.fullmatch(figure.noun) else None


class Promise(Struct, frozen=True):
    """The number of entries that a headline promises. things: of what. is_of_any: of things that need not be listed, but stand at its beginning."""

    span: Span
    value: Decimal
    things: str
    is_of_any: bool


def promise(article: Article, headline: Span) -> Promise | None:
    """The number of entries that a headline promises: of things that are listed, or of any things at its beginning or after a colon."""
    if count := announced_count(article, headline):
        return Promise(count.span, count.value, count.phrase, is_of_any=False)
    for match in _PROMISE.finditer(article.prose, *headline):
        number, things = match["number"], match["things"]
        words = None if number.isdigit() else read_words(number, 0)
        value = Decimal(number) if number.isdigit() else words.value if words and words.end == len(number) else Decimal(0)
        if 3 <= value <= MOST and (match.start() == headline.start or article.prose[match.start() - 2] == ":"):
            return Promise(Span(*match.span("number")), value, things, is_of_any=True)
    return None


def numbered_headings(article: Article) -> Iterator[list[Block]]:
    """The runs of headings of one level that are numbered 1, 2, 3 ..."""
    blocks = article.blocks
    numbered = [
        (index, int(match["number"]))
        for index, block in enumerate(blocks)
        if block.kind == "heading" and (match := _NUMBERED.match(article.prose, *block.span))
    ]
    for place, (_, number) in enumerate(numbered):
        if number == 1:
            yield [blocks[i] for i in _ascending(blocks, numbered[place:])]


def numbered_paragraphs(article: Article) -> list[Block]:
    """The paragraphs that are numbered 1, 2, 3 ... throughout the article; none where a number is missing or stands twice."""
    found = [
        (block, int(match["number"]))
        for block in article.blocks
        if block.kind == "paragraph"
        and (match := _ENTRY.match(article.prose, block.span.start, min(block.span.end, block.span.start + 40)))
    ]
    return [block for block, _ in found] if [number for _, number in found] == list(range(1, len(found) + 1)) else []


def main_list(article: Article) -> list[Block]:
    """The outermost items, each its first block, of the only list of an article that is little else; or none."""
    items = [block for block in article.blocks if block.kind == "item" and block.level == 1]
    is_most = sum(item.span.end - item.span.start for item in items) * 2 > len(article.prose)
    if not is_most or len({item.group for item in items}) > 1:
        return []
    return _first_blocks(items)


def _headings(article: Article) -> Iterator[CountedList]:
    for items in numbered_headings(article):
        yield from _run(article, items, bisect_left(article.blocks, items[0].span, key=lambda block: block.span))


def _ascending(blocks: Sequence[Block], numbered: Sequence[tuple[int, int]]) -> list[int]:
    """The headings numbered 1, 2, 3 ... of one level."""
    level, found = blocks[numbered[0][0]].level, list[int]()
    for index, number in numbered:
        if blocks[index].level < level:
            break
        if blocks[index].level == level:
            if number != len(found) + 1:
                break
            found.append(index)
    return found


def _run(article: Article, items: list[Block], first: int) -> Iterator[CountedList]:
    """The announcement of numbered headings: in the paragraph right before them, or in the heading over that."""
    blocks = article.blocks
    lead = blocks[first - 1] if first else None
    if lead and lead.kind == "paragraph" and len(items) >= 2:
        for sentence in reversed(inside(lead.span, sentences(article))):
            count = announced_count(article, sentence.span)
            if count:
                yield CountedList(count.span, count, tuple(items), "numbered headings")
                return
    heading = next((block for block in reversed(blocks[max(0, first - 4) : first]) if block.kind == "heading"), None)
    is_over = heading and len(items) >= 2 and heading.level < max(items[0].level, 1)
    count = (announced_count(article, heading.span) or _near_count(article, heading.span, len(items))) if heading and is_over else None
    if count:
        yield CountedList(count.span, count, tuple(items), "numbered headings")
