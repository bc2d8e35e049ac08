"""How long the text says that something took, and the dates that it is counted between."""
