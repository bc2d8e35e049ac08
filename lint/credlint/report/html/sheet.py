"""An article with its findings as a sheet: rows of blocks, each with notes in the margin."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from credlint.article import PLACEHOLDER, Article, Block, SourceRange
from credlint.finding import Finding, Fix, Source, Unjudged
from credlint.readers import read
from credlint.report.fix_lines import TITLES
from credlint.report.html.prose import Prose, marks, shown
from credlint.report.markup import Node, element
from credlint.report.text import count

_SHOWN = 5
"""Related places and edits that a note lists."""
_LONGEST_FIX = 160
"""Characters of the source that are shown with a fix."""


def sheet(source: Source, findings: Sequence[Finding], unjudged: Sequence[Unjudged], *, number: int, first: int) -> Element:
    """The article. number: its own, from 1. first: the number of its first finding."""
    article = read(source.text, source.syntax)
    prose = Prose(article, marks(article, findings, first))
    by_number = dict(enumerate(findings, first))
    rows = [_row(prose, blocks, by_number, source.text) for blocks in _rows(article, prose)]
    head = element("header", element("h2", shown(source.filename)), element("p", count(len(findings), "finding")))
    needs = [element("p", shown(str(one).removeprefix(f"{one.filename}: ")) + ".") for one in unjudged]
    foot = [element("footer", element("h3", "What could not be judged"), *needs)] if needs else []
    severities = " ".join(sorted({f"has-{finding.severity}" for finding in findings}))
    return element("section", head, element("div", *rows, class_="prose"), *foot, id=f"a{number}", class_=f"sheet {severities}")


def _rows(article: Article, prose: Prose) -> Iterator[list[Block]]:
    """The blocks of an article that are shown; those of one list, table or quotation together."""
    titles = {article.text(block.span) for block in article.blocks if block.kind == "title"}
    blocks = [block for block in article.blocks if prose.numbers(block) or not _is_left_out(article, block, titles)]
    for _, together in groupby(enumerate(blocks), _row_key):
        yield [block for _, block in together]


def _is_left_out(article: Article, block: Block, titles: Container[str]) -> bool:
    """Whether a block repeats the title as metadata, or is what stands around the article on its page, which readers do not take apart."""
    text = article.text(block.span)
    if text != PLACEHOLDER:
        return block.kind == "metadata" and text in titles
    source = article.locate(block.span)
    return not article.pieces[source.start : source.start + 4].startswith(("!", "<img", "`", "http"))


def _row_key(numbered: tuple[int, Block]) -> tuple[str, int]:
    index, block = numbered
    if block.quoted:
        return ("quotation", 0)
    if block.kind == "item":
        return ("list", 0)
    return ("group", block.group) if block.group >= 0 else ("block", index)


def _row(prose: Prose, blocks: list[Block], findings: dict[int, Finding], source: str) -> Element:
    notes = [_note(number, findings[number], source) for block in blocks for number in prose.numbers(block)]
    margin = [element("aside", *notes, class_="margin")] if notes else []
    return element("div", *margin, element("div", *_content(prose, blocks), class_="text"), class_="row")


def _content(prose: Prose, blocks: list[Block]) -> list[Element]:
    if blocks[0].quoted:
        inner = [
            one
            for _, part in groupby(blocks, lambda block: (block.kind == "item", block.group if block.kind == "cell" else -1))
            for one in _plain(prose, list(part))
        ]
        return [element("blockquote", *inner, dir="auto")]
    return _plain(prose, blocks)


def _plain(prose: Prose, blocks: list[Block]) -> list[Element]:
    """Blocks of one table or list, or others."""
    if blocks[0].kind == "cell":
        return [element("div", element("table", *_table_rows(prose, blocks)), class_="wide")]
    if blocks[0].kind == "item":
        return [element("ul", *(element("li", *prose.nodes(block), class_=f"depth-{min(block.level, 4)}", dir="auto") for block in blocks))]
    return [_block(prose, block) for block in blocks]


def _table_rows(prose: Prose, cells: list[Block]) -> Iterator[Element]:
    for row, members in groupby(cells, lambda cell: cell.row):
        yield element("tr", *(element("th" if row == 0 else "td", *prose.nodes(cell), dir="auto") for cell in members))


def _block(prose: Prose, block: Block) -> Element:
    nodes = prose.nodes(block)
    if block.kind in ("title", "heading"):
        level = 1 if block.kind == "title" else min(max(block.level, 1), 4)
        return element("p", *nodes, class_=f"heading-{level}", role="heading", aria_level=level + 2, dir="auto")
    label: list[Node] = [element("span", shown(block.label), class_="label"), " "] if block.label else []
    return element("p", *label, *nodes, class_=block.kind, dir="auto")


def _note(number: int, finding: Finding, source: str) -> Element:
    head = element(
        "p",
        element("a", str(number), class_=f"number {finding.severity}", href=f"#m{number}", aria_label="to the text"),
        element("a", finding.code, class_="code", href=finding.url, rel="noopener noreferrer", title=finding.name),
        element("span", finding.severity, class_="severity"),
        element("span", f"line {finding.start.row}", class_="line"),
        class_="head",
    )
    parts: list[Node] = [head, element("p", _sentence(finding.message)), *_related(number, finding)]
    if finding.fix:
        parts.append(_fix(finding.fix, finding.source, source))
    if finding.help:
        parts.append(element("details", element("summary", "What would mend it"), element("p", _sentence(finding.help))))
    return element("article", *parts, class_=f"finding {finding.severity}", id=f"n{number}")


def _fix(fix: Fix, flagged: SourceRange, source: str) -> Element:
    """What was found, with what a fix takes away and puts there; the first edits only where it is long."""
    edits = fix.edits[:_SHOWN]
    start, end = min(flagged.start, edits[0].source.start), max(flagged.end, edits[-1].source.end)
    if end - start > _LONGEST_FIX:
        start, end = edits[0].source.start, edits[0].source.end
        edits = edits[:1]
    nodes: list[Node] = [f"{TITLES[fix.applicability].capitalize()}: "]
    for edit in edits:
        changed = (("del", source[slice(*edit.source)]), ("ins", edit.text))
        nodes += [shown(source[start : edit.source.start]), *(element(tag, shown(text)) for tag, text in changed if text)]
        start = edit.source.end
    return element("p", *nodes, shown(source[start:end]), " …" if len(fix.edits) > len(edits) else "", class_="fix")


def _related(number: int, finding: Finding) -> Iterator[Element]:
    places = list(enumerate(finding.related[:_SHOWN], 1))
    if places:
        words = [element("a", shown(place.message) or "related place", href=f"#r{number}-{at}") for at, place in places]
        more = len(finding.related) - len(places)
        nodes: list[Node] = [node for word in words for node in (word, ", ")]
        yield element("p", "Compare: ", *nodes[:-1], f" and {more} more." if more else ".", class_="related-places")


def _sentence(text: str) -> str:
    """A message with a capital and a full stop."""
    text = shown(text)
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")
