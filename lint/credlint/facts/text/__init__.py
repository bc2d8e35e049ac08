"""What stands in a text twice or refers to another part of it, its headline, how hard it is to read."""
