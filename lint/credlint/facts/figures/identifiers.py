"""Digits that name something instead of counting it: versions, models, phone numbers, scores, list numbers, sections."""

from __future__ import annotations

from decimal import Decimal

from credlint.patterns import lazy

_LABELS = (
    "page|chapter|section|site|scope|scenario|figure|fig\\.|figs\\.|table|version|step|part|no\\.|number|room|route|highway|level|phase|grade|tier|day|item|question|rule|article|line|"
    "appendix|exhibit|note|volume|vol\\.|issue|episode|season|round|stage|class|type|category|title|bill|act|amendment|apartment|suite|flight|channel|port|rfc|pep|"
    "generation|lesson|module|unit|equation|footnote|option|method|case|problem|algorithm|theorem|district|precinct|ward|area|zone|gate|lane|bus|line|paragraph|clause"
)
_LABEL_BEFORE = lazy(rf"(?r)(?i:\b(?:{_LABELS})s?):?[ \n\u00a0]#?(?:\d[\d.]*(?:,[ ]|[ ](?:and|or|to|through|&)[ ]|[ ]?[-–][ ]?)){{0,3}}")
_BEFORE_A_LABELLED = frozenset(" \n\u00a0#-–")
"""What a label, another number of its list or a name leaves right before a figure."""
_LABEL_WORDS = frozenset(f"{label}{plural}" for label in _LABELS.split("|") for plural in ("", "s"))
_LABEL_LINKS = frozenset(("and", "or", "to", "through"))
_COUNTED_AFTER = lazy(r"[ \n](?!(?:through|until|from|and|or|to|of)\b)\p{Ll}{2,}")
"""After the first number of a list behind a colon: "74 issues: 41 bugs and ..."."""
_BRACKETED_BEFORE = lazy(r"(?r)\[[\d,; –-]*")
_BRACKETED_AFTER = lazy(r"[\d,; –-]*\]")
_NAME_AFTER = lazy(r"[ ]\p{Lu}\p{Ll}+[ ]\p{Lu}")
_NAME_BEFORE = lazy(r"(?r)(?<![\p{L}\p{N}_'’-])(?P<name>\p{Lu}[\p{L}\p{N}_.&+#'’/-]*|\p{Ll}\p{Lu}[\p{L}\p{N}-]*)[ \u00a0]")
_HYPHENATED = lazy(r"(?r)(?P<word>[\p{L}\p{N}_.]+)[-‐‑]")
_NUMBER = lazy(r"[\d.,]*\d(?:[kKmMbBtT]|bn|mn|tn)?")
_OPEN_COMPOUND = frozenset("sub under over near post pre mid multi non".split())
_PLAIN_WORDS = frozenset(
    "a about above across after all almost among an and another approximately are around as at average before being below between both but by can each estimated"
    " even every exactly fewer first for from full had has have he her here his how however i if in including into is it its just last least less like"
    " meanwhile more most much nearly no not now of on once only or other our out over per roughly she since so some spent still such than that the their them then"
    " there these they this those though through to top total toward under until up upon us was we were what when where which while who will with within"
    " without would yes yet you your approximately annual monthly daily weekly combined currently today yesterday later earlier next previously worldwide"
    " globally nationwide almost just barely hardly another additional january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday percent up down rising falling revenue sales profit costs cost price prices income spending"
    " add save get use make take buy sell pay earn cut reduce increase grow hire run build process read watch wait spend give train".split()
)
_AFTER_LIST_NUMBER = lazy(r"[.)][ \t\n]+\S")
_AFTER_NOTE_NUMBER = lazy(
    r"[ \t]+(?!(?:Ways|Things|Reasons|Tips|Steps|Best|Top|Signs|Facts|Lessons|Ideas|Rules|Questions|Mistakes|Tools|Examples|Trends|Types|Days|Weeks|Months|Years|"
    r"Hours|Minutes|People|Percent|Million|Billion|Tricks|Habits|Books|Points|Benefits|Strategies|Stocks|Americans)\b)\p{Lu}\p{Ll}*\b(?![ ]\p{Lu})"
)
_ITS = ("’s", "'s", "s’", "s'")
_RELEASE_AFTER = lazy(r"[ \n](?:release|version|branch|beta|milestone)\b")
_PLACE_OR_LAW_AFTER = lazy(
    r"[ ](?:(?:[NSEW]\.?[ ])?(?:\p{Lu}[\p{L}.’'-]*[ ]){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Drive|Lane|Court|Place|Square|Parkway|Highway)\b"
    r"|(?:U\.?S\.?C?\.?|F\.?(?:[23]d|R\.|[ ]Supp)|C\.?F\.?R\.?|S\.?[ ]?Ct\.)[ ]?(?:§{1,2}[ ]?)?\d)"
)
_SECTION_BEFORE = lazy(r"(?r)(?:§{1,2}[ ]?|\b(?:U\.?S\.?C?\.?|F\.?[23]d|C\.?F\.?R\.?|S\.?[ ]?Ct\.)[ ])")
_CODE_ENDS = frozenset("§.SCdR")
"""What stands before the space that _SECTION_BEFORE matches."""
_HEADING_AFTER = lazy(r"[ \t]+\p{Lu}\p{Ll}")
_JOINED_AFTER = lazy(r"[-–—.:/_](?=\d)|-\p{Lu}(?!\p{L})|\(\p{L}\)|[_@]|\.(?=\p{Ll})|[’']\p{Lu}")
_JOINTS = frozenset("-–—.:/_(@’'")
"""What _JOINED_AFTER begins with."""
_RANGE = lazy(r"(?P<first>\d+(?:,\d{3})*(?:\.\d+)?)[-–—](?P<second>\d+(?:,\d{3})*(?:\.\d+)?)(?!\d|-\d)")


def is_identifier(prose: str, start: int, end: int, *, is_bare: bool, is_word: bool) -> bool:
    """Whether the figure in prose[start:end] is part of a name or a label.

    is_bare: it carries no currency, scale or unit. is_word: it is written in words.
    """
    if is_word:
        return is_bare and prose[start].isupper() and bool(_NAME_AFTER.match(prose, end))
    has_sign = not (prose[start].isdigit() or prose[start] == ".")
    if not has_sign and (_is_glued_before(prose, start, end, is_bare=is_bare) or _is_lettered_label(prose, start, end)):
        return True
    if not is_bare:
        return False
    is_release = "." in prose[start:end] and _RELEASE_AFTER.match(prose, end)
    return (
        bool(is_release)
        or _is_cited(prose, start, end)
        or _is_joined(prose, start, end)
        or _is_enclosed_or_listed(prose, start, end)
        or _is_labelled(prose, start, end)
    )


def _is_glued_before(prose: str, start: int, end: int, *, is_bare: bool) -> bool:
    """Part of a word or a path by a mark before it: "COVID-19", "U+0228", "#3", "24/7", the score "112-104"; not "sub-10", "5-7", "/$20"."""
    before = prose[start - 1] if start else "\n"
    if before in ":#" or (before == "/" and is_bare) or (before == "+" and prose[start - 2 : start - 1].isalpha()):
        return True
    match = _HYPHENATED.match(prose, max(0, start - 24), start) if before in "-‐‑" else None
    if not match:
        return False
    word = match["word"]
    is_open = word.lower() in _OPEN_COMPOUND or (word[-1].isdigit() and not is_bare) or _NUMBER.fullmatch(word)
    digits = prose[start:end]
    is_score = is_bare and word.isdecimal() and digits.isdecimal() and Decimal(word) > Decimal(digits)
    return not is_open or is_score or (is_bare and _is_labelled(prose, match.start(), start - 1))


def _is_lettered_label(prose: str, start: int, end: int) -> bool:
    """ "Figure 2B" is no two billion."""
    return end - start <= 4 and prose[end - 1].isupper() and bool(_LABEL_BEFORE.match(prose, max(0, start - 36), start))


def _is_cited(prose: str, start: int, end: int) -> bool:
    """Part of an address or a law: a capital goes on after it, or a section sign or an abbreviated code stands before it."""
    if prose[end + 1 : end + 2].isupper() and _PLACE_OR_LAW_AFTER.match(prose, end):
        return True
    mark = prose[start - 1 : start]
    is_code = mark == " " and prose[start - 2 : start - 1] in _CODE_ENDS
    return (is_code or mark == "§") and bool(_SECTION_BEFORE.match(prose, max(0, start - 12), start))


def _is_joined(prose: str, start: int, end: int) -> bool:
    """Part of a version, a path, a plan's name: digits or letters go on after a mark. A range ("9-12") is none."""
    return prose[end : end + 1] in _JOINTS and bool(_JOINED_AFTER.match(prose, end)) and not _is_range(prose, start, end)


def _is_range(prose: str, start: int, end: int) -> bool:
    """Whether "-" and a larger number follow: "9-12" counts from to, "12-9" is a score."""
    match = _RANGE.match(prose, start)
    if not match or match.end("first") != end:
        return False
    first, second = (Decimal(match[name].replace(",", "")) for name in ("first", "second"))
    return first < second and len(match["second"]) < 7


def _is_enclosed_or_listed(prose: str, start: int, end: int) -> bool:
    before, after = prose[start - 1 : start], prose[end : end + 1]
    if before + after in ("[]", "()") and end - start <= 3:
        return True
    if prose.find("]", end, end + 40) >= 0 and _is_bracketed(prose, start, end):
        return True
    if after == ")" and before == " " and "(" not in prose[max(0, start - 300) : start]:
        return True
    at_line_start = start == 0 or before == "\n"
    if at_line_start and "." in prose[start:end] and _HEADING_AFTER.match(prose, end):
        return True
    return at_line_start and end - start <= 3 and bool(_AFTER_LIST_NUMBER.match(prose, end) or _AFTER_NOTE_NUMBER.match(prose, end))


def _is_bracketed(prose: str, start: int, end: int) -> bool:
    """One of the numbers in brackets: "[3, 7-9]"."""
    return bool(_BRACKETED_BEFORE.match(prose, max(0, start - 40), start) and _BRACKETED_AFTER.match(prose, end, end + 40))


def _is_plain(word: str) -> bool:
    """Whether a capitalised word before a figure is no name: "About 45", "Renting 512"."""
    return word.lower().rstrip(".") in _PLAIN_WORDS or word.endswith("ing")


def _is_labelled(prose: str, start: int, end: int) -> bool:
    before = prose[max(0, start - 24) : start]
    if before[-1:] not in _BEFORE_A_LABELLED:
        return False
    if before.endswith(":", 0, -1) and _COUNTED_AFTER.match(prose, end):
        return False
    word = before.split()[-1] if before.strip() else ""
    folded = word.lower()
    if word.isalpha() and word.isascii() and folded not in _LABEL_LINKS:
        if folded in _LABEL_WORDS and before.endswith(word, 0, -1):
            return True
        if folded == word:  # a plain word is no name
            return False
    elif _LABEL_BEFORE.match(prose, max(0, start - 36), start):
        return True
    match = _NAME_BEFORE.match(prose, max(0, start - 24), start)
    if (
        match and match["name"].endswith(_ITS) and end - start <= 2 and _COUNTED_AFTER.match(prose, end)
    ):  # "Holm's 14 boats", no "Boeing's 737"
        return False
    return match is not None and "," not in prose[start:end] and not _is_plain(match["name"])
