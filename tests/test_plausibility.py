"""Bounds: the examples in their tables, the reading of tables, the sums, and the rules of the family PLA."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credlint.bounds import Bound, BoundsError, Breach, Source, Table, breaches, joined, packaged, read_table, read_tables
from credlint.bounds.formula import Amount, formula
from credlint.bounds.printing import printed
from credlint.catalog import catalog
from credlint.facts.computing.hardware import gpu_times, gpus
from credlint.facts.computing.model_sizes import model_sizes
from credlint.facts.elapsed.elapsed_times import elapsed_times
from credlint.facts.money.bare_amounts import bare_amounts
from credlint.facts.quotations import quotations
from credlint.facts.zones import body_sentences
from credlint.readers import read
from credlint.testing import Example, examples, flagged, places

TABLE = packaged("credlint_rules.plausibility")
RULES = {rule.code: rule for rule in catalog() if rule.code.startswith("PLA")}
PAGES = sorted((Path(__file__).parent / "rules" / "plausibility").glob("*.md"))
CASES = [(path.stem, example) for path in PAGES for example in examples(path.read_text("utf-8"))]
SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"


def found(text: str, table: Table = TABLE) -> list[Breach]:
    """The breaches of every bound of a table in a text."""
    article = read(text, "markdown")
    rules = dict.fromkeys(bound.rule for bound in table.bounds)
    return [breach for rule in rules for breach in breaches(article, table, rule)]


def message(text: str, table: Table = TABLE) -> str:
    (breach,) = found(text, table)
    return breach.message(read(text, "markdown"))


@pytest.mark.parametrize(("name", "example"), CASES, ids=lambda value: value if isinstance(value, str) else "")
def test_edge_case(name: str, example: Example) -> None:
    marked = {rule.name(): places(rule, read(example.text, example.syntax)) for rule in RULES.values()}
    assert tuple(marked.pop(name)) == example.marks
    assert not any(marked.values())


def test_every_rule_has_edge_cases() -> None:
    assert {path.stem for path in PAGES} == {rule.name() for rule in RULES.values()}


@pytest.mark.skipif(not SEEDS.exists(), reason="the sample articles are not beside the project")
@pytest.mark.parametrize(
    ("file", "code", "text", "sum_shown"),
    [
        ("000_150007a188bfd46e.txt", "PLA001", "180 TB", "444 bytes"),
        ("000_150007a188bfd46e.txt", "PLA013", "1-trillion-token", "100,000 times"),
        ("000_150007a188bfd46e.txt", "PLA012", "10-millisecond", "at least 19.5 ms"),
        ("001_4806c721eb27f30d.txt", "PLA004", "14,000", "(13,824 GPU-hours) is 1.01 for each"),
    ],
)
def test_sample_articles(file: str, code: str, text: str, sum_shown: str) -> None:
    article = read((SEEDS / file).read_text("utf-8"), "text")
    assert flagged(RULES[code], article.source, "text") == [text]
    assert sum_shown in next(RULES[code]().check(article)).message


class TestMessages:
    def test_storage_is_told_with_both_sums(self) -> None:
        assert message("A 40B model now takes 20 TB of disk.").startswith(
            '"20 TB" for a model of 40 billion parameters is 500 bytes a parameter. At 16 bits'
        )
        assert "the model 80 GB" in message("A 40B model now takes 20 TB of disk.")

    def test_an_amount_without_currency_is_called_so(self) -> None:
        text = "The run took 200 H100s for 10 days. The total cost was 9,500."
        assert message(text).startswith('"9,500" (no currency printed) for "200 H100s for 10 days" (48,000 GPU-hours) is 0.2 for each')

    def test_related_places_are_the_figures_held_against(self) -> None:
        text = "A single H100 serves the 405B model at 15 ms per token."
        (problem,) = RULES["PLA012"]().check(read(text, "markdown"))
        assert [(text[slice(*other.span)], other.message) for other in problem.related] == [
            ("405B", "held against parameters"),
            ("A single H100", "held against gpus"),
        ]

    @pytest.mark.parametrize(
        ("value", "unit", "text"),
        [
            ("810e9", "data", "810 GB"), ("444.4", "data", "444 bytes"), ("0.01953", "duration", "19.5 ms"), ("5e-10", "duration", "0.5 ns"), ("5400", "duration", "1.5 hours"),
            ("13824", "", "13,824"), ("1.0127", "", "1.01"), ("0.02778", "an hour", "0.028 an hour"), ("2880000", "GPU-hours", "2.88 million GPU-hours"), ("0", "data", "0 bytes"),
        ],
    )  # fmt: skip
    def test_sums_are_printed_as_an_article_would(self, value: str, unit: str, text: str) -> None:
        assert printed(Decimal(value), unit) == text


class TestFormulas:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("a / b", "2.5"),
            ("a * b / 4 * 2", "20"),
            ("a + b * 3", "22"),
            ("a - b + 1", "7"),
            ("2.5e2", "250"),
            ("1 / 4", "0.25"),
            ("a.count * 2", "6"),
        ],
    )
    def test_value(self, text: str, value: str) -> None:
        amounts = {"a": Amount.exactly(Decimal(10)), "b": Amount.exactly(Decimal(4)), "a.count": Amount.exactly(Decimal(3))}
        assert formula(text).evaluate(amounts).value == Decimal(value)

    @pytest.mark.parametrize("text", ["", "a b", "(a + b)", "a ** b", "a / ", "__import__('os')", "a; b", "1.2.3", "-a"])
    def test_anything_else_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError, match="is no formula"):
            formula(text)

    @given(*[st.tuples(st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 1000)).map(sorted)] * 3)
    def test_the_interval_holds_every_value(self, a: list[int], b: list[int], c: list[int]) -> None:
        c = [number + 1 for number in c]
        amounts = {name: Amount(Decimal(mid), Decimal(low), Decimal(high)) for name, (low, mid, high) in zip("abc", (a, b, c), strict=True)}
        amount = formula("a * b / c + a - b").evaluate(amounts)
        assert amount.low <= amount.value <= amount.high
        for one, two, three in product(a, b, c):
            assert amount.low <= Decimal(one) * two / three + one - two <= amount.high

    def test_open_intervals(self) -> None:
        more_than_five = Amount(Decimal(5), Decimal(5), Decimal("Infinity"))
        under_two = Amount(Decimal(2), Decimal(0), Decimal(2))
        product = formula("a * b").evaluate({"a": more_than_five, "b": under_two})
        assert (product.low, product.high) == (Decimal(0), Decimal("Infinity"))
        quotient = formula("a / b").evaluate({"a": more_than_five, "b": under_two})
        assert (quotient.low, quotient.high) == (Decimal("2.5"), Decimal("Infinity"))
        with pytest.raises(ZeroDivisionError):
            formula("1 / b").evaluate({"b": Amount.exactly(Decimal(0))})


USER_TABLE = """
[lists]
events = ["marathon", "city run"]

[[gpu]]
name = "RTX 9999"
memory = "48 GB"
bandwidth = "2 TB/s"
source = { name = "Toy maker", year = 2026 }
checked = 2026-11-21

[[bound]]
name = "city-marathon-time"
rule = "MINE01"
field = "sport"
test = "time"
low = 7200
high = 32400
words = [["@events", "forty-two kilometre*"], ["won", "finish*"]]
unless = ["half marathon", "relay"]
unless_article = ["wheelchair*"]
next_sentence = ["the winner", "the last"]
message = "{time} for a marathon is {pace} a kilometre"
source = { name = "World Athletics, records", year = 2026 }
checked = 2026-11-21
bad = ["She won the marathon in [95 minutes]."]
good = ["She won the marathon in 150 minutes."]
[bound.figures]
time = { kind = "duration", before = ["in"], not_after = ["ago", "later"] }
[bound.sums]
pace = { formula = "time / 42.195", unit = "duration" }

[[bound]]
name = "fits-in-memory"
rule = "MINE02"
field = "machine learning"
test = "weights"
high = "cards.memory * cards.count"
message = "{weights} do not fit {cards}"
source = { name = "Toy maker", year = 2026 }
checked = 2026-11-21
bad = ["The [70B] model runs in full on one RTX 9999."]
good = ["The 70B model runs in full on three RTX 9999 cards."]
[bound.figures]
size = { kind = "parameters" }
cards = { kind = "gpus" }
[bound.sums]
weights = { formula = "size * 2", unit = "data" }
"""


def sources(table: Table) -> list[Source]:
    return [*(bound.source for bound in table.bounds), *(gpu.source for gpu in table.gpus.values())]


class TestAUsersTable:
    table = read_table(USER_TABLE, "mine.toml")

    @pytest.mark.parametrize("bound", table.bounds, ids=lambda bound: bound.name)
    def test_its_examples_run(self, bound: Bound) -> None:
        assert all([breach.bound for breach in found(text, self.table)] == [bound] for text, _ in bound.bad)
        assert not any(found(text, self.table) for text in bound.good)

    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ("He finished the marathon in 11 hours.", 1),
            ("He finished the *city-run* in 11 hours.", 1),
            ("He finished the forty-two kilometres in 11 hours.", 1),
            ("He finished the marathon. The last of them came in 11 hours.", 1),
            ("He finished the marathon. Rain came in 11 hours.", 0),
            ("He finished the marathon in 3 hours. The last of them came in 11 hours.", 0),
            ("He finished the half marathon in 95 minutes.", 0),
            ("He finished the marathon in 95 minutes. It was his best day.", 1),
            ("He finished the marathon in 95 minutes. It was his best day.\n\nHis wheelchair is new.", 0),
            ("He ran the marathon in 95 minutes.", 0),
            ("He finished the marathon and left in 95 minutes later.", 0),
            ("He finished the marathon 95 minutes behind her.", 0),
            ("He did not finish the marathon in 95 minutes.", 0),
            ("If he finished the marathon in 95 minutes, he flew.", 0),
            ("“I finished the marathon in 95 minutes,” he said.", 0),
            ("He finished the marathon in under 125 minutes.", 0),
            ("He finished the marathon in up to 600 minutes.", 1),
        ],
    )
    def test_which_sentences_are_read(self, text: str, count: int) -> None:
        assert len(found(text, self.table)) == count

    def test_a_figure_that_fits_any_other_of_its_sentence_is_left_alone(self) -> None:
        assert found("The 70B and the 7B model run in full on one RTX 9999.", self.table)[0].figure.text.strip() == "70B"
        assert not found("The 70B model runs in full on one or on three RTX 9999 cards, never on one RTX 9999.", self.table)
        assert not found("The 70B model needs one RTX 9999 card here and eight RTX 9999 cards there.", self.table)

    def test_its_sources_tell_the_day_they_were_looked_up_or_none(self) -> None:
        undated = read_table(USER_TABLE.replace("checked = 2026-11-21\n", ""), "mine.toml")
        assert {source.checked for source in sources(self.table)} == {date(2026, 11, 21)}
        assert {source.checked for source in sources(undated)} == {None}
        assert [str(source) for source in sources(undated)] == ["World Athletics, records, 2026", "Toy maker, 2026", "Toy maker, 2026"]

    def test_an_unknown_number_or_processor_is_left_alone(self) -> None:
        assert not found("The 70B model runs in full on RTX 9999 cards.", self.table)
        assert not found("The 70B model runs in full on one H100.", self.table)

    def test_tables_join_but_bounds_do_not_share_a_name(self) -> None:
        assert len(joined([TABLE, self.table]).bounds) == len(TABLE.bounds) + 2
        with pytest.raises(BoundsError, match="two bounds share the name city-marathon-time, fits-in-memory"):
            joined([self.table, self.table])


NAMES_TABLE = """
[lists]
folk = ["people", "residents"]

[names.island]
columns = ["people", "harbours"]
source = { name = "Island office", year = 2025 }
checked = 2026-11-21
rows = [[["Great Skarv", "Skarv"], 4000, [2, 5]], [["Little Skarv"], 100, [1]]]

[defaults]
rule = "MINE03"
field = "islands"
source = { name = "Island office", year = 2025 }
help = "Ask the island office."

[[bound]]
name = "people-of-an-island"
test = "people"
high = "island.people * 2"
figures = { people = { kind = "count", of = ["@folk"], per = ["", "day"] }, island = { kind = "island", before = ["on"], near = 4 } }
words = [["@folk"]]
message = "{people} on {island}"
bad = ["There are [9,000] people on Skarv."]
good = ["There are 3,900 people on Skarv."]

[[bound]]
name = "harbours-of-an-island"
rule = "MINE04"
one_of = "island.harbours"
figures = { harbours = { kind = "count", of = ["harbours"] }, island = { kind = "island" } }
words = [["harbours"]]
message = "{harbours} is not {one_of}"
bad = ["Skarv has [nine] harbours."]
good = ["Skarv has five harbours."]
"""


class TestTablesOfNames:
    table = read_table(NAMES_TABLE, "islands.toml")

    @pytest.mark.parametrize(
        ("text", "marked"),
        [
            ("There are 9,000 people on Skarv.", ["9,000"]),
            ("There are 9,000 people a day on Skarv.", ["9,000"]),
            ("There are 9,000 people a week on Skarv.", []),
            ("There are 900 people on Little Skarv, 900 people on Great Skarv.", ["900"]),
            ("There are 9,000 people on the ship to Skarv.", []),
            ("There are 9,000 people on Skarvland.", []),
            ("There are 9,000 people on skarv.", []),
            ("There are 9,000 people of the north on Skarv.", []),
            ("There are 9,000 people, so on Skarv.", ["9,000"]),
            ("There are 9,000 people. On Skarv.", []),
            ("Skarv has four harbours, Little Skarv has four harbours.", ["four", "four"]),
            ("Skarv has one harbours less than Little Skarv.", []),
            ("Little Skarv has 1.01 harbours.", []),
            ("Little Skarv has 1.1 harbours.", ["1.1"]),
        ],
    )
    def test_names_are_found_as_they_are_spelt_and_near(self, text: str, marked: list[str]) -> None:
        assert [text[slice(*breach.figure.span)] for breach in found(text, self.table)] == marked

    def test_defaults_fill_what_an_entry_leaves_out(self) -> None:
        first, second = self.table.bounds
        assert (first.rule, second.rule) == ("MINE03", "MINE04")
        assert (second.field, second.help, second.test) == ("islands", "Ask the island office.", "harbours")

    def test_the_list_is_told(self) -> None:
        assert message("Skarv has nine harbours.", self.table) == '"nine" is not 2, 5 (bound: Island office, 2025)'

    def test_a_table_may_speak_of_the_names_of_another(self) -> None:
        names, bounds = NAMES_TABLE.split("[defaults]")
        with pytest.raises(BoundsError, match=r'mine.toml: bound "people-of-an-island": figure "island": unknown kind "island"'):
            read_table("[lists]\nfolk = ['people']\n[defaults]" + bounds, "mine.toml")
        mine = read_table("[lists]\nfolk = ['people']\n[defaults]" + bounds, "mine.toml", read_table(names, "names.toml"))
        assert not found("There are 3,900 people on Skarv.", mine)
        both = read_tables([("[lists]\nfolk = ['people']\n[defaults]" + bounds, "mine.toml"), (names, "names.toml")])
        assert found("There are 9,000 people on Skarv.", both)

    @pytest.mark.parametrize(
        ("right", "wrong", "complaint"),
        [
            ('["Little Skarv"], 100', '["Skarv"], 100', 'names "island": two rows share the name Skarv'),
            (
                '["Little Skarv"], 100, [1]',
                '["Little Skarv"], 100',
                "row 2: expected a list: the spellings of the name, then people, harbours",
            ),
            ("100, [1]", '"many", [1]', 'row 2: expected a number or a list of numbers, not "many"'),
            ('columns = ["people", "harbours"]', "", "missing columns"),
            ('one_of = "island.harbours"', 'one_of = "island.ports"', "one_of: unknown name island.ports"),
            ("near = 4", 'near = "two"', '"near" has the wrong type'),
            ('help = "Ask', 'halp = "Ask', 'defaults: unknown key "halp"; did you mean help'),
            ('field = "islands"\n', 'field = "islands"\nchecked = 2026-11-21\n', 'defaults: unknown key "checked"'),
            ('words = [["harbours"]]', 'words = [["har*"]]', '"har\\*" is too short'),
        ],
    )
    def test_a_mistake_is_named_with_its_place(self, right: str, wrong: str, complaint: str) -> None:
        assert right in NAMES_TABLE
        with pytest.raises(BoundsError, match=f"^islands.toml: .*{complaint}"):
            read_table(NAMES_TABLE.replace(right, wrong, 1), "islands.toml")


MISTAKES = {
    'low = 7200\nhigh = 32400': ("", "missing low or high"),
    "low = 7200": ("low = 99999", r"low \(99999\) is not below high \(32400\)"),
    'rule = "MINE01"': ("", "missing rule"),
    "unless =": ("unles =", 'unknown key "unles"; did you mean unless'),
    'test = "time"': ('test = "tempo"', "unknown name tempo; known are pace, time"),
    '"time / 42.195"': ('"time // 42.195"', '"time // 42.195" is no formula'),
    '"time / 42.195", ': ('"tyme / 42.195", ', "unknown name tyme"),
    "{pace}": ("{speed}", "message: unknown name speed"),
    'kind = "duration"': ('kind = "durration"', 'unknown kind "durration"'),
    "checked = 2026-11-21\nbad": ('checked = "yesterday"\nbad', '"checked" has the wrong type'),
    'bad = ["She won': ('bad = [] # ["She won', "bad: expected a list of words that is not empty"),
    "[95 minutes].": ("95 minutes.", "bad: mark what must be found with one pair of square brackets"),
    '"@events", ': ('"@sports", ', 'there is no list "sports"; known are events'),
    ", year = 2026 }\nchecked = 2026-11-21\nbad": (" }\nchecked = 2026-11-21\nbad", "source: missing year"),
    "48 GB": ("48 parsecs", 'expected a number and a unit, as in "80 GB"'),
    "cards.memory": ("cards.colour", "unknown name cards.colour"),
    "[[gpu]]": ("[[gpus]]", 'unknown key "gpus"; did you mean gpu'),
    "high = 32400": ("high = ", "this is no TOML"),
}  # fmt: skip


@pytest.mark.parametrize("right", MISTAKES)
def test_a_mistake_in_a_table_is_named_with_its_place(right: str) -> None:
    wrong, complaint = MISTAKES[right]
    assert right in USER_TABLE
    with pytest.raises(BoundsError, match=f"^mine.toml: .*{complaint}"):
        read_table(USER_TABLE.replace(right, wrong, 1), "mine.toml")


class TestFacts:
    @pytest.mark.parametrize(
        ("text", "hours"),
        [
            ("It ran on 48 H100 GPUs in ten days.", 11520), ("They used 2,000 GPUs for 60 days.", 2880000), ("Training took 1,024 A100s three weeks.", 516096),
            ("It took nine days on a cluster of 64 NVIDIA H100s.", 13824), ("A 45-day run on 512 A100 GPUs followed.", 552960), ("It took 2.5 million H800 GPU hours.", 2500000),
            ("It took 500 GPU-days.", 12000), ("Renting 512 GPUs for 10 hours is easy.", 5120), ("A single H100 for 10 hours will do.", 10), ("On 8x H100 for 10 hours it worked.", 80),
            ("Using a cluster of 512 H100s, the team trained it in 10 hours.", 5120),
        ],
    )  # fmt: skip
    def test_gpu_time(self, text: str, hours: int) -> None:
        (time,) = gpu_times(read(text, "markdown"))
        assert time.value == hours
        assert time.low <= hours <= time.high

    @pytest.mark.parametrize(
        "text",
        [
            "They bought 64 H100 GPUs; nine days passed.", "The 64 GPUs came nine days later.", "GPUs ran for nine days.", "In 64 cities they waited nine days.",
            "After the 64 H100s nine days' notice was given.", "The GPU with 24 GB ran for nine days.", "It ran for two hours a day on 64 GPUs.",
        ],
    )  # fmt: skip
    def test_no_gpu_time(self, text: str) -> None:
        assert gpu_times(read(text, "markdown")) == ()

    @pytest.mark.parametrize(
        ("text", "seconds"),
        [
            ("It took 1 hour 55 minutes.", ["6900"]), ("It took one hour and 55 minutes.", ["6900"]), ("It took 4 minutes, 12 seconds.", ["252"]), ("It took 2:05:30.", ["7530"]),
            ("It took 3:43.13.", ["223.13"]), ("It took 9.58 seconds.", ["9.58"]), ("It took two hours; three minutes were lost.", ["7200", "180"]),
            ("It took two hours, 90 minutes more.", ["7200", "5400"]), ("At 10:30 he left for 5 minutes.", ["300"]), ("At 12:45:10 pm.", []), ("Ratio 16:9.", []), ("Ezra 3:43.", []),
            ("It took 20 minutes 2 hours ago.", ["1200", "7200"]),
        ],
    )  # fmt: skip
    def test_elapsed_times(self, text: str, seconds: list[str]) -> None:
        times = elapsed_times(read(text, "text"))
        assert [time.value * time.factor for time in times] == pytest.approx([Decimal(second) for second in seconds])
        assert all(time.low <= time.value <= time.high for time in times)

    @pytest.mark.parametrize(
        ("text", "count"),
        [
            ("It cools to -300 C.", 1), ("It cools to −300 F today.", 0), ("It cools to −500 F today.", 1), ("It cools to minus 280 degrees Celsius.", 1), ("It cools to -300 degrees.", 0),
            ("It cools to -300 Celtic souls.", 0), ("It falls by -300 points.", 0), ("It cools to -0.5 K.", 1), ("It is 0 K.", 0),
        ],
    )  # fmt: skip
    def test_temperatures_are_compared_in_kelvins(self, text: str, count: int) -> None:
        assert len(breaches(read(text, "text"), TABLE, "PLA007")) == count

    def test_gpus_as_named(self) -> None:
        article = read("Eight NVIDIA A100 80GB GPUs, one RTX 4090, the A10 road, a T4 GPU and consumer GPUs.", "markdown")
        assert [(group.model, group.count.value if group.count else None) for group in gpus(article)] == [
            ("A100", 8),
            ("RTX 4090", 1),
            ("T4", 1),
            ("", None),
        ]

    def test_model_sizes_in_names(self) -> None:
        article = read("Llama 3.1 405B, Qwen2.5-Coder-32B, a 7B model, Mixtral 8x7B, and a bill of $70B.", "markdown")
        assert [article.text(size.span) for size in model_sizes(article)] == ["405B", "32B", "7B"]


def _texts() -> Iterator[str]:
    line = "The 405B model needs 810 GB of storage, and 64 H100 GPUs for nine days cost $30,000 at a latency of 90 ms on consumer GPUs. "
    yield line * 60
    yield line.replace(". ", ", ") * 60


@pytest.mark.parametrize("text", list(_texts()), ids=["sentences", "one sentence"])
def test_cost_grows_with_the_text_not_faster(text: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    def seconds(times: int) -> float:
        article = read(text * times, "text")
        (
            gpu_times(article),
            model_sizes(article),
            elapsed_times(article),
            body_sentences(article),
            bare_amounts(article),
            quotations(article),
        )
        start = process_time()
        for rule in RULES:
            list(breaches(article, TABLE, rule))
        return process_time() - start

    assert_linear(seconds)
