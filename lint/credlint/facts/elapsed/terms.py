"""Terms that begin these days and whose end is told: "has signed a five-year contract until 2029", "seven years of updates from this month, until 2032"."""

from __future__ import annotations

from datetime import date

import regex

from credlint.article import Article
from credlint.facts.dates.publication import publication_date
from credlint.facts.elapsed.distances import ElapsedYears, Near, distance, lead_of
from credlint.facts.elapsed.lengths import Length
from credlint.facts.periods import Period
from credlint.patterns import lazy

_AGREED = lazy(
    r"(?<!\b(?:who|which|that)[ \n])\b(?:(?:ha(?:s|ve)[ \n](?:just[ \n]|now[ \n]|also[ \n])?(?:signed|agreed|penned|inked|committed|accepted|awarded|granted|won|landed|secured|taken[ \n]out|put[ \n]pen[ \n]to[ \n]paper))"
    r"|signs|agrees|pens|inks|puts[ \n]pen[ \n]to[ \n]paper|arrives|joins|accepts|secures)\b[^;:.()]{0,80}$",
)
_TERM = lazy(
    r"(?:[ \n]of)?[ \n](?:(?!(?:old|extension)\b)[\p{Ll}-]+[ \n]){0,2}?(?:contract|deal|lease|agreement|term|licen[cs]e|loan|mandate|tenancy|warranty|guarantee|sponsorship|partnership|support|updates)"
    r"(?:[ \n](?:with|at|on|for)[ \n][^,;:.()]{1,40})?"
)
_FROM_NOW = lazy(r",?[ \n](?:starting|beginning|counted|from)[ \n](?:(?:in|from)[ \n])?(?:now|today|this[ \n]\p{Ll}+)\b")
_UNTIL = lazy(
    r",?[ \n](?:(?:that|which|and)[ \n])?(?:(?:will|should)[ \n])?(?:(?:keep|take)s?[ \n](?:him|her|them|it)[ \n])?(?:(?:run(?:s|ning)?|expir(?:es|ing)|end(?:s|ing)|last(?:s|ing)|up|out)[ \n])*"
    r"(?:until|till|to|through|in|on)[ \n](?:the[ \n](?:(?:end|summer|spring|autumn|fall|winter)[ \n]of[ \n](?:the[ \n])?)?)?"
)
_BORN = lazy(r"(?r)\bborn[ \n](?:[^,;:.()\n ]+[ \n]){0,4}?(?:in|on)[ \n]")
_EXTENDED = lazy(r"\b(?:exten|renew|backdat|retroactiv|remain|last[ \n]|ago\b|previous|former|plus|option|existing|current)", regex.I)


def of_term(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """A length that begins at the article's own date, with the only date of its sentence as its end."""
    today = publication_date(article)
    others = [day for day in dates.before if not lead_of(article, day, _BORN)]
    if length.unit != "year" or others or len(dates.after) != 1 or not today or not today.is_certain:
        return None
    prose, (start, end), (day,) = article.prose, length.span, dates.after
    term = _TERM.match(prose, end, day.span.start)
    from_now = _FROM_NOW.match(prose, term.end(), day.span.start) if term else None
    at = from_now.end() if from_now else term.end() if term else end
    if not term or not _UNTIL.fullmatch(prose, at, day.span.start) or _EXTENDED.search(prose, *dates.sentence):
        return None
    apart = distance(_of(today.date, day), day, "year")
    is_new = from_now or _AGREED.search(prose, dates.sentence.start, start)
    if not is_new or not apart:
        return None
    return ElapsedYears(length.span, "term", "year", length.low, length.high, *apart, day.span, None)


def _of(today: date, day: Period) -> Period:
    return Period(day.span, today, today, "day")
