"""SRC: sources and attribution."""
