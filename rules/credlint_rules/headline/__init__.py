"""HED: the headline against the body."""
