"""Writing suppressions into a text, for findings that are to stay as they are."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from credlint.allow import FAMILY, stretches
from credlint.article import Article
from credlint.finding import Finding, Lines, Results, Source
from credlint.patterns import lazy
from credlint.readers.front_matter import front_matter_block
from credlint.readers.own_settings import KEY, own_settings

COMMENTS = {"markdown": ("<!-- ", " -->"), "mdx": ("{/* ", " */}"), "html": ("<!-- ", " -->"), "rst": (".. ", ""), "asciidoc": ("// ", "")}
"""Syntax to how its comments begin and end. Others have none that credlint writes."""

_LINE_BREAK = lazy(r"\r\n|\n|\r")
_LEAD = lazy(r"(?P<outer>[ \t>]*)(?P<mark>(?:[-*+]|\d{1,9}[.)])[ \t]+)?")
_LONGEST_LEAD = 100
"""Characters of a line before its text; where more stand, tags do."""

Insertion = tuple[int, str]
"""An offset in the source, and the text to put there."""


def with_suppressions(
    source: Source, findings: Iterable[Finding], lint: Callable[[Source], Results], read: Callable[[Source], Article], reason: str = ""
) -> Source:
    """A text with suppressions of findings, each in a comment before the block of prose that it stands in; the article reads the same.

    One comment names the rules for the whole file where no comment can stand (in front matter) or one would change how the article reads.
    Plain text, which has no comments, gets front matter. The text stays as it is where neither is possible. Findings on suppressions get
    none.
    """
    wanted = [finding for finding in findings if not finding.code.startswith(FAMILY)]
    identities = {finding.fingerprint for finding in wanted}

    def remaining(draft: Source) -> set[str]:
        return {finding.code for finding in lint(draft).findings if finding.fingerprint in identities}

    if not wanted or source.syntax not in (*COMMENTS, "text"):
        return source
    if source.syntax == "text":
        draft = _in_front_matter(source, {finding.code for finding in wanted}, reason)
        return source if remaining(draft) else draft
    writing = _Writing(source, read, reason)
    near, codes = writing.comments(wanted)
    draft = writing.draft(near, codes)
    if left := remaining(draft):
        draft = writing.draft(near, codes | left)
    return draft if writing.reads_the_same(draft) and not remaining(draft) else source


class _Writing:
    """Writes comments into one text."""

    def __init__(self, source: Source, read: Callable[[Source], Article], reason: str) -> None:
        self._source = source
        self._read = read
        self._reason = reason
        self._article = read(source)
        self._stretches = stretches(self._article)
        self._starts = [stretch.start for stretch in self._stretches]
        self._lines = Lines(source.text)
        self._break = _line_break(source.text)
        self._rows = {self._article.locate(block.span).start: block.row for block in self._article.blocks if block.kind == "item"}

    def comments(self, findings: Iterable[Finding]) -> tuple[list[Insertion], set[str]]:
        """Comments for the findings of each stretch of prose; and the codes of those that no comment can stand before."""
        codes: defaultdict[int, set[str]] = defaultdict(set)
        for finding in findings:
            codes[bisect_right(self._starts, finding.source.start) - 1].add(finding.code)
        above = _front_matter_end(self._source.text)
        insertions = {index: self._comment(index, codes[index]) for index in sorted(codes) if index >= 0 and self._starts[index] >= above}
        sound = set(self._sift(list(insertions.values())))
        far = {code for index in codes if insertions.get(index) not in sound for code in codes[index]}
        return [one for one in insertions.values() if one in sound], far

    def draft(self, comments: list[Insertion], codes: set[str]) -> Source:
        """The text with comments, and one for the whole file that names the codes."""
        return replace(self._source, text=_inserted(self._source.text, [*self._for_file(codes), *comments]))

    def reads_the_same(self, draft: Source) -> bool:
        """Whether the article in a text reads as the one before, block by block."""
        try:
            return _bare(self._read(draft)) == _bare(self._article)
        except Exception:
            return False

    def _sift(self, comments: list[Insertion]) -> list[Insertion]:
        """The comments after which the article reads the same."""
        if not comments or self.reads_the_same(self.draft(comments, set())):
            return comments
        if len(comments) == 1:
            return []
        half = len(comments) // 2
        first, second = self._sift(comments[:half]), self._sift(comments[half:])
        return first + second if self.reads_the_same(self.draft(first + second, set())) else first

    def _comment(self, index: int, codes: Collection[str]) -> Insertion:
        """A comment before a stretch of prose: on a line of its own, where that begins a line of Markdown."""
        start = self._starts[index]
        line = start - self._lines.place(start).column + 1
        text = self._written("disable-next-line", codes)
        is_within = index > 0 and self._stretches[index - 1].end > line
        if self._source.syntax == "html" or is_within or start - line > _LONGEST_LEAD:
            return start, text
        lead = _LEAD.match(self._source.text, line, start)
        if not lead:
            return start, text
        inset = lead["outer"]
        if (
            lead["mark"] and self._rows.get(start, 0) > 0 and self._source.syntax != "asciidoc"
        ):  # within the item before, lest it end the list
            inset += " " * len(lead["mark"])
        gap = self._break + inset.rstrip() if self._source.syntax == "rst" else ""
        return line, f"{inset}{text}{gap}{self._break}"

    def _for_file(self, codes: set[str]) -> list[Insertion]:
        if not codes:
            return []
        text = self._written("disable-file", codes)
        if self._source.syntax == "html":
            gap = "" if self._source.text.endswith(("\n", "\r")) else self._break
            return [(len(self._source.text), f"{gap}{text}{self._break}")]
        return [(_front_matter_end(self._source.text), f"{text}{self._break * (1 if self._source.syntax == 'markdown' else 2)}")]

    def _written(self, verb: str, codes: Collection[str]) -> str:
        begin, end = COMMENTS[self._source.syntax]
        reason = f" -- {self._reason}" if self._reason else ""
        colon = ":" if self._source.syntax == "rst" else ""
        return f"{begin}{KEY}-{verb}{colon} {' '.join(sorted(codes))}{reason}{end}"


def _bare(article: Article) -> Article:
    """An article without the places of its source."""
    return replace(article, source="", runs=(), comments=())


def _inserted(text: str, insertions: Iterable[Insertion]) -> str:
    pieces, done = [], 0
    for offset, new in sorted(insertions, key=lambda one: one[0]):
        pieces += [text[done:offset], new]
        done = offset
    return "".join((*pieces, text[done:]))


def _line_break(text: str) -> str:
    """The line break that a text has first."""
    found = _LINE_BREAK.search(text)
    return found.group() if found else "\n"


def _front_matter_end(text: str) -> int:
    block = front_matter_block(text)
    return block.end() if block else 0


def _in_front_matter(source: Source, codes: Collection[str], reason: str) -> Source:
    """A text with codes in its front matter: after those that are there, or as its first line."""
    text, names = source.text, sorted(codes)
    there = [setting.end for setting in own_settings(text) if setting.key == "ignore"]
    if there:
        return replace(source, text=_inserted(text, [(there[-1], f", {', '.join(names)}")]))
    block, end = front_matter_block(text), _line_break(text)
    note = f"  # {reason}" if reason else ""
    if block and block["fence"] == "+++":
        quoted = ", ".join(f'"{name}"' for name in names)
        return replace(source, text=_inserted(text, [(block.start("text"), f"{KEY} = {{ignore = [{quoted}]}}{note}{end}")]))
    line = f"{KEY}: {{ignore: [{', '.join(names)}]}}{note}{end}"
    return replace(source, text=_inserted(text, [(block.start("text"), line) if block else (0, f"---{end}{line}---{end}")]))
