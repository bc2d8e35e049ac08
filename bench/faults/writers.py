"""What each writer makes of a text when it takes the dollar signs in it for its own.

Every rule was compared with the program itself (bash 5, dash, perl 5, node); PowerShell and PHP follow their manuals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

SHELL_NAMES = ("bash", "/bin/bash", "/usr/bin/bash", "publish.sh")
"""What `$0` is: of `bash -c`, of the shells of agents, of a script."""
MATCHED = "<!-- body -->"
"""What `$0` is in a PHP replacement: the text that matched."""

Writer = Callable[[str, Random], str]


def shell(text: str, random: Random) -> str:
    """bash or dash, double quotes or a here-document without quotes: `$` and one digit; no argument was given."""
    return re.sub(r"\$(\d)", lambda match: random.choice(SHELL_NAMES) if match[1] == "0" else "", text)


def perl(text: str, _: Random) -> str:
    """Perl, double quotes: `$` and all digits; nothing was matched before."""
    return re.sub(r"\$(\d+)", lambda match: "-e" if match[1] == "0" else "", text)


def powershell(text: str, _: Random) -> str:
    """PowerShell, double quotes: `$` and all letters and digits; the variable was never set."""
    return re.sub(r"\$\w+", "", text)


def php(text: str, _: Random) -> str:
    """PHP preg_replace, replacement: `$` and one or two digits; the pattern has no groups."""
    return re.sub(r"\$(\d\d?)", lambda match: MATCHED if match[1] == "0" else "", text)


def javascript(groups: int) -> Writer:
    """JavaScript String.replace, replacement: `$` and the number of one of the pattern's groups, none of which took part in the match."""
    return lambda text, _: re.sub(rf"\$[1-{groups}]", "", text)


WRITERS: dict[str, tuple[Writer, float]] = {
    "bash, dash": (shell, 0.95),
    "Perl": (perl, 1.0),
    "PowerShell": (powershell, 1.0),
    "PHP preg_replace": (php, 0.99),
    "JS replace, 1 group": (javascript(1), 0.90),
    "JS replace, 2 groups": (javascript(2), 0.90),
}
"""Writer to its rule and the share of documents that must be found."""
