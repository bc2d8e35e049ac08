"""Which lines of an article are page furniture: the lines that carry its signs, and what these announce or enclose."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

import regex

from credlint.article import Article, inside
from credlint.facts.pages.furniture import POSSIBLE
from credlint.facts.pages.page_lines import Line
from credlint.facts.words import numbers_with
from credlint.patterns import lazy

Claims = dict[int, str]
"""Index of a line of furniture -> its kind, or "" for a short line that other furniture encloses."""

_GAP = 3
"""So many unmarked short lines may stand between two signs of one run (a teaser's category and headline)."""
_BIOGRAPHY_BLOCKS = 3
_BIOGRAPHY_WORDS = 150
_PITCH_WORDS = 60
_HEADLINE_WORDS = 30
_SIGNATURE = lazy(r"(?:[—–―]|--)\s?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,3}[^\p{L}\p{N}.]{0,4}")
_AUTHOR_BOX = lazy(
    r"\W*(?:about the (?:author|writer|contributor|columnist)s?(?:\s*[:–—-]\s.+)?|(?:author|writer) (?:bio(?:graphy)?|profile)|meet the (?:author|writer))\W*",
    regex.I,
)
_AUTHORS = ("author", "authors", "writer", "writers", "contributor", "contributors", "columnist", "columnists")
"""Of which every headline of an author box holds one."""
_LAST_LINES = 8
_FOLLOW = lazy(
    r"(?:(?:^|[.!?] )(?:You can )?(?:[Ff]ollow|[Ff]ind|[Rr]each) (?:him|her|them|me) (?:(?:on|at) )?(?=[@\p{Lu}\ufffc]|social media\b)"
    r"|\b(?:tweets|toots|skeets) (?:at|as) @?\w|(?:^|[.!?] )(?:Subscribe to (?:his|her|their|my) (?:newsletter|channel|podcast)|Buy (?:him|her|them|me) an? (?:coffee|beer))\b)"
    r"(?:[^.!?]|\.(?=\w)){0,80}(?:[.!?]\W*)?$"
)
"""The end of a note on an author: what readers may do is the page's."""
_FOLLOWING = ("follow", "find", "reach", "tweets", "toots", "skeets", "subscribe", "coffee", "beer")
_HAS_DONE = r"has (?:(?:never|also|long|always) )?(?:been|written|run|won|taught|ridden|seen|made|spent|\p{Ll}+ed)"
_AUTHOR = lazy(
    r"(?P<name>\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|den|al|le|la)){1,3})(?:,[^,.]{3,60},)? "
    rf"(?:is (?:an?|the|our|based)|{_HAS_DONE}|(?!was\b)\p{{Ll}}{{3,}}(?<!s)s)\b"
)
"""How a note on the author begins. It is one only where the byline has the same name."""
_STAFF = lazy(
    r"Our (?:[\p{L}-]+ ){0,3}?(?:editor|correspondent|columnist|reporter|critic|writer|reviewer|tester)(?:, \p{Lu}[^,.]{2,40},)? "
    rf"(?:is (?:an?|the|based)|{_HAS_DONE}|(?:covers|writes|reports|lives|owns|drives|eats|spends))\b"
)
"""How a note on one of the staff begins."""
_AUTHOR_WORDS = 60
_HEAD_LINES, _HEAD_WORDS = 8, 16
_RELATED = lazy(
    r"\W*(?:(?:related|recommended|recent|popular|latest|similar|featured|trending|more|other|top) (?:blog )?(?:articles?|posts?|stories|content|news|guides?|blogs?)"
    r"|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)(?: these)?|read (?:next|also)|keep reading|up next|what to read next"
    r"|recommended (?:for you|reading)|more (?:from|by) \S+(?: \S+){0,3}|from the blog|don[’']t miss|editor[’']?s[’']? picks?)\W*",
    regex.I,
)
_PITCH = lazy(
    r"\b(?:we(?:[’']ll| will| build| help| can)|our (?:team|experts?)|join \d|no (?:obligation|commitment|credit card)|find out|ready to|want to)\b",
    regex.I,
)


def claimed(article: Article, lines: Sequence[Line], taken: Container[int]) -> Claims:
    """The lines of page furniture. Lines in `taken` (title, byline) are never claimed, and no run of furniture crosses them."""
    claims: Claims = {}
    _claim_runs(lines, taken, claims)
    _claim_author_box(article, lines, claims)
    _claim_biography(article, lines, claims)
    _claim_authors(article, lines, claims)
    related = [index for index, line in enumerate(lines) if line.is_open and index not in taken and _RELATED.fullmatch(line.text)]
    if not claims and not related:
        return claims
    _claim_related(article, lines, related, taken, claims)
    _claim_paragraphs(article, lines, taken, claims)
    _claim_neighbours(lines, taken, claims)
    _claim_pitches(article, lines, taken, claims)
    _claim_end(lines, claims)
    return claims


def is_signature(line: Line) -> bool:
    """Whether a line is a dash and a name."""
    return bool(_SIGNATURE.fullmatch(line.text))


def _claim_runs(lines: Sequence[Line], taken: Container[int], claims: Claims) -> None:
    """Lines with a certain sign, and the few short lines between two of them."""
    last = None
    for index, line in enumerate(lines):
        if index in taken or not (line.is_open or line.is_certain):
            last = None
        elif line.sign and line.is_certain:
            if last is not None and index - last <= _GAP + 1:
                claims |= dict.fromkeys(range(last + 1, index), "")
            claims[index] = line.sign.kind
            last = index


def _claim_author_box(article: Article, lines: Sequence[Line], claims: Claims) -> None:
    """ "About the author" in the second half, the biography under it, and a signature above it."""
    blocks = frozenset(numbers_with(article, _AUTHORS))
    for index, line in enumerate(lines):
        if line.block not in blocks or 2 * line.span.start < len(article.prose):
            continue
        if not _AUTHOR_BOX.fullmatch(line.text) or article.blocks[line.block].quoted:
            continue
        claims[index] = "author box"
        for follower in range(index + 1, min(index + 1 + _BIOGRAPHY_BLOCKS, len(lines))):
            if follower in claims or lines[follower].is_open or lines[follower].text.count(" ") > _BIOGRAPHY_WORDS:
                break
            claims[follower] = "author box"
        if is_signature(lines[index - 1]):
            claims[index - 1] = "signature"


def _claim_biography(article: Article, lines: Sequence[Line], claims: Claims) -> None:
    """A short note on the author below the text that tells where to follow or to pay them."""
    blocks = frozenset(numbers_with(article, _FOLLOWING))
    for index in range(max(1, len(lines) - _LAST_LINES), len(lines)):
        line, block = lines[index], article.blocks[lines[index].block]
        if line.block not in blocks or index in claims or block.kind != "paragraph" or block.quoted or line.text.count(" ") > _PITCH_WORDS:
            continue
        if _FOLLOW.search(line.text):
            claims[index] = "author box"


def _claim_authors(article: Article, lines: Sequence[Line], claims: Claims) -> None:
    """Short notes on the authors whom the byline names, below the last paragraph."""
    for index in range(len(lines) - 1, max(0, len(lines) - _LAST_LINES), -1):
        line = lines[index]
        if index in claims or (line.is_open and not line.text.endswith(".")):
            continue
        is_short = line.text.count(" ") < _AUTHOR_WORDS and article.blocks[line.block].kind == "paragraph"
        told = _AUTHOR.match(line.text) if is_short else None
        if (told and _is_author(article, lines[:index], told["name"])) or (is_short and _STAFF.match(line.text)):
            claims[index] = "author box"
        elif line.is_prose:
            return


def _is_author(article: Article, lines: Sequence[Line], name: str) -> bool:
    """Whether a short line of the head, or the front matter, names somebody as the author."""
    head = (line.text for line in lines[:_HEAD_LINES] if not line.text.endswith("."))
    return name in article.metadata.author or any(name in text and text.count(" ") < _HEAD_WORDS for text in head)


def _claim_related(article: Article, lines: Sequence[Line], related: Sequence[int], taken: Container[int], claims: Claims) -> None:
    """ "Related articles" and what it lists: a list of links, the rest of its source paragraph, or short lines to the end of the text."""
    last = next((index for index in reversed(range(len(lines))) if lines[index].is_prose and index not in claims), 0)
    for index in related:
        if claims.get(index):
            continue
        listed = list(_links(article, lines, index + 1))
        for other in range(index + 1, 0 if listed else len(lines)):
            if other in taken or not lines[other].is_open or (index < last and _begins_paragraph(article, lines, other)):
                break
            listed.append(other)
        if len(listed) > 1:
            claims |= dict.fromkeys([index, *(other for other in listed if not claims.get(other))], "related articles")


def _links(article: Article, lines: Sequence[Line], start: int) -> Iterator[int]:
    """The items of a list of links from a line on."""
    for index in range(start, len(lines)):
        block = article.blocks[lines[index].block]
        if block.kind != "item" or not (lines[index].is_open or inside(block.span, article.links)):
            return
        yield index


def _claim_paragraphs(article: Article, lines: Sequence[Line], taken: Container[int], claims: Claims) -> None:
    """The other lines of a source paragraph of which at least half are furniture; a sentence only among three lines of furniture."""
    end = 0
    for claimed_line in sorted(claims):
        if claimed_line < end:
            continue
        row = _source_paragraph(article, lines, claimed_line)
        end = row.stop
        hits = sum(index in claims for index in row)
        fits = all(
            lines[index].is_open or (hits > 2 and lines[index].text.count(" ") < _HEADLINE_WORDS) for index in row if index not in claims
        )
        if fits and hits < len(row) <= 2 * hits and not any(index in taken for index in row):
            claims |= {index: "" for index in row if index not in claims}


def _source_paragraph(article: Article, lines: Sequence[Line], index: int) -> range:
    """The lines of the source paragraph that holds a line."""
    first, end = index, index + 1
    while first and not _begins_paragraph(article, lines, first):
        first -= 1
    while end < len(lines) and not _begins_paragraph(article, lines, end):
        end += 1
    return range(first, end)


def _begins_paragraph(article: Article, lines: Sequence[Line], index: int) -> bool:
    """Whether a blank line in the source stands between a line and the one before it."""
    before, after = article.locate(lines[index - 1].span), article.locate(lines[index].span)
    return article.pieces[before.end : after.start].count("\n") > 1


def _claim_neighbours(lines: Sequence[Line], taken: Container[int], claims: Claims) -> None:
    """Possible signs right before or after furniture."""
    for step, order in ((-1, range(1, len(lines))), (1, range(len(lines) - 2, -1, -1))):
        for index in order:
            found = lines[index].sign
            if found and found.weight == POSSIBLE and index not in taken and index + step in claims:
                claims.setdefault(index, found.kind)


def _claim_pitches(article: Article, lines: Sequence[Line], taken: Container[int], claims: Claims) -> None:
    """The sales talk that leads to a call to action: one short paragraph right above it, and its headline."""
    for index in [index for index, kind in claims.items() if kind in ("call to action", "link with an arrow")]:
        above = index - 1
        if above > 0 and above not in claims and above not in taken and _is_pitch(article, lines[above]):
            claims[above] = "call to action"
            above -= 1
        if (
            above > 0
            and above not in claims
            and above not in taken
            and lines[above].is_open
            and (above < index - 1 or lines[above].text.endswith("?"))
        ):
            claims[above] = "call to action"


def _is_pitch(article: Article, line: Line) -> bool:
    return (
        not line.is_open
        and article.blocks[line.block].kind == "paragraph"
        and line.text.count(" ") < _PITCH_WORDS
        and bool(_PITCH.search(article.text(line.span)))
    )


def _claim_end(lines: Sequence[Line], claims: Claims) -> None:
    """Short lines from the last furniture to the end, where that furniture stands below the last paragraph."""
    last = max(claims, default=len(lines))
    if any(line.is_prose for line in lines[:last]) and all(line.is_open for line in lines[last + 1 :]):
        claims |= dict.fromkeys(range(last + 1, len(lines)), "")
