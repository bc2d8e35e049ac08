"""The shape of a configuration file: its keys, their types and descriptions. From it come validation, `credlint config` and the JSON schema."""

from __future__ import annotations

import json
from datetime import date
from difflib import get_close_matches
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from credlint.config.options import options_model
from credlint.config.settings import ConfigError
from credlint.rule import Rule

Severity = Literal["error", "warning", "note"]
FailOn = Literal["error", "warning", "note", "never"]
SCHEMA_URL = "https://credlint.github.io/credlint.schema.json"


class ConfigFile(BaseModel):
    """Settings of credlint: `.credlint.toml`, `credlint.toml`, or the table `tool.credlint` of pyproject.toml."""

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=lambda name: name.replace("_", "-"), title="credlint")

    extend: str = Field("", description="Another configuration file to start from; this one's keys win.")
    select: list[str] = Field(["ALL"], description="Rules to run: codes, starts of codes, names, or ALL.")
    ignore: list[str] = Field([], description="Rules to leave out. The more specific of select and ignore wins.")
    extend_select: list[str] = Field([], description="Rules to run besides those of select.")
    preview: bool = Field(default=False, description="Run rules in preview too.")
    per_file_ignores: dict[str, list[str]] = Field({}, description="Rules to leave out in files: a pattern as in .gitignore to selectors.")
    severity: dict[str, Severity] = Field({}, description="Another severity for rules: a selector to error, warning or note.")
    options: dict[str, dict[str, Any]] = Field({}, description="Options of rules: a code or name to its options.")
    exclude: list[str] = Field(
        [], description="Files and folders to leave out, as in .gitignore. Files named on the command line are linted."
    )
    extend_exclude: list[str] = Field([], description="Files and folders to leave out besides those of exclude.")
    force_exclude: bool = Field(default=False, description="Leave out excluded files also where they are named on the command line.")
    respect_gitignore: bool = Field(default=True, description="Leave out what .gitignore files leave out.")
    fail_on: FailOn = Field("warning", description="Least severity that makes a run fail.")
    baseline: str = Field("", description="The file with findings to leave out, as --write-baseline writes it.")
    as_of: date | None = Field(None, description="Judge articles as of this day.", strict=False)
    rules: list[str] = Field(
        [], description="Files and folders with rules of your own: pages in Markdown, and Python where trust-python is set."
    )
    trust_python: bool = Field(default=False, description="Run the Python files that rules names. Set it only for code that you wrote.")
    bounds: list[str] = Field([], description="Files with bounds of your own.")
    word_lists: list[str] = Field([], description="Files with word lists of your own; each list names the rule that it adds to.")
    fixable: list[str] = Field(["ALL"], description="Rules whose fixes may be applied.")
    unfixable: list[str] = Field([], description="Rules whose fixes are never applied.")
    text_field: str = Field("", description="The column or field that holds the text, in CSV and JSON Lines.")


def validated(data: dict[str, Any], where: str) -> dict[str, Any]:
    """The keys that a file sets, validated, with underscores for hyphens. Raises ConfigError, naming the nearest known key."""
    try:
        model = ConfigFile.model_validate(data)
    except ValidationError as error:
        raise ConfigError(f"{where}: {_told(error, KEYS)}") from error
    return {name: getattr(model, name) for name in model.model_fields_set}


def validated_options(rule: type[Rule], data: dict[str, Any], where: str) -> dict[str, Any]:
    """The options of a rule, validated. Raises ConfigError."""
    model = options_model(rule)
    try:
        checked = model.model_validate(data)
    except ValidationError as error:
        known = [name.replace("_", "-") for name in model.model_fields]
        raise ConfigError(f"{where}: options.{rule.name()}: {_told(error, known)}") from error
    return {name: getattr(checked, name) for name in checked.model_fields_set}


KEYS = [name.replace("_", "-") for name in ConfigFile.model_fields]


def described(key: str) -> dict[str, Any]:
    """Name, type, default and description of a key. Raises ConfigError for an unknown one."""
    schema = json_schema(())["properties"]
    if key not in schema:
        raise ConfigError(f'there is no key "{key}"{_nearest(key, KEYS)}')
    found: dict[str, Any] = schema[key]
    return {"name": key, "type": _type(found), "default": found.get("default"), "description": found["description"]}


def json_schema(rules: tuple[type[Rule], ...]) -> dict[str, Any]:
    """The JSON schema (draft 7) of a configuration file. With rules, their options too."""
    schema = ConfigFile.model_json_schema(ref_template="#/definitions/{model}")
    schema["properties"]["options"] = _options_schema(schema["properties"]["options"], rules)
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "$id": SCHEMA_URL}
    plain: dict[str, Any] = json.loads(json.dumps({**head, **schema}, default=str))
    return plain


def _options_schema(base: dict[str, Any], rules: tuple[type[Rule], ...]) -> dict[str, Any]:
    properties = {}
    for rule in rules:
        schema = options_model(rule).model_json_schema()
        if schema.get("properties"):
            properties[rule.name()] = properties[rule.code] = {**schema, "title": rule.name(), "description": rule.summary()}
    return {**base, "properties": properties} if properties else base


def _type(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return " | ".join(f'"{value}"' for value in schema["enum"])
    if "anyOf" in schema:
        return " | ".join(_type(one) for one in schema["anyOf"] if one.get("type") != "null")
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}s"
    if schema.get("type") == "object":
        return "table"
    return str(schema.get("format") or schema.get("type", "value"))


def _told(error: ValidationError, known: list[str]) -> str:
    """The first mistake, in a user's words."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f'there is no key "{place}"{_nearest(str(first["loc"][-1]), known)}'
    return f"{place}: {first['msg'][0].lower()}{first['msg'][1:]} (it is {json.dumps(first['input'], default=str)})"


def _nearest(key: str, known: list[str]) -> str:
    close = get_close_matches(key.replace("_", "-"), known, n=1, cutoff=0.5)
    return f"; did you mean {close[0]}?" if close else ""
