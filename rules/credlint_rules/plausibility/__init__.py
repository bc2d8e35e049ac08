"""PLA: figures against known bounds. The bounds are data, in the TOML files here."""
