"""What the page shows of an answer, as HTML or text, without a browser."""

from __future__ import annotations

import re
from dataclasses import replace

from app.chat.messages import conversation
from app.chat.note import as_text
from app.chat.passages import passages
from app.chat.patient import highlighted
from app.chat.questions import ask_back
from app.chat.rating_panel import rating_panel
from app.chat.session import Session
from app.chat.shelf import stock
from app.chat.told import Told, told
from app.chat.words import RATING
from app.shown import EvidenceShown, FactShown
from corpus.rating import Rating
from tests.app.chat.fake_assistant import CITATION, PARAGRAPH, TEXT, FakeAssistant

ASSISTANT = FakeAssistant()
SHELF = stock(ASSISTANT.topics)


def session(*turns: str) -> Session:
    talk = Session()
    for i in range(len(turns)):
        talk = talk.said(turns[i]).answered(ASSISTANT.ask(turns[: i + 1]))
    return talk


def test_every_rating_in_the_panel_is_a_row_of_the_determination() -> None:
    answer = ASSISTANT.ask(["elbow, gout"])
    shown = re.findall(r'<th scope="row">(?:<small.*?</small>)?(.*?)</th> ?<td><span.*?</span> ([^<]*)', rating_panel(answer, SHELF))
    assert answer.determination is not None
    assert [(name, word.strip()) for name, word in shown] == [
        (row.procedure, RATING[row.rating].word.split(" (")[0]) for row in answer.determination.ratings
    ]


def test_without_a_determination_no_rating_word_is_shown_anywhere() -> None:
    for turn in ("elbow, no gout", "a fall on the elbow", "knees"):
        talk = session(turn)
        assert talk.current is not None
        html = (conversation(talk, SHELF) + rating_panel(talk.current, SHELF)).lower()
        assert [rating.value for rating in Rating if rating.value in html] == []


def test_the_text_loses_only_the_lines_shown_in_a_place_of_their_own() -> None:
    answer = ASSISTANT.ask(["elbow, gout, fever"])
    assert told(answer, headline=True) == Told(
        text="\n\n\nOne reason comes first. Sound pictures show fluid in an elbow. [1] Ask if in doubt.\n",
        first_marks="[1]",
        alert_marks=("",),
    )


def test_text_worded_otherwise_is_shown_whole() -> None:
    answer = ASSISTANT.ask(["elbow, gout"]).model_copy(update={"text": "Something else, with its rating. [1]"})
    assert told(answer, headline=True).text == "Something else, with its rating. [1]"


def test_words_that_were_read_are_marked_where_they_stand_and_overlaps_once() -> None:
    facts = (
        FactShown(name="gout", status="present", evidence=(EvidenceShown(turn=0, start=2, end=6, text="gout"),)),
        FactShown(name="fever", status="absent", evidence=(EvidenceShown(turn=0, start=4, end=8, text="ut <"),)),
        FactShown(name="fall", status="absent", evidence=(EvidenceShown(turn=1, start=0, end=1, text="a"),)),
    )
    assert highlighted("a gout <b>", 0, facts) == 'a <mark class="fs-mark-present" data-fact="gout">gout</mark> &lt;b&gt;'


def test_of_two_questions_each_button_answers_its_own() -> None:
    ask = ASSISTANT.ask(["elbow, no gout"]).ask[0]
    lead = ask.leads_to[0].model_copy(update={"answer": "fever, and none of these"})
    both = ask.model_copy(update={"leads_to": (lead,)})
    assert (re.findall('data-text="(.*?)"', ask_back((both, both))), re.findall('data-text="(.*?)"', ask_back((both,)))) == (
        ["fever", "fever"],
        ["fever, and none of these"],
    )


def test_the_note_for_the_record_holds_study_edition_facts_assumptions_and_sources() -> None:
    talk = session("elbow with gout,\nno fall")
    assert talk.current is not None
    assert as_text(talk, talk.current, SHELF).split("\n")[:-1] == [
        "IMAGING: WHICH STUDY FIRST",
        "Status: Provisional",
        "Study: Sound picture elbow: usually appropriate (radiation O, 0 mSv)",
        "Basis: ACR Appropriateness Criteria, Sore Elbow, 2031 edition, variant 1: Sore elbow with known gout",
        "",
        "FACTS",
        '- known gout: present ("gout")',
        '- recent fall: absent ("no fall")',
        "",
        "ASSUMED ABSENT, NOT MENTIONED",
        "- fever",
        "",
        "SOURCES",
        "- E1, Elbow Almanac <https://example.org/elbows>",
        "",
        "For clinicians; supports and does not replace clinical judgement. Not affiliated with the ACR.",
    ]


def test_the_paragraph_around_a_quotation_is_found_only_where_the_words_stand() -> None:
    moved = CITATION.model_copy(update={"start": CITATION.start + 1, "end": CITATION.end + 1})
    assert (SHELF.paragraph(CITATION), SHELF.paragraph(moved)) == ((TEXT, PARAGRAPH, len(TEXT) - 1), None)


def test_a_quoted_table_is_shown_cell_by_cell_and_other_words_as_they_are() -> None:
    table = CITATION.model_copy(update={"passage": "sore-elbow/ratings.csv#variant-1", "quote": '1,Sound,good,"E1, E2"\n1,Glow,bad,E1'})
    odd = table.model_copy(update={"n": 2, "quote": "1,a\rb"})
    assert re.findall("<mark.*?>(.*?)</mark>", passages([table, odd], SHELF), re.DOTALL) == [
        "Variant 1 · Sound · good · E1, E2\nVariant 1 · Glow · bad · E1",
        "Variant 1 · a\nVariant b",
    ]


def test_a_stated_contraindication_stands_beside_the_first_choice() -> None:
    shelf = replace(SHELF, contraindications=frozenset({"gout"}))
    shown = [
        text.count("Stated: known gout.")
        for text in (conversation(session("elbow, gout"), shelf), conversation(session("elbow, no gout, no fever"), shelf))
    ]
    assert shown == [1, 0]


def test_an_answer_that_is_none_shows_no_first_choice() -> None:
    talk = session("elbow, gout")
    assert talk.current is not None
    none = Session().said("and the weather?").answered(talk.current.model_copy(update={"status": "not_covered"}))
    assert ("fs-headline" in conversation(talk, SHELF), "fs-headline" in conversation(none, SHELF)) == (True, False)


def test_where_no_study_is_usually_appropriate_it_says_so_before_the_highest() -> None:
    answer = ASSISTANT.ask(["elbow, gout"])
    assert answer.determination is not None
    second = answer.determination.ratings[1]
    table = answer.determination.model_copy(update={"ratings": (second,), "first_choice": (second.procedure,)})
    talk = Session().said("elbow, gout").answered(answer.model_copy(update={"determination": table}))
    assert talk.current is not None
    line = "No study is usually appropriate as the first one"
    shown = conversation(talk, SHELF), as_text(talk, talk.current, SHELF), rating_panel(talk.current, SHELF)
    assert (line in shown[0], line in shown[1], "Rated highest" in shown[2], "First choice" in shown[2]) == (True, True, True, False)
