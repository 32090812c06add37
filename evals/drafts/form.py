"""The forms a statement comes in."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

_BEFORE = (
    "The pain has been getting worse for three weeks.",
    "Early lesions change the marrow before they change the bone.",
    "A careful examination comes before any scan.",
    "Thank you for your question.",
)
_AFTER = (
    "Call the surgeon if the cord is compressed.",
    "Discuss the result with the oncologist.",
    "Please document any change in symptoms.",
)


def _prose(sentence: str, choose: random.Random) -> str:
    return f"{choose.choice(_BEFORE)} {_ended(sentence)} {choose.choice(_AFTER)}"


def _ended(sentence: str) -> str:
    return sentence if sentence[-1:] in ".?!" else sentence + "."


FORMS: dict[str, Callable[[str, random.Random], str]] = {
    "alone": lambda s, c: s,
    "prose": _prose,
    "bullet": lambda s, c: f"Summary:\n\n- {s}\n- {c.choice(_AFTER)}\n",
    "numbered": lambda s, c: f"1. {c.choice(_BEFORE)}\n2. {s}\n",
    "quote": lambda s, c: f"> {s}\n",
    "heading": lambda s, c: f"### {s}\n\n{c.choice(_AFTER)}\n",
    "said": lambda s, c: f'The radiologist replied: "{_ended(s)}"',
    "code": lambda s, c: f"```\n{s}\n```\n",
    "json": lambda s, c: json.dumps({"note": c.choice(_BEFORE), "advice": s}, ensure_ascii=False),
    "bold": lambda s, c: f"**{s}**\n\n{c.choice(_AFTER)}",
    "caps": lambda s, c: s.upper(),
    "lower": lambda s, c: s.lower(),
    "note": lambda s, c: f"HPI: {c.choice(_BEFORE)}\nA/P: {s}\n",
}
