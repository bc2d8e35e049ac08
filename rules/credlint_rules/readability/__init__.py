"""RDB: sentences and texts that are hard to read."""
