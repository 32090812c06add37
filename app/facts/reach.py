"""What is in force in a sentence, and the words that start, join and end it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.facts.roles import Role
from app.facts.word_set import word_set

if TYPE_CHECKING:
    from app.facts.mention import Mention

ASKING = word_set("what which who whom when where why how scan study test imaging modality exam investigation x-ray mri ct")
"""Before "should", these words ask: "what should I order", unlike "should she fall"."""
DENIALS = (Role.NO, Role.NO_AFTER)
LIST_MARKS = frozenset([",", "and", "or", "nor", "/", "&"])
JOINS = word_set(", and or nor / & of for with to in the a any known no been be has have had was is not been")
JOINS_NEXT = frozenset(["and", "or", "nor", "of", "in", "to", "for", "with", "on", "at", "from", "by"])
HARD = word_set("""
    has had have having hx known s sp status reports reported reporting c complains complaining presents presenting
    presented treated diagnosed dx underwent + positive pmh pmhx currently now metastatic stage survivor admits endorses
    developed is was does got took takes on beat survived previously recently came confirmed she he pt patient i ive im her
    keeps keep cant cannot couldnt wets trips loses wakes
    his my under being receiving received h only just
    """)
SOFT = word_set("""
    history prior previous past recent new acute chronic active current severe mild moderate ongoing persistent worsening
    progressive increasing intermittent constant isolated intense sudden longstanding subacute terrible significant
    new-onset just left right bilateral axial mechanical
    fell slipped tripped stumbled crashed hit banged twisted collided struck dived dove lost woke feels walks drops dropped
    """)
VERBS = frozenset(["denies", "denied", "denying", "deny", "denys"])
WEAK = (
    "evidence",
    "sign",
    "signs",
    "active",
    "current",
    "suggest",
    "suggesting",
    "suspicion",
    "concern",
    "concerns",
    "low",
    "other",
    "further",
    "unlikely",
)
ENDERS = word_set("after since following due despite during from when with w because who presents presenting")
THROUGH = word_set("of in to down into the his her my any on at or and for a both left right either")
ARTICLES = word_set("her his my the a an their our maternal paternal older younger late twin elder late half")
OF = frozenset(["in", "of", "for", "(", "-", ":", "by"])
ENDS = frozenset([".", "!", ";", "?", ",", ")", "\n", "\n\n", "]", "|"])
INFORMAL = word_set("mum mom mummy mommy dad daddy grandad granddad gran granny nan nana nanna hubby grandma grandpa")
BUT = frozenset(["but", "however", "though", "although", "now", "today", "presents", "presenting"])
MOVES_ON = frozenset(["now", "already", "by", "on", "with", "at", "in", "per", "via", "so", "today", "last", "this", "and", "but"])
SPECIAL = LIST_MARKS | ENDERS | {"?", "-", ">", "]", ")"}
REASONS = frozenset(("because", "due", "despite", "since", "after", "following"))
PASSIVE = word_set("diagnosed treated been associated troubled presented dealt bothered ill unwell sick down")
CONTINUES = frozenset(["history", "hx", "prior", "previous", "previously", "had", "noted", "reported", "known", "h"])
REACH = 9


@dataclass(slots=True)
class Reach:
    """Something in force since token `start`; `hits` counts the mentions it has covered, `last` is where the latest ended."""

    start: int
    at: int
    text: str
    hits: int = 0
    last: int = 0
    listed: bool = False
    """True when a list mark stood after the latest hit."""
    verb: bool = False
    either: bool = False
    """True when the list is joined by "or" or "nor"."""
    single: bool = False
    """True when it reaches one mention only."""
    mine: bool = False
    """True for "my wife": the speaker is not the patient, so that "she" is still the wife."""
    weak: bool = False
    after: Mention | None = None
    """The mention before ": no", to be denied when nothing follows."""
