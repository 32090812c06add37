"""How scores are written: "8 of 9", "rated 7-9", "median of 8", stars; groups 1 and 2 are the lower and the upper score."""

from __future__ import annotations

from app.guard.text.pattern import Spaced

_N = r"([1-9](?:\.\d)?|(?:one|two|three|four|five|six|seven|eight|nine)\b)"
OUT_OF = Spaced(
    rf"(?<![\w.]){_N}(?:\s*(?:-|to)\s*{_N})?(?:\s*points?)?\s*(?:/|out of|of a possible|of|on a scale of 1 to|on a 1 to|"
    rf"on the 1-|on a scale of 1-)\s*(?:a\s+|possible\s+)?(9|10|nine|ten)\b(?!\s*(?:%|patients|cases|mm|cm|weeks"
    rf"|days|studies|variants|rows))",
    "9 10 nine ten",
)
SCORED = Spaced(
    rf"\b(?:rat(?:ed|ing|ings|es?|ing score)|scor(?:ed?|es|ing)|appropriateness(?: (?:score|rating))?|graded?|"
    rf"get|reach|obtain|achieve|median|panel (?:score|rating)|picks up|picked up|collects|musters|gets|got|receives|"
    rf"received|earns?|earned|deserves|merits|reaches|obtained|obtains|achieved|achieves|"
    rf"reached|(?:was|were|been) (?:given|awarded|"
    rf"assigned))\s*(?:(?:is|as|at|an?|it|of|with|the|about|around|"
    rf"median|only|panel|score|rating|was|are|by|acr|final|in|range|band|from|than|most|least|below|above|under|over|up|to|no|not|more|less|"
    rf"higher|lower|better|worse|greater|smaller|exceeds|beyond|past|maximum|minimum|reach)\s+|[:=(<>≤≥]\s*)*"
    rf"{_N}(?:\s*(?:-|to|or|and)\s*{_N})?(?![\d.]*\d)(?!\s*(?:-|to)\s*\d)(?!\s*(?:%|mm|cm|msv|weeks?|days?|years?|months?|edition|"
    rf"variants?|steps?\b|notch|tiers?\b|categor|levels?\b|grades?\b|class|rungs?\b|ranks?\b|group|"
    rf"of the|sources?|st\b|nd\b|rd\b|th\b|stars?\b|symbols?|radiation|rrl|trefoils?|studies|rows|tests|☢|other|times|imaging|"
    rf"options))",
    "picks picked collects musters rate rating scor appropriateness grade median gets got receive earn deserves "
    "merits reache obtain achieve given awarded assigned",
)
LABEL = Spaced(
    rf"(?:score|rating|appropriateness)\W{{0,4}}[:=|]\s*\W{{0,3}}{_N}(?:\s*(?:-|to)\s*{_N})?\b(?!\s*(?:%|mm|cm|msv|weeks?))",
    "score rating appropriateness",
)
SCORE_OF = Spaced(
    rf"\b(?:scores?|ratings?|appropriateness|median|bands?|bracket|points|range|marks?)\b[^:=\n\d]{{0,90}}(?:[:=]|\b(?:is|was|equals|of|at|to|in|"
    rf"stays?|remains?|lies|falls|sits|stands|keeps|reaches|runs|goes|comes|exceeds?|below|above|under|over|from|between|within|tops|hits)\b)\s*"
    rf"(?:(?:an?|the|below|above|under|over|at|most|least|to|from|between|within|than|no|not|more|less|higher|lower|up|about|around|below)\s+)*{_N}"
    rf"(?:\s*(?:-|to|or|and)\s*{_N})?(?=(?:\s*(?:,|or|and)\s*(?:[1-9]|more|higher|above|better|less|lower|below))*\s*(?:[.,;()]|$|here\b|for\b|in\b))",
    "score rating appropriateness median band bracket point range mark",
)
BAND = Spaced(
    rf"\bthe {_N}\s*(?:-|to)\s*{_N}\s+(?:band|range|bracket|group|zone|class|category|tier)\b",
    "band range bracket group zone class category tier",
)
GAVE = Spaced(
    rf"\b(?:gave|gives|give|awarded|awards|assigned|assigns|granted)\b[^.;:\n]{{0,90}}?\b"
    rf"(?:an?|(?:score|rating|mark)s? of)\s+{_N}(?:\s*-\s*{_N})?\b"
    rf"(?!\s*(?:-|to)?\s*\d)(?!\s*(?:%|mm|cm|msv|weeks?|days?|steps?|tiers?|st\b|nd\b|rd\b|th\b))",
    "give gave award assign granted",
)
HAS_IT = Spaced(
    rf"\b(?:has|have|had|puts?|places?|lists?|rates?|ranks?|scores?|sets?) (?:it|them|this|that|the \w+) "
    rf"(?:down )?(?:at|as|on) (?:an? )?{_N}(?:\s*(?:-|to)\s*{_N})?\b"
    rf"(?!\s*(?:-|to)?\s*\d)(?!\s*(?:%|mm|cm|msv|weeks?|days?|steps?|tiers?|months|years|symbols?|☢|st\b|nd\b|rd\b|th\b))",
    "it them this that the",
)
RANGE = Spaced(rf"\brange\s+(?:from|of|between)\s+{_N}\s*(?:-|to|and)\s*{_N}\b(?!\s*(?:%|mm|cm|msv|weeks?|days?))", "range")
BARE = Spaced(rf"(?<=[\w)])\s*(?::|=>?|->| -)\s*{_N}(?:\s*(?:-|to)\s*{_N})?\+?\s*(?:\([^()]{{0,40}}\)\s*)?[.;,)]?[\"'*}}\]]*$", ": = -")
BESIDE = Spaced(rf"(?<=[a-z)])\s+{_N}(?:\s*(?:-|to)\s*{_N})?(?=\s*(?:[,;.)]|$|too\b|and\b))", "scor rating scale median point")
POINTS = Spaced(rf"(?<![\w.-]){_N}(?:\s*(?:-|to)\s*{_N})?\s*(?:pts?|points?)\b(?!\s*-?\s*scale)", "pt point")
BETWEEN = Spaced(
    rf"\b(?:sits?|lies?|stays?|falls?|ranges?|remains?|lands?|is|scored?s?|rated)\s+(?:somewhere\s+)?between\s+{_N}\s*(?:and|to|-)\s*{_N}\b"
    r"(?!\s*(?:%|mm|cm|msv|weeks?|days?|years?|months?|hours?|levels?))",
    "between",
)
SOLE = Spaced(
    rf"(?<![\w.,/☢-]){_N}(?:\s*(?:-\s*to\s*-|-|to)\s*{_N})?(?![\w.,/]*[\d%])(?!\s*-?\s*"
    rf"(?:msv|mm|cm|weeks?|days?|years?|months?|hours?|edition|variants?|stud|imaging|tests?|rows?|phases?|of\b|symbols?|signs?|trefoils?|"
    rf"categor|tiers?|steps?|notch|levels?|class|groups?|other|more\b|protocols?|views?|members?|votes?|panel|sources?|patients?|☢|protocol))",
    "scale band median bracket score zone bar",
)
A_FIGURE = Spaced(
    r"\b(?:an?|solid|flat|mere|full|plain|clear|round|bare)\s+([1-9])(?:\s*(?:-|to|or)\s*([1-9]))?"
    r"(?=\s*(?:[.,;:)!]|$|in\b|for\b|on\b|from\b|here\b|when\b|while\b|at\b|by\b|under\b|if\b|after\b|and\b|but\b))(?!\s*[.]\d)",
    "1 2 3 4 5 6 7 8 9",
)
BANDS = Spaced(
    r"(?<![\w.,/☢-])(1|4|7)(?:\s*-\s*|\s(?:to|through)\s|, ?[258],? (?:or|and) )(3|6|9)(?![\w.,/-]*[\d%])(?!\s*-?\s*"
    r"(?:msv|mm|cm|weeks?|wks?|wk\b|days?|d\b|years?|y\b|yrs?|months?|mo\b|hours?|h\b|edition|variants?|stud|imaging|tests?|rows?|of\b|"
    r"symbols?|signs?|trefoils?|levels?|times|views?|members?|votes?|patients?|☢|x\b|vertebra|discs?|am\b|pm\b|ml|mg|kg|fold))",
    "1 4 7",
)
STAYS = Spaced(
    rf"\b(?:remains?|stays?|keeps?|stayed|remained) (?:below|under|above|over|beneath) {_N}(?:\s*(?:-|to)\s*{_N})?(?=\s*(?:[.,;)]|$))",
    "remain stay keep",
)
BRACKET = Spaced(rf"(?<=[\w)])\s*\(\s*{_N}(?:\s*(?:-|to)\s*{_N})?\s*\)", "(")
_STARS = "([1-5]|one|two|three|four|five)"
STARS = Spaced(
    rf"([★⭐🌟☆]\s*){{1,9}}|\b{_STARS}\s*stars?\b(?:\s*(?:out of|of|from)\s*(?:a (?:possible|maximum of) )?([35]|three|five)\b)?"
    rf"|\b{_STARS}\s*(?:out )?of\s*([35]|three|five)\s*(?:possible\s*)?stars\b",
    "star ★ ⭐ 🌟",
)
