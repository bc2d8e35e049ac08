"""What was read of an article, as JSON or as one line a fact. FACTS is the whole list of analyses that are shown."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import Any

from msgspec import NODEFAULT, Struct

from credlint.article import Article, HasSpan, Span
from credlint.facts.dates.publication import publication_date
from credlint.facts.sentences import sentences
from credlint.finding import Lines
from credlint.report.json import place
from credlint.report.text import visible

FACTS = {
    "quantities": "credlint.facts.quantities",
    "periods": "credlint.facts.periods",
    "near_days": "credlint.facts.dates.near_days",
    "relative_periods": "credlint.facts.dates.relative_periods",
    "time_spans": "credlint.facts.dates.time_spans",
    "changes": "credlint.facts.changes",
    "ranges": "credlint.facts.figures.ranges",
    "conversions": "credlint.facts.figures.conversions",
    "misprints": "credlint.facts.figures.misprinted_numbers",
    "damages": "credlint.facts.money.damage",
    "lost_measures": "credlint.facts.figures.lost_measures",
    "bare_amounts": "credlint.facts.money.bare_amounts",
    "eaten_amounts": "credlint.facts.money.eaten_amounts",
    "unscaled_amounts": "credlint.facts.money.unscaled_amounts",
    "doubled_currencies": "credlint.facts.money.currency_marks",
    "transliterated_currencies": "credlint.facts.money.currency_marks",
    "dollar_signs": "credlint.facts.money.currency_marks",
    "elapsed_times": "credlint.facts.elapsed.elapsed_times",
    "tables": "credlint.facts.tables.tables",
    "column_totals": "credlint.facts.tables.table_totals",
    "share_columns": "credlint.facts.shares.share_columns",
    "row_shares": "credlint.facts.shares.share_columns",
    "table_mentions": "credlint.facts.tables.table_mentions",
    "amounts": "credlint.facts.figures.amounts",
    "totals": "credlint.facts.sums.totals",
    "counted_lists": "credlint.facts.tables.counted_lists",
    "named_lists": "credlint.facts.tables.named_lists",
    "attributions": "credlint.facts.attributions",
    "link_domains": "credlint.facts.sources.link_domains",
    "orphan_quotations": "credlint.facts.sources.orphan_quotations",
    "retold_quotations": "credlint.facts.sources.retold_quotations",
    "source_dates": "credlint.facts.sources.source_dates",
    "averages": "credlint.facts.sums.averages",
    "growth_rates": "credlint.facts.sums.growth_rates",
    "target_years": "credlint.facts.dates.target_years",
    "returns": "credlint.facts.sums.returns",
    "full_times": "credlint.facts.sums.full_time",
    "unit_savings": "credlint.facts.sums.unit_savings",
    "metrics": "credlint.facts.computing.metrics",
    "scale_slips": "credlint.facts.money.scale_slips",
    "equations": "credlint.facts.sums.equations",
    "products": "credlint.facts.sums.products",
    "rate_pairs": "credlint.facts.sums.rate_pairs",
    "p_values": "credlint.facts.surveys.p_values",
    "test_results": "credlint.facts.surveys.test_results",
    "intervals": "credlint.facts.surveys.intervals",
    "samples": "credlint.facts.surveys.samples",
    "margins": "credlint.facts.surveys.margins",
    "leads": "credlint.facts.surveys.leads",
    "means": "credlint.facts.surveys.descriptives",
    "deviations": "credlint.facts.surveys.descriptives",
    "scales": "credlint.facts.surveys.descriptives",
    "shares_of_samples": "credlint.facts.surveys.shares_of_samples",
    "survey_shares": "credlint.facts.surveys.survey_shares",
    "significance_claims": "credlint.facts.surveys.significance",
    "causal_claims": "credlint.facts.surveys.causal_claims",
    "rough_shares": "credlint.facts.shares.rough_shares",
    "portions": "credlint.facts.shares.portions",
    "restatements": "credlint.facts.sums.restatements",
    "thresholds": "credlint.facts.trends.thresholds",
    "share_groups": "credlint.facts.shares.share_groups",
    "rankings": "credlint.facts.trends.rankings",
    "records": "credlint.facts.trends.records",
    "elapsed_years": "credlint.facts.elapsed.elapsed_years",
    "reversals": "credlint.facts.dates.timelines",
    "forecasts": "credlint.facts.dates.forecasts",
    "latest_figures": "credlint.facts.dates.stale_figures",
    "unanchored_times": "credlint.facts.dates.unanchored_times",
}
"""Name of an analysis to its module."""

_SINGULAR = {
    "quantities": "quantity",
    "periods": "period",
    "near_days": "near day",
    "relative_periods": "relative period",
    "time_spans": "time span",
    "changes": "change",
    "ranges": "range",
    "conversions": "conversion",
    "misprints": "misprint",
    "damages": "damage",
    "lost_measures": "lost measure",
    "bare_amounts": "bare amount",
    "eaten_amounts": "eaten amount",
    "unscaled_amounts": "unscaled amount",
    "doubled_currencies": "doubled currency",
    "transliterated_currencies": "transliterated currency",
    "dollar_signs": "dollar sign",
    "elapsed_times": "elapsed time",
    "tables": "table",
    "column_totals": "column total",
    "share_columns": "share column",
    "row_shares": "row share",
    "table_mentions": "table mention",
    "amounts": "amount",
    "totals": "total",
    "counted_lists": "counted list",
    "named_lists": "named list",
    "attributions": "attribution",
    "link_domains": "link",
    "orphan_quotations": "quotation without a speaker",
    "retold_quotations": "retold quotation",
    "source_dates": "date of a source",
    "averages": "average",
    "growth_rates": "growth rate",
    "target_years": "target years",
    "returns": "return",
    "full_times": "full-time work",
    "unit_savings": "unit saving",
    "metrics": "metric",
    "scale_slips": "scale slip",
    "equations": "equation",
    "products": "product",
    "rate_pairs": "rate pair",
    "p_values": "p value",
    "test_results": "test result",
    "intervals": "interval",
    "samples": "sample",
    "margins": "margin of error",
    "leads": "lead",
    "means": "mean",
    "deviations": "standard deviation",
    "scales": "scale",
    "shares_of_samples": "share of a sample",
    "survey_shares": "survey share",
    "significance_claims": "claim of significance",
    "causal_claims": "causal claim",
    "rough_shares": "rough share",
    "portions": "portion",
    "restatements": "restatement",
    "thresholds": "threshold",
    "share_groups": "share group",
    "rankings": "ranking",
    "records": "record",
    "elapsed_years": "elapsed years",
    "reversals": "reversal",
    "forecasts": "forecast",
    "latest_figures": "latest figures",
    "unanchored_times": "unanchored time",
}
_MOST_DIGITS = 40
"""A number with more digits before its point is written as a string."""


def facts_json(article: Article, filename: str) -> str:
    """The facts as JSON. Numbers are exact: an infinite bound is null, and one that JSON readers would round is a string."""
    lines = Lines(article.source)
    data: dict[str, Any] = {"article": _article(article, filename)}
    for name in FACTS:
        data[name] = [_fact(fact, article, lines) for fact in _facts(name, article)]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def facts_text(article: Article, filename: str) -> str:
    """The facts as lines `row:column: kind "text" -> what was read`, in the order of the text, after lines on the article."""
    lines = Lines(article.source)
    about = [f"{key}: {visible(str(value))}\n" for key, value in _article(article, filename).items() if value]
    found = [(fact.span, name, fact) for name in FACTS for fact in _facts(name, article)]
    return "".join(about) + "".join(_line(name, fact, article, lines) for _, name, fact in sorted(found, key=lambda item: item[:2]))


def _facts(name: str, article: Article) -> tuple[HasSpan, ...]:
    facts: tuple[HasSpan, ...] = getattr(import_module(FACTS[name]), name)(article)
    return facts


def _article(article: Article, filename: str) -> dict[str, Any]:
    day = publication_date(article)
    title = next((article.text(block.span) for block in article.blocks if block.kind == "title"), "")
    return {
        "filename": filename,
        "title": article.metadata.title or title,
        "author": article.metadata.author,
        "date": day.date.isoformat() if day else None,
        "date_provenance": day.provenance
        if day
        else "none: no front matter, byline, dateline or file name gives a date, and the page shows no other",
        "blocks": len(article.blocks),
        "sentences": len(sentences(article)),
    }


def _fact(fact: HasSpan, article: Article, lines: Lines) -> dict[str, Any]:
    source = article.locate(fact.span)
    values = {name: _plain(getattr(fact, name), article) for name in _defaults(fact)}
    where = {"location": place(lines.place(source.start)), "end_location": place(lines.place(source.end))}
    return {"text": article.text(fact.span), **values, **where}


def _defaults(fact: Any) -> dict[str, Any]:
    """The fields of a fact but for its span, each with its default, or NODEFAULT."""
    names, defaults = fact.__struct_fields__, fact.__struct_defaults__
    without = [NODEFAULT] * (len(names) - len(defaults))
    return {name: default for name, default in zip(names, [*without, *defaults], strict=True) if name != "span"}


def _plain(value: object, article: Article) -> Any:
    """A value of a fact in JSON's types; another fact and a span are their text."""
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Span):
        return article.text(value)
    if isinstance(value, Struct):
        span = getattr(value, "span", None)
        return article.text(span) if span else {name: _plain(getattr(value, name), article) for name in _defaults(value)}
    if isinstance(value, tuple | list):
        return [_plain(item, article) for item in value]
    return value


def _number(value: Decimal) -> int | float | str | None:
    if not value.is_finite():
        return None
    if value.adjusted() > _MOST_DIGITS:
        return str(value)
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else str(value)


def _line(name: str, fact: HasSpan, article: Article, lines: Lines) -> str:
    start = lines.place(article.locate(fact.span).start)
    read = [
        f"{name}={_short(getattr(fact, name), article)}"
        for name, default in _defaults(fact).items()
        if default is NODEFAULT or getattr(fact, name) != default
    ]
    return f'{start.row}:{start.column}: {_SINGULAR[name]} "{visible(article.text(fact.span))}" -> {" ".join(read)}\n'


def _short(value: object, article: Article) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}" if value.adjusted() <= _MOST_DIGITS else str(value)
    plain = _plain(value, article)
    if not isinstance(plain, str):
        return visible(json.dumps(plain, ensure_ascii=False))
    return visible(plain) if plain and " " not in plain else f'"{visible(plain)}"'
