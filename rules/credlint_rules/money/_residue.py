"""What a damaged amount does to its sentence, who leaves such damage, and how to stop it."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related
from credlint.facts.changes import Change, changes
from credlint.facts.figures.ranges import Range, ranges
from credlint.facts.money.damage import Damage, damages, suspects
from credlint.facts.money.damage_shapes import ANY, DamageKind, Writer

_REMEDIES: dict[Writer, str] = {
    "shell": "in a shell, quote the here-document's delimiter (<<'EOF'), use single quotes or write \\$",
    "Perl": "in Perl, use single quotes, <<'EOF' or \\$",
    "PowerShell": "in PowerShell, use single quotes, @'...'@ or `$",
    "PHP": "in a replacement of PHP's preg_replace, write \\$ or use preg_replace_callback",
    "JavaScript": "in a replacement of JavaScript's replace, write $$ or pass a function",
}


def remedy(article: Article, start: str, writers: tuple[Writer, ...] = ANY) -> str:
    """How to mend an amount, and to keep those of the writers that can have left this article's damage from doing so again."""
    possible = [writer for writer in writers if writer in suspects(article)] or writers
    advice = "; ".join(_REMEDIES[writer] for writer in possible)
    return f"{start} If a program wrote this text, keep it from expanding the dollar sign: {advice}."


def problems(article: Article, kind: DamageKind, cause: str) -> Iterator[Problem]:
    """One problem for each damaged amount of a kind: what is missing, who leaves such a residue, what it does to the sentence."""
    for damage in damages(article):
        if damage.kind == kind:
            effect, related = _effect(article, damage)
            text = " ".join(article.text(damage.span).split())
            yield Problem(
                damage.span,
                f'"{text}" {cause}{effect}',
                related,
                remedy(article, "Restore the whole amount from the source.", damage.writers),
            )


def _effect(article: Article, damage: Damage) -> tuple[str, tuple[Related, ...]]:
    for change in changes(article):
        if change.after and change.before and damage.span.end > change.after.span.start >= damage.span.start - 1:
            return _change_effect(article, change)
    for pair in ranges(article):
        if damage.span.start <= pair.first.span.start < damage.span.end and pair.first.value > pair.last.value:
            return _range_effect(article, pair)
    return "", ()


def _change_effect(article: Article, change: Change) -> tuple[str, tuple[Related, ...]]:
    actual = change.actual()
    if change.direction not in ("up", "down") or actual in (change.direction, "other") or not change.before or not change.after:
        return "", ()
    before, after = article.text(change.before.span), article.text(change.after.span)
    moves = "rises" if actual == "up" else "falls"
    effect = f'. As printed the figure {moves} from {before} to {after}, though the text says "{change.word}"'
    return effect, (Related(change.before.span, "the figure before"),)


def _range_effect(article: Article, pair: Range) -> tuple[str, tuple[Related, ...]]:
    first, last = article.text(pair.first.span), article.text(pair.last.span)
    return f". As printed the range runs downward, from {first} to {last}", (Related(pair.last.span, "the other end of the range"),)
