"""What the sentences of a draft claim, each in the context of those before it."""

from __future__ import annotations

from app.guard.claims.claims import read
from app.guard.dose.radiation import radiates
from app.guard.frame.asking import asked_of, is_asked, is_request
from app.guard.frame.attitude import attitudes
from app.guard.frame.memory import Memory
from app.guard.frame.options import Options
from app.guard.frame.which_phase import form_answered, form_asked
from app.guard.page.document import Document
from app.guard.page.layout import Layout
from app.guard.page.rows import Rows
from app.guard.page.silent import is_silent
from app.guard.rank.weighing import choice
from app.guard.reading import all_claims
from app.guard.sentence.claim import Claim
from app.guard.sentence.context import Context, Reading
from app.guard.sentence.named import Named
from app.guard.sentence.scan import Scanned, scan
from app.guard.sentence.sentence import Sentence
from app.guard.topic.prepared import Prepared

_QUOTES = frozenset({'"', "“", "”", "«", "»", "'", "‘", "’"})


class Course:
    """The sentences of a draft one after another: what each claims, and what it leaves to the next."""

    def __init__(self, ready: Prepared, variant: int | None) -> None:
        """Nothing was said yet."""
        self._ready = ready
        self._document = Document(ready, variant)
        self.memory = Memory()
        self.layout = Layout()
        self._rows = Rows()
        self._options = Options()
        self._form: tuple[Named, ...] = ()
        """The study of which the last question asked the form."""

    def blank(self) -> None:
        """An empty line ends a table."""
        self._rows.end()

    def scan(self, text: str) -> Scanned:
        """The words, names and cues of a text."""
        scanned = scan(text, self._ready.names, self._ready.language, self._ready.speller)
        attitudes(scanned)
        return scanned

    def years(self, scanned: Scanned) -> None:
        """Let a sentence know the editions it names."""
        scanned.years = self._document.edition_years(scanned)

    def claims(self, stripped: str, scanned: Scanned) -> list[Claim]:
        """What a sentence claims, by itself and as the answer, the item or the end of what stands before it."""
        layout, memory = self.layout, self.memory
        table_claims = self._rows.row(stripped, self._ready)
        if table_claims is not None:
            return table_claims
        if self._options.listed(stripped):
            return []
        keyed = self._options.keyed(stripped, self._statement, self._study)
        if keyed:
            return keyed
        layout.line(stripped)
        if is_silent(stripped, scanned, memory):
            memory.remember(scanned, Reading(), layout.new_section)
            return []
        label = not scanned.named and (layout.new_section or stripped.rstrip("*_ ").endswith(":")) and not layout.bare
        sentence = Sentence(scanned, Context() if label else memory.context, self._ready.tables.old_editions)
        reading = read(sentence)
        claims = all_claims(sentence, stripped, self._document, self._ready.tables.edition)
        if is_asked(stripped, scanned) and not (is_request(scanned) and reading.claims):
            memory.question = claims or radiates(sentence) or asked_of(sentence)
            memory.choice = choice(sentence)
            memory.vote_asked(scanned)
            layout.asked(reading, scanned)
            self._options.asked(scanned)
            memory.remember(scanned, reading, layout.new_section)
            memory.context.open = True
            self._form = form_asked(scanned)
            return []
        claims += memory.answered(scanned)
        claims += form_answered(scanned, self._form) if not claims else []
        self._form = self._form if not claims and scanned.words[:1] == ["not"] else ()
        claims += memory.voted(scanned, reading, claims)
        claims += memory.chosen(scanned, reading, claims)
        claims += memory.named_later(scanned, reading, claims, layout.new_section)
        claims += layout.in_order(stripped, scanned, reading)
        claims += layout.fragment(stripped, scanned, reading, claims)
        memory.remember(scanned, reading, layout.new_section, claims)
        memory.context.open = stripped[:1] in _QUOTES and stripped[-1:] in _QUOTES
        return [claim for claim in claims if claim.value]

    def _statement(self, text: str) -> list[Claim]:
        """What a text claims by itself."""
        sentence = Sentence(self.scan(text), Context(), self._ready.tables.old_editions)
        read(sentence)
        return all_claims(sentence, text, self._document, self._ready.tables.edition)

    def _study(self, text: str) -> Claim | None:
        """A claim yet without a value on the studies a text names first; None when it names none."""
        groups = Sentence(self.scan(text), Context(), self._ready.tables.old_editions).groups
        return Claim("rating", "", groups[0]) if groups else None
