"""Words that say which scenario is spoken of."""

from __future__ import annotations

from app.guard.text.late import Late

ASSIGNED = Late(
    r"\b(?:she|he|this patient|the patient|our patient|this case|her case|his case|this|ours)\s+(?:clearly\s+|plainly\s+)?"
    r"(?:falls under|belongs (?:to|in|under)|fits|matches|counts as)\b|\b(?:since|as|because) this is\b|"
    r"\b(?:in|for) this (?:variant|table|scenario)\b(?! (?:only|and not|but not|unlike))"
)
"""Here the patient at hand is said to be of that scenario, or the table at hand is spoken of."""
OTHERWISE = Late(
    r"\b(?:if|should|once|when|had|were|would|could|suppose)\b.*\b(?:scenario|variant|table|row|list)s? "
    r"(?:would|will|then|does|comes?|applies|apply|takes?|governs?)\b.*\b(?:there|then|where|in which|in it)\b"
)
"""Another scenario is supposed, and what holds there is said."""
OLD_VARIANT = Late(r"\b(?:variant|scenario|situation) (?:for|on|of|about|with)\b")
"""A variant of another edition is spoken of, which the one in force may not have."""
