"""Elements of XML and HTML: the standard library's, which escapes what it writes."""

from __future__ import annotations

from xml.etree.ElementTree import Element, indent, tostring

from credlint.patterns import lazy

_ILLEGAL = lazy(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""What no XML 1.0 document may hold, not even escaped: https://www.w3.org/TR/xml/#charsets."""

Node = Element | str


def element(tag: str, *children: Node, **attributes: object) -> Element:
    """An element with text and elements in it. `class_` is the attribute "class", and so on; an attribute that is None is left out."""
    made = Element(tag, {name.rstrip("_").replace("_", "-"): legal(str(value)) for name, value in attributes.items() if value is not None})
    add(made, *children)
    return made


def add(parent: Element, *children: Node) -> None:
    """Append text and elements to an element."""
    for child in children:
        if isinstance(child, Element):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + legal(child)
        else:
            parent.text = (parent.text or "") + legal(child)


def legal(text: str) -> str:
    """A text in which characters that XML 1.0 cannot hold are replacement characters."""
    return _ILLEGAL.sub("\ufffd", text)


def xml(root: Element) -> str:
    """An XML document, indented."""
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'
