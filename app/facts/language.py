"""The cue phrases of clinical English by role, and the word lists they use; the same for every topic."""

from __future__ import annotations

from collections.abc import Iterator

from app.facts.roles import Role
from app.facts.words_of_affirming import AFFIRMING
from app.facts.words_of_answers import ANSWERS
from app.facts.words_of_change import CHANGE
from app.facts.words_of_denial import DENIAL
from app.facts.words_of_doubt import DOUBT
from app.facts.words_of_lasting import LASTING
from app.facts.words_of_person import PERSON
from app.facts.words_of_time import TIME
from app.text.word_set import word_tuple

LISTS: dict[str, tuple[str, ...]] = {
    "relative": word_tuple("""
        mother father mom mum dad mam sister brother aunt uncle grandmother grandfather grandma grandpa cousin niece
        nephew son daughter wife husband spouse partner girlfriend boyfriend parents parent sibling siblings brothers
        sisters friend neighbor neighbour roommate flatmate colleague coworker boss mgm mgf pgm pgf twin children kids
        sons daughters aunts uncles cousins grandparents grandparent grandson granddaughter relative relatives family
        fiance fiancee housemate mums stepmother stepfather nan gran granny granddad mommy daddy stepsister
        stepbrother caregiver carer friends grandmothers grandfathers mothers fathers aunties auntie uncle relations in-laws
    """),
    "says": word_tuple("""
        report reports reported says said states stated notes noted tells told thinks noticed called calls brought
        accompanied accompanies describes mentioned mentions confirms confirmed worries worried insists interprets
        translates translating provides provided gave gives adds added denies denied present believes recalls explains
        explained interpreting admits admit confesses confessed discloses disclosed reveals revealed claims claimed suggests suggested
        asserts asserted recollects says saying say tell think mention notice state informs informed insists volunteers volunteered
        whispers whispered swears swore maintains maintained assures assured reminds reminded interjects interjected remarks remarked
        observes observed writes wrote texts texted emails emailed phones phoned rings rang advises advised announces announced declares
        declared warns warned murmurs mutters muttered swear insist maintain
    """),
}


def cue_phrases() -> Iterator[tuple[Role, tuple[str, ...]]]:
    """Every role with its phrases."""
    for table in (DENIAL, AFFIRMING, DOUBT, ANSWERS, PERSON, TIME, CHANGE, LASTING):
        for role, text in table.items():
            yield role, tuple(phrase.strip() for phrase in text.split(";"))
