"""How the one who says something is read: the subject of a reporting verb, the voice of an article. The words are data."""
