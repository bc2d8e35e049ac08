"""TXT: what extraction, templates and generators leave in a text."""
