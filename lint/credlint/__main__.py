"""The command `credlint`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit. `--version` alone is answered without importing it."""
    if sys.argv[1:] == ["--version"]:
        from credlint import __version__  # noqa: PLC0415

        print(f"credlint {__version__}")
        return
    from credlint.cli import run  # noqa: PLC0415

    sys.exit(run())


if __name__ == "__main__":
    main()
