"""Facts: what an article says, read once. Each module holds one kind of fact and the analysis that reads it."""
