"""The command `credlint`."""

from __future__ import annotations

import gc
import sys

_COLLECT_AFTER = 200_000
"""Objects made, between searches for cycles of them: articles hold next to none, and searching often takes 5% of a run."""


def main() -> None:
    """Run the command line and exit. `--version` alone is answered without importing it."""
    if sys.argv[1:] == ["--version"]:
        from credlint import __version__  # noqa: PLC0415

        print(f"credlint {__version__}")
        return
    gc.set_threshold(_COLLECT_AFTER, 20, 100)
    from credlint.cli import run  # noqa: PLC0415

    code = run()
    gc.freeze()  # else the interpreter searches everything for cycles as it ends
    sys.exit(code)


if __name__ == "__main__":
    main()
