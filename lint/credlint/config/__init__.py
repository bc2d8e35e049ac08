"""Configuration: which settings hold for a file. Only where a configuration file exists is it read, and only then pydantic imported."""

from credlint.config.settings import ConfigError, Settings

__all__ = ["ConfigError", "Settings"]
