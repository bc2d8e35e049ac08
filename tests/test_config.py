"""Configuration: discovery, validation, what it changes; the house's own rules, bounds and word lists."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema_rs
import pytest

from credlint.catalog import catalog
from credlint.config.discovery import Configuration, find_config
from credlint.config.model import KEYS, json_schema
from credlint.config.options import option_types
from credlint.config.patterns import Patterns
from credlint.config.rulesets import Rulesets
from credlint.config.settings import ConfigError, Settings

if TYPE_CHECKING:
    from outcome import Command

ROOT = Path(__file__).parent.parent
TOY = "A toy stands here, and a toy stands there.\n"


def write(path: str, text: str) -> Path:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    return target


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


class TestDiscovery:
    def test_the_nearest_file_holds_alone(self) -> None:
        write("credlint.toml", 'ignore = ["SRC"]\npreview = true\n')
        write("docs/credlint.toml", 'ignore = ["DAT"]\n')
        configuration = Configuration()
        assert configuration.settings("a.md").ignore == ("SRC",)
        below = configuration.settings("docs/deep/a.md")
        assert (below.ignore, below.preview) == (("DAT",), False)

    def test_of_several_in_one_folder_the_first_holds(self, credlint: Command) -> None:
        write("credlint.toml", "preview = true\n")
        write(".credlint.toml", "preview = false\n")
        write("a.md", "x")
        assert find_config(Path.cwd()) == Path.cwd() / ".credlint.toml"
        assert "hides credlint.toml beside it" in credlint("check", "a.md").err

    def test_pyproject_counts_only_with_a_table(self) -> None:
        write("pyproject.toml", "[tool.other]\n")
        assert find_config(Path.cwd()) is None
        write("sub/pyproject.toml", '[tool.credlint]\nselect = ["MON"]\n')
        assert Configuration().settings("sub/x.md").select == ("MON",)

    def test_the_search_ends_at_the_repository(self) -> None:
        write("credlint.toml", "preview = true\n")
        Path("inner/.git").mkdir(parents=True)
        assert find_config(Path("inner").absolute()) is None

    def test_extend(self) -> None:
        write("base.toml", 'ignore = ["SRC"]\nfail-on = "error"\n')
        write("docs/credlint.toml", 'extend = "../base.toml"\nignore = ["DAT"]\n')
        settings = Configuration().settings("docs/a.md")
        assert (settings.ignore, settings.fail_on) == (("DAT",), "error")

    def test_a_file_that_extends_itself_is_told(self) -> None:
        write("credlint.toml", 'extend = "credlint.toml"\n')
        with pytest.raises(ConfigError, match="does one extend itself"):
            Configuration().settings("a.md")

    def test_command_line_beats_file(self) -> None:
        write("credlint.toml", 'ignore = ["SRC"]\nselect = ["MON"]\n')
        settings = Configuration(["preview = true"], {"select": ("DAT",)}).settings("a.md")
        assert (settings.select, settings.ignore, settings.preview) == (("DAT",), ("SRC",), True)

    def test_isolated_and_named(self) -> None:
        write("credlint.toml", "preview = true\n")
        named = write("other.toml", 'fail-on = "never"\n')
        assert not Configuration(isolated=True).settings("a.md").preview
        assert Configuration([str(named)]).settings("a.md").fail_on == "never"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('selcet = ["MON"]', 'there is no key "selcet"; did you mean select?'),
        ("preview = 3", "preview: input should be a valid boolean (it is 3)"),
        ('fail-on = "fatal"', "fail-on: input should be 'error', 'warning', 'note' or 'never'"),
        ("select = [", "not TOML"),
        ('select = ["MNO"]', 'no rule has the code, name or prefix "MNO"'),
        ('[severity]\nNOPE1 = "note"', 'no rule has the code, name or prefix "NOPE1"'),
        ('[per-file-ignores]\n"x" = ["NOPE1"]', 'no rule has the code, name or prefix "NOPE1"'),
        ("[options.nope]\nx = 1", 'no rule has the code, name or prefix "nope"'),
        ('rules = ["missing/"]', "missing: no such file or folder"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_linted(credlint: Command, text: str, message: str) -> None:
    write("credlint.toml", text + "\n")
    write("a.md", TOY)
    outcome = credlint("check", "a.md")
    assert outcome.code == 2
    assert outcome.out == ""
    assert message in outcome.err
    assert "credlint.toml" in outcome.err


def test_options_of_a_rule_are_validated() -> None:
    write("credlint.toml", "[options.long-sentence]\nmax-word = 3\n")
    with pytest.raises(ConfigError, match=r'options\.long-sentence: there is no key "max-word"; did you mean max-words\?'):
        Rulesets(catalog()).of(Configuration().settings("a.md"))
    write("credlint.toml", '[options.RDB002]\nmax-words = "many"\n')
    with pytest.raises(ConfigError, match="max-words: input should be a valid integer"):
        Rulesets(catalog()).of(Configuration().settings("a.md"))


def test_options_severities_and_ignores_reach_the_rules() -> None:
    write(
        "credlint.toml",
        'select = ["RDB", "HYP", "MON"]\nignore = ["MON0"]\n[options.long-sentence]\nmax-words = 7\n'
        '[severity]\nHYP = "warning"\nabsolutes = "error"\n[per-file-ignores]\n"archive/" = ["RDB"]\n',
    )
    settings, rulesets = Configuration().settings("a.md"), Rulesets(catalog())
    by_code = {rule.code: rule for rule in rulesets.of(settings, "a.md")}
    assert {code[:3] for code in by_code} == {"RDB", "HYP"}
    assert by_code["RDB002"].max_words == 7  # type: ignore[attr-defined]
    assert (by_code["HYP001"].severity, by_code["HYP002"].severity) == ("warning", "error")
    assert {rule.code[:3] for rule in rulesets.of(settings, "archive/old/a.md")} == {"HYP"}
    assert {rule.severity for rule in Rulesets(catalog()).of(Settings()) if rule.code == "HYP002"} == {"note"}


def test_patterns_are_those_of_gitignore(tmp_path: Path) -> None:
    patterns = Patterns(["*.txt", "/top.md", "drafts/", "!keep.txt"], tmp_path)
    assert [patterns.match(tmp_path / path) for path in ("a.txt", "x/b.txt", "keep.txt", "top.md", "x/top.md", "drafts/a.md", "../a.txt")] == [
        True, True, False, True, False, True, False,
    ]  # fmt: skip


class TestFiles:
    def test_exclude_holds_for_folders_searched(self, credlint: Command) -> None:
        for name in ("a.md", "drafts/b.md", "old/c.md", "node_modules/d.md"):
            write(name, "x")
        write("credlint.toml", 'extend-exclude = ["drafts/"]\n')
        assert credlint("check", "--show-files", ".").out.split() == ["a.md", "old/c.md"]
        assert credlint("check", "--show-files", ".", "--extend-exclude", "old").out.split() == ["a.md", "drafts/b.md"]
        assert credlint("check", "--show-files", ".", "--isolated").out.split() == ["a.md", "drafts/b.md", "old/c.md"]
        assert credlint("check", "--show-files", "drafts/b.md").out.split() == ["drafts/b.md"]
        assert credlint("check", "--show-files", "drafts/b.md", "a.md", "--force-exclude").out.split() == ["a.md"]

    def test_gitignore(self, credlint: Command) -> None:
        for name in ("a.md", "build/b.md", "docs/c.md", "docs/d.md"):
            write(name, "x")
        write(".gitignore", "build/\n")
        write("docs/.gitignore", "c.md\n")
        assert credlint("check", "--show-files").out.split() == ["a.md", "docs/d.md"]
        assert len(credlint("check", "--show-files", "--no-respect-gitignore").out.split()) == 4
        assert credlint("check", "--show-files", "build/b.md").out.split() == ["build/b.md"]


def test_show_settings_names_the_file_and_the_rules(credlint: Command) -> None:
    write("credlint.toml", 'fail-on = "error"\n')
    write("a.md", "x")
    shown = credlint("check", "--show-settings", "a.md").out
    assert str(Path("credlint.toml").absolute()) in shown
    assert 'fail-on = "error"' in shown
    assert "rules run:" in shown


def test_config_tells_what_a_key_means(credlint: Command) -> None:
    assert credlint("config").out.split() == KEYS
    assert "Type: list of strings" in credlint("config", "select").out
    outcome = credlint("config", "selec")
    assert outcome.code == 2
    assert "did you mean select?" in outcome.err


def test_init_writes_a_file_that_holds(credlint: Command) -> None:
    assert credlint("init").code == 0
    write("a.md", "x")
    assert not Configuration().settings("a.md").ignore
    assert credlint("init").code == 2


class TestSchema:
    def test_the_committed_schema_is_fresh(self) -> None:
        made = json.dumps(json_schema(catalog()), indent=2, ensure_ascii=False) + "\n"
        assert (ROOT / "credlint.schema.json").read_text("utf-8") == made, "run: credlint config --schema > credlint.schema.json"

    def test_it_is_a_schema_and_takes_what_init_writes(self, credlint: Command) -> None:
        schema = json_schema(catalog())
        jsonschema_rs.meta.validate(schema)
        assert schema["$schema"].startswith("http://json-schema.org/draft-07")
        credlint("init")
        validator = jsonschema_rs.validator_for(schema)
        assert validator.is_valid(tomllib.loads(Path("credlint.toml").read_text()))
        assert not validator.is_valid({"selcet": []})
        assert not validator.is_valid({"options": {"long-sentence": {"max-words": "many"}}})


def test_every_option_has_a_description_and_a_default() -> None:
    for rule in catalog():
        for name, hint in option_types(rule).items():
            assert hint.__metadata__[0].endswith("."), rule
            assert hasattr(rule, name), rule


PAGE = """+++
code = "HOUSE001"
severity = "error"
phrases = ["going forward", "at this point in time"]
message = '"{text}" says nothing'
help = "Leave it out."
+++

Phrases that our style guide bans.

## Why it matters

They fill lines.
"""
TEXT = "The mill is closed now, and it stands empty. Going forward we will see what happens to the wheel.\n"


class TestHouse:
    def test_a_page_is_a_rule(self, credlint: Command) -> None:
        write("house/filler-words.md", PAGE)
        write("credlint.toml", 'rules = ["house"]\nselect = ["HOUSE"]\nextend-exclude = ["house/"]\n')
        write("a.md", TEXT)
        outcome = credlint("check", "a.md", "--output-format", "concise")
        assert outcome.code == 1
        assert 'a.md:1:46: HOUSE001 "Going forward" says nothing' in outcome.out

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            (('"HOUSE001"', '"house"'), "code: expected capitals"),
            (('phrases = ["going forward", "at this point in time"]', "phrases = []"), "phrases: expected a list"),
            (("help =", "hlep ="), 'there is no key "hlep"'),
            (("+++\ncode", "code"), "begins with TOML"),
            (('"HOUSE001"', '"TOY001"'), "is taken by"),
        ],
    )
    def test_a_mistake_in_a_page_is_named(self, credlint: Command, change: tuple[str, str], message: str) -> None:
        write("house/filler-words.md", PAGE.replace(*change))
        write("credlint.toml", 'rules = ["house"]\n')
        write("a.md", TEXT)
        outcome = credlint("check", "a.md")
        assert outcome.code == 2
        assert message in outcome.err

    def test_python_only_where_trusted(self, credlint: Command) -> None:
        write(
            "house/shouting.py",
            "from credlint import Problem, Rule, Span\n\n\nclass Shouting(Rule):\n"
            '    """Words in capitals."""\n\n    code = "HOUSE002"\n\n'
            "    def check(self, article):\n        yield Problem(Span(0, 3), 'it shouts')\n",
        )
        write("credlint.toml", 'rules = ["house"]\nselect = ["HOUSE"]\n')
        write("a.md", TEXT)
        refused = credlint("check", "a.md")
        assert refused.code == 2
        assert "set trust-python = true" in refused.err
        write("credlint.toml", 'rules = ["house"]\nselect = ["HOUSE"]\ntrust-python = true\n')
        assert "HOUSE002 it shouts" in credlint("check", "a.md", "--output-format", "concise").out

    def test_python_beside_an_article_is_never_run(self, credlint: Command) -> None:
        write("rule.py", "raise SystemExit('run')\n")
        write("a.md", TEXT)
        assert credlint("check", ".").code in (0, 1)

    def test_word_lists_add_to_a_rule(self) -> None:
        write(
            "house/words.toml",
            '[[list]]\nname = "ours"\nrule = "absolutes"\nsource = "our desk"\nchecked = 2026-11-21\nphrases = ["as good as it gets"]\n',
        )
        write("credlint.toml", 'word-lists = ["house/words.toml"]\nselect = ["HYP002"]\n')
        (rule,) = Rulesets(catalog()).of(Configuration().settings("a.md"))
        assert rule.extra_phrases == ("as good as it gets",)  # type: ignore[attr-defined]
        write("house/words.toml", Path("house/words.toml").read_text().replace("absolutes", "leading-dot-amount"))
        with pytest.raises(ConfigError, match="leading-dot-amount takes no word lists"):
            Rulesets(catalog()).of(Configuration().settings("a.md"))

    def test_bounds(self, credlint: Command) -> None:
        write(
            "house/bounds.toml",
            '[[bound]]\nname = "ferry-load"\nrule = "HOUSE010"\nfield = "transport"\nhigh = 400\nwords = [["ferry"]]\n'
            'message = "{load} on the ferry is more than it may carry"\n'
            'source = { name = "Harbour office", year = 2025 }\nchecked = 2026-11-21\n'
            'bad = ["The ferry carried [900 passengers]."]\ngood = ["The ferry carried 300 passengers."]\n'
            '[bound.figures]\nload = { kind = "count", of = ["passengers"] }\n',
        )
        write("credlint.toml", 'bounds = ["house/bounds.toml"]\nselect = ["HOUSE"]\n')
        write("a.md", "The old ferry left at noon. The ferry carried 900 passengers to the island on Sunday.\n")
        outcome = credlint("check", "a.md", "--output-format", "concise")
        assert "HOUSE010" in outcome.out, outcome.err
        write("house/bounds.toml", Path("house/bounds.toml").read_text().replace("high = 400", 'high = "many"'))
        broken = credlint("check", "a.md")
        assert broken.code == 2
        assert "bounds.toml" in broken.err
