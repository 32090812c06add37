from __future__ import annotations

import pytest

from app.rules.determination import LeadsTo, Matched, NeedsFacts, NotCovered, OutOfScope, Question, Receipt, WhyNot, WouldChange
from app.rules.determine import determine
from tests.app.rules.elbow import elbow, present

ONSET = ("onset", "Fresh or old?", ("fresh", "old"))
FLAGS = ("flags", "A fall or a rash?", ("fall", "rash"))


def _outcome(words: str) -> tuple[object, ...]:
    match determine(present(words), elbow()):
        case Matched(variant=variant, receipt=receipt):
            return ("variant", variant, receipt.assumed)
        case NotCovered(refer=refer, receipt=receipt):
            return ("not covered", refer, receipt.assumed)
        case OutOfScope(refer=refer, receipt=receipt):
            return ("out of scope", refer, receipt.assumed)
        case NeedsFacts(ask=ask):
            return ("ask", *(question.fact for question in ask))


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("sore fresh -old -fall -rash", ("variant", 1, ())),
        ("sore fresh -fall", ("variant", 1, ("old", "rash"))),
        ("sore fresh", ("ask", "flags")),
        ("sore -fall", ("ask", "onset")),
        ("sore", ("ask", "onset", "flags")),
        ("", ("ask", "symptom", "sore")),
        ("sore rash", ("variant", 3, ("old", "fall"))),
        ("sore rash old fresh", ("variant", 3, ("fall",))),
        ("sore rash old -fresh", ("not covered", None, ())),
        ("sore rash ?fresh", ("ask", "fresh")),
        ("rash", ("ask", "symptom")),
        ("stiff", ("ask", "sore")),
        ("stiff -sore", ("variant", 4, ("fall", "rash"))),
        ("stiff ?sore rash", ("variant", 3, ("old", "fall"))),
        ("fall", ("not covered", "broken-elbow", ())),
        ("fall sore rash fresh knee", ("not covered", "broken-elbow", ())),
        ("sore rash ?fall", ("ask", "fall")),
        ("knee", ("out of scope", None, ("sore", "stiff"))),
        ("knee fall", ("out of scope", None, ("sore", "stiff"))),
        ("knee sore fresh -fall", ("variant", 1, ("old", "rash"))),
        ("-sore -stiff -fall -rash", ("not covered", None, ())),
        ("gloves sore fresh -fall", ("variant", 1, ("old", "rash"))),
    ],
)
def test_a_presentation_leads_to(words: str, outcome: tuple[object, ...]) -> None:
    assert _outcome(words) == outcome


def test_a_match_carries_its_whole_receipt() -> None:
    assert determine(present("sore stiff rash -fall"), elbow()) == Matched(
        3,
        Receipt(
            row="variant 3",
            assumed=("old",),
            why_not=(
                WhyNot(1, "excluded by rash"),
                WhyNot(2, "excluded by rash"),
                WhyNot(4, "excluded by sore and rash"),
            ),
            would_change=(
                WouldChange("fresh", "needs information"),
                WouldChange("old", "not covered"),
                WouldChange("fall", "not covered: Broken Elbow"),
                WouldChange("rash", "needs information"),
            ),
            notes=("Mind the stiffness.",),
        ),
    )


def test_questions_tell_where_each_reply_leads() -> None:
    assert determine(present("sore"), elbow()) == NeedsFacts(
        (
            Question(
                *ONSET[:2], (LeadsTo("fresh, and none of these", "variant 1"), LeadsTo("old, and none of these", "variant 2")), ONSET[2]
            ),
            Question(
                *FLAGS[:2],
                (
                    LeadsTo("none of these, and fresh", "variant 1"),
                    LeadsTo("fall", "not covered: Broken Elbow"),
                    LeadsTo("rash", "variant 3"),
                ),
                FLAGS[2],
            ),
        ),
        Receipt(
            why_not=(
                WhyNot(1, "needs fresh, not mentioned"),
                WhyNot(2, "needs old, not mentioned"),
                WhyNot(3, "needs rash, not mentioned"),
                WhyNot(4, "excluded by sore"),
            ),
            would_change=(
                WouldChange("fall", "not covered: Broken Elbow"),
                WouldChange("rash", "variant 3"),
            ),
        ),
    )


def test_every_status_of_every_other_variant_is_explained_in_words() -> None:
    assert determine(present("-sore -stiff -rash ?old"), elbow()).receipt.why_not == (
        WhyNot(1, "needs sore, stated absent"),
        WhyNot(2, "needs sore, stated absent"),
        WhyNot(3, "needs rash, stated absent; needs sore or stiff, stated absent"),
        WhyNot(4, "needs stiff, stated absent"),
    )
