"""A rule, and the problems that it yields."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from msgspec import Struct

from credlint.article import Article, SourceRange, Span

Severity = Literal["error", "warning", "note"]
Applicability = Literal["safe", "unsafe", "display"]
"""Whether a correction is certain ("safe"), changes the wording in a way that someone should look at ("unsafe"), or is only shown."""


class Related(Struct, frozen=True):
    """Another place that a problem is about, with words of its own."""

    span: Span
    message: str


class Replacement(Struct, frozen=True):
    """A text to put in place of a stretch: of the prose (a Span), or of markup (a SourceRange of the article's source)."""

    place: Span | SourceRange
    text: str


class Problem(Struct):
    """What does not fit, in prose coordinates.

    message: one or two sentences for an editor: what does not fit, and the sum that shows it.
    help: what would fix it; never an invented figure.
    replacement: the text to put in place of the span, or several replacements elsewhere; only where the correction is known.
    applicability: whether the replacement may be made without anyone looking at it.
    """

    span: Span
    message: str
    related: tuple[Related, ...] = ()
    help: str = ""
    replacement: str | tuple[Replacement, ...] | None = None
    applicability: Applicability = "safe"

    @property
    def replacements(self) -> tuple[Replacement, ...]:
        """All replacements, each with its place."""
        if isinstance(self.replacement, str):
            return (Replacement(self.span, self.replacement),)
        return self.replacement or ()


class Rule:
    """One check. A subclass is its own page: the docstring's first line says the pattern, its fences are executed as tests.

    code: permanent, letters and digits ("MON001").
    severity: "error" (near certain), "warning" or "note" (shown, never fails a run).
    preview: off unless asked for, because measurement does not yet support it.
    fixable: whether its fixes may be applied; set by the configuration.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity] = "warning"
    preview: ClassVar[bool] = False
    fixable: ClassVar[bool] = True

    def check(self, article: Article) -> Iterator[Problem]:
        """Yield a problem for each place of the article that shows the pattern."""
        raise NotImplementedError

    def needs(self, article: Article) -> str:  # noqa: ARG002 - most rules need nothing
        """What the article lacks for this rule to judge it, or all of it, as a noun phrase ("a table"); nothing when it lacks nothing."""
        return ""

    @classmethod
    def name(cls) -> str:
        """The rule's name, from its class: `LeadingDotAmount` is "leading-dot-amount"."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])", "-", cls.__name__).lower()

    @classmethod
    def family(cls) -> str:
        """The family that the rule belongs to: the folder that it stands in ("money"), or the letters of its code."""
        parts = cls.__module__.split(".")
        return parts[-2] if len(parts) > 2 else cls.code.rstrip("0123456789")

    @classmethod
    def page(cls) -> str:
        """The rule's page in Markdown, without a heading."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def summary(cls) -> str:
        """The first line of the page: the pattern as a noun phrase."""
        return cls.page().partition("\n")[0]
