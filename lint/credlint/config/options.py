"""Options of rules: annotated fields of the class, `name: Annotated[type, "description"] = default`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, get_origin, get_type_hints

from credlint.rule import Rule

if TYPE_CHECKING:
    from pydantic import BaseModel


def option_types(rule: type[Rule]) -> dict[str, Any]:
    """Name of each option of a rule to its annotation."""
    hints = get_type_hints(rule, include_extras=True)
    return {name: hint for name, hint in hints.items() if get_origin(hint) is not ClassVar and get_origin(hint) is Annotated}


def option_lines(rule: type[Rule]) -> list[str]:
    """The options as a list in Markdown: name, default, description."""
    return [f"- `{name}` (default: `{_toml(told['default'])}`): {told['description']}" for name, told in option_data(rule).items()]


def option_data(rule: type[Rule]) -> dict[str, dict[str, Any]]:
    """The options by name, each with its default and description."""
    return {
        name.replace("_", "-"): {"default": getattr(rule, name), "description": hint.__metadata__[0]}
        for name, hint in option_types(rule).items()
    }


def options_model(rule: type[Rule]) -> type[BaseModel]:
    """A pydantic model of a rule's options."""
    from pydantic import ConfigDict, Field, create_model  # noqa: PLC0415 - slow to import, and few runs need it

    fields: dict[str, Any] = {
        name: (hint.__origin__, Field(getattr(rule, name), description=hint.__metadata__[0], strict=False))
        for name, hint in option_types(rule).items()
    }
    config = ConfigDict(extra="forbid", strict=True, alias_generator=lambda name: name.replace("_", "-"))
    return create_model(rule.__name__, __config__=config, **fields)


def _toml(value: object) -> str:
    import json  # noqa: PLC0415 - only for pages

    return json.dumps(value)
