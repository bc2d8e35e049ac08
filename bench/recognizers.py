"""Score the reading of figures against public test cases of number, money and unit recognition.

    python bench/recognizers.py [FOLDER]

FOLDER holds CurrencyModel.json, PercentModel.json ... (cases of the MIT-licensed Recognizers-Text test suite, English); the default is
data/recognizers in a folder `shared` beside the checkout. A case counts when every expected figure was read with the right value and, for
money, percentages and units, the right span and unit kind. Cases marked unsupported for Python are left out, and so are expected mentions of a
unit without a figure. Prints a table and the misses.
"""

from __future__ import annotations

import json
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path

import regex

from credlint.facts.quantities import Quantity, quantities
from credlint.readers import read

KINDS = {"Currency": {"money"}, "Percent": {"percent"}, "Temperature": {"temperature"}}
DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "data" / "recognizers"
SUBUNIT = regex.compile(r"cents?$|pence$|penny$|pennies$|¢$", regex.IGNORECASE)
NO_FIGURES = {"count", "number", "money", "percent", "multiple", "fraction"}


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    misses: list[str] = []
    print(f"{'model':12} {'cases':>6} {'right':>6} {'share':>7}")
    for model in ("Currency", "Percent", "Number", "Dimension", "Temperature"):
        cases = [
            case
            for case in json.loads((folder / f"{model}Model.json").read_text("utf-8"))
            if "python" not in str(case.get("NotSupported", "")).lower()
        ]
        right = 0
        for case in cases:
            wrong = _wrong(model, case)
            right += not wrong
            if wrong:
                misses.append(f"{model}: {case['Input']!r}: {wrong}")
        print(f"{model:12} {len(cases):6} {right:6} {right / len(cases):7.1%}")
    print("\nMisses")
    print("\n".join(misses))


def _wrong(model: str, case: dict[str, object]) -> str:
    article = read(str(case["Input"]), "text")
    figures = [figure for figure in quantities(article) if _counts(model, figure)]
    for expected in case["Results"]:  # type: ignore[attr-defined]
        if expected["Resolution"].get("value") and not any(
            _matches(model, figure, article.text(figure.span), expected) for figure in figures
        ):
            return f"wanted {expected['Text']!r} = {expected['Resolution']['value']}, read {[(article.text(f.span), str(f.value), f.kind) for f in figures]}"
    return ""


def _counts(model: str, figure: Quantity) -> bool:
    if model == "Number":
        return True
    return figure.kind in KINDS.get(model, {figure.kind} - NO_FIGURES)


def _matches(model: str, figure: Quantity, text: str, expected: dict[str, object]) -> bool:
    try:
        value = Decimal(str(expected["Resolution"]["value"]).rstrip("%"))  # type: ignore[index]
    except InvalidOperation:
        return False
    # The cases give cents and pence as such; credlint gives hundredths of their currency.
    printed_value = figure.value * 100 if model == "Currency" and SUBUNIT.search(text) else figure.value
    same_value = abs(printed_value - value) <= abs(value) * Decimal("1e-9")
    if model == "Number":
        return same_value
    wanted = str(expected["Text"]).lower()
    return same_value and (text.lower() in wanted or wanted in text.lower())


if __name__ == "__main__":
    main()
