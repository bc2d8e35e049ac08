"""Try one target, led by coverage: `python fuzz/fuzz_atheris.py TARGET [-max_total_time=60 ...]`; without a target, the names of all.

Needs the extra `fuzz`. Says so and ends with exit code 0 where that is not installed, so that a script of many targets goes on.
What follows the target is for libFuzzer. The corpus grows in fuzz/corpus/TARGET.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path


def main() -> int:
    """The command line."""
    if not importlib.util.find_spec("atheris"):
        print("atheris is not installed: pip install 'credlint[fuzz]'")
        return 0
    import atheris  # noqa: PLC0415 - an extra

    with atheris.instrument_imports(include=["credlint", "credlint_rules"]):
        from fuzz_targets import targets  # noqa: PLC0415 - imported while it is looked at

        found = {target.name: target for target in targets()}
    if len(sys.argv) < 2 or sys.argv[1] not in found:
        print("\n".join(found))
        return int(len(sys.argv) > 1)
    target = found[sys.argv.pop(1)]
    corpus = Path(__file__).parent / "corpus" / target.name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(target.texts):
        (corpus / f"start-{number}").write_bytes(text.encode())

    def check(data: bytes) -> None:
        target.check(data.decode("utf-8", "surrogateescape"))

    atheris.Setup([*sys.argv, str(corpus)], check)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
