"""Who vouches for what: which statistics have a source, what is vague, citations, studies, quotations that are nobody's."""
