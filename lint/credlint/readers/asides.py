"""What stands in a text without being prose: bare addresses, the tags of site generators (Liquid, Hugo, Go templates), MDX comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex
from msgspec import Struct

from credlint.patterns import lazy

# The lengths are bounded: a tag that never closes must not cost the whole text.
_TAG = lazy(
    r"""(?x)
        \{%(?:[^%{]|%(?!\})|\{(?!%)){0,1500}+%\}                               # {% include x %}
      | \{\{<(?:[^>{]|>(?!\}\})|\{(?!\{<)){0,1500}+>\}\}                       # {{< figure x >}}
      | \{\{%(?:[^%{]|%(?!\}\})|\{(?!\{%)){0,1500}+%\}\}                       # {{% notice %}}
      | (?P<raw>\{\{\s*+raw\s++`[^`]{0,1500}+`\s*+\}\})                        # {{raw `code`}}
      | (?P<output>\{\{(?:[^{}"`]|"[^"]{0,1500}+"|`[^`]{0,1500}+`){0,1500}+\}\})           # {{ "x" | filter }}, {{ name }}
      | (?P<comment>\{/\*(?:[^*]|\*(?!/)){0,1500}+\*/\})                           # {/* comment */}
      | \{:\s?+[.\#a-z][^{}\n]{0,300}+\}                                      # {: .class}
      | (?<=[^\n])\{\s*+[.\#][\w:.\ -]++\}(?=[\ \t]*+(?:[\r\n]|\Z))     # Heading {#anchor}
"""
)
_TAG_HEADS = ("{%", "{{", "{:", "{#", "{.", "{/*")
_EMPTY_LINE = lazy(r"\n[ \t]*\r?\n")
_LINE_REST = lazy(r"[ \t]*(?:[\r\n]|\Z)")
_QUOTED = lazy(r"""["`]|'[^']*'|\{\{-?\s*/\*""")
_ADDRESS_BEFORE = lazy(r"""(?:\]\(|=\s?["'])[^\s()"']*\Z""")
_ENCLOSING = lazy(r"\{[{%]\s*[-<%]?\s*(?P<close>/|end)?(?:highlight|comment)\b")
_ADDRESS = lazy(
    r"""(?x)
        (?<![\w/])(?:https?://|ftp://|www\.(?=[\w-]+\.))
        (?:[^\s<>"'`|\\()\[\]{}&‘’“”—，。、；：）」?!.,:;*_~]++|[?!.,:;*_~]|&(?!(?:gt|lt|quot|apos|nbsp);)|'(?=[\w/])|\\[_*~.\#&=+-]|\([^\s()<>"]*\))*
        (?<![?!.,:;*_~'])
"""
)
_READ_AS_MARKDOWN = lazy(
    r"""(?xim)
        ^[ ]{0,3}<(?:div|section|article|aside|details|figure|main|center|p)(?=\s)
        (?P<more>[^<>\n"']|"[^"<>\n]*+"|'[^'<>\n]*+')*?\smarkdown(?:=["']?(?!0\b)\w*["']?)?(?=[\s>])(?&more)*+>(?P<rest>[ \t]*$)?
"""
)
"""An HTML tag whose attribute `markdown` says that what it encloses is Markdown, at the beginning of a line."""
_SCHEMES = ("https", "http", "ftp")
_LINE = lazy(r"[^\r\n]+")
_SURROGATE = lazy(r"[\ud800-\udfff]")


class Aside(Struct):
    """A tag, a comment or an address.

    url: the address; empty for a tag and a comment.
    alone: a tag or comment that has its line (or lines) to itself. is_gone: nothing shows in its place.
    unread: the text that holds what may be an address, until it is read. Most stand in the targets of links, where nobody asks.
    """

    start: int
    end: int
    url: str = ""
    alone: bool = False
    is_comment: bool = False
    is_gone: bool = False
    unread: str = ""

    def is_real(self) -> bool:
        """Whether it is an aside indeed; reads it, if it is unread."""
        if not self.unread:
            return True
        match = _ADDRESS.match(self.unread, self.start)
        if match:
            self.unread, self.end, self.url = "", match.end(), match.group().replace("\\", "")
        return match is not None and not self.url.endswith("://")


def addresses(text: str) -> list[Aside]:
    """What may be the bare addresses in a text, in order and unread."""
    return [Aside(start, start, unread=text) for start in _address_starts(text)]


def _address_starts(text: str) -> list[int]:
    """Where an address may begin, in order: at the scheme before each "://" and at each "www."."""
    starts = [at - len(scheme) for at in _places(text, "://") for scheme in _SCHEMES if text.endswith(scheme, 0, at)]
    return sorted([*starts, *_places(text, "www.")])


def _places(text: str, part: str) -> Iterator[int]:
    """Where a part stands in a text."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))


def _matches_at(pattern: regex.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[regex.Match[str]]:
    """The matches of a pattern that can begin nowhere else than at these places: much cheaper than to try them all."""
    done = 0
    for start in starts:
        match = pattern.match(text, start) if start >= done else None
        if match:
            done = match.end()
            yield match


def blanked(text: str, letter: str = " ") -> str:
    """A text of the same length of which only the line breaks are left."""
    if "\r" not in text:
        return "\n".join([letter * len(line) for line in text.split("\n")])
    return _LINE.sub(lambda line: letter * len(line.group()), text)


def without_surrogates(text: str) -> str:
    """A text of the same length in which lone surrogates, which no UTF-8 holds, are replacement characters."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def without_markdown_blocks(text: str) -> str:
    """A text of the same length with an empty line in place of each tag that says that it encloses Markdown (`<div markdown="1">`).

    kramdown, Python-Markdown and PHP Markdown Extra read on after it; CommonMark takes all up to the next empty line for HTML.
    """
    return _READ_AS_MARKDOWN.sub(_empty_line, text) if "markdown" in text else text


def _empty_line(tag: regex.Match[str]) -> str:
    length = len(tag.group())
    return " " * length if tag["rest"] is not None else " " * (length - 1) + "\n"


def without_tags(text: str) -> tuple[str, list[Aside]]:
    """A text of the same length with letters in place of the tags of site generators, and these tags.

    A site generator replaces its tags before it reads the Markdown: they may hold what Markdown would take for something else.
    A bare `{{ name }}` stays, outside of an address: more often than not someone forgot to fill it in. Code that a tag encloses
    gives way to blanks.
    """
    braces = list(_places(text, "{"))
    if not any(text.startswith(_TAG_HEADS, brace) for brace in braces):
        return text, []
    pieces: list[str] = []
    done = 0
    tags: list[Aside] = []
    for start, end, letter in _tags(text, braces):
        pieces += (text[done:start], blanked(text[start:end]) if letter == " " else letter * (end - start))
        done = end
        if letter == "x":
            tags.append(Aside(start, end, alone=_is_alone(text, start, end), is_comment=text.startswith("{/*", start)))
    return "".join([*pieces, text[done:]]), tags


def _tags(text: str, braces: list[int]) -> list[tuple[int, int, str]]:
    """Start, end and letter of each tag: "x" for one that shows, "y" for one in an address, blank for enclosed code."""
    tags: list[tuple[int, int, str]] = []
    opened = -1
    for match in _matches_at(_TAG, text, braces):
        letter = _letter(match)
        if not letter:
            continue
        enclosing = _ENCLOSING.match(match.group())
        tags.append((*match.span(), letter))
        if enclosing and not enclosing["close"] and opened < 0:
            opened = len(tags) - 1
        elif enclosing and enclosing["close"] and opened >= 0:
            tags[opened:] = [(tags[opened][0], match.end(), " ")]
            opened = -1
    return tags


def _letter(match: regex.Match[str]) -> str:
    tag = match.group()
    if match["comment"]:
        return "x"
    if match["raw"]:
        return " " if "\n" in tag else "x"
    if _EMPTY_LINE.search(tag):
        return ""
    if not match["output"] or _QUOTED.search(tag):
        return "x"
    return "y" if _ADDRESS_BEFORE.search(match.string[max(match.start() - 200, 0) : match.start()]) else ""


def _is_alone(text: str, start: int, end: int) -> bool:
    while start and text[start - 1] in " \t>":
        start -= 1
    return (not start or text[start - 1] in "\r\n") and bool(_LINE_REST.match(text, end))
