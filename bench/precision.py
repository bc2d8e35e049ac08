"""How often each rule finds something in edited articles, where nearly every finding is false: the table behind the precision in SARIF.

`python bench/precision.py FOLDER > rules/credlint_rules/measured.toml`: takes all .md and .txt files in the folder, at any depth, and all rules,
those in preview too. A minute for 65,000 sentences.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from credlint.catalog import catalog
from credlint.engine import read_article
from credlint.facts.sentences import sentences
from credlint.files import read_source, syntax_of

HEAD = """\
# Findings of each rule in edited articles, made by bench/precision.py. Nearly all of them are false; of the few that are true none is taken
# out, so that the rates are upper bounds. A rule that is not listed has not been measured.
"""


def main(folder: Path) -> None:
    """Measure, and print the table."""
    rules = [rule() for rule in catalog()]
    counts: Counter[str] = Counter({rule.code: 0 for rule in rules})
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".txt"))
    total = 0
    for path in paths:
        article = read_article(read_source(str(path), path.name), syntax=syntax_of(path.name))
        total += len(sentences(article))
        for rule in rules:
            counts[rule.code] += sum(1 for _ in rule.check(article))
    print(f"{HEAD}\narticles = {len(paths)}\nsentences = {total}\n\n[findings]")
    for code, count in sorted(counts.items()):
        print(f"{code} = {count}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
