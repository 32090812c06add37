"""What a program may send; the same words as in the batch files of the command line."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from app.text.turns import LONGEST

Text = Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"\S")]
ByHand = Annotated[
    dict[str, Literal["present", "absent", "not_mentioned"]],
    Field(description="Facts set by hand; they win over every reading of the text."),
]

PATIENT = "52F, thyroid cancer 2019 with resection, new neck pain for 3 weeks. No trauma, no fever."


class Sent(BaseModel):
    """Closed to keys nobody knows, and strict: a number is not a text."""

    model_config = ConfigDict(extra="forbid", strict=True)


class AskInput(Sent):
    """One text: a patient, or a question about the guideline."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"input": PATIENT}]})

    input: Text
    facts: ByHand = {}

    def conversation(self) -> list[str]:
        """The turns."""
        return [self.input]


class AskTurns(Sent):
    """A conversation, oldest turn first; the last one is answered. Nothing is kept between requests."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"turns": [PATIENT, "She did fall yesterday."]}]})

    turns: Annotated[list[Text], Field(min_length=1, max_length=1000)]
    facts: ByHand = {}

    def conversation(self) -> list[str]:
        """The turns."""
        return self.turns


def _which(sent: Any) -> str:
    return "turns" if isinstance(sent, dict) and "turns" in sent else "input"


Asked = Annotated[Annotated[AskInput, Tag("input")] | Annotated[AskTurns, Tag("turns")], Discriminator(_which)]
"""Either of the two; errors speak of the one that was meant."""


class FaqQuestion(Sent):
    """A question, in any words."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"question": "why is mri better than ct for mets?"}]})

    question: Text


class GuardText(Sent):
    """A text to hold against the rating table."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "Start with plain films.", "variant": 5}]})

    text: Annotated[str, Field(max_length=LONGEST)]
    variant: int | None = None
    topic: str | None = None
