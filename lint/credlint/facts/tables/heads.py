"""What the heads of columns say that a column holds: a state before, a state after, a change."""

from __future__ import annotations

import regex

from credlint.patterns import lazy

BEFORE = lazy(
    r"\W*(?:before|baseline|old|previous(?:ly)?|prior|manual(?:ly)?|pre-\p{L}+|without|legacy|traditional(?:ly)?|original(?:ly)?|initial(?:ly)?)\b[^|]{0,30}",
    regex.I,
)
AFTER = lazy(r"\W*(?:after|with|new|now|post-\p{L}+|automated|current(?:ly)?|optimi[sz]ed|final|target|AI)\b[^|]{0,30}", regex.I)

_OF = r"(?:(?:%|percent(?:age)?|relative|total|net|overall)[ ])?"
_CHANGE = r"(?:change|improvement|delta|Δ|reduction|increase|decrease|gain|drop|savings?|difference|diff|impact|growth|uplift|lift)"
CHANGE = lazy(rf"\W*{_OF}{_CHANGE}\b", regex.I)
"""Begins the head of a change of any kind."""
CHANGE_ALONE = lazy(rf"{_OF}(?:{_CHANGE}|result)(?:[ ]?\(?(?:%|YoY)\)?)?", regex.I)
"""The whole head of a change from the column before, in percent as far as it says."""
