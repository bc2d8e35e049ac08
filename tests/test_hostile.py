"""Input made to break things: depth, length, bombs, characters that are none, files that go away, disks that are full."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credlint import Results, lint_text
from credlint.config.discovery import Configuration
from credlint.config.rulesets import Rulesets
from credlint.files import lint_files
from credlint.patterns import lazy
from credlint.readers.errors import ReadingError
from credlint.report import FORMATS, render
from credlint.rewriting import write_whole
from credlint.user_cache import UserCache, file
from credlint.word_files import word_text

if TYPE_CHECKING:
    from outcome import Command

N = 10_000
DAMAGE = "It fell to .8 million."


def lint(text: str, syntax: str) -> Results:
    """Lint a text by all default rules, which must neither break down nor take long."""
    started = time.process_time()
    results = lint_text(text, syntax=syntax)
    assert [failure for failure in results.failures if failure.detail] == []
    assert time.process_time() - started < 30
    for finding in results.findings:
        assert 0 <= finding.source.start <= finding.source.end <= len(text)
    return results


DEEP = {
    "quotations": ("markdown", "> " * N + DAMAGE),
    "lists": ("markdown", "- " * N + DAMAGE),
    "indented lists": ("markdown", "\n".join("  " * depth + "- a" for depth in range(1000))),
    "brackets": ("markdown", "[" * N + "a" + "]" * N),
    "links": ("markdown", "[a](" * N),
    "images": ("markdown", "![" * N + "a" + "](x)" * N),
    "emphasis": ("markdown", "*a **b " * N),
    "code": ("markdown", " ".join("`" * length for length in range(1, 300))),
    "tags in Markdown": ("markdown", "<div>" * N + DAMAGE),
    "comments": ("markdown", "<!--" * N),
    "template tags": ("markdown", "{% if x %}" * N),
    "cells": ("markdown", "|" * 2000 + "\n" + "|-" * 2000 + "\n" + "|5" * 2000 + "\n"),
    "YAML sequences": ("markdown", "---\ntitle: " + "[" * N + "\n---\n\n" + DAMAGE),
    "YAML mappings": ("markdown", "---\n" + "\n".join(" " * depth + "a:" for depth in range(2000)) + "\n---\n\n" + DAMAGE),
    "YAML aliases": ("markdown", "---\na0: &a0 [x, x]\n" + "\n".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 40)) + "\n---\n\n" + DAMAGE),
    "TOML arrays": ("markdown", "+++\na = " + "[" * N + "\n+++\n\n" + DAMAGE),
    "divisions": ("html", "<div>" * N + DAMAGE + "</div>" * N),
    "bold": ("html", "<p>" + "<b>" * N + DAMAGE),
    "HTML lists": ("html", "<ul><li>" * N + DAMAGE),
    "HTML quotations": ("html", "<blockquote>" * N + DAMAGE),
    "HTML tables": ("html", "<table><tr><td>" * N + DAMAGE),
    "tags without an end": ("html", "<p " * N),
    "articles in articles": ("html", "<article>" * N + f"<p>{DAMAGE}</p>"),
    "JSON": ("notebook", '{"cells": ' + "[" * N + "]" * N + "}"),
    "reStructuredText lists": ("rst", "\n".join("  " * depth + "* a\n" for depth in range(300))),
    "AsciiDoc blocks": ("asciidoc", "====\n" * N),
    "MDX": ("mdx", "<A>" * N + "{" * N),
    "parentheses": ("text", "(" * N + DAMAGE),
    "quotation marks": ("text", "“" * N + DAMAGE),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", DEEP)
def test_ten_thousand_levels(name: str) -> None:
    syntax, text = DEEP[name]
    results = lint(text, syntax)
    if name in ("YAML sequences", "YAML mappings", "YAML aliases", "TOML arrays", "divisions", "parentheses"):
        assert "MON001" in {finding.code for finding in results.findings}


_DIGITS = "9" * 5000
BOMBS = {
    "many attributes": ("html", "<p " + " ".join(f"a{number}='{number}'" for number in range(N)) + f">{DAMAGE}"),
    "entities of entities": (
        "html",
        '<!DOCTYPE html [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 30)) + f"]><p>&a29; {DAMAGE}</p>",
    ),
    "entities of nothing": ("html", "<p>" + "&notanentity;&#x110000;&#0;" * N),
    "one entity": ("html", f"<p>&#{'9' * N};{DAMAGE}"),
    "digits": ("text", "In 2020, " + "9" * 5000 + " of " + "8" * 5000 + " people (" + "7" * 5000 + "%) agreed."),
    "more digits than Decimal calculates with": (
        "text",
        "\n\n".join(
            f"Sales rose {n}%, from 12 to 15 million dollars. One in {n} people, or 12%, came. The oven is at {n} °F (220 °C). It fell by {n} to {n}."
            for n in ("1" * 28, "1" * 29, "25" * 20)
        ),
    ),
    "exponents": ("text", "It fell from 10^999999999 kg to 1e999999999 kg, by 5e-999999999 kg or 10^-999999999%."),
    "digits everywhere": (
        "markdown",
        (f"# {_DIGITS}. A\n\n{_DIGITS}. b\n\n{_DIGITS} days ago a team lost 3{_DIGITS}-12. It is 10^{_DIGITS}, 5 × 10{'⁹' * 5000}, {_DIGITS}/{_DIGITS} or {_DIGITS}⁄{_DIGITS}.\n\n"
        f"It has {_DIGITS} kg ({_DIGITS} lb), Q{_DIGITS}, {_DIGITS}:{_DIGITS}, {_DIGITS}-{_DIGITS}-{_DIGITS}, [{_DIGITS}], t({_DIGITS}) = {_DIGITS}, n = {_DIGITS}."),
    ),
    "groups of digits": ("text", "1," * N),
    "groups of digits beside a share": ("text", "It rose by 4% from $8 to " + "1," * (4 * N)),
    "powers of 0": ("text", "It is 0^0, 0.0^0, 0^-5 or -0^3 kg; $0^0 of 0^0%; 1 in 0^0; 0/0; 5^0."),
    "raised digits": ("markdown", "The Hawks won 0³-12, then 3²-1³, and had ²³% of it.\n\nIt is ½³ of ¹⁰ million."),
    "initials": ("text", "It fell 5 " + "a.b." * 40 + " 5, and rose from 4 " + "A.B." * 40 + " to 5."),
    "hyphens": ("text", "The new 65B mod" + "-" * 300 + " runs. It has 70B" + "-a" * 300 + " weights."),
    "digits in front matter": ("markdown", "+++\na = " + "9" * 5000 + f"\n+++\n\n{DAMAGE}"),
    "references to controls": ("html", "<article><p>One mode&#7;two.</p>\n<p>&#x10^25;s three.</p></article>"),
    "hours far from their week": ("markdown", "It took 60 hours of rather tiring clerical work a week, the work of two full-time employees."),
    "lone surrogates": ("markdown", "---\ntitle: a \ud800\ncredlint:\n  ignore: \udfff\n---\n\n# A \udc80\n\n“A \ud83d b.” It fell \ud800to 5% from 4%.\n\n\ud800"),
    "lone surrogates in HTML": ("html", "<title>\ud800</title><p title=\ud800>It fell. \udfff&#xD800; It rose.</p>"),
    "lone surrogates in plain text": ("text", "One. \ud800 Two. \udc80\n\n\udfff"),
    "NUL characters": ("markdown", "A\0 b\0\0c. \0\n\n\0# \0\n\n|\0|\n|-|\n|\0|\n"),
    "NUL characters in HTML": ("html", "<p\0>\0A</p\0><\0p>b\0</p>"),
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Some 2½ in 10 people agreed.",
        "The risk is 10⁻⁹ in 10.",
        "Sales rose up to 5, down 5% from 5+ people.",
        "Prices rose by 5% to 5+ from 1e-3 in 2021.",
        "A dear friend came in 1980 and left a year later.",
    ],
)
def test_figures_that_broke_rules(text: str) -> None:
    lint(text, "markdown")


@pytest.mark.parametrize("name", BOMBS)
def test_bombs(name: str) -> None:
    syntax, text = BOMBS[name]
    results = lint(text, syntax)
    for form in FORMATS:
        render(form, results).encode("utf-8", "backslashreplace")


@given(
    text=st.text(st.characters(categories=["Cs", "Cc", "Co", "Cn", "Nd", "Mn", "Zs"]), max_size=40),
    syntax=st.sampled_from(["markdown", "html", "text"]),
)
def test_characters_that_are_none(text: str, syntax: str) -> None:
    lint(f"A {text} b. It fell to {text}5%.\n\n{text}", syntax)


@pytest.mark.slow
@pytest.mark.parametrize(("syntax", "length", "seconds"), [("markdown", 1_000_000, 90), ("text", 400_000, 40), ("html", 400_000, 40)])
def test_a_long_line_under_all_rules(syntax: str, length: int, seconds: int) -> None:
    words = "Fares rose by 25% to $5 from $4 in 2024, said Anna Berg of the council. Few people took it well, and so it went on for years. "
    text = words * (length // len(words)) + DAMAGE
    started = time.process_time()
    results = lint_text(text, syntax=syntax)
    assert time.process_time() - started < seconds
    assert results.failures == []
    assert results.findings[-1].source.end > len(text) - len(DAMAGE)


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    [
        "<!-- credlint-disable-next-line MON001 -->\nIt fell to .8 million.\n\n",
        "<!-- credlint-disable MON001 -->\n<!-- credlint-enable MON001 -->\n\n",
        "It fell to .8 million. <!-- credlint-disable-line -->\n\n",
        "<!-- credlint-disable-file nonsense -->\n\n",
    ],
)
def test_twenty_five_thousand_suppressions(line: str) -> None:
    from credlint.catalog import catalog  # noqa: PLC0415

    rules = [rule() for rule in catalog() if rule.code.startswith(("SUP", "MON001"))]
    started = time.process_time()
    results = lint_text(line * 25_000, rules)
    assert time.process_time() - started < 120
    assert results.failures == []
    assert "MON001" not in {finding.code for finding in results.findings}


def _word_file(body: str) -> bytes:
    """A Word file with this XML in its body."""
    docx = pytest.importorskip("docx")
    plain, made = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"<w:body>", b"<w:body>" + body.encode()) if name == "word/document.xml" else data)
    return made.getvalue()


def test_a_word_file_that_is_sound() -> None:
    assert word_text(_word_file(f"<w:p><w:r><w:t>{DAMAGE}</w:t></w:r></w:p>")).startswith(DAMAGE)


def test_a_word_file_that_unpacks_to_gigabytes() -> None:
    data = io.BytesIO(_word_file(""))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as packed, packed.open("word/media.xml", "w", force_zip64=True) as part:
        for _ in range(300):
            part.write(bytes(1_000_000))
    assert len(data.getvalue()) < 1_000_000
    with pytest.raises(ReadingError, match="too large"):
        word_text(data.getvalue())


def test_a_word_file_with_a_cell_over_a_million_columns() -> None:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="30000000"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    with pytest.raises(ReadingError):
        word_text(_word_file(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl>"))


def test_a_word_file_with_an_entity_of_the_outside(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    data = io.BytesIO(_word_file("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"))
    made = io.BytesIO()
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            head = f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
            part = old.read(name)
            new.writestr(name, part.replace(b"<w:document", head + b"<w:document", 1) if name == "word/document.xml" else part)
    with suppress(ReadingError):
        assert "SECRET" not in word_text(made.getvalue())


def test_a_file_that_vanishes_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md", "c.md"):
        Path(name).write_text(DAMAGE)

    def taken_away(files: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        for one in files:
            Path("b.md").unlink(missing_ok=True)
            yield one

    results = lint_files(["a.md", "b.md", "c.md"], Configuration(isolated=True), Rulesets(), progress=taken_away)
    assert [(failure.filename, failure.message) for failure in results.failures] == [("b.md", "no such file or folder")]
    assert {finding.filename for finding in results.findings} == {"a.md", "c.md"}


def test_a_file_that_changes_while_it_is_fixed_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, credlint: Command) -> None:
    from fixing_rules import BadWord  # noqa: PLC0415

    monkeypatch.setattr("credlint.cli.check.Rulesets", lambda: Rulesets((BadWord,)))
    check = BadWord.check

    def meanwhile(self: BadWord, article: object) -> object:
        Path("a.md").write_text("Someone wrote something bad.\n")
        return check(self, article)  # type: ignore[arg-type]

    monkeypatch.setattr(BadWord, "check", meanwhile)
    Path("a.md").write_text("A bad day.\n")
    outcome = credlint("check", "a.md", "--fix")
    assert (outcome.code, Path("a.md").read_text()) == (2, "Someone wrote something bad.\n")
    assert "has changed since it was read" in outcome.err


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Fills the disk: bytes go to no file whole."""

    def fill() -> None:
        def fsync(_: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        def write_bytes(path: Path, data: bytes) -> int:
            with path.open("wb") as half:
                half.write(data[: len(data) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", fsync)
        monkeypatch.setattr(Path, "write_bytes", write_bytes)

    return fill


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".user-cache"))


def test_a_disk_full_while_files_are_written(tmp_path: Path, full_disk: Callable[[], None]) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    full_disk()
    for path in (target, tmp_path / "new.json"):
        with pytest.raises(OSError, match="space"):
            write_whole(path, b"new" * 1000)
    assert _names(tmp_path) == ["report.json"]
    assert target.read_text() == "old"


@pytest.mark.parametrize(
    "arguments",
    [("-o", "report.txt"), ("--sarif-output", "report.txt"), ("--write-baseline", "--baseline", "report.txt")],
    ids=lambda given: given[0],
)
def test_a_disk_full_while_a_report_is_written(
    credlint: Command, tmp_path: Path, full_disk: Callable[[], None], arguments: tuple[str, ...]
) -> None:
    (tmp_path / "a.md").write_text("A bad day.\n")
    old = '{"version": 1, "findings": {}}'
    (tmp_path / "report.txt").write_text(old)
    full_disk()
    outcome = credlint("check", "a.md", "--no-cache", *arguments)
    assert (outcome.code, (tmp_path / "report.txt").read_text()) == (2, old)
    assert "report.txt: cannot be written (no space left on device)" in outcome.err
    assert [name for name in _names(tmp_path) if name != ".credlint_cache"] == ["a.md", "report.txt"]


def test_a_disk_full_while_patterns_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full_disk: Callable[[], None]) -> None:
    monkeypatch.setenv("CREDLINT_CACHE_HOME", str(tmp_path))
    full_disk()
    with UserCache():
        assert lazy(r"a\d").search("a5")
    assert list(file().parent.iterdir()) == []


def test_a_disk_full_while_results_are_kept(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    (tmp_path / "articles").mkdir()
    for index in range(40):
        (tmp_path / "articles" / f"{index}.md").write_text(f"# Part {index}\n\n" + DAMAGE * 10)

    def check(largest: int) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "credlint", "check", "--output-format", "json", "articles"],
            cwd=tmp_path,
            env=os.environ | {"CREDLINT_CACHE_HOME": str(tmp_path / ".user-cache")},
            capture_output=True,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY)),
        )

    full = check(20_000)
    again, after = (check(resource.RLIM_INFINITY) for _ in range(2))
    assert (full.returncode, full.stderr, full.stdout) == (1, b"", after.stdout)
    assert again.stdout == after.stdout
    assert _names(tmp_path) == [".credlint_cache", "articles"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_disk_full_behind_the_standard_output(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(DAMAGE)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "credlint", "check", "a.md"], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr == b"credlint: the output cannot be written (no space left on device)\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_without_a_writer_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "a.md").write_text(DAMAGE)
    command = [sys.executable, "-m", "credlint", "check", "-q", "pipe.md", "a.md"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 2
    assert done.stdout.startswith("a.md:1:12: MON001")
    assert done.stderr == "credlint: pipe.md: cannot be read (not a regular file); leave it out, or repair it\n"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_a_device_without_an_end_is_not_read(credlint: Command) -> None:
    outcome = credlint("check", "/dev/zero", "-q")
    assert outcome.code == 2
    assert "cannot be read (not a regular file)" in outcome.err


@pytest.mark.parametrize("name", ["a\x1b[31m.md", "a\n::error::b.md", "<b>&.md"])
def test_names_are_escaped_in_every_format(credlint: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("A bad day.\n")
    for form in FORMATS:
        shown = credlint("check", ".", "--no-cache", "--output-format", form).out
        assert "\x1b" not in shown, form
        assert "\n::error::b" not in shown, form
        assert form not in ("html", "junit", "checkstyle") or "<b>&" not in shown


HOSTILE = 'A "<script>alert(1)</script>" ]]> & \x1b[31m \x07 \x9b31m \u202e bad\r\n::error::x%0A::set-output name=a::b'
"""A quotation for messages: markup, controls of terminals, commands of GitHub."""


@pytest.mark.parametrize("form", FORMATS)
def test_messages_are_escaped_in_every_format(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from toy_rules import BannedWord  # noqa: PLC0415

    from credlint import Article, Problem, Related, Span  # noqa: PLC0415

    class Quoting(BannedWord):
        """A rule that quotes what it finds."""

        code = "TOY009"

        def check(self, article: Article) -> Iterator[Problem]:
            span = Span(0, min(3, len(article.prose)))
            yield Problem(span, HOSTILE, (Related(span, HOSTILE),), help=HOSTILE)

    results = lint_text(f"{HOSTILE}\n\nA bad day.", [Quoting()], syntax="text", filename=f"{HOSTILE}.md")
    shown = render(form, results)
    assert results.findings
    assert "<script>alert" not in shown or form not in ("html", "junit", "checkstyle")
    assert not {"\x1b", "\x07"} & set(shown)
    assert not {"\x9b", "\u202e"} & set(shown) or form in ("json", "json-lines", "sarif", "gitlab", "rdjson", "junit", "checkstyle")
    for line in shown.splitlines():
        assert not line.startswith("::") or (form == "github" and line.startswith(("::error ", "::warning ", "::notice ")))
        assert not line.startswith("##vso") or form == "azure"
    if form in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(shown)
