"""What somebody else is said to say, and is refuted in the next words: "a printout claims ... That is not what the table says"."""

from __future__ import annotations

import re

from app.guard.text.late import Late

_SOURCE = Late(
    r"\b(?:(?:may|might|will|can|could|sometimes) (?:\w+ )?(?:come across|see|find|meet|encounter|notice)|"
    r"colleagues?|printout|leaflet|blog|web(?:site)?|forum|article|slides?|pocket card|post|video|friend|neighbou?r|chatbots?|"
    r"textbooks?|someone|somebody|people|often hear|(?:may|might|will) (?:hear|read)|(?:have|has) (?:heard|read)|online|claim(?:s|ed|ing)?|"
    r"common advice|popular|rumou?r|tweet|handout|brochure|magazine|internet|brought|told me|was told|used to|many (?:say|think|believe)|"
    r"(?:might|may|could|would) think|old habit|belief|assum(?:e|es|ed|ption)|anyone who|whoever|trained|remember|"
    r"will tell you|would have you believe|have it that|they say|"
    r"you (?:mentioned|said|wrote|quoted|cited|noted|read)|"
    r"readers? (?:writes?|says?|claims?|tells?|holds?|insists?)|(?:writes?|wrote) (?:to )?(?:me |us )?that|"
    r"(?:was|were|been) (?:proposed|suggested|argued|moved)|(?:proposed|suggested|argued) that)\b",
    re.IGNORECASE,
)
"""Who says it: nobody who speaks for the table."""
_REPORTS = Late(
    r"\b(?:referrer|trainee|resident|student|intern|nurse|registrar|consultant|surgeon|gp|boss|chief|professor|lecturer|speaker|mother|"
    r"father|wife|husband|family|requester|rep|letter|referral|note|memo|report|poster|card|sheet|booklet|chart|app|software|calculator|"
    r"assistant|draft|email)\b[^.;]{0,40}\b(?:sa(?:ys?|id)|writes?|wrote|put down|puts?|g(?:ives?|ave)|lists?|listed|state[sd]?|"
    r"insist(?:s|ed)?|thinks?|thought|believe[sd]?|suggest(?:s|ed)?|maintain(?:s|ed)?|holds|held|argue[sd]?|ha[sd]|assume[sd]?|tells?|"
    r"told|call(?:s|ed)?|rate[sd]?|reads?|mark(?:s|ed)?|quote[sd]?)\b"
    r"|\b(?:i|we|he|she|they) (?:(?:once|had|have|always|wrongly|just|also) )?"
    r"(?:said|wrote|thought|told|claimed|assumed|believed|called|rated|noted)\b"
    r"|\b(?:some|many|most|others|one|people|they)\b[^.;]{0,20}\b(?:believe|think|say|hear|read|claim|hold|insist|maintain|argue)s?\b"
    r"|\bit (?:is|was) (?:\w+ly |often |sometimes )?(?:said|believed|claimed|held|thought|assumed|heard|written)\b"
    r"|\b(?!acr|table|guideline|panel|college|criteria|edition|update)\w+ (?:insist(?:s|ed)|claim(?:s|ed)|maintain(?:s|ed)|argue[sd]|"
    r"assert(?:s|ed)|swears|swore|wrote|writes|said|says|believe[sd]|thinks|thought)(?: here| there)? that\b"
    r"|\b(?:asked|asks|pleaded|pleads|pushed|pushes|wanted|wants|requested|proposed|voted|argued)\b(?: for)?\b[^.;]{0,60}\bfirst\b"
    r"|\bso (?:says?|said|runs|goes|wrote|claims|reads)\b",
    re.IGNORECASE,
)
"""Somebody who is said to say something."""
_REFUTED = Late(
    r"^\W*(?:those|these|such|both|"
    r"that|this|it|the (?:claim|statement|advice|proposal|suggestion|motion|idea|argument|request|flag|card|page|table|"
    r"current|acr|guideline|20\d\d|reverse|opposite)|they|he|she|"
    r"but|however|in fact|actually|not|no|wrong|"
    r"(?:in|under|by) (?:long|chronic|acute|this|the (?:current|new|present|acr|actual|20\d\d))|now|"
    r"for acute|for chronic|today|the truth)\b[^.!?]{0,160}?"
    r"\b(?:(?:from|of|to) the (?:19|20)\d\d|older|old|earlier|previous|"
    r"not|no|n't|myth|wrong|incorrect|untrue|false|mistaken|mistake|out of date|outdated|superseded|rejected|turned down|dismissed|"
    r"overruled|voted down|withdrawn|simply|longer|belonged|reverse|"
    r"opposite|contrary|otherwise|bottom|lowest|worst|least|highest|middle|lower|higher|"
    r"differs?|disagrees?|contradicts?|says|rates|puts|lists|reads|usually|may be)\b",
    re.IGNORECASE,
)
"""What follows turns against it."""
_FLATLY = Late(
    r"^\W*(?:(?:that|this|which)(?: is|'s| was| would be)? (?:plainly |simply |clearly |just |however )?"
    r"(?:not (?:what|how|in line|the case|so\b|true|correct|right|supported)|"
    r"wrong|false|untrue|incorrect|a myth|mistaken|at odds|outdated|nonsense)"
    r"|(?:isn't|wasn't) (?:what|how|the case|so\b|true|correct|right)|not so\b|wrong[.!,:;]|false[.!,:;]|nonsense\b"
    r"|the (?:acr|table|guideline|criteria) (?:says otherwise|disagrees|does not agree|begs to differ))",
    re.IGNORECASE,
)
"""Refutes whatever was said before it."""
_WITHIN = Late(
    r"\b(?:acr|table|guidelines?|edition|panel|criteria)\b (?:\w+ )?(?:no longer|does not|doesn['’]t|do not|don['’]t|never) "
    r"(?:says?|said|supports?|agrees?|holds?|backs?|bears?)\b (?:so|that|this|with|it)\b",
    re.IGNORECASE,
)
"""The same sentence denies what it reports."""
_IN_SHORT = Late(r"^\W*(?:it|they|that|this|he|she) (?:does|do|did|is|are|was|were|has|have)(n't| not)?\s*[.;:!,]", re.IGNORECASE)
"""Refutes or confirms in one verb: "It does.", "It isn't."."""
_DENIES = Late(r"\b(?:no|not|never|none|neither|without|lacks?)\b|n't\b", re.IGNORECASE)
_QUOTED = Late(r"^\W*[\"“][^\"”]{12,}[\"”]\W*$")
_NOT_SO = Late(r"^\W*(?:not|no|wrong|false|that is|this is|a myth|myth)\b", re.IGNORECASE)


_LABEL = Late(
    r"^\W*(?!.*\b(?:habit|myth|belief|rumou?r|advice|"
    r"says?|claims?|claimed|writes|wrote|tells|told|reads|states|stated|puts)\b[^:]*:)[^\W\d]\w*(?: \w+){0,2}:\s"
)
"""The kind of text a sentence stands in, and nobody who says it."""
_OF_DOSES = Late(
    r"\b(?:from the (?:19|20)\d\d|"
    r"radiation|dose|doses|rays|msv|symbols?|rrl|free|exposure|wrong|false|myth|mistaken|untrue|incorrect)\b|☢",
    re.IGNORECASE,
)


def reported(said: str) -> bool:
    """Does a sentence tell what somebody else says, or once said?"""
    return _SOURCE.search(said) is not None or _REPORTS.search(said) is not None


_DENIED = Late(
    r"\b(?:we|i|(?:the )?(?:acr|panel|table|guideline|criteria)) (?:\w+ly )?"
    r"(?:deny|denies|rejects?|refutes?|disputes?|contests?|contradicts?)\b",
    re.IGNORECASE,
)
"""The writer, or the table, denies it at once."""


def denies(said: str) -> bool:
    """As in "We deny the claim that ...": what follows then confirms the denial."""
    return _DENIED.search(said) is not None


def refuted(said: str, ahead: str, of_doses: bool = False) -> bool:
    """Is a sentence a report of what others say, which the text goes on to refute? What is said `of_doses` is not refuted by a rating."""
    if of_doses and _OF_DOSES.search(ahead.partition(".")[0]) is None:
        return False
    if _FLATLY.match(ahead) is not None:
        return True
    if _SOURCE.search(said) is not None and _WITHIN.search(said) is not None:
        return True
    label = _LABEL.match(said)
    said = said[label.end() :] if label is not None else said
    if _QUOTED.match(said) is not None and _NOT_SO.match(ahead) is not None:
        return True
    if _SOURCE.search(said) is None:
        return False
    short = _IN_SHORT.match(ahead)
    if short is not None:
        return (short[1] is not None) != (len(_DENIES.compiled.findall(said)) % 2 == 1)
    return _REFUTED.match(ahead) is not None
