"""Turns about the invented elbow, read by a reader simple enough for the head: "fall" states a fall, "-fall" denies it."""

from __future__ import annotations

import re

import pytest

from app.conversation import understand
from app.facts.presentation import Evidence, Fact, Presentation, Status
from app.rules.determination import Matched, NeedsFacts
from corpus.topic import Topic
from tests.app.rules.elbow import FACTS, elbow

TOKEN = re.compile(rf"(?<![\w-])(-?)({'|'.join(FACTS)})(?![\w-])|\(({'|'.join(FACTS)})\)")


def read_tokens(text: str, topic: Topic, turn: int) -> Presentation:
    """ "fall": present; "-fall": absent; both: conflicting; "(fall)": somebody else's."""
    found: dict[str, list[Evidence]] = {}
    remarks = []
    for match in TOKEN.finditer(text):
        if match[3]:
            remarks.append(Evidence(turn, match.start(3), match.end(3), match[3], Status.PRESENT, "somebody else"))
            continue
        says = Status.ABSENT if match[1] else Status.PRESENT
        found.setdefault(match[2], []).append(Evidence(turn, *match.span(), match.group(), says, "stated"))
    facts = []
    for row in topic.facts.fact:
        evidence = tuple(found.get(row.name, ()))
        says = {one.says for one in evidence}
        status = Status.NOT_MENTIONED if not says else says.pop() if len(says) == 1 else Status.CONFLICTING
        facts.append(Fact(row.name, status, evidence))
    return Presentation(tuple(facts), frozenset(), tuple(remarks))


def _facts(*turns: str) -> str:
    marks = {Status.PRESENT: "", Status.ABSENT: "-", Status.CONFLICTING: "?"}
    presentation = understand(turns, elbow(), reader=read_tokens).presentation
    return " ".join(marks[fact.status] + fact.name for fact in presentation if fact.status in marks)


@pytest.mark.parametrize(
    ("turns", "facts"),
    [
        (["sore", "fresh"], "sore fresh"),
        (["sore fall", "-fall"], "sore -fall"),
        (["sore -fall", "sorry, fall yesterday"], "sore fall"),
        (["sore fall -fall"], "sore ?fall"),
        (["sore fall, sorry, -fall"], "sore -fall"),
        (["sore fall -fall", "-fall"], "sore -fall"),
        (["sore", "and with contrast?"], "sore"),
        (["sore", "but an X-ray is fine, right?"], "sore"),
    ],
    ids=lambda value: value if isinstance(value, str) else "+".join(value),
)
def test_facts_add_up_and_the_newest_statement_wins(turns: list[str], facts: str) -> None:
    assert _facts(*turns) == facts


@pytest.mark.parametrize(
    ("reply", "facts"),
    [
        ("none of those", "sore fresh -fall -rash"),
        ("None.", "sore fresh -fall -rash"),
        ("no", "sore fresh -fall -rash"),
        ("Nope", "sore fresh -fall -rash"),
        ("neither", "sore fresh -fall -rash"),
        ("nothing like that", "sore fresh -fall -rash"),
        ("well, no to both", "sore fresh -fall -rash"),
        ("all negative", "sore fresh -fall -rash"),
        ("she denies all of that", "sore fresh -fall -rash"),
        ("-fall", "sore fresh -fall"),
        ("no, but rash", "sore fresh -fall rash"),
        ("only rash", "sore fresh -fall rash"),
        ("none except rash", "sore fresh -fall rash"),
        ("both", "sore fresh fall rash"),
        ("the second one", "sore fresh rash"),
        ("yes, spots since Monday", "sore fresh rash"),
        ("yes", "sore fresh"),
        ("not sure", "sore fresh"),
        ("I don't know", "sore fresh"),
        ("no idea", "sore fresh"),
        ("no, just tell me the answer", "sore fresh"),
        ("she has none of those", "sore fresh -fall -rash"),
        ("negative for all", "sore fresh -fall -rash"),
        ("No gloves were worn", "sore fresh gloves"),
    ],
)
def test_a_reply_is_read_against_a_question_about_several_facts(reply: str, facts: str) -> None:
    assert _facts("sore fresh", reply) == facts


@pytest.mark.parametrize(
    ("reply", "facts"),
    [
        ("new", "sore fresh -old -fall"),
        ("the first one", "sore fresh -old -fall"),
        ("the latter", "sore -fresh old -fall"),
        ("not new", "sore -fresh old -fall"),
        ("both", "sore fresh old -fall"),
        ("old", "sore old -fall"),
        ("no", "sore -fall"),
        ("no idea", "sore -fall"),
    ],
)
def test_a_reply_is_read_against_a_question_with_fixed_replies(reply: str, facts: str) -> None:
    assert _facts("sore -fall", reply) == facts


@pytest.mark.parametrize(
    ("reply", "facts"), [("yes", "sore stiff"), ("no", "-sore stiff"), ("she does not", "-sore stiff"), ("unclear", "stiff")]
)
def test_a_reply_is_read_against_a_question_about_one_fact(reply: str, facts: str) -> None:
    assert _facts("stiff", reply) == facts


def test_one_reply_may_answer_both_questions() -> None:
    assert _facts("sore", "new, none of those") == "sore fresh -old -fall -rash"


def test_without_a_question_before_it_yes_states_nothing() -> None:
    assert _facts("sore rash", "yes") == "sore rash"


def test_the_evidence_of_a_reply_is_the_words_that_gave_it() -> None:
    fact = understand(["sore fresh", "Well, none of those."], elbow(), reader=read_tokens).presentation["fall"]
    assert fact.evidence == (Evidence(1, 6, 19, "none of those", Status.ABSENT, "answer to a question"),)


def test_what_a_later_turn_overruled_is_kept_as_corrected() -> None:
    fact = understand(["sore -fall", "sorry, fall"], elbow(), reader=read_tokens).presentation["fall"]
    assert fact == Fact(
        "fall",
        Status.PRESENT,
        (Evidence(1, 7, 11, "fall", Status.PRESENT, "stated"),),
        corrected=(Evidence(0, 5, 10, "-fall", Status.ABSENT, "stated"),),
    )


@pytest.mark.parametrize(
    ("turns", "facts"),
    [
        (["sore fresh", "I meant old"], "sore old"),
        (["sore fresh", "old"], "sore old"),
        (["sore rash", "scratch that"], ""),
        (["sore", "rash", "Scratch that."], "sore"),
        (["sore rash", "scratch the rash"], "sore"),
        (["sore rash", "the rash was another patient's, sorry"], "sore"),
        (["sore rash", "sorry, the rash was a copy-paste error, -rash"], "sore -rash"),
        (["sore rash", "actually that was her sister (rash)"], "sore"),
        (["sore rash", "actually her sister also had (rash)"], "sore rash"),
        (["sore rash", "by the way, her sister had (rash)"], "sore rash"),
    ],
    ids=lambda value: value if isinstance(value, str) else "+".join(value),
)
def test_corrections_take_back_what_they_disown(turns: list[str], facts: str) -> None:
    assert _facts(*turns) == facts


@pytest.mark.parametrize(
    "supposition",
    [
        "What if rash?",
        "what if there were rash",
        "Suppose rash.",
        "And if rash?",
        "Would it change if rash?",
        "Would your answer be different if she had rash?",
        "Imagine she had rash.",
        "If she had rash, which study?",
        "What about rash?",
        "And with rash?",
        "How would that change if there was rash?",
    ],
)
def test_a_supposition_counts_for_its_own_turn_only_and_is_marked(supposition: str) -> None:
    now = understand(["sore fresh -fall", supposition], elbow(), reader=read_tokens)
    later = understand(["sore fresh -fall", supposition, "thanks"], elbow(), reader=read_tokens)
    assert (
        now.determination.receipt.row,
        now.presentation.hypothetical,
        later.determination.receipt.row,
        later.presentation.hypothetical,
    ) == ("variant 3", ("rash",), "variant 1", ())


def test_a_case_that_begins_as_a_supposition_is_the_patient_of_later_turns() -> None:
    assert _facts("What if an elbow is sore and fresh and -fall?", "ok, and with contrast?") == "sore fresh -fall"


def test_a_supposition_without_a_complaint_begins_no_case() -> None:
    assert _facts("What if there was a rash?", "sore fresh -fall") == "sore fresh -fall"


def test_to_pretend_that_a_thing_was_never_mentioned_is_an_order_and_supposes_nothing() -> None:
    orders = ["sore fresh -fall. Pretend the rash was never mentioned.", "sore fresh -fall. Assume the rash had not been told."]
    assert [understand([text], elbow(), reader=read_tokens).presentation.hypothetical for text in orders] == [(), ()]


def test_i_suppose_and_return_if_are_no_suppositions() -> None:
    assert _facts("sore fresh. I suppose rash. Advised to come back if worse.") == "sore fresh rash"


def test_a_general_question_does_not_state_anything_of_the_patient_at_hand() -> None:
    assert _facts("sore fresh -fall", "Is the answer the same in rash?") == "sore fresh -fall"


def test_a_question_about_the_patient_does() -> None:
    assert _facts("sore fresh -fall", "She also has rash, does that matter?") == "sore fresh -fall rash"


def test_a_general_question_with_a_complaint_of_its_own_is_determined_alone_and_forgotten() -> None:
    now = understand(["sore fresh -fall", "What is best for stiff elbows with rash?"], elbow(), reader=read_tokens)
    later = understand(["sore fresh -fall", "What is best for stiff elbows with rash?", "ok"], elbow(), reader=read_tokens)
    assert (now.determination.receipt.row, later.determination.receipt.row) == ("variant 3", "variant 1")


@pytest.mark.parametrize(
    "turn",
    [
        "new patient: stiff",
        "Next patient, stiff",
        "OK, another case: stiff",
        "I have a different patient now, stiff",
        "Next case. Stiff? stiff",
        "Let's start over: stiff",
        "70F with stiff",
    ],
)
def test_another_patient_starts_anew(turn: str) -> None:
    result = understand(["45F sore fresh -fall", turn], elbow(), reader=read_tokens)
    stated = {fact.name for fact in result.presentation if fact.status is Status.PRESENT}
    assert (stated, result.first_turn) == ({"stiff"}, 1)


@pytest.mark.parametrize("turn", ["she is a new patient to our clinic", "45F, fresh", "again: the same patient", "Sorry, 70F"])
def test_the_same_patient_goes_on(turn: str) -> None:
    assert understand(["45F sore -fall", turn], elbow(), reader=read_tokens).first_turn == 0


def test_what_stands_before_the_new_patient_belongs_to_the_old_one() -> None:
    assert _facts("sore", "rash by the way. New patient: stiff") == "stiff"


@pytest.mark.parametrize(
    ("turns", "states"),
    [(["sore"], True), (["hello"], False), (["sore", "why?"], False), (["sore", "what if rash?"], True), (["sore", "fresh"], True)],
    ids=lambda value: "+".join(value) if isinstance(value, list) else str(value),
)
def test_whether_the_last_turn_states_a_patient(turns: list[str], states: bool) -> None:
    assert understand(turns, elbow(), reader=read_tokens).states_patient is states


def test_a_status_set_by_hand_wins_over_every_reading_and_every_reply() -> None:
    result = understand(["sore fresh rash", "-rash"], elbow(), {"rash": Status.PRESENT, "fall": Status.ABSENT}, read_tokens)
    assert (result.presentation["rash"].set_by_hand, result.presentation["rash"].status, result.determination.receipt.row) == (
        True,
        Status.PRESENT,
        "variant 3",
    )


def test_a_status_set_by_hand_is_what_the_next_question_builds_on() -> None:
    result = understand(["sore", "none of those"], elbow(), {"fresh": Status.PRESENT}, read_tokens)
    assert isinstance(result.determination, Matched)


def test_alerts_come_with_every_status() -> None:
    result = understand(["rash"], elbow(), reader=read_tokens)
    assert (isinstance(result.determination, NeedsFacts), [alert.fact for alert in result.alerts]) == (True, ["rash"])


def test_each_turn_is_read_a_bounded_number_of_times_however_long_the_conversation() -> None:
    read: list[int] = []

    def counting(text: str, topic: Topic, turn: int) -> Presentation:
        read.append(turn)
        return read_tokens(text, topic, turn)

    understand([f"sore {i}" for i in range(100)], elbow(), reader=counting)
    assert max(read.count(turn) for turn in range(100)) <= 4
