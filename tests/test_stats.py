"""`credlint stats` and the readability of texts."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from credlint.facts.text.readability import readability, sentence_lengths
from credlint.readers import read

if TYPE_CHECKING:
    from outcome import Command

PLAIN = "The city has a new bus line. It runs from the port to the old mill. A ride costs two pounds in the day and three at night. " * 5
DENSE = (
    "Notwithstanding considerable administrative complications, participating institutions recommended comprehensive interdepartmental "
    "consultations concerning proportionate distribution of supplementary expenditures. "
) * 10


def test_sockets_are_closed() -> None:
    with pytest.raises(AssertionError, match="network"):
        socket.create_connection(("127.0.0.1", 9))


def test_a_decimal_point_ends_no_sentence() -> None:
    with_points = readability(read(PLAIN.replace("two pounds", "2.50 pounds"), "markdown"))
    without = readability(read(PLAIN.replace("two pounds", "250 pounds"), "markdown"))
    assert with_points[0].sentences == without[0].sentences == 15
    assert with_points[0].lix == without[0].lix


def test_scores_by_hand() -> None:
    """LIX = words/sentences + 100 * long words/words, RIX = long words/sentences, counted here without textstat."""
    score = readability(read(PLAIN, "markdown"))[0]
    words = PLAIN.replace(".", "").split()
    long_words = sum(len(word) > 6 for word in words)
    assert score.words == len(words)
    assert score.lix == (Decimal(len(words)) / 15 + Decimal(100 * long_words) / len(words)).quantize(Decimal("0.1"))
    assert score.rix == (Decimal(long_words) / 15).quantize(Decimal("0.1"))


def test_nltk_is_imported_only_for_what_asks_for_it() -> None:
    """It takes longer to import than all the rest of a short run. Others who import it, also through textstat, get the real one."""
    script = f"""
import sys
from credlint.facts.text.readability import readability
from credlint.readers import read
assert readability(read({PLAIN!r}, "markdown"))
assert not any(name.partition(".")[0] == "nltk" for name in sys.modules), "imported"
from textstat.backend.utils import _get_cmudict
assert _get_cmudict.nltk.data.find
import nltk
assert nltk.corpus and nltk.data is _get_cmudict.nltk.data
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_denser_text_scores_higher() -> None:
    plain, dense = (readability(read(text, "markdown"))[0] for text in (PLAIN, DENSE))
    assert dense.automated_readability_index > plain.automated_readability_index + 10
    assert dense.coleman_liau > plain.coleman_liau + 10


def test_short_bodies_are_not_scored() -> None:
    assert not readability(read("One short sentence stands here.", "markdown"))
    assert not readability(read("", "markdown"))


def test_labels_and_cells_are_no_sentences() -> None:
    table = "Tickets sold last year\n\n| Day | Tickets |\n|---|---|\n| Monday is quiet here | 40 |\n\nSales rose in the spring.\n"
    assert [length.words for length in sentence_lengths(read(table, "markdown"))] == [5]


def test_table(credlint: Command, tmp_path: Path) -> None:
    Path("plain.md").write_text(PLAIN + "According to [the port](https://port.test), 340 people use it.\n")
    Path("short.md").write_text("One short sentence stands here.\n")
    outcome = credlint("stats", ".")
    assert outcome.code == 0
    head, plain, short = (line.split() for line in outcome.out.splitlines())
    assert head[:5] == ["file", "words", "sentences", "figures", "sources"]
    assert plain[0] == "plain.md"
    assert int(plain[3]) >= 1
    assert int(plain[4]) >= 1
    assert short == ["short.md", "5", "1", "0", "0", "0.0", "-", "-", "-", "-"]


def test_json(credlint: Command) -> None:
    Path("plain.md").write_text(PLAIN)
    (row,) = json.loads(credlint("stats", "plain.md", "--output-format", "json").out)
    assert row["filename"] == "plain.md"
    assert row["lix"] < 30


def test_a_missing_file_stops_no_other(credlint: Command) -> None:
    Path("plain.md").write_text(PLAIN)
    outcome = credlint("stats", "plain.md", "missing.md")
    assert outcome.code == 2
    assert "plain.md" in outcome.out
    assert "missing.md: no such file" in outcome.err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We don’t say “no” — never…", 5),
        ("A–B and C-D - or • none.", 6),
        ("À la carte, 100\u00a0% of it!", 6),
        ("Nine\tplain words, & no more: in (all) 9.", 8),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert [length.words for length in sentence_lengths(read(text, "text"))] == [words]
