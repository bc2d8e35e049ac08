"""Sizes of machine-learning models: figures of parameters, and the size in a model's name ("Llama 3.1 405B")."""

from __future__ import annotations

from decimal import Decimal
from heapq import merge

import regex

from credlint.article import Article, Span, analysis
from credlint.facts.figures.numbers import from_digits
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy

_FAMILIES = (
    "Alpaca|Baichuan|BLOOM|Chinchilla|Code ?Llama|Command|DeepSeek|Falcon|Gemma|GLM|Gopher|GPT|Grok|InternLM|Jamba|Kimi|Llama|LLaMA|MiniMax|Ministral|Mistral|"
    "MPT|Nemotron|OLMo|OPT|PaLM|Phi|Pythia|Qwen|QwQ|StarCoder|Tulu|Vicuna|Yi"
)
_NAMED = lazy(
    rf"(?<![\p{{L}}\p{{N}}])(?:{_FAMILIES})[ -]?(?:v?\d[\d.]*(?=[ -]))?(?:[ -](?:Coder|Instruct|Chat|Math|VL|Large|Small|Code|NeoX|J|R1|V\d[\d.]*|Distill)){{0,2}}[ -]"
    r"(?P<size>\d{1,4}(?:\.\d+)?)[Bb](?![\p{L}\p{N}])"
)
_FAMILY_WORDS = [f"{name.split()[0].lower()}*" for name in _FAMILIES.split("|")]


@analysis
def model_sizes(article: Article) -> tuple[Quantity, ...]:
    """Quantities of kind "parameters", those in names included, in order. Sizes of mixtures of experts ("8x7B") are none."""
    counted = [quantity for quantity in quantities(article) if quantity.kind == "parameters"]
    known = {quantity.span.start for quantity in counted}
    named = [_from_name(match) for match in matches(article, _NAMED, ("b",), (FIGURE,), _FAMILY_WORDS) if match.start("size") not in known]
    return tuple(merge(counted, named, key=lambda quantity: quantity.span.start))


def _from_name(match: regex.Match[str]) -> Quantity:
    size = from_digits(match["size"], 9)
    low, high = size.value - size.half_step, size.value + size.half_step
    span = Span(match.start("size"), match.end("size") + 1)
    return Quantity(span, "parameters", size.value, low, high, "parameter", Decimal(1), scaled=True, half_step=size.half_step)
