"""Signs and look-alike letters, and what they stand for."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PAIRS = (
    "аa вb еe зz иu кk мm нh оo рp сc тt уy хx ѕs іi јj ԁd ɡg ԛq ѡw ԝw һh ӏl АA ВB ЕE ІI ЈJ КK "
    "МM НH ОO РP СC ТT УY ХX ЅS ԌG αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ΑA ΒB ΕE ΖZ ΗH ΙI "
    "ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ıi ȷj ɑa ɩi ʋu ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr "
    "ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz łl øo đd ħh ŧt սu օo ցg յj ոn հh ՏS ꓳo ꓲi "
)
_LOOKALIKES = {ord(pair[0]): pair[1] for pair in re.findall(r"\S\S", _PAIRS)}
_SIGNS = {
    "’": "'",
    "‘": "'",
    "`": "",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "−": "-",
    "—": " - ",
    "―": " - ",
    "…": "...",
    "\r": " ",
    "•": "•",
    "×": "x",
    "⁄": "/",
    "→": " -> ",
    "👉": " -> ",
    "➡": " -> ",
    "⇒": " -> ",
    "⟶": " -> ",
    "≠": "≠",
}
_LETTER_SIGNS = (0x1F130, 0x1F150, 0x1F170, 0x1F1E6)
"""Letters in squares and circles, A to Z from each of these on."""


@lru_cache(maxsize=4096)
def letter_of(char: str) -> str:
    """One character as plain lower case; "" for what cannot be seen."""
    sign = _SIGNS.get(char)
    if sign is not None:
        return sign
    if char < "\x80":
        return char.lower()
    if unicodedata.category(char) in {"Cf", "Mn", "Me", "Cc", "Cs"} or char in "\ufe0f\u115f\u3164":
        return ""
    for first in _LETTER_SIGNS:
        if 0 <= ord(char) - first < 26:
            return chr(97 + ord(char) - first)
    plain = unicodedata.normalize("NFKD", char)
    plain = "".join(part for part in plain if not unicodedata.combining(part))
    folded = plain.translate(_LOOKALIKES).lower()
    return folded if folded else char
