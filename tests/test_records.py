"""Tables of texts: each record is an article, and findings stand in the table."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from outcome import Command

from credlint.article import Article
from credlint.readers import read
from credlint.readers.errors import ReadingError
from credlint.readers.fields import fields


def found(source: str, syntax: str, name: str) -> list[str]:
    """The prose of the records."""
    return [read(source[slice(*field.place)], field.syntax).prose for field in fields(source, syntax, name)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("id,text\n1,One two\n2,three\n", ["One two", "three"]),
        ('id,text,x\r\n1,"One, *two*\r\n\r\nthree ""four""",y\r\n', ['One, two\n\nthree "four"']),
        ('"text";id\n\'One\';1\n"two;three";2', ["'One'", "two;three"]),
        ("id\ttext\n1\tOne, two\n\n2\n3\tthree", ["One, two", "three"]),
        ("text\nOne\n\n\ntwo\n", ["One", "two"]),
        ("text,id\n<p>One &amp; <b>two</b></p>,1", ["One & two"]),
        ('text,id\n"One ""two', ['One "two']),
    ],
)
def test_csv(source: str, expected: list[str]) -> None:
    assert found(source, "csv", "text") == expected


def test_json_lines() -> None:
    records = [{"id": 1, "text": 'One "two"\n\nthree'}, {"id": 2}, {"text": "<p>four</p>", "a": {"text": "no"}}]
    source = "\n\n".join(json.dumps(record) for record in records) + "\n"
    assert found(source, "jsonl", "text") == ['One "two"\n\nthree', "four"]
    assert found(source, "jsonl", "a.text") == ["no"]


@pytest.mark.parametrize(
    ("source", "syntax", "message"),
    [
        ("id,body\n1,One\n", "csv", 'no column "text" (columns: id, body)'),
        ("", "csv", 'no column "text" (columns: none)'),
        ('{"body": "One"}\n', "jsonl", 'no field "text" with a text (fields: body)'),
        ('{"text": "One"}\n{"text": }\n', "jsonl", "not JSON (an error in record 2)"),
    ],
)
def test_tables_without_a_text(source: str, syntax: str, message: str) -> None:
    with pytest.raises(ReadingError) as error:
        fields(source, syntax, "text")
    assert error.value.message == message


cells = st.text(st.sampled_from([*"ab ,;\"'\n\r\t*&<é\U0001f600\\"]), min_size=1, max_size=20)


def check(article: Article) -> None:
    end = 0
    for run in article.runs:
        assert run.prose.start == end < run.prose.end
        end = run.prose.end
        assert not run.verbatim or article.text(run.prose) == article.source[slice(*run.source)]
    assert end == len(article.prose)


@given(texts=st.lists(cells, min_size=1, max_size=5), is_ascii=st.booleans())
@settings(max_examples=200, deadline=None)
def test_tables_read_as_their_texts(texts: list[str], is_ascii: bool) -> None:  # noqa: FBT001 - a parameter of a test
    file = io.StringIO(newline="")
    csv.writer(file).writerows([["id", "text"], *([str(index), text] for index, text in enumerate(texts))])
    lines = "\n".join(json.dumps({"text": text}, ensure_ascii=is_ascii) for text in texts)
    for source, syntax in ((file.getvalue(), "csv"), (lines, "jsonl")):
        places = fields(source, syntax, "text")
        assert len(places) == len(texts)
        for text, field in zip(texts, places, strict=True):
            article = read(source[slice(*field.place)], field.syntax)
            check(article)
            assert article.prose == read(text).prose or text.lstrip().startswith("<")


def test_findings_stand_in_the_table(credlint: Command, tmp_path: Path) -> None:
    text = 'id,text\n1,"A good\nday, a ""bad"" one"\n2,A bad day\n'
    (tmp_path / "a.csv").write_text(text)
    (tmp_path / "b.jsonl").write_text('{"id": 1, "text": "\\u0041 bad\\nday"}\n{"id": 2, "text": "A bad day"}\n')
    outcome = credlint("check", "a.csv", "b.jsonl", "-q", "--select", "TOY", "--text-field", "text")
    assert [line.partition(" ")[0] for line in outcome.out.splitlines()] == ["a.csv:3:10:", "a.csv:4:5:", "b.jsonl:1:27:", "b.jsonl:2:22:"]
    findings = json.loads(credlint("check", "a.csv", "b.jsonl", "--select", "TOY", "--text-field", "text", "--output-format", "json").out)
    assert len({(finding["filename"], finding["fingerprint"]) for finding in findings["findings"]}) == 4
    piped = credlint("check", "-", "-q", "--select", "TOY", "--text-field", "text", "--stdin-filename", "c.csv", stdin=text.encode())
    assert piped.out.startswith("c.csv:3:10:")


def test_a_table_without_the_field_is_a_failure(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,body\n1,One\n")
    (tmp_path / "b.md").write_text("A bad day.\n")
    outcome = credlint("check", "a.csv", "b.md", "-q", "--select", "TOY", "--text-field", "text")
    assert (outcome.code, outcome.out) == (2, 'b.md:1:3: TOY001 The word "bad" is banned.\n')
    assert outcome.err == 'credlint: a.csv: no column "text" (columns: id, body); name the one that holds the text with --text-field\n'
