"""How the furniture of a page is told from its text: signs in a line, runs of lines. The words are data."""
