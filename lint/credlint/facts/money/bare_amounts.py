"""Amounts of money that carry no currency: a large figure that counts nothing, governed by a word for money or beside an amount with one."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.figures.currencies import CODES, NAMES
from credlint.facts.money.currency_marks import transliterated_currencies
from credlint.facts.money.damage import damages
from credlint.facts.money.deal_words import DAMAGED, HELD, LEAST_WAGE, ROUNDS, deal, labelled, paid, rate, set_aside, sum_of, wage
from credlint.facts.money.listed_amounts import listed_with
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence
from credlint.facts.words import word_index
from credlint.patterns import lazy

_SINGULAR = (
    r"cost|price|budget|revenue|fee|salary|wage|income|profit|investment|bill|fine|expense|expenditure|valuation|rent|debt|donation|payment|grant|loan|"
    r"dividend|impairment|subsidy|royalty|allowance|surcharge|contract|endowment|bequest|bond issue|equity raising|tax benefit|tax expense|tax charge|"
    r"credit facility|credit line|line of credit|payout|outlay|(?:green|corporate|municipal|government|convertible|sovereign) bond|impairment charge|settlement|bailout|windfall|shortfall|deficit|surplus|jackpot|bounty|ransom|mortgage|(?:largest|biggest|highest|lowest|winning)(?: single)? (?:bid|offer|donation|ransom demand)|(?:net|operating|pre-?tax|annual|quarterly) loss"
)
MONEY_NOUN = (
    rf"(?:{_SINGULAR})s?|salaries|subsidies|royalties|spend|spending|savings|funding|tuition|turnover|earnings|compensation|invoices|receivables|"
    r"net sales|net income|operating income|EBITDA|EBIT|cash flows?|proceeds|goodwill|depreciation|amorti[sz]ation|"
    r"capital expenditures?|capex|indebtedness|borrowings|liabilities|impairments?|deferred tax(?:es)?|tax(?:es)? payable|interest expense|purchase price|"
    r"credit facilit(?:y|ies)|cash and cash equivalents|stock repurchases|share repurchases|severance|bonds?(?= of\b| worth\b)|damages(?= of\b| worth\b)"
)
_VERB = (
    r"rais(?:ed|ing)(?![ \n](?:by|to|it|them|from)\b)|paying|borrowing|paid|pays?|spent|spends?|invested|earned|earns?|fined|valued at|worth|charged|charges|saved|saves?|saving|priced at|budgeted|donated|borrowed|"
    r"pledged|allocated|earmarked|disbursed|fundrais\p{L}+|repaid|refunded|sold for"
)
_CUE_BEFORE = lazy(rf"\b(?P<cue>{MONEY_NOUN}|{_VERB})\b", regex.IGNORECASE)
_IS_NOUN = lazy(MONEY_NOUN, regex.IGNORECASE)
_COUNTED = lazy(r"fines|grants|bills|mortgages|contracts|donations|settlements|bounties", regex.IGNORECASE)
_OF_SUM = lazy(
    r"\b(?:of|worth|total(?:l?ed|l?ing)|averag(?:ed|ing)|between|from)[ \n](?:(?:about|around|nearly|over|some|up to|just)[ \n])?$"
)
_NUMBER_OF = lazy(r"(?r)\b(?i:numbers?|count|staff|labou?r)[ \n](?:of[ \n](?:\p{L}+[ \n]){0,2})?")
_ANOTHER_NOUN = lazy(
    r"-\p{L}|[ \n](?!(?:\p{L}+(?:ed|ing|ly)|of|in|for|to|at|as|by|on|from|per|up|down|about|around|nearly|over|some|only|just|roughly|almost|between|under|was|were|is|are|be|will|would|can|could|may|might|has|had"
    r"|have|came|comes?|rose|rises?|fell|falls?|grew|grows?|hit|hits|stood|stands?|runs?|ran|went|goes|reach(?:es)?|totals?|exceeds?|averages?|this|last|next|each|a|an|the|not|now|also|then|still|expenses?|costs?"
    r"|income|payments?|tag|targets?|estimates?|gap|goals?|portfolio|base|request|forecast|pool|ceiling|cap|limit|threshold|figures?|levels?|values?|money|increases?|hikes?|bills?|streams?|savings|guidance"
    r"|charges?|amounts?|demands?|balance|outlays?|budget|funds?|funding|plus|than|\d\S*|Q[1-4]|FY\d*|19\d\d|20\d\d)\b)\p{L}+"
)
_WILL = lazy(r"(?r)\b(?:will|would|could|may|might|to|has|have|had|it|that|which|not)[ \n]")
"""Before a verb that is spelt like its noun."""
_OF_THINGS = frozenset(("surplus", "shortfall", "deficit"))
_OF_A_THING = lazy(r"[ \n](?:of|in)[ \n](?!(?:about|around|nearly|over|some|up|just|more|less|at|roughly|almost|an?|the)\b)\p{L}")
_OTHER_SUBJECTS = (
    (
        lazy(r"fined|charged|charges"),
        lazy(r"\b(?i:police|officers?|prosecutors?|authorities|inspectors?|wardens?)[ \n](?:\p{L}+[ \n])?(?:fined|charged|charges)\b"),
    ),
    (
        lazy(r"saved|saves?|saving"),
        lazy(r"\b(?i:lives|lifeboats?|crews?|rescue\p{L}*|vaccin\p{L}+|seat-?belts?|drown\p{L}*|killed|died|deaths?|doctors?)\b"),
    ),
    (lazy(r"earned|earns?"), lazy(r"\b(?i:points?|rounds?|runs|votes|score[sd]?|medals?|vault|league)\b")),
    (
        lazy(r"surplus|shortfall|deficit|turnover|settlement"),
        lazy(
            r"\b(?i:nurs(?:es|ing)|teachers?|doctors?|staff|workers?|pilots|drivers|officers|recruits|herd|cattle|grain|wheat|corn|rice|polls|votes|seats|beds|homes|inhabitants|people|hills)\b"
        ),
    ),
    (lazy(r"pledged|donated|allocated|spent"), lazy(r"\b(?i:troops?|army|front|soldiers?|force|blood|rounds of|ammunition|blanks)\b")),
)
"""Verbs of money that also have other objects, and who or what shows these."""
_ENDS = (
    r"(?=[^\p{L}\s-]|\s*$|\n\n|[ \n](?:\p{L}+ed|is|was|are|were|has|had|will|would|may|can|could|came|went|the|an?|its|their|that|which|who|and|or|but|in|of|by|"
    r"to|from|for|on|at|as|with|into|over|after|before|during|since|until|among|between|last|this|per|each|every|annually|yearly|monthly|due|net|primarily|mainly|not|now|while|pays?|gets?|needs?|keeps?|spends?|owes?)\b)"
)
_CUE_AFTER = lazy(
    rf"(?:[ \n](?:in|of)[ \n](?:(?:annual|yearly|monthly|total|new|net|gross|direct|extra|additional|lost|average|cloud|recurring|government|public|state|federal|unpaid|outstanding|seed|venture|fresh|private|such|bad|soft|upfront|regulatory|commercial)[ \n]){{0,2}}(?P<cue>{MONEY_NOUN}|{HELD}|losses|claims|milestones?(?: payments?)?)\b{_ENDS}"
    rf"|[ \n](?:annual|yearly|monthly)[ \n](?P<cue>{MONEY_NOUN}))\b",
    regex.IGNORECASE,
)
_ATTRIBUTE_OF = lazy(
    rf"[ \n-](?:(?!and\b|or\b|of\b)\p{{L}}[\p{{L}}-]*[ \n]){{0,3}}?(?P<cue>{_SINGULAR}|{ROUNDS})\b{_ENDS}", regex.IGNORECASE
)
_DETERMINER = lazy(
    r"(?r)\b(?:an?|the|its|their|this|that|his|her|our|another|one)[ \n](?:(?:new|first|second|final|full|total|record|initial)[ \n])?",
    regex.IGNORECASE,
)
_BREAK = lazy(
    r"[;:()—|]|[ \n]–[ \n]|\b(?:while|whereas|which|who|because|although|but|where|when|that|and|with|for every|serving|per|among|passenger|ton|function|in (?:lives|blood|hours|man-hours|days|men|calories|carbon)|index|indices|awareness|concerns?|questions?|doubts?|fears?|alarm)\b|,[ \n]"
)
_FOLLOWS = lazy(
    r"[ \n]?(?:$|[.,;:)!?—–]|[ \n](?:annually|yearly|monthly|weekly|daily|a|an|per|each|every|in|by|to|from|for|on|over|last|this|between|and|or|after|before|"
    r"during|including|as|at|across|since|compared|up|down|higher|lower|more|less|primarily|mainly|due|related|against|towards?|via|through|was|were|is|will|would|covers?|covered|funds|funded|goes|went|pays|helps|helped|net|versus|with|fully)\b)"
)
_OTHER_THING = lazy(
    r"[ \n](?:in|of|by|to|from|on|for)[ \n](?:(?:the|a|an|its|their|our)[ \n])?(?:people|users|jobs|size|length|area|population|number|total number|units|words|volume)\b|[ \n]of[ \n]"
)
_TABLE_UNIT = lazy(r"\bin (?:thousands|millions|billions)\b|\bRM ?’?000|\(?[$€£]000|[$€£]’000", regex.IGNORECASE)
_ALSO_WORDS = {"real", "mark", "sole", "sol", "won", "som", "all"}
_CURRENCY_NOUNS = {name.split()[-1] for name in NAMES} - _ALSO_WORDS | {"pounds"}
_CURRENCY_NAMES = "|".join(map(regex.escape, sorted(_CURRENCY_NOUNS)))
_CURRENCY = rf"(?:(?:\p{{L}}+[ \n]){{0,2}}(?i:{_CURRENCY_NAMES})|{'|'.join(sorted(CODES))})(?!\p{{L}})"
_STATED_ONCE = lazy(
    rf"\b(?i:amounts?|figures?|prices|sums|values|costs)\b(?:[ \n](?!not\b)[\p{{L}}()]+){{0,6}}[ \n]in[ \n](?:(?:thousands|millions|billions)\b(?![ \n]of[ \n](?!{_CURRENCY}))|{_CURRENCY})"
)
"""Of the whole article: "all amounts are in thousands of rand"."""
_NAMED_AFTER = lazy(rf"[^.;\n]{{0,40}}[ \n(]in[ \n]{_CURRENCY}")
_COMPARED = lazy(r",?[ \n](?:up|down|compared|a[ \n](?:rise|fall|drop|jump|cut))[ \n](?:from|with|to)[ \n]|[ \n]from[ \n]")
_PRICE_BEFORE = lazy(
    r"(?r)\b(?P<cue>costs?|priced at|pays?|paid|charges?|charged|fees? of|prices? of|sells? for|sold for)[ \n](?:(?:about|only|just|around|from|up to|as little as)[ \n])?"
    r"|\b(?P<cue>prices?|pricing|fees?|rents?|wages?|fares?|costs?):?(?:[ \n]\p{Ll}+){0,3}[ \n]"
    r"|\b(?P<cue>dearest|priciest|cheapest|costliest|(?:most|least)[ \n]expensive)(?:[ \n]\p{Ll}+){0,2}[ \n](?:is|was|are|were|costs?)[ \n](?:(?:just|only)[ \n])?",
    regex.IGNORECASE,
)
_RATE_AFTER = lazy(r"[ \n](?:per|an?|each)[ \n]\p{L}|/\p{L}")
_RATE_IN_MONEY = lazy(
    r"[ \n](?:per|an?|each|every)[ \n](?:hour|day|week|month|quarter|year)[ \n]in[ \n](?:(?:lost|extra|direct|unpaid)[ \n])?(?P<cue>wages|pay|rent|fees|taxes|interest|salary|salaries|fares|tips|licen[cs]e fees)\b"
)
_PLAIN = lazy(r"[\d.,]+(?:[\s-]?(?:thousand|million|billion|trillion|mn?|bn|k|K|M|B|T))?")
_PRINTED_M = lazy(r"[$€£]\d[\d.,]*m\b")
_LEADS_TO = lazy(
    r"(?:[ \n](?:of|at|for|to|was|is|were|are|by|from|about|nearly|around|over|some|an?|the|another|further|only|just|up|more|less|than|almost|roughly|rose|fell|grew|reached|hit|totall?ed|stood))*[ \n]"
)
_RANSOMS = ("ransom", "ransoms", "ransomware", "extortion", "kidnappers")
_DEMAND = lazy(
    r"\b(?P<cue>demand(?:s|ed)?)[ \n](?:c[ao]mes?[ \n]to|came[ \n]to|was|of|averaged|reached|stood[ \n]at|fell[ \n]to|rose[ \n]to)\b"
)
"""What is demanded is money in an article that tells of ransoms, and of much else in others."""
_REACH = 60
_FAR = 1_000
"""Characters before a sentence in which its paragraph may name the currency."""


class BareAmount(Struct, frozen=True):
    """An amount without its currency.

    cue: the word beside it that makes it money, or the amount with a currency that it is compared or listed with. is_beside: the latter.
    """

    span: Span
    quantity: Quantity
    cue: Span
    is_beside: bool = False


@analysis
def bare_amounts(article: Article) -> tuple[BareAmount, ...]:
    """Bare amounts of the prose, in order. Table cells are none: a table says its currency elsewhere."""
    found: list[BareAmount] = []
    for sentence, figures in figure_sentences(article):
        if sentence.block.kind != "cell":
            bare = _in_sentence(article, sentence, figures)
            since = max(sentence.block.span.start, sentence.span.start - _FAR)
            found += [one for one in bare if not _is_named_in_words(article, Span(since, one.span.start))]
    is_told = found and (_STATED_ONCE.search(article.prose) or _is_named_in_words(article, Span(0, found[0].span.start)))
    return () if is_told else tuple(found)


def _is_named_in_words(article: Article, before: Span) -> bool:
    """Whether the currency is told in words before bare amounts, and never by a sign: "498 million euros from 445 million"."""
    figures = (figure for figure in inside(before, quantities(article)) if not figure.shared)
    named = [figure for figure in figures if figure.kind == "money" or _is_of_crowns(figure)]
    return bool(named) and all(article.prose[figure.span.start].isdigit() for figure in named)


def _is_of_crowns(figure: Quantity) -> bool:
    """Whether a figure is an amount of money whose name several currencies share, so that it reads as a count: "412 billion crowns"."""
    return figure.kind == "count" and figure.scaled and figure.noun in _CURRENCY_NOUNS


def _in_sentence(article: Article, sentence: Sentence, figures: Sequence[Quantity]) -> list[BareAmount]:
    figures = [_in_millions(article, figure) for figure in figures]
    if not any(_may_be(article, sentence, figure) for figure in figures) or _TABLE_UNIT.search(article.prose, *sentence.span):
        return []
    found: list[BareAmount] = []
    for index, figure in enumerate(figures):
        if _may_be(article, sentence, figure):
            amount = _bare(article, sentence, figure) or _beside(article, figures, index) or _after(article, found, figure)
            found += [amount] if amount else []
    return found


def _in_millions(article: Article, figure: Quantity) -> Quantity:
    """A figure that reads as metres, as millions where the article prints its amounts so ("£2.6m")."""
    if figure.kind != "length" or figure.unit != "m" or not _PLAIN.fullmatch(article.text(figure.span)) or not _prints_millions(article):
        return figure
    return replace(figure, kind="number", unit="", value=figure.value * 10**6, scaled=True)


@analysis
def _prints_millions(article: Article) -> bool:
    """Whether the article prints millions of money as "m"."""
    return bool(_PRINTED_M.search(article.prose))


def _bare(article: Article, sentence: Sentence, figure: Quantity) -> BareAmount | None:
    cue = _price(article, figure) or (labelled(article, sentence, figure) if figure.kind != "money" else None)
    if not cue and figure.kind == "number":
        cue = deal(article, sentence, figure) or rate(article, sentence, figure)
        cue = cue or (paid(article, sentence, figure) if damages(article) else None)
    if not cue and figure.kind == "number" and _could_be_money(article, figure):
        cue = _cue(article, sentence, figure) or (set_aside(article, sentence, figure) if _tells_of_money(article) else None)
    elif not cue and figure.kind == "count":
        cue = _attributive(article, figure)
    cue = cue or sum_of(article, sentence, figure)
    if not cue or _NAMED_AFTER.match(article.prose, figure.span.end):
        return None
    if article.prose[figure.span.end - 1] == "m" and not _LEADS_TO.fullmatch(article.prose, cue.end, figure.span.start):
        return None  # It may be metres.
    return BareAmount(figure.span, figure, cue)


@analysis
def _tells_of_money(article: Article) -> bool:
    return bool(damages(article)) or any(figure.kind == "money" for figure in quantities(article))


def _may_be(article: Article, sentence: Sentence, quantity: Quantity) -> bool:
    """A whole figure in digits: 1,000 or more, printed with a comma or a scale, or the price of something."""
    text = article.text(quantity.span)
    is_large = bool(_PLAIN.fullmatch(text)) and (
        (quantity.value >= 1000 and (quantity.scaled or "," in text))
        or _price(article, quantity) is not None
        or ((quantity.value >= LEAST_WAGE or bool(damages(article))) and wage(article, sentence, quantity) is not None)
        or (bool(damages(article)) and paid(article, sentence, quantity) is not None)
    )
    is_whole = not quantity.damaged and not around(quantity.span, transliterated_currencies(article))
    return is_large and is_whole and quantity.kind in ("number", "count", "money")


def _could_be_money(article: Article, quantity: Quantity) -> bool:
    if quantity.per not in ("", "year", "month", "day", "week", "head", "person", "student", "user"):
        return False
    if _CUE_AFTER.match(article.prose, quantity.span.end):
        return True
    return bool(_FOLLOWS.match(article.prose, quantity.span.end)) and not _OTHER_THING.match(article.prose, quantity.span.end)


def _cue(article: Article, sentence: Sentence, quantity: Quantity) -> Span | None:
    after = _CUE_AFTER.match(article.prose, quantity.span.end)
    if after:
        return Span(*after.span("cue"))
    start = max(sentence.span.start, quantity.span.start - _REACH)
    cues = list(_CUE_BEFORE.finditer(article.prose, start, quantity.span.start))
    if not cues and damages(article):
        cues = list(DAMAGED.finditer(article.prose, start, quantity.span.start))
    if not cues and not word_index(article).keys().isdisjoint(_RANSOMS):
        cues = list(_DEMAND.finditer(article.prose, start, quantity.span.start))
    if not cues or _BREAK.search(article.prose, cues[-1].end(), quantity.span.start):
        return None
    return Span(*cues[-1].span("cue")) if _tells_money(article, sentence, cues[-1], quantity) else None


def _tells_money(article: Article, sentence: Sentence, cue: regex.Match[str], quantity: Quantity) -> bool:
    """Whether a cue speaks of an amount: not a noun that another one follows ("rent strikes"), nor how many there are ("the number of grants")."""
    prose, word = article.prose, cue.group().lower()
    other_subject = next((subject for verbs, subject in _OTHER_SUBJECTS if verbs.fullmatch(word)), None)
    if other_subject and other_subject.search(prose, *sentence.span):
        return False
    if not _IS_NOUN.fullmatch(word) or (word == "cost" and _WILL.match(prose, max(sentence.span.start, cue.start() - 16), cue.start())):
        return True
    if _NUMBER_OF.match(prose, max(sentence.span.start, cue.start() - 40), cue.start()):
        return False
    between = prose[cue.end() : quantity.span.start]
    if _COUNTED.fullmatch(word) and not _OF_SUM.search(between):
        return False
    return not _ANOTHER_NOUN.match(between) and not (word in _OF_THINGS and _OF_A_THING.match(between))


def _price(article: Article, quantity: Quantity) -> Span | None:
    """The word for paying right before a figure that is a rate of something, or what it is paid in: "costs 9 per month", "9 a week in wages"."""
    if quantity.kind != "number" or not (quantity.per or _RATE_AFTER.match(article.prose, quantity.span.end)):
        return None
    priced = _PRICE_BEFORE.match(article.prose, max(0, quantity.span.start - 40), quantity.span.start)
    priced = priced or _RATE_IN_MONEY.match(article.prose, quantity.span.end)
    return Span(*priced.span("cue")) if priced else None


def _attributive(article: Article, quantity: Quantity) -> Span | None:
    """The money noun that the figure is an attribute of: "the 14,000 grant", "a 3 million tax benefit"; not "3 million grants"."""
    start = quantity.span.start
    if not _DETERMINER.match(article.prose, max(0, start - 24), start):
        return None
    noun = _ATTRIBUTE_OF.match(article.prose, quantity.span.end)
    return Span(*noun.span("cue")) if noun else None


def _beside(article: Article, figures: Sequence[Quantity], index: int) -> BareAmount | None:
    other = listed_with(article, figures, index)
    return BareAmount(figures[index].span, figures[index], other, is_beside=True) if other else None


def _after(article: Article, found: Sequence[BareAmount], figure: Quantity) -> BareAmount | None:
    """A figure compared with a bare amount right before it: "cost 8,400, up from 3,900"."""
    if not found or figure.kind == "count" or figure.scaled != found[-1].quantity.scaled:
        return None
    before = found[-1]
    return BareAmount(figure.span, figure, before.cue) if _COMPARED.fullmatch(article.prose, before.span.end, figure.span.start) else None
