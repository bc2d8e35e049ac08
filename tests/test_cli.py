"""The command line: what it reads, prints and exits with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
from outcome import Command

import credlint as package
from credlint.catalog import catalog

ROOT = Path(__file__).parent.parent
BAD = "A bad day.\n"
FILES = {
    "error.md": BAD,
    "warning.md": "A twin and a twin.\n",
    "note.md": "It may, or maybe not.\n",
    "clean.md": "All is well.\n",
    "boom.md": "Then, boom!\n",
    "docs/a.markdown": BAD,
    "docs/b.TXT": BAD,
    "docs/deep/c.text": BAD,
    "docs/page.xml": BAD,
    "docs/requirements.txt": BAD,
    "docs/LICENSE.txt": BAD,
    "docs/.hidden.md": BAD,
    "docs/.git/d.md": BAD,
    "docs/node_modules/e.md": BAD,
    "docs/env/pyvenv.cfg": "",
    "docs/env/f.md": BAD,
    "other/README": BAD,
    "other/setup.py": "",
    "latin.txt": "caf\u00e9\n\x81",
}
ERROR_LINE = 'error.md:1:3: TOY001 The word "bad" is banned.\n'


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("latin-1" if name == "latin.txt" else "utf-8"))
    return tmp_path


class Case(NamedTuple):
    """A command, its exit code, the shape of its standard output, and what its standard error says (nothing when empty)."""

    arguments: str
    code: int
    shape: str
    error: str = ""


MATRIX = [
    Case("check clean.md", 0, "concise"),
    Case("check error.md", 1, "concise"),
    Case("check warning.md", 1, "concise"),
    Case("check note.md", 0, "concise"),
    Case("check error.md --exit-zero", 0, "concise"),
    Case("check error.md --fail-on error", 1, "concise"),
    Case("check warning.md --fail-on error", 0, "concise"),
    Case("check note.md --fail-on note", 1, "concise"),
    Case("check note.md --fail-on warning", 0, "concise"),
    Case("check error.md --fail-on never", 0, "concise"),
    Case("check error.md --isolated --select ALL --exit-zero --output-format json", 0, "json"),
    Case("check error.md --output-format concise", 1, "concise"),
    Case("check error.md --output-format full", 1, "full"),
    Case("check error.md --output-format json", 1, "json"),
    Case("check error.md --output-format sarif", 1, "sarif"),
    Case("check clean.md --output-format json", 0, "json"),
    Case("check clean.md --output-format sarif", 0, "sarif"),
    Case("check error.md -q", 1, "concise"),
    Case("check clean.md -q", 0, "nothing"),
    Case("check clean.md -v", 0, "concise", "1 file linted with 4 rules"),
    Case("check missing.md", 2, "concise", "missing.md: no such file or folder; check the path"),
    Case("check missing.md error.md", 2, "concise", "missing.md: no such file"),
    Case("check missing.md --exit-zero --fail-on never", 2, "concise", "missing.md: no such file"),
    Case("check missing.md --output-format json", 2, "json", "missing.md: no such file"),
    Case("check missing.md --output-format sarif", 2, "sarif", "missing.md: no such file"),
    Case("check missing.md -q", 2, "nothing", "missing.md: no such file"),
    Case("check latin.txt", 2, "concise", "latin.txt: not UTF-8 (byte 0xe9 in line 1); save it as UTF-8"),
    Case("check boom.md error.md", 2, "concise", "boom.md: rule BRK001 broke down: ZeroDivisionError: one two (toy_rules.py:"),
    Case("check boom.md --ignore BRK001", 0, "concise"),
    Case("check other", 0, "concise", "other: no articles here (other files: 1 without ending, 1 .py); articles end in .md"),
    Case("check other -q", 0, "nothing"),
    Case("check --select ALL --ignore ALL error.md", 0, "concise", "no rule is selected"),
    Case("check --select BRK002 error.md", 2, "nothing", 'no rule has the code, name or prefix "BRK002"; did you mean BRK001?'),
    Case("check --ignore baned-word error.md", 2, "nothing", "did you mean banned-word?"),
    Case("check --as-of 2026-01-02 error.md", 1, "concise"),
    Case("check --as-of tomorrow error.md", 2, "nothing", '"tomorrow" is not a day like 2026-01-31'),
    Case("check --as-of 2026-02-30 error.md", 2, "nothing", '"2026-02-30" is not a day'),
    Case("check --fail-on fatal error.md", 2, "nothing", "'fatal' is not one of"),
    Case("check --output-format xml error.md", 2, "nothing", "'xml' is not one of"),
    Case("check --nonsense error.md", 2, "nothing", "No such option"),
    Case("check --stdin-filename a.md error.md", 2, "nothing", "--stdin-filename names the standard input"),
    Case(
        "check error.md --output-file no/such/report.json",
        2,
        "nothing",
        "no/such/report.json: cannot be written (no such file or directory)",
    ),
    Case("rule TOY001", 0, "page"),
    Case("rule banned-word", 0, "page"),
    Case("rule toy001 --output-format json", 0, "json"),
    Case("rule --all", 0, "page"),
    Case("rule --all --output-format json", 0, "json"),
    Case("rule TOY", 2, "nothing", 'no rule has the code, name or prefix "TOY"'),
    Case("rule", 2, "nothing", "Name one rule by its code or name, or give --all."),
    Case("rule TOY001 --all", 2, "nothing", "Name one rule"),
    Case("facts clean.md", 0, "facts"),
    Case("facts clean.md --output-format json", 0, "json"),
    Case("facts missing.md", 2, "nothing", "missing.md: no such file"),
    Case("facts latin.txt", 2, "nothing", "latin.txt: not UTF-8"),
    Case("nonsense", 2, "nothing", "No such command"),
]


def _shape(out: str) -> str:
    """What kind of report a standard output is; the machine formats must hold nothing else."""
    if out.startswith("{") and "$schema" in out[:20]:
        return "sarif" if json.loads(out)["version"] == "2.1.0" else "?"
    if out.startswith(("{", "[")):
        return "json" if json.loads(out) else "?"
    if out.startswith("# "):
        return "page"
    if out.startswith("filename: "):
        return "facts"
    return ("full" if "\n --> " in out else "concise") if out else "nothing"


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize("case", MATRIX, ids=lambda case: case.arguments)
def test_exit_code_streams_and_format(credlint: Command, case: Case) -> None:
    outcome = credlint(*case.arguments.split())
    assert outcome.code == case.code, outcome
    assert _shape(outcome.out) == case.shape, outcome.out
    assert case.error in outcome.err
    assert bool(outcome.err) == bool(case.error), outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.usefixtures("articles")
def test_concise_lines_and_summary(credlint: Command) -> None:
    outcome = credlint("check", "error.md", "warning.md", "note.md")
    assert outcome.out == (
        f"{ERROR_LINE}note.md:1:12: TOY010 This says nothing.\nwarning.md:1:3: TOY002 There are 2 twins.\n"
        "Found 3 problems (1 error, 1 warning, 1 note).\n"
    )
    assert credlint("check", "error.md", "-q").out == ERROR_LINE
    assert credlint("check", "missing.md").out == "No problems found; 1 failure.\n"


@pytest.mark.usefixtures("articles")
def test_folder_is_searched_for_articles_only(credlint: Command) -> None:
    found = json.loads(credlint("check", "docs", "--output-format", "json").out)["findings"]
    assert [finding["filename"] for finding in found] == ["docs/a.markdown", "docs/b.TXT", "docs/deep/c.text"]


@pytest.mark.usefixtures("articles")
def test_default_path_is_the_current_folder(credlint: Command) -> None:
    assert credlint("check", "--select", "TOY001").out == credlint("check", ".", "--select", "TOY001").out
    assert ERROR_LINE in credlint("check", "--select", "TOY001").out


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize("path", ["docs/page.xml", "docs/requirements.txt", "docs/.hidden.md", "docs/.git/d.md", "docs/node_modules/e.md"])
def test_named_files_are_linted_unless_excluded_by_force(credlint: Command, path: str) -> None:
    assert credlint("check", path).code == 1
    assert credlint("check", path, "--force-exclude", "error.md").out.count("TOY001") == 1


@pytest.mark.usefixtures("articles")
def test_a_file_named_twice_is_linted_once(credlint: Command, articles: Path) -> None:
    outcome = credlint("check", "error.md", "./docs/../error.md", str(articles / "error.md"), "-v")
    assert outcome.out.count("TOY001") == 1
    assert "1 file linted" in outcome.err


def test_names_are_relative_to_the_current_folder(credlint: Command, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(articles / "docs" / "deep")
    names = {finding["filename"] for finding in json.loads(credlint("check", str(articles), "--output-format", "json").out)["findings"]}
    assert {"c.text", "../a.markdown", "../../error.md"} <= names


def test_order_is_that_of_names_whatever_the_order_of_arguments(credlint: Command, articles: Path) -> None:
    names = ["warning.md", "error.md", "note.md"]
    outputs = {
        credlint("check", *order, "--output-format", form).out for order in (names, names[::-1]) for form in ("json", "sarif", "full")
    }
    assert len(outputs) == 3


def test_standard_input(credlint: Command, tmp_path: Path) -> None:
    assert credlint("check", "-", "-q", stdin=BAD.encode()).out == '-:1:3: TOY001 The word "bad" is banned.\n'
    assert credlint("check", "-", "-q", "--stdin-filename", "x/y.md", stdin=BAD.encode()).out.startswith("x/y.md:1:3: TOY001")
    absolute = str(tmp_path / "z.md")
    assert credlint("check", "-", "-q", "--stdin-filename", absolute, stdin=BAD.encode()).out.startswith("z.md:1:3: TOY001")
    assert credlint("check", "-", stdin=b"").code == 0
    outcome = credlint("check", "-", stdin=b"caf\xe9 \x81")
    assert (outcome.code, outcome.err) == (2, "credlint: -: not UTF-8 (byte 0xe9 in line 1); save it as UTF-8\n")


def test_date_in_the_name_and_as_of_reach_the_article(credlint: Command) -> None:
    text = b"Title\n\nA text."
    read = json.loads(credlint("facts", "-", "--stdin-filename", "2024-03-02-a.txt", "--output-format", "json", stdin=text).out)["article"]
    assert (read["title"], read["date"], read["date_provenance"]) == ("Title", "2024-03-02", "file name")
    arguments = ("facts", "-", "--stdin-filename", "2024-03-02-a.txt", "--as-of", "2026-01-02", "--output-format", "json")
    read = json.loads(credlint(*arguments, stdin=text).out)["article"]
    assert (read["date"], read["date_provenance"]) == ("2026-01-02", "--as-of")


@pytest.mark.usefixtures("articles")
def test_selection_options_are_lists_and_repeatable(credlint: Command) -> None:
    outcome = credlint(
        "check", ".", "--select", "TOY001, toy002", "--select", "TOY010", "--ignore", "TOY", "--extend-select", "NEW", "--preview", "-v"
    )
    assert "with 4 rules" in outcome.err


@pytest.mark.usefixtures("articles")
def test_output_format_from_the_environment(credlint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDLINT_OUTPUT_FORMAT", "json")
    assert _shape(credlint("check", "error.md").out) == "json"
    assert _shape(credlint("check", "error.md", "--output-format", "concise").out) == "concise"
    monkeypatch.setenv("CREDLINT_OUTPUT_FORMAT", "xml")
    assert credlint("check", "error.md").code == 2


def test_output_file_is_written_whole_and_keeps_its_permissions(credlint: Command, articles: Path) -> None:
    report = articles / "report.sarif"
    report.write_text("old and much longer than nothing" * 1000)
    report.chmod(0o640)
    outcome = credlint("check", "error.md", "--output-format", "sarif", "--output-file", "report.sarif")
    assert (outcome.code, outcome.out, outcome.err) == (1, "", "")
    assert _shape(report.read_text()) == "sarif"
    assert report.stat().st_mode & 0o777 == 0o640
    assert not list(articles.glob(".report*"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a device file")
def test_output_file_that_is_a_device_is_written_to(credlint: Command, articles: Path) -> None:
    assert credlint("check", "error.md", "--output-file", os.devnull).code == 1
    assert Path(os.devnull).is_char_device()
    link = articles / "link.txt"
    link.symlink_to("target.txt")
    credlint("check", "error.md", "-q", "--output-file", "link.txt")
    assert (link.is_symlink(), (articles / "target.txt").read_text()) == (True, ERROR_LINE)


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    ("option", "environment", "colored"),
    [
        ("auto", {}, False),
        ("always", {}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": ""}, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("auto", {"CLICOLOR_FORCE": "1"}, True),
        ("auto", {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_color(credlint: Command, monkeypatch: pytest.MonkeyPatch, option: str, environment: dict[str, str], *, colored: bool) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for form in ("concise", "full"):
        assert ("\x1b[" in credlint("check", "error.md", "--color", option, "--output-format", form).out) == colored


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machine_formats_are_never_colored(credlint: Command, form: str) -> None:
    assert "\x1b" not in credlint("check", "error.md", "--color", "always", "--output-format", form).out


def test_rule_pages(credlint: Command) -> None:
    page = credlint("rule", "TOY001").out
    assert page.startswith(
        "# banned-word (TOY001)\n\nSeverity: error. https://credlint.github.io/rules/banned-word/\n\nA word that is banned.\n"
    )
    assert "in preview" in credlint("rule", "NEW001").out
    assert "## Options" not in page
    one = json.loads(credlint("rule", "TOY001", "--output-format", "json").out)
    assert (one["code"], one["name"], one["severity"], one["preview"], one["summary"]) == (
        "TOY001", "banned-word", "error", False, "A word that is banned.",
    )  # fmt: skip
    everything = json.loads(credlint("rule", "--all", "--output-format", "json").out)
    assert [rule["code"] for rule in everything] == ["BRK001", "NEW001", "TOY001", "TOY002", "TOY010"]


def test_the_page_of_a_rule_tells_its_options(credlint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("credlint.cli.parameters.catalog", catalog)
    assert credlint("rule", "RDB002").out.endswith(
        "## Options\n\nUnder `[options.long-sentence]` of the configuration:\n\n- `max-words` (default: `45`): Words that a sentence may have.\n"
    )
    told = json.loads(credlint("rule", "RDB002", "--output-format", "json").out)["options"]
    assert told == {"max-words": {"default": 45, "description": "Words that a sentence may have."}}


def test_help_names_every_command_and_option(credlint: Command) -> None:
    assert all(command in credlint("--help").out for command in ("check", "rule", "facts"))
    assert all(
        option in credlint("check", "-h").out for option in ("--select", "--as-of", "--fail-on", "--output-format", "--force-exclude")
    )


def test_a_defect_of_the_command_line_is_not_findings(credlint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("credlint.cli.check.find", lambda *_, **__: 1 / 0)
    outcome = credlint("check", ".")
    assert outcome.code == 2
    assert outcome.err.startswith("credlint: credlint itself broke down; please report this at https://")
    assert "ZeroDivisionError" in outcome.err


def test_interruption_is_not_findings(credlint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("credlint.cli.check.find", interrupt)
    assert credlint("check", ".").code == 130


def _process(arguments: list[str], environment: dict[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "credlint", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, check=False)


def test_rules_of_an_installed_package_are_found(toy_plugin: dict[str, str], articles: Path) -> None:
    process = _process(["check", "error.md", "--select", "TOY", "-q"], toy_plugin, articles)
    assert (process.returncode, process.stdout, process.stderr) == (1, ERROR_LINE, "")


def test_a_terminal_gets_the_full_format_in_color(toy_plugin: dict[str, str], articles: Path) -> None:
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "credlint", "check", "error.md", "--select", "TOY"]
    with subprocess.Popen(command, stdout=follower, env=toy_plugin, cwd=articles) as process:
        os.close(follower)
        shown = b""
        try:
            while piece := os.read(leader, 4096):
                shown += piece
        except OSError:  # Linux tells so that the other end is closed
            pass
    os.close(leader)
    assert process.returncode == 1
    assert b"\x1b[1;31merror[TOY001]\x1b[0m: The word" in shown
    assert b"Found 1 problem (1 error, 0 warnings, 0 notes)." in shown


def test_a_reader_that_goes_away_is_no_defect(toy_plugin: dict[str, str], articles: Path) -> None:
    (articles / "long.md").write_text(BAD * 20_000)
    command = [sys.executable, "-m", "credlint", "check", "long.md", "--select", "TOY"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=toy_plugin, cwd=articles) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_text_that_the_terminal_cannot_show_is_replaced(toy_plugin: dict[str, str], articles: Path) -> None:
    (articles / "wide.md").write_text("日本 is bad.\n", encoding="utf-8")
    environment = toy_plugin | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    process = _process(["check", "wide.md", "--select", "TOY", "--output-format", "full"], environment, articles)
    assert (process.returncode, process.stderr) == (1, "")
    assert r"\u65e5\u672c is bad." in process.stdout


def test_version_is_that_of_the_package_and_imports_nothing_slow() -> None:
    process = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "credlint", "--version"], capture_output=True, text=True, check=True
    )
    assert process.stdout == f"credlint {package.__version__}\n"
    imported = {line.rpartition("|")[2].strip() for line in process.stderr.splitlines()}
    assert imported.isdisjoint(
        {"click", "regex", "dataclasses", "json", "importlib.metadata", "pydantic", "credlint.cli", "credlint.article"}
    )
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] == package.__version__


def test_check_does_not_import_what_it_does_not_need(toy_plugin: dict[str, str], articles: Path) -> None:
    process = _process(["check", "clean.md", "--select", "TOY", "--no-cache"], toy_plugin | {"PYTHONPROFILEIMPORTTIME": "1"}, articles)
    imported = {line.rpartition("|")[2].strip() for line in process.stderr.splitlines()}
    assert "credlint.report.text" in imported
    by_python = {"json"} if sys.version_info >= (3, 13) else set()  # importlib.metadata imports it there
    later = {"json", "pydantic", "multiprocessing", "credlint.report.line_hash", "credlint.report.sarif_rules", "credlint.report.frame"}
    assert imported.isdisjoint(later - by_python)


def test_same_bytes_on_every_run(toy_plugin: dict[str, str], articles: Path) -> None:
    for form in ("full", "json", "sarif"):
        arguments = ["check", ".", "--select", "TOY", "--output-format", form]
        runs = {_process(arguments, toy_plugin | {"PYTHONHASHSEED": seed}, articles).stdout for seed in ("1", "2")}
        assert len(runs) == 1
