"""What a figure counts: the noun phrase after it, found with closed lists of the words that end one."""

from __future__ import annotations

from msgspec import Struct

from credlint.article import Span
from credlint.patterns import lazy

_ENDS_A_PHRASE = frozenset(
    # prepositions, conjunctions, determiners, pronouns
    "of in on at by to from for with without within into onto over under above below between among across through during after before since until till per"
    " as than via about against around toward towards near off up down out and or but nor so yet while when where which who whom whose that this these"
    " those it its they their them he she his her we our us you your i my the a an each every both either neither if because although though whether"
    " there here then compared versus vs related due attributable listed include includes included including excluding plus minus"
    # auxiliaries and frequent verbs
    " is are was were be been being am has have had having do does did will would can could may might must shall should said say says told"
    " came come comes went go goes got get gets made make makes took take takes gave give gives left leave leaves remain remains remained"
    " rose rise rises fell fall falls grew grow grows dropped drop drops reached use used uses using work works worked live lives lived need needs"
    " show shows showed report reports reported went run runs ran continue continued began begin start started"
    # adverbs and words of time
    " not no also only just still even already again now today yesterday tomorrow annually yearly monthly weekly daily hourly apiece upfront outright respectively"
    " ago later earlier sooner worldwide globally nationwide last next altogether overall alone instead too well combined previously currently"
    " more less fewer higher lower larger smaller greater faster slower cheaper better worse longer shorter bigger older younger".split()
)
_WORD = lazy(r"[ \n\u00a0-](\p{L}[\p{L}\p{N}'’&/-]*)")
_WHOLE = lazy(
    r"[ \n](?:of|in(?=[ \n]\p{Ll}))[ \n](?:(?:all|the|about|some|these|those|this|that|total|a|an)[ \n]){0,2}(?:(?P<owner>its|their|our|his|her|my|your|(?:\p{Lu}[\p{L}&.-]*[ \n]){0,2}\p{Lu}[\p{L}&.-]*['’]s)[ \n])?(?=\p{L})"
)
_CALENDAR = frozenset(
    "year years quarter quarters month months week weeks day days half period fiscal january february march april may june july august september october november december".split()
)
_ADJECTIVES = frozenset(
    "elderly early family friendly monthly weekly daily quarterly yearly fully newly costly likely lonely supply monopoly assembly".split()
)
_LONGEST = 5


class CountedNoun(Struct):
    """The noun phrase after a figure ("past conversations") and its head ("conversations"), lower case.

    owner: whose it is, as printed: "its", "Microsoft's"; or empty.
    """

    span: Span
    phrase: str
    head: str
    owner: str = ""


def counted(prose: str, end: int) -> CountedNoun | None:
    """The noun phrase that starts right after a figure's end, or None."""
    words: list[str] = []
    position = end
    while len(words) < _LONGEST and (match := _WORD.match(prose, position)):
        word = match[1]
        if _ends_phrase(word, words):
            break
        words.append(word)
        position = match.end()
        if word.endswith(("'s", "’s", "s'", "s’")):
            return None
    if not words:
        return None
    return CountedNoun(Span(end + 1, position), " ".join(words).lower(), words[-1].lower())


def whole(prose: str, end: int) -> CountedNoun | None:
    """What a share or an amount is of, after "of" or "in": "62% of its internal workloads", "$3 million in annual savings"; or None."""
    link = _WHOLE.match(prose, end)
    if not link:
        return None
    noun = counted(prose, link.end() - 1)
    if noun and noun.head in _CALENDAR:
        return None
    if noun and link["owner"]:
        noun.owner = link["owner"]
    return noun


def _ends_phrase(word: str, words: list[str]) -> bool:
    if word.lower() in _ENDS_A_PHRASE or (word.endswith("ly") and word.lower() not in _ADJECTIVES):
        return True
    after_plural = bool(words) and words[-1].endswith("s") and not words[-1].endswith("ss")
    return after_plural and (word.endswith(("ed", "ing")) or word.islower())
