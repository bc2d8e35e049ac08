"""The rules that come with credlint: one folder a family, one file a rule."""
