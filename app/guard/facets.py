"""Claims beside the rating: radiation, the panel, contrast as such, imaging as such, scores and doses in figures."""

from __future__ import annotations

import re

from app.guard.claim import Claim
from app.guard.claims import Reader
from app.guard.language import Cue
from app.guard.little_words import LITTLE, PART_OF_PHASE, RISK, STUDY
from app.guard.mentions import Named
from app.guard.scan import Found

_WORDS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "zero": "0",
}
_N = r"([1-9](?:\.\d)?|one|two|three|four|five|six|seven|eight|nine)"
_OUT_OF = re.compile(
    rf"(?<![\w.]){_N}(?:\s*(?:-|to)\s*{_N})?\s*(?:/|out of|of a possible|of|on a scale of 1 to|on a 1 to|on the 1-|on a scale of 1-)\s*(?:a\s+|possible\s+)?(9|10|nine|ten)\b(?!\s*(?:%|patients|cases|mm|cm|weeks|days|studies|variants|rows))"
)
_SCORED = re.compile(
    rf"\b(?:rat(?:ed|ing|ings|es?|ing score)|scor(?:ed?|es|ing)|appropriateness(?: (?:score|rating))?|graded?|median|panel (?:score|rating)|gets|receives|earns)\s*(?:(?:is|as|at|an?|it|of|with|the|about|around|median|only|panel|score|rating|was|are|by|acr|final|in|range|band|from)\s+|[:=(]\s*)*"
    rf"{_N}(?:\s*(?:-|to|or|and)\s*{_N})?(?![\d.]*\d)(?!\s*(?:%|mm|cm|msv|weeks?|days?|years?|months?|edition|variants?|of the|sources?|st\b|nd\b|rd\b|th\b|stars?\b|symbols?|studies|rows|tests|☢|other|times|imaging|options))"
)
_LABEL = re.compile(
    rf"(?:score|rating|appropriateness)\W{{0,4}}[:=|]\s*\W{{0,3}}{_N}(?:\s*(?:-|to)\s*{_N})?\b(?!\s*(?:%|mm|cm|msv|weeks?))"
)
_SCORE_OF = re.compile(rf"\b(?:score|rating|appropriateness)\b[^:=\n\d]{{0,90}}[:=]\s*{_N}(?:\s*(?:-|to)\s*{_N})?\s*(?:[.,;)]|$)")
_DIGIT = re.compile(r"\d")
_SYMBOL = re.compile(r"☢(?:\s*☢)*")
_RRL = re.compile(
    r"\b(?:rrl|relative radiation level|radiation level)\W{0,3}(?:\s*(?:of|is|=|:|level|category|at|rated|symbol))*\W{0,3}\s*(o|0|none|zero|nil|varies|[1-5])\b(?!\s*(?:%|\.\d|-|msv))"
)
_COUNT = re.compile(
    r"\b([1-5]|one|two|three|four|five)\s*(?:radiation|rrl|☢|trefoil)\s*(?:symbols?|signs?|trefoils?)\b|\b([1-5]|one|two|three|four|five)\s*(?:trefoils?|☢)(?![☢\s]*☢)"
)
_MSV = re.compile(
    r"(?:(<|>|less than|below|under|up to|more than|over|about|around|approximately|~)\s*)?(\d+(?:\.\d+)?)\s*(?:(?:-|to|and)\s*(\d+(?:\.\d+)?))?\s*(?:msv|millisieverts?)\b"
)
_STARS = re.compile(r"([★⭐🌟]\s*){1,9}|\b([1-5])\s*stars?\b")


def band(low: float, high: float) -> str:
    """The rating of panel scores on the scale of 1 to 9; "" when they lie in no one band."""
    for value, first, last in (("N", 1, 3), ("M", 4, 6), ("U", 7, 9)):
        if first <= low <= last + 0.99 and first <= high <= last + 0.99:
            return value
    return "U" if low >= 7 else ""


def facets(reader: Reader) -> list[Claim]:
    """All such claims of a sentence, in no order."""
    claims = [*_figures(reader), *_contrast(reader), *_phase_only(reader), *_whole(reader)]
    for found in reader.s.shape:
        kind = found.cue.kind
        if kind in {"radiation", "panel"} and not (reader._sub(found.first) or (0, 0, False, False))[3]:
            subject, where = _nearest(reader, found)
            denied = reader._denied(found, subject, where)
            if subject or kind == "panel":
                if kind == "panel" and not subject and (not _panel_speaks(reader, found) or found.cue.value == "YES"):
                    continue
                claims.append(_claim(reader, found, kind, found.cue.value, subject, denied))
        elif kind == "dose":
            _start, end = reader._clause(found.first)
            left, right = reader._left(found.first, 0) or reader.context.subject, reader._right(found.last, end)
            if left and right:
                reader.demoted.add(right[0].first)
                claims.append(Claim("dose", found.cue.value, left, right, denied=reader._denied(found, left, "left"), at=found.first))
    return _alike(reader, claims)


def _claim(
    reader: Reader, found: Found, about: str, value: str, subject: tuple[Named, ...], denied: bool, low: float = 0.0, high: float = 0.0
) -> Claim:
    return Claim(
        about, value, subject, denied=denied, year=reader._year(found), variant=reader._variant(found), at=found.first, low=low, high=high
    )  # type: ignore[arg-type]


def _panel_speaks(reader: Reader, found: Found) -> bool:
    """Is it the panel that agreed, on studies in general?"""
    near = reader.words[max(0, found.first - 3) : found.last + 3]
    return any(word in {"panel", "panelists", "panel's", "experts", "ratings"} for word in near)


def _nearest(reader: Reader, found: Found) -> tuple[tuple[Named, ...], str]:
    """The study a facet speaks of: to its left in the clause, else to its right, else an earlier one."""
    start, end = reader._clause(found.first)
    left = reader._left(found.first, start)
    if left is not None:
        return left, "left"
    right = reader._right(found.last, end)
    if right is not None and right[0].first - found.last <= 8:
        return right, "right"
    pronoun = next((f for f in reader.s.shape if f.cue.kind in {"pronoun", "former", "latter"} and start <= f.first < found.first), None)
    return reader._back(found, pronoun, start)


def _alike(reader: Reader, claims: list[Claim]) -> list[Claim]:
    """ "X and Y are equally appropriate"."""
    found = reader.s.layer("extra", 0, reader.count, "alike") if len(reader.s.named) > 1 else None
    if found is None:
        return claims
    start, end = reader._clause(found.first)
    sides = tuple(n for g in reader.groups if g[0].first >= start and g[0].first < end for n in g)
    left = tuple(n for n in sides if n.last <= found.first)
    subject = left if len(left) > 1 else sides
    if len(subject) > 1 and reader._sub(found.first) is None:
        claims.append(_claim(reader, found, "alike", found.cue.value, subject, reader._denied(found, subject, "left")))
        reader.out.claims = [
            c for c in reader.out.claims if not (c.at <= found.first + 1 and c.at >= found.first - 1 and c.value == "FIRST")
        ]
    return claims


def _contrast(reader: Reader) -> list[Claim]:
    claims: list[Claim] = []
    words = reader.words
    for first, last in reader.s.agents:
        if words[first] == "iodinated":
            continue
        if first > 0 and words[first - 1] in PART_OF_PHASE:
            continue
        if any(c.at == first for c in claims) or (reader._sub(first) or (0, 0, False, False))[3]:
            continue
        start, end = reader._clause(first)
        patient = any(word in RISK for word in words)
        stop = min([n.first for n in reader.s.named if n.first >= last] + [end])
        after = reader.s.layer("need", last, min(stop, last + 8), "need")
        between = words[last : after.first] if after else []
        if (
            after is not None
            and not any(word in {",", "shows", "helps"} for word in between)
            and not (reader._sub(after.first) or (0, 0, False, False))[3]
        ):
            negators = [
                f
                for f in reader.s.shapes("negator")
                if (last <= f.first and f.last <= after.first) or (f.last <= first and first - f.last <= 1)
            ]
            claims.append(
                Claim(
                    "contrast",
                    after.cue.value,
                    denied=len(negators) % 2 == 1,
                    soft=patient or reader.context.soft or any(s[2] for s in reader.subs),
                    year=reader._year(after),
                    variant=reader._variant(after),
                    at=first,
                )
            )
            continue
        for back in range(max(start, first - 5), first):
            hit = reader.s.language.grammars["need"].at(words, back, first) if reader.s.language else None
            if hit is not None and hit[1].kind in {"skip", "need"} and all(word in LITTLE for word in words[hit[0] : first]):
                found = Found(back, hit[0], hit[1])
                if hit[1].kind == "need" and not any(word in {"for", "of", "to"} for word in words[hit[0] - 1 : first]):
                    continue
                negators = [f for f in reader.s.shapes("negator") if f.last <= back and back - f.last <= 2]
                claims.append(
                    Claim(
                        "contrast",
                        hit[1].value,
                        denied=len(negators) % 2 == 1,
                        soft=patient or reader.context.soft or any(s[2] for s in reader.subs),
                        year=reader._year(found),
                        variant=reader._variant(found),
                        at=first,
                    )
                )
                break
    return claims


def _phase_only(reader: Reader) -> list[Claim]:
    """ "A non-contrast study is sufficient": a phase without the name of a study."""
    names = reader.s.names
    claims: list[Claim] = []
    for found in reader.out.loose if names is not None else ():
        start, _ = reader._clause(found.first)
        for index in range(start, found.first):
            hit = names.before.at(reader.words, index, found.first) if names is not None else None
            if (
                hit is None
                or not hit[1].phase
                or hit[0] >= reader.count
                or reader.words[hit[0]] not in STUDY
                or reader.words[index] in {"plain", "dry", "native", "pre", "precontrast"}
            ):
                continue
            good = found.cue.value in {"U", "FIRST", "REC"}
            bad = found.cue.value in {"N", "NEG", "LOW"}
            if good or bad:
                value = "NO" if (hit[1].phase == "without") == good else "YES"
                claims.append(_claim(reader, found, "contrast", value, (), reader._denied(found, (), "")))
            break
    return claims


def _whole(reader: Reader) -> list[Claim]:
    """ "No imaging is needed", "all studies are usually appropriate"."""
    claims = []
    for found in reader.s.shape:
        if found.cue.kind == "noimaging" and reader._sub(found.first) is None and not reader.s.shapes("except"):
            if reader.words[max(0, found.first - 3) : found.first] and any(
                f.cue.kind == "negator" and found.first - 8 <= f.first < found.first for f in reader.s.shape
            ):
                continue
            reader.out.claims = [c for c in reader.out.claims if not found.first <= c.at < found.last]
            claims.append(_claim(reader, found, "noimaging", "NEG", (), False))
        elif found.cue.kind == "all":
            after = next(
                (
                    f
                    for f in reader.s.rating
                    if f.first >= found.last
                    and f.first - found.last <= 4
                    and f.cue.kind == "rating"
                    and f.cue.value in {"U", "M", "D", "N", "POS", "NEG", "FIRST"}
                ),
                None,
            )
            if after is not None and reader._sub(found.first) is None:
                claims.append(
                    _claim(
                        reader,
                        found,
                        "everything",
                        after.cue.value,
                        (),
                        any(f.cue.kind == "negator" and f.first < after.first for f in reader.s.shape),
                    )
                )
    return claims


def _number(text: str | None) -> float | None:
    return None if text is None else float(_WORDS.get(text, text))


def _figures(reader: Reader) -> list[Claim]:
    text = reader.s.text
    claims: list[Claim] = []
    seen: set[int] = set()
    if _DIGIT.search(text) or " of nine" in text or "rated " in text or "score" in text:
        for pattern in (_OUT_OF, _SCORED, _LABEL, _SCORE_OF):
            for match in pattern.finditer(text):
                at = match.start(1)
                low, high = _number(match[1]), _number(match[2])
                if (
                    low is None
                    or any(abs(at - other) < 3 for other in seen)
                    or text[max(0, at - 9) : at].rstrip().endswith(("variant", "variants", "scenario"))
                ):
                    continue
                seen.add(at)
                if pattern is _OUT_OF and match[3] in {"10", "ten"}:
                    low = low * 0.9
                value = band(max(1.0, low), high if high is not None else max(1.0, low))
                found = Found(reader.s.index(at), reader.s.index(at) + 1, Cue("score", value))
                subject, where = _nearest(reader, found)
                if subject and value and not _denies_number(reader, found):
                    claims.append(_claim(reader, found, "rating", value, subject, False))
                elif value and not subject:
                    _scale(reader, claims, value, found)
    if "☢" in text or "rrl" in text or "radiation level" in text or "trefoil" in text or "radiation symbol" in text:
        for match in _SYMBOL.finditer(text):
            _dose_claim(reader, claims, match.start(), "☢" * match[0].count("☢"))
        for match in _RRL.finditer(text):
            value = {"0": "O", "o": "O", "none": "O", "zero": "O", "nil": "O", "varies": "Varies"}.get(match[1]) or "☢" * int(match[1])
            _dose_claim(reader, claims, match.start(1), value)
        for match in _COUNT.finditer(text):
            count = match[1] or match[2]
            _dose_claim(reader, claims, match.start(), "☢" * int(_WORDS.get(count, count)))
    if "sv" in text or "sievert" in text:
        for match in _MSV.finditer(text):
            sign, low, high = match[1], float(match[2]), float(match[3] or match[2])
            if sign in {"<", "less than", "below", "under", "up to"}:
                low = 0.0
            elif sign in {">", "more than", "over"}:
                high = max(high, low * 1.0001)
            found = Found(reader.s.index(match.start(2)), reader.s.index(match.start(2)) + 1, Cue("msv"))
            subject, where = _nearest(reader, found)
            if subject and not reader._definition() and not ("☢" in text and reader.s.shapes("define")):
                claims.append(_claim(reader, found, "msv", "DOSE", subject, reader._denied(found, subject, where), low, high))
            else:
                _scale_symbol(reader, claims, match.start(), low, high)
    for match in _STARS.finditer(text) if "star" in text or "★" in text or "⭐" in text or "🌟" in text else ():
        stars = int(match[2]) if match[2] else sum(character in "★⭐🌟" for character in match[0])
        found = Found(reader.s.index(match.start()), reader.s.index(match.start()) + 1, Cue("sign"))
        subject, where = _nearest(reader, found)
        if subject and stars != 3:
            claims.append(_claim(reader, found, "rating", "REC" if stars > 3 else "LOW", subject, False))
    return claims


def _denies_number(reader: Reader, found: Found) -> bool:
    return any(f.cue.kind == "negator" and 0 < found.first - f.first <= 4 for f in reader.s.shape)


def _dose_claim(reader: Reader, claims: list[Claim], at: int, value: str) -> None:
    found = Found(reader.s.index(at), reader.s.index(at) + 1, Cue("symbol"))
    subject, where = _nearest(reader, found)
    if subject and not reader.s.shapes("define"):
        claims.append(_claim(reader, found, "symbol", value, subject, reader._denied(found, subject, where)))
    elif where != "right" and reader.groups and reader.s.named:
        claims.append(_claim(reader, found, "symbol", value, subject, False))


def _scale(reader: Reader, claims: list[Claim], value: str, found: Found) -> None:
    """ "Scores of 7 to 9 mean usually appropriate": a statement on the scale itself."""
    other = next((f for f in reader.s.rating if f.cue.value in {"U", "M", "N"} and f.first != found.first), None)
    if (
        other is not None
        and other.cue.value != value
        and reader.s.shapes("define")
        and len([f for f in reader.s.rating if f.cue.value in {"U", "M", "N"}]) == 1
    ):
        claims.append(Claim("edition", "SCALE", at=found.first))


def _scale_symbol(reader: Reader, claims: list[Claim], at: int, low: float, high: float) -> None:
    """ "☢☢☢ means 1 to 10 mSv"."""
    language = reader.s.language
    text = reader.s.text
    match = _SYMBOL.search(text)
    if language is None or match is None or len(_SYMBOL.findall(text)) != 1:
        return
    first, last = language.doses.get("☢" * match[0].count("☢"), (0.0, 1e9))
    if not (first <= low and high <= last):
        claims.append(Claim("edition", "SCALE", at=reader.s.index(at)))
