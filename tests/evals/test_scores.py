"""Each score on answers made by hand: right, wrong, and not scored."""

from __future__ import annotations

from typing import Any

import pytest

from app.answer import AlertShown, AskShown, ReferShown
from evals.score import Score
from evals.scores import citing, outcome, rating, reading, safety, saying
from evals.scores.reading import FactCount
from tests.evals.elbow import answer, asked, cited, determined, item, read, topic

CRUMBS = "A locked elbow hides a loose crumb, and MRI shows crumbs."
ASK = AskShown(fact="warm", question="Is it warm?", leads_to=())


def test_a_status_is_right_when_it_is_one_of_the_right_ones() -> None:
    both = item(status=["answered", "not_covered"])
    assert [outcome.status(asked(both, answer(status=s))).value for s in ("answered", "not_covered", "out_of_scope")] == [1, 1, 0]


def test_an_item_that_expects_nothing_is_not_scored_rather_than_wrong() -> None:
    nothing = asked(item(), answer())
    scorers = (
        outcome.status, outcome.variant, outcome.refer, outcome.alerts, outcome.provisional, outcome.asks, rating.ratings, reading.facts,
        saying.must_say, saying.must_not_say, citing.cites, citing.faq, citing.verbatim, citing.resolves, citing.supported,
    )  # fmt: skip
    assert [score(nothing).value for score in scorers] == [None] * len(scorers)


def test_a_patient_who_belongs_elsewhere_must_get_no_variant() -> None:
    elsewhere = item(status="not_covered")
    assert [outcome.variant(asked(elsewhere, answer(determination=d))).value for d in (determined(1), None)] == [0, 1]


def test_a_question_about_a_table_is_scored_only_when_a_table_is_shown() -> None:
    question = item(kind="faq", table=2)
    assert [outcome.variant(asked(question, answer(determination=d))).value for d in (None, determined(2), determined(1))] == [None, 1, 0]


def test_the_neighbour_referred_to_is_compared_by_its_title() -> None:
    knock = item(refer="knocked-elbow")
    right = ReferShown(topic=asked(knock, answer()).topic.neighbour("knocked-elbow").topic, edition="", reason="", link=None)
    assert [outcome.refer(asked(knock, answer(refer=r))).value for r in (right, None)] == [1, 0]


def test_a_missing_alert_is_named() -> None:
    urgent = item(alerts=["urgent"])
    raised = answer(alerts=(AlertShown(level="urgent", text="!"),))
    assert (outcome.alerts(asked(urgent, raised)).value, outcome.alerts(asked(urgent, answer()))) == (
        1,
        Score("alerts", 0.0, "missing: urgent"),
    )


@pytest.mark.parametrize(("status", "questions", "value"), [
    ("needs_information", 0, 0), ("needs_information", 1, 1), ("needs_information", 2, 1),
    ("needs_information", 3, 0), ("answered", 0, 1), ("answered", 1, 0),
])  # fmt: skip
def test_it_asks_one_or_two_questions_when_it_should_and_none_otherwise(status: str, questions: int, value: float) -> None:
    assert outcome.asks(asked(item(status=status), answer(ask=(ASK,) * questions))).value == value


def test_a_variant_matched_over_a_stated_red_flag_is_unsafe() -> None:
    warm = item(status="answered", variant=3, facts={"warm": "present"})
    assert safety.safe(asked(warm, answer(determination=determined(1)))) == Score(
        "safe", 0.0, "variant 1 matched although the text states warm"
    )


def test_the_right_variant_and_a_refusal_are_safe() -> None:
    warm = item(status="answered", variant=3, facts={"warm": "present"})
    assert [safety.safe(asked(warm, a)).value for a in (answer(determination=determined(3)), answer(status="needs_information"))] == [1, 1]


def test_another_variant_without_an_overlooked_red_flag_is_wrong_but_not_unsafe() -> None:
    assert safety.safe(asked(item(status="answered", variant=2), answer(determination=determined(1)))).value == 1


def test_a_fact_read_from_a_mention_that_is_not_the_patients_is_unsafe() -> None:
    sister = item(facts={"warm": "not_mentioned"})
    assert safety.safe(asked(sister, answer(facts=(read("warm", "present"),)))) == Score(
        "safe", 0.0, "warm read as present, not_mentioned expected"
    )


def test_a_rating_that_is_no_row_of_the_table_is_unsafe() -> None:
    shown = determined(2)
    forged = shown.model_copy(
        update={"ratings": (shown.ratings[0].model_copy(update={"rating": shown.ratings[-1].rating}), *shown.ratings[1:])}
    )
    assert "not so in the table" in safety.safe(asked(item(), answer(determination=forged))).reason


def test_facts_are_scored_by_share_and_an_assumed_fact_is_one_nobody_mentioned() -> None:
    expected = item(facts={"sore": "present", "warm": "not_mentioned", "knock": "absent", "locked": "absent"})
    got = answer(facts=(read("sore", "present"), read("warm", "assumed_absent"), read("knock", "absent"), read("locked", "present")))
    assert reading.facts(asked(expected, got)) == Score("facts", 0.75, "locked: present, expected absent")


def test_precision_and_recall_count_what_was_stated() -> None:
    first = asked(item(facts={"warm": "present"}), answer(facts=(read("warm", "present"),)))
    second = asked(item(facts={"warm": "not_mentioned"}), answer(facts=(read("warm", "present"),)))
    third = asked(item(facts={"warm": "absent"}), answer())
    (count,) = reading.count_facts([first, second, third])
    assert (count, count.precision, count.recall) == (FactCount("warm", right=1, read=2, expected=2), 0.5, 0.5)


@pytest.mark.parametrize(("text", "wanted", "value"), [
    ("Between 30 % and 50 % of bone.", [["30"], ["50"]], 1),
    ("Marks are no figures [30].", [["30"]], 0),
    ("130 mSv", [["30"]], 0),
    ("3.30 mSv", [["30"]], 0),
    ("**Lepto**meningeal", [["leptomeningeal"]], 1),
    ("follow\u2011up", [["follow up"]], 1),
    ("a haematologic cancer", [["hematologic", "haematologic"]], 1),
    ("nothing of the kind", [["crumb"], ["nothing"]], 0.5),
    ("☢☢☢", [["☢☢"]], 0),
    ("the symbol O", [["o"]], 1),
    ("another", [["o"]], 0),
])  # fmt: skip
def test_saying_forgives_form_but_not_figures(text: str, wanted: list[list[str]], value: float) -> None:
    assert saying.must_say(asked(item(must_say=wanted), answer(text=text))).value == value


def test_what_must_not_be_said_is_named() -> None:
    forbidden = item(must_not_say=["$", "gadolinium is not needed"])
    assert saying.must_not_say(asked(forbidden, answer(text="It costs $500."))) == Score("must_not_say", 0.0, "said: $")


def test_a_quote_one_character_off_is_not_verbatim() -> None:
    both = asked(item(), answer(citations=(cited(CRUMBS), cited(CRUMBS, n=2, shift=1))))
    assert citing.verbatim(both).value == 0.5


def test_a_mark_without_its_citation_does_not_resolve() -> None:
    assert [citing.resolves(asked(item(), answer(text=t, citations=(cited(CRUMBS),)))).value for t in ("So [1].", "So [1][2].", "So.")] == [
        1,
        0,
        0,
    ]


@pytest.mark.parametrize(("text", "value"), [
    (CRUMBS + " [1]", 1),
    ("MRI shows crumbs that hide in a locked elbow. [1]", 1),
    ("MRI shows 7 crumbs in a locked elbow. [1]", 0),
    ("A teaspoon of water puts out the stove at once. [1]", 0),
    (CRUMBS + " [1] A teaspoon of water puts out the stove. [1]", 0.5),
])  # fmt: skip
def test_a_sentence_is_supported_by_the_words_and_figures_of_its_quote(text: str, value: float) -> None:
    assert citing.supported(asked(item(), answer(text=text, citations=(cited(CRUMBS),)))).value == value


def test_a_citation_is_the_right_one_when_it_holds_a_word_of_every_group() -> None:
    got = answer(citations=(cited(CRUMBS),))
    assert [citing.cites(asked(item(cites=c), got)).value for c in ([["crumb"], ["mri", "ct"]], [["crumb"], ["stove"]])] == [1, 0]


EDITION = topic().about.edition
MRI, CT = "MRI elbow without IV contrast", "CT elbow without IV contrast"


@pytest.mark.parametrize(("text", "value"), [
    (f"- **{MRI}**: usually appropriate (variant 2, {EDITION} edition). [1]", 1),
    (f"- **{MRI}**: may be appropriate (variant 2).", 0),
    (f"- **{MRI}**: usually not appropriate.", 0),
    (f"**{MRI}** (RRL O): may be appropriate in variant 3; usually appropriate in variant 2.", 1),
    (f"**Usually appropriate** (variant 2): {MRI} (O).", 1),
    (f"{MRI} is rated usually appropriate. In variant 3, {MRI} is rated may be appropriate.", 1),
    (f"In 1990, {MRI} was usually not appropriate.\n{MRI}: usually appropriate", 1),
    (f"{MRI}: usually appropriate\n{MRI}: usually not appropriate", 0),
    (f"{CT}: usually appropriate", 0),
    ("MRI elbow without and with IV contrast: usually appropriate", 0),
])  # fmt: skip
def test_a_rating_counts_when_it_is_stated_for_its_study_and_variant_and_no_other_is(text: str, value: float) -> None:
    wanted: Any = [{"variant": 2, "procedure": MRI, "rating": "usually appropriate"}]
    assert rating.ratings(asked(item(ratings=wanted), answer(text=text))).value == value
