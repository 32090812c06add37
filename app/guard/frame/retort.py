"""A sentence that only says that the one before is not so: "The slide is mistaken.", "The table contradicts this.", "I was wrong: ..."."""

from __future__ import annotations

import re

from app.guard.text.late import Late

_LEAD = r"^\W*(?:(?:and|but|yet|well|sorry|no|however|in fact|actually|alas|of course|here|there|at present|today)\b\W*){0,2}"
_ADVERB = r"(?:(?!not )(?:\w+ly|just|quite|flat|dead|simply|of course|therefore|also|still|all) ){0,2}"
_BE = r"(?: ?['’]s| ?['’]re| ?['’]m| is| are| was| were| am| be| would be| has been| had been| remains?| proved| turns out to be)"
_FAULT = (
    r"(?:error|mistake|slip|myth|misconception|misreading|misunderstanding|fallacy|typo|misprint|misquotation|misquote|oversight|bug|blunder|lapse|glitch|mix-up|exaggeration|overstatement|"
    r"understatement|invention|fabrication)"
)
_WRONG = (
    r"(?:wrong|mistaken|false|untrue|incorrect|inaccurate|erroneous|in error|misinformed|misled|nonsense|rubbish|at odds|contradicted|"
    rf"refuted|unfounded|baseless|fiction|bogus|(?:an?|the|my|his|her|their|our)? ?(?:\w+ )?{_FAULT}|"
    r"(?:not|no longer|hardly|never) (?:so|true|correct|right|the case|accurate|valid|what|how|in line|supported|borne out))"
)
_WHO = r"(?:i|he|she|we|you|they|(?:the|my|his|her|their|our|this|that|these|those|such)(?: \w+){1,3})"
_FLAT = Late(rf"{_LEAD}(?:that|this|which|it|both(?: of (?:them|these))?){_BE} {_ADVERB}{_WRONG}\b", re.IGNORECASE)
"""Said of the statement itself."""
_OF_SOURCE = Late(
    rf"{_LEAD}{_WHO}{_BE} {_ADVERB}{_WRONG}\b"
    rf"|{_LEAD}(?:has|have|had) to take (?:it|that|this|those words) back|{_LEAD}took (?:it|that|this) back"
    rf"|{_LEAD}(?:please |kindly )?(?:disregard|ignore|forget|discard) (?:it|that|this|him|her|them)\b"
    rf"|{_LEAD}(?:my|our|his|her|their) (?:mistake|error|bad|apologies)\b"
    rf"|{_LEAD}{_WHO} (?:\w+ly )?(?:declined|refused|disagreed|objected|said no"
    r"|turned (?:it|that|this) down|rejected (?:it|that|this)|would not have it"
    r"|did(?:n['’]t| not) agree|(?:has|have|had) to take (?:it|that|this) back|took (?:it|that|this) back|"
    r"voted against|put (?:him|her|them|me) right)\b"
    rf"|{_LEAD}(?:i|we) (?:take (?:it|that|this) back|stand corrected|misspoke|misread|erred)\b",
    re.IGNORECASE,
)
"""Said of who made it."""
_CONTRADICTS = Late(
    rf"{_LEAD}(?:the |our |this |that )?(?:\w+ ){{0,2}}"
    r"(?:table|acr|guidelines?|criteria|panel|college|document|edition|rating|row|entry|list)(?:['’]s \w+)? (?:\w+ly )?(?:itself )?"
    r"(?:says? (?:otherwise|the (?:opposite|reverse|contrary)|nothing of the (?:kind|sort))|contradicts?\b|disagrees?\b|refutes?\b|"
    r"rejects?\b|denies\b|overrules?\b|begs? to differ|(?:is|are) not on (?:\w+ )?side|sees? it differently|"
    r"has it otherwise|thinks otherwise|"
    r"tells? (?:a different|another) (?:story|tale)|(?:does not|doesn['’]t|do not|don['’]t) "
    r"(?:agree|say so|say that|say this|bear (?:this|that|it) out|confirm (?:this|that|it)|share (?:this|that)))",
    re.IGNORECASE,
)
_SHORT = Late(
    rf"{_LEAD}(?:(?:it|they|that|this|he|she) (?:(?:does|do|did|is|are|was|were|may|has|have|can|will|would|should|must)"
    r"(?:n['’]t| not)|cannot(?: be)?)"
    r"|not so|not at all|not in the least|far from it|on the contrary|quite the (?:opposite|contrary|reverse)|by no means|wrong|false"
    r"|untrue|incorrect|nonsense)(?: so| true| right| the case)?\s*(?:[.!,:;]|$)",
    re.IGNORECASE,
)
"""A few words that only deny."""


def retort(text: str, reported: bool) -> bool:
    """Does a text begin by saying that what stands before is not so? What is `reported` of somebody may be denied in fewer words."""
    if _FLAT.match(text) is not None or _CONTRADICTS.match(text) is not None:
        return True
    return reported and (_OF_SOURCE.match(text) is not None or _SHORT.match(text) is not None)
