"""What each action of a person does to the session, step by step; knows nothing of gradio."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from app.answer import Answer
from app.chat.anew import begins_anew
from app.chat.basis import basis
from app.chat.halting import until_halted
from app.chat.messages import conversation
from app.chat.session import Session
from app.chat.shelf import Shelf
from app.chat.speaker import Speaker
from app.chat.welcome import welcome
from corpus.errors import FirstscanError

PACE = 0.05
"""Seconds between two views of an answer that is being made; the first words are shown at once."""
FORGOTTEN = (
    "The server was started again and has forgotten this conversation: it keeps nothing. "
    "Your text is in the box below; reload the page, then send the case again."
)
FAILED = "Something went wrong here, and nothing was answered. Your case is unchanged: try again."

Halted = Callable[[], bool]


def never() -> bool:
    """Nobody stops it."""
    return False


@dataclass(frozen=True)
class View:
    """What the page shows next; a basis of None stays as it is."""

    conversation: str
    basis: str | None
    session: Session


@dataclass(frozen=True)
class Flow:
    """The actions, over one assistant."""

    assistant: Speaker
    shelf: Shelf
    feedback: bool = False
    empty: str = field(default="")
    """What an empty conversation shows."""
    views: Iterator[int] = field(default_factory=count)
    """Numbers for the views, never the same."""

    def say(self, session: Session, text: str, believed: int = 0, halted: Halted = never) -> Iterator[View]:
        """One more turn; `believed` is how many turns the browser shows, so that a restart does not lose a patient silently."""
        if believed and not session.exchanges:
            yield self._view(session, notice=FORGOTTEN)
        elif text.strip():
            session = session.said(text)
            anew = begins_anew(session.turns, self.assistant.topics)
            yield from self.answer(session.begun_anew() if anew else session, halted)

    def flip(self, session: Session, fact: str, status: str, halted: Halted = never) -> Iterator[View]:
        """A fact set by hand; the last turn is answered anew."""
        if session.exchanges:
            yield from self.answer(session.set_fact(fact, status), halted)
        else:
            yield self._view(session, notice=FORGOTTEN)

    def unset(self, session: Session, halted: Halted = never) -> Iterator[View]:
        """Everything set by hand taken back; the last turn is answered anew."""
        yield from self.answer(session.hands_off(), halted)

    def resend(self, session: Session, turn: int, text: str, halted: Halted = never) -> Iterator[View]:
        """A turn said differently; what came after it is gone."""
        yield from self.say(session.rewound(turn), text, halted=halted)

    def retry(self, session: Session, halted: Halted = never) -> Iterator[View]:
        """The last turn answered once more."""
        yield from self.answer(session, halted)

    def failed(self, session: Session) -> View:
        """After an error nobody expected."""
        return self._view(session, notice=FAILED)

    def show(self, session: Session, turn: int) -> View:
        """The basis of another answer."""
        return self._view(session.showing(turn))

    def start(self) -> View:
        """A new patient, or a page just opened."""
        return self._view(Session())

    def answer(self, session: Session, halted: Halted = never) -> Iterator[View]:
        """The answer to the last turn as it is made, or as far as it got; answered is what has its whole answer."""
        if not session.exchanges:
            yield self._view(session, notice=FORGOTTEN)
            return
        session = session.so_far("")
        shown = -math.inf
        try:
            for piece in until_halted(self.assistant.stream(session.turns, session.facts), halted):
                if isinstance(piece, Answer):
                    session = session.answered(piece)
                else:
                    session = session.so_far(session.exchanges[-1].partial + piece)
                    if time.monotonic() - shown >= PACE:
                        shown = time.monotonic()
                        yield View(self._conversation(session, busy=True), None, session)
            yield self._view(session)
        except FirstscanError as error:
            yield self._view(session.rewound(len(session.exchanges) - 1), notice=str(error))

    def _view(self, session: Session, notice: str = "") -> View:
        return View(self._conversation(session, notice=notice), basis(session, self.shelf), session)

    def _conversation(self, session: Session, busy: bool = False, notice: str = "") -> str:
        shown = conversation(session, self.shelf, busy, notice, self.feedback)
        start = "" if session.exchanges else self.empty or welcome(self.assistant)
        # Each view differs from the one before, so that the browser takes it even where the words are the same.
        return f'{start}{shown}<span hidden data-view="{next(self.views)}"></span>'
