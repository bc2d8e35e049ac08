"""Failures out of exceptions: what broke, in one line, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable

from credlint.finding import Failure

ISSUES_URL = "https://github.com/credlint/credlint/issues"


def breakdowns(filename: str, broken: Iterable[tuple[str, BaseException]]) -> list[Failure]:
    """One failure for each different exception that rules (by code; "" is the reader) raised over a file."""
    by_cause: dict[str, list[tuple[str, BaseException]]] = {}
    for code, error in broken:
        by_cause.setdefault(_cause(error), []).append((code, error))
    return [_breakdown(filename, cause, [code for code, _ in group], group[0][1]) for cause, group in by_cause.items()]


def _breakdown(filename: str, cause: str, codes: list[str], error: BaseException) -> Failure:
    import traceback  # noqa: PLC0415 - only for a defect

    detail = "".join(traceback.format_exception(error))
    if codes == [""]:
        return Failure(filename, f"cannot be read as an article: {cause}", f"please report this at {ISSUES_URL}", detail=detail)
    who = f"rule{'s' * (len(codes) > 1)} {', '.join(codes)} broke down"
    advice = f"--ignore {','.join(codes)} leaves it out; -v shows the traceback, for its author"
    return Failure(filename, f"{who}: {cause}", advice, tuple(codes), detail)


def _cause(error: BaseException) -> str:
    """The exception and the line of code that raised it, without line breaks."""
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    where = f" ({at.tb_frame.f_code.co_filename.replace(chr(92), '/').rpartition('/')[2]}:{at.tb_lineno})" if at else ""
    return " ".join(f"{type(error).__name__}: {error}".split()) + where
