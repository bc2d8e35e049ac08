"""Figures that are on public record, for which a report needs no source: exchanges' prices, votes, what a body decides, matches, and auctions."""

from __future__ import annotations

from credlint.article import Article, Span
from credlint.facts.quantities import Quantity
from credlint.facts.word_places import holds
from credlint.patterns import lazy

_MARKET = lazy(
    r"\b(?:Dow|S&P 500|N(?:asdaq|ASDAQ)|FTSE|DAX|CAC 40|Nikkei|Hang Seng|Russell 2000|Stoxx|STOXX|Sensex|Nifty|Treasury|Brent|West Texas Intermediate)\b"
    r"|\b(?:a|an|per)[ \n](?:barrel|(?:troy[ \n])?ounce|tonne|bushel)\b|\b[Dd]ollar[ \n]index\b|\bafter-hours[ \n]trading\b|\b[Ss]hares[ \n](?:of|in|were|rose|fell|closed|slid|jumped|dropped|gained|lost)\b"
    r"|\b(?:[Pp]ound|[Ss]terling|[Ee]uro|[Dd]ollar|[Yy]en|[Yy]uan|[Rr]upee|[Rr]ouble|[Ll]ira)\b[^;!?]{0,80}?\bagainst[ \n]the\b|\b(?:share|stock|premier|benchmark)[ \n]index\b"
    r"|\b(?:stock|shares)[ \n](?:closed|rose|fell|slid|jumped|dropped|gained|lost|tumbled|surged)\b"
)
_MOVED = lazy(
    r"\b(?:rose|fell|dropped|gained|lost|slid|slipped|jumped|climbed|closed|ended|tumbled|surged|soar(?:ed|ing)|sank|shed|added|inched|dipped|declined|advanced|retreated"
    r"|stumbled|sagged|slump(?:ed|ing)|(?:ris|fall|clos|drop|gain|los|slid|end|trad)ing|up|down|off|lower|higher)\b"
)
_VOTE = lazy(r"(?:[ \n]\p{Ll}+){0,2}?[ \n](?:of[ \n](?:the|all|her|his|their)[ \n](?:\p{Ll}+[ \n]){0,2}?)?(?:votes?|ballots)\b")
_DECISION = lazy(
    r"\b(?:[Tt]urnout|cast[ \n](?:a[ \n])?ballots?|final[ \n]count|recount|precincts|run-?off)\b|"
    r"\b(?:[Cc]ouncil|[Bb]oard|[Cc]ommission(?:ers)?|[Ll]egislature|[Pp]arliament|[Ss]enate|[Cc]ongress|[Cc]abinet|[Mm]inisters|[Bb]udget|[Bb]ill|[Ss]pending[ ]plan|[Mm]easure|[Rr]esolution)"
    r"(?:[ \n](?:also|on[ ]\p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}+day|unanimously|has|have)){0,2}[ \n]"
    r"(?:approved|adopted|granted|sets?|raised|increased|allocate[sd]|earmarks?|directs?|calls[ \n]for|provides|includes|passed|proposed|voted|establishes|authorized)\b"
)

_POLICY_RATE = lazy(
    r"\bBank[ \n]Rate\b|\b(?:benchmark|policy|base|bank|key|repo|cash|deposit|discount|prime|federal[ \n]funds|fed[ \n]funds|official|main)[ \n](?:refinancing[ \n]|interest[ \n]|lending[ \n])?rates?\b"
    r"|\b(?:Euribor|SOFR|SONIA|Sonia|EURIBOR|LIBOR)\b",
)
_POLICY_SIGNS = ("ate", "uribor", "SOFR", "ONIA", "onia", "URIBOR", "LIBOR")
"""What a central bank sets, and what markets quote for money."""

_REACH = 300
"""Characters on either side of a figure that are read: more than most sentences have."""
_PLAY = lazy(
    r"\b(?:rebounds?|touchdowns?|half-?time|wickets?|innings|free[ \n]throws?|three-pointers?|3-pointers?|from[ \n]the[ \n]field|layup|birdies?|knockout|hat-trick|marathon"
    r"|finish[ \n]line|\d{1,3}-\d{1,3}[ \n](?:lead|win|victory|loss|defeat|edge|run|margin))\b"
)

_AUCTION = lazy(
    r"\b(?:paid|sold|fetch(?:ed|es)|realised|realized|hammer|bought|price|brought|made)\b[^;!?]{0,80}?\b(?:at|in|by)[ \n](?:an?|the|its)[ \n](?:[\p{L}\d’'-]+[ \n]){0,3}?auctions?\b"
    r"|\bauction(?:ed)?[ \n](?:[\p{L}’']+[ \n]){0,3}?for\b"
)

_MARKET_SIGNS = (
    "Dow", "S&P 500", "asdaq", "ASDAQ", "FTSE", "DAX", "CAC 40", "Nikkei", "Hang Seng", "Russell 2000", "toxx", "TOXX", "Sensex", "Nifty", "Treasury",
    "Brent", "West Texas", "barrel", "ounce", "tonne", "bushel", "after-hours", "hares", "stock", "against", "index",
)  # fmt: skip
_DECISION_SIGNS = (
    "urnout", "ballot", "count", "precincts", "runoff", "run-off", "ouncil", "oard", "ommission", "egislature", "arliament", "enate", "ongress",
    "abinet", "inisters", "udget", "ill", "pending plan", "easure", "esolution",
)  # fmt: skip
_PLAY_SIGNS = (
    "rebound", "touchdown", "halftime", "half-time", "wicket", "innings", "throw", "pointer", "field", "layup", "birdie", "knockout", "hat-trick",
    "marathon", "finish", "lead", "win", "victory", "loss", "defeat", "edge", "run", "margin",
)  # fmt: skip
"""Of the signs of each kind, every match of its pattern holds one."""


def is_on_record(article: Article, sentence: Span, figure: Quantity) -> bool:
    """Whether a figure is a price or move at an exchange, a rate of a central bank, a share of votes, what a body decides, told of a match, or paid at an auction."""
    prose = article.prose
    near = max(sentence.start, figure.span.start - _REACH), min(sentence.end, figure.span.end + _REACH)
    text = prose[near[0] : near[1]]
    if _VOTE.match(prose, figure.span.end, sentence.end) or (holds(text, _DECISION_SIGNS) and _DECISION.search(prose, *near)):
        return True
    if holds(text, _PLAY_SIGNS) and _PLAY.search(prose, *near):
        return True
    if figure.kind == "money" and "auction" in text and _AUCTION.search(prose, *near):
        return True
    if figure.kind in ("percent", "points", "basis points") and holds(text, _POLICY_SIGNS) and _POLICY_RATE.search(prose, *near):
        return True
    is_price = figure.kind in ("percent", "points", "basis points", "money")
    return is_price and bool(holds(text, _MARKET_SIGNS) and _MARKET.search(prose, *near) and _MOVED.search(prose, *near))
