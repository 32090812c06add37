"""Read one sentence from left to right, keeping what is in force: a denial, a doubt, another person, an "if".

Each of them starts at a cue, reaches over lists, and ends at a terminator (NegEx/ConText). What makes lists hard is that
a comma may continue a denial ("no fever, chills or cancer") or end it ("no trauma, known lymphoma"): see `_fresh`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from app.facts.cues import Match
from app.facts.layout import Section, Sentence
from app.facts.lexicon import Kind, Lexicon
from app.facts.mention import Mention
from app.facts.reach import (
    ARTICLES,
    ASKING,
    BUT,
    CONTINUES,
    DENIALS,
    ENDERS,
    ENDS,
    INFORMAL,
    JOINS,
    JOINS_NEXT,
    LIST_MARKS,
    MOVES_ON,
    OF,
    PASSIVE,
    REACH,
    REASONS,
    THROUGH,
    VERBS,
    WEAK,
    Reach,
)
from app.facts.roles import Role
from app.facts.segments import Segments
from app.facts.tokens import Tokens
from app.facts.word_set import word_set

_ALL = word_set("all both")
"""In an answer to a list, these reach over all of it: "cancer, fever, trauma: all denied"."""


class SentenceReader:
    """Reads the sentences of one text; remembers the last one for answers to its questions."""

    def __init__(self, text: str, tokens: Tokens, special: list[int], breaks: frozenset[int], lexicon: Lexicon) -> None:
        """Read `text`, cut into `tokens`, for the facts of `lexicon`; SPECIAL words stand at `special`, lines start at `breaks`."""
        self._breaks = breaks
        self._special = sorted({*special, *breaks}) if breaks else special
        self._text, self._tokens, self._words, self._lexicon = text, tokens, tokens.words, lexicon
        self._before: list[Mention] = []
        self.asked = False
        self._mine = ""
        """The relative the last sentence was about, when it was "my ..."."""

    def read(self, number: int, sentence: Sentence, matches: Sequence[Match]) -> list[Mention]:
        """The mentions of one sentence; `matches` are those that start in it, in order."""
        self._first, self._last = sentence.first, sentence.last
        self._section, self._number = sentence.section, number
        self._no: Reach | None = None
        self._maybe: Reach | None = None
        self._who: Reach | None = None
        self._if: Reach | None = None
        self._what_if = False
        self._order = ""
        self._planned: Reach | None = None
        self._past: int = -9
        self._yes: tuple[int, str] = (-9, "")
        self._done: list[Mention] = []
        words, cues = self._words, self._lexicon.cues
        starts: dict[int, list[Match]] = {}
        self._starting = starts
        self._segments = Segments(words, sentence.last, starts, self._lexicon)
        inside: set[int] = set()
        not_a_no: set[int] = set()
        role_of = self._lexicon.role_of
        for match in matches:
            starts.setdefault(match.start, []).append(match)
            if match.end - match.start > 2:
                inside.update(range(match.start + 1, match.end - 1))
            if role_of[match.cue] is Role.NOT_A_NO:
                not_a_no.update(range(match.start, match.end))
        consumed = first_word = self._first
        while first_word < self._last and words[first_word] in ("\n", "\n\n", "-", "*", ">", '"'):
            first_word += 1
        if self._mine and words[first_word : first_word + 1] in (["she"], ["he"], ["her"], ["his"]):
            self._who = Reach(first_word, first_word + 1, self._mine, mine=True)
        if self.asked:
            consumed = self._answer(starts.get(first_word, []), consumed)
        table_style = self._table_style(matches)
        special = self._special[bisect_left(self._special, self._first) : bisect_left(self._special, self._last)]
        marks = frozenset(special)
        for at in sorted(marks.union(starts)):
            if at in marks:
                self._pass_mark(at, first_word, inside)
            for match in starts.get(at, ()):
                cue = cues[match.cue]
                if cue.role is None:
                    if cue.kind is Kind.BENIGN:
                        self._benign(match)
                    elif cue.fact is not None and cue.kind is not Kind.MEASURE:
                        self._mention(Mention(match.start, match.end, cue, number))
                elif at < consumed or (cue.role in DENIALS and (not not_a_no.isdisjoint(range(at, match.end)) or self._inside(at))):
                    continue
                elif cue.role is Role.NO_AFTER:
                    if self._deny_back(match, table_style):
                        consumed = match.end
                else:
                    self._role(cue.role, match, first_word)
        if self._no is not None and not self._no.hits and self._no.after is not None:
            self._no.after.denied = self._no.text
        self._tail(sentence)
        self._before, self.asked = self._done, sentence.question
        self._mine = next((mention.whose for mention in self._done if mention.mine), "")
        return self._done

    def _pass_mark(self, at: int, first_word: int, inside: set[int]) -> None:
        """A word that joins or ends what is in force, or the beginning of a line; not a list mark `inside` a phrase."""
        words, word = self._words, self._words[at]
        if at in self._breaks:
            self._break(at)
        if word in LIST_MARKS:
            if at not in inside and not (word == "/" and words[at - 1][-1].isdigit() and words[min(at + 1, len(words) - 1)][0].isdigit()):
                self._mark(at)
        elif word in (">", "]", ")"):
            self._order = "" if word != ")" else self._order
            if word == ")" and self._who is not None and not (self._who.mine and "(" in words[self._who.at : min(at, self._who.at + 12)]):
                self._who = None  # told of inside the brackets; but "my son (10) has neck pain"
        elif word == "?" and at + 1 < self._last:
            self._maybe = Reach(at, at + 1, "?")
        elif word == "-" and at > first_word and self._is_minus(at):
            self._no = Reach(at, at + 1, "-", single=True)
        elif word in ENDERS:
            self._end(at)

    def _benign(self, match: Match) -> None:
        """A finding called harmless right after it was named is none: "tumour of the kidney, benign on biopsy"."""
        told = next((mention for mention in reversed(self._done) if mention.end <= match.start), None)
        if told is None or match.start - told.end > 5 or not self._terminal(match.end):
            return
        row = told.cue.fact
        if row is not None and row.remote == "self" and not (row.event or row.region):
            told.unreal = "said to be harmless"

    def skip(self, sentence: Sentence) -> list[Mention]:
        """Pass over a sentence that names no fact; it has no mentions."""
        self._before, self.asked, self._mine = [], sentence.question, ""
        return []

    def _inside(self, at: int) -> bool:
        """Is this word part of the phrase that named the last mention: "bone scan negative"?"""
        return bool(self._done) and self._done[-1].start < at < self._done[-1].end

    def _said(self, match: Match) -> str:
        return self._text[self._tokens.starts[match.start] : self._tokens.ends[match.end - 1]]

    def _mention(self, new: Mention) -> None:
        """A mention takes on all that is in force."""
        row = new.cue.fact
        if self._no is not None:
            if self._denies(self._no, new):
                new.unsure = self._unsure(self._no, new)
                new.denied, new.weakly = self._no.text, self._no.weak or (self._no.hits > 0 and not self._no.verb)
                self._no.hits, self._no.last, self._no.listed = self._no.hits + 1, max(self._no.last, new.end), False
            elif self._no.hits and new.start >= self._no.last:
                self._no = None
        if self._maybe is not None:
            if new.start - (self._maybe.last or self._maybe.at) <= REACH and (
                not self._maybe.hits or self._maybe.listed or new.start < self._maybe.last
            ):
                back = self._words[max(self._first, new.start - 3) : new.start]
                if not any(word[:5] in ("recur", "relap") or word == "progression" for word in back):
                    new.maybe = self._maybe.text
                self._maybe.hits, self._maybe.last, self._maybe.listed = self._maybe.hits + 1, new.end, False
            elif self._maybe.hits:
                self._maybe = None
        if self._who is not None:
            new.whose, new.mine = self._who.text, self._who.mine
            self._who.hits += 1
        if self._order:
            new.unreal = self._order
        elif self._what_if:
            new.what_if = True
        elif self._if is not None:
            new.unreal, new.if_clause = f"hypothetical: '{self._if.text}'", self._if.verb
            self._if.hits += 1
        if self._planned is not None and row is not None and row.event:
            if new.start - self._planned.at <= 4:
                new.unreal = f"not done: '{self._planned.text}'"
            self._planned = None
        new.history = new.start - self._past <= 2 or self._section is Section.PAST
        if new.start - self._yes[0] <= 2:
            new.affirmed = self._yes[1]
        if self._section is Section.FAMILY and not (row is not None and row.symptom):
            new.whose = new.whose or "family section"
        elif self._section is Section.ADVICE:
            new.unreal = new.unreal or "advice section"
        elif self._section is Section.DIFFERENTIAL:
            new.maybe = new.maybe or "differential"
        self._done.append(new)

    def _denies(self, no: Reach, new: Mention) -> bool:
        """Does the denial in force reach this mention?"""
        row = new.cue.fact
        if new.start <= no.start:
            return False
        if new.cue.kind is Kind.ABSENT and (no.hits or new.start > no.at):
            return False
        if not no.hits:
            return new.start - no.at <= REACH
        if no.single:
            return new.start < no.last
        between = self._words[no.last : new.start]
        if new.start < no.last:
            return True
        if no.listed and self._chief(new) and not no.verb and not no.either and not self._segments.later_or(new.end):
            return False
        if no.listed:
            return len(between) <= REACH
        if self._done and self._done[-1].cue.fact is row and len(between) <= 3:
            return True
        if no.verb and len(between) <= 2:
            return True
        if not between:
            return new.cue.kind is Kind.WHOLE and row is not None and not row.symptom
        return len(between) <= 4 and all(word in THROUGH for word in between)

    def _unsure(self, no: Reach, new: Mention) -> bool:
        """Is it the last of two that only a comma joins, something particular, and of another kind than the first?"""
        row, first = new.cue.fact, self._done[-1].cue.fact if self._done else None
        if row is None or first is None or first is row or not row.red_flag or not no.listed or no.hits != 1 or no.either:
            return False
        if self._words[no.last] != "," or new.cue.kind not in (Kind.WHOLE, Kind.PART):
            return False
        particular = new.end - new.start > 1 or (new.cue.kind is Kind.PART and not row.suspected)
        signs = not any(fact.remote or fact.suspected for fact in (row, first))
        goes_on = self._words[new.end : new.end + 1] and self._words[new.end] in LIST_MARKS
        return particular and not signs and (first.red_flag or bool(row.remote)) and not goes_on and not self._segments.later_or(new.end)

    def _end(self, at: int) -> None:
        """A word like "after" ends a denial that has found its target; "because" ends every denial and doubt."""
        reason = self._words[at] in REASONS
        if self._no is not None and at >= self._no.at and (self._no.hits or reason):
            self._no = None
        if self._maybe is not None and at >= self._maybe.at and reason:
            self._maybe = None

    def _is_minus(self, at: int) -> bool:
        """Is this the minus of "+neck pain, -fever": glued to a fact, not to the word before, and not part of an arrow?

        In "ROS: - weight loss, - weakness" a comma before one of them tells that none is a bullet.
        """
        if at + 1 in self._starting and (self._words[at - 1] == "," or (self._words[at - 1] == ":" and self._minus_later(at + 1))):
            return True
        starts, ends = self._tokens.starts, self._tokens.ends
        if self._words[at - 1] == "-" or self._words[at + 1 : at + 2] in (["-"], [">"]):
            return False
        return starts[at + 1 : at + 2] == [ends[at]] and ends[at - 1] < starts[at] and at + 1 in self._starting

    def _minus_later(self, at: int) -> bool:
        """Does ", -" follow in the same sentence and line?"""
        for here in range(at, min(at + 12, self._last - 1)):
            if here in self._breaks:
                return False
            if self._words[here] == "," and self._words[here + 1] == "-":
                return True
        return False

    def _break(self, at: int) -> None:
        """A line end inside a sentence: what is in force goes on only when the words around it say so."""
        before, after = self._words[at - 1], self._words[at]
        if before in JOINS or after in JOINS_NEXT:
            return
        self._no = None if self._no is not None and self._no.hits else self._no
        self._maybe = None if self._maybe is not None and self._maybe.hits else self._maybe
        if self._text[self._tokens.starts[at]].isupper() or self._segments.patient_again(at, self._who):
            self._who = None if self._who is not None and self._who.hits else self._who
            self._if = None if self._if is not None and self._if.hits else self._if

    def _chief(self, new: Mention) -> bool:
        """Is this the complaint itself, named as a whole?"""
        onset = self._lexicon.facts.onset
        return onset is not None and new.cue.fact is not None and new.cue.fact.name == onset.symptoms[0] and new.cue.kind is Kind.WHOLE

    def _mark(self, at: int) -> None:
        """A comma, "and", "or" ...: what is in force goes on, or ends because something new is said."""
        if self._no is None and self._maybe is None and self._who is None and self._if is None:
            return
        words = self._words
        either = words[at] in ("or", "nor", "/")
        fresh = None if either else self._segments.fresh(at + 1, self._no)
        if either and self._no is not None:
            self._no.either = True
        if self._no is not None:
            if fresh and (self._no.hits or fresh == "hard"):
                if self._no.after is not None and not self._no.hits:
                    self._no.after.denied = self._no.text
                self._no = None
            else:
                if words[at] == "," and self._no.after is not None and not self._no.hits:
                    self._no.after.denied, self._no = self._no.text, None
                else:
                    self._no.listed = True
        if self._maybe is not None and self._maybe.hits:
            if (words[at] == "," and not self._segments.later_or(at + 1)) or fresh:
                self._maybe = None
            else:
                self._maybe.listed = True
        if (
            self._who is not None
            and self._who.hits
            and not either
            and self._segments.patient_again(at + 1, self._who, subject_only=words[at] != ",")
        ):
            self._who = None
        if (
            self._if is not None
            and words[at] == ","
            and (
                self._segments.fresh(at + 1, self._no) == "hard"
                or (self._if.hits and self._segments.patient_again(at + 1, self._who, subject_only=True))
            )
        ):
            self._if = None

    def _role(self, role: Role, match: Match, first_word: int) -> None:
        """A cue of the language comes into force."""
        at, words = match.start, self._words
        if role is Role.NO:
            self._start_no(match)
        elif role is Role.YES:
            self._yes = (match.end, self._said(match))
            if (
                self._no is not None
                and (self._no.hits or (words[at] in ("with", "w", "presents", "presenting", "presented") and words[at - 1] not in PASSIVE))
                and match.start > self._no.at
            ):
                soft = words[at] in CONTINUES and (words[at - 1] in ("or", "nor", "/") or self._segments.later_or(at) or self._no.verb)
                if not soft:
                    self._no = None
            if self._maybe is not None and (self._maybe.hits or at - self._maybe.at > 1):
                self._maybe = None
        elif role is Role.MAYBE:
            if words[match.end - 1] in ("suspected", "possible") and words[match.end : match.end + 1] == ["in"]:
                if self._done and at - self._done[-1].end <= 1:
                    self._done[-1].maybe = self._said(match)
            elif self._no is None or self._no.hits or at - self._no.at > 2:
                self._maybe = Reach(at, match.end, self._said(match))
        elif role is Role.STOP:
            self._no = self._maybe = self._planned = None
            if words[at] in BUT or words[match.end - 1] == "me":
                self._who = None
        elif role is Role.REPORTER:
            following = [word for word in words[match.end : match.end + 2] if word != ","]
            about = following[:1] in (["who"], ["whose"], ["with"])
            self._who = Reach(at, match.end, self._said(match)) if about else None
        elif role is Role.RELATIVE and not (self._done and self._done[-1].start == at and self._done[-1].end > match.end):
            self._start_relative(match)
        elif role is Role.FAMILY:
            self._who = Reach(at, match.end, self._said(match))
        elif role is Role.PATIENT:
            self._same(match)
            before = words[at - 1] if at > self._first else ","
            same = self._who is not None and self._who.mine and words[at] in ("she", "he", "shes", "hes")
            if (self._who is not None and not same) and (
                before in LIST_MARKS
                or before in ("(", "-", ".", "but", "so", "that", "because", "while")
                or words[at] in ("patient", "pt", "herself", "himself", "personal")
            ):
                self._who = None
        elif role is Role.IF and words[at] == "should" and at > self._first and words[at - 1] in ASKING:
            return
        elif role is Role.IF:
            self._if = self._if or Reach(at, match.end, self._said(match), verb=words[at] in ("if", "when"))
        elif role is Role.WHAT_IF:
            self._what_if = True
        elif role is Role.PLANNED:
            self._planned = Reach(at, match.end, self._said(match))
        elif role is Role.ORDER:
            if at <= first_word + 1 or words[at - 1] in (":", ",", "(", '"', "and", "please", "]", ">", "now", "then"):
                self._order = "instruction, no statement about a patient"
        elif role is Role.HISTORY:
            self._past = match.end
        elif role is Role.UNKNOWN_AFTER:
            if self._done and 0 <= at - self._done[-1].end <= 1:
                self._done[-1].unreal = f"not known: '{self._said(match)}'"
        elif role is Role.MAYBE_AFTER:
            if self._done and 0 <= at - self._done[-1].end <= 1 and (words[at] != "suspected" or self._terminal(match.end)):
                self._done[-1].maybe = self._said(match)
        elif role is Role.OVER and self._done and at - self._done[-1].end <= 3:
            self._done[-1].unreal = f"over: '{self._said(match)}'"

    def _start_no(self, match: Match) -> None:
        words, at = self._words, match.start
        said = self._said(match)
        after = None
        if self._done and at - self._done[-1].end <= 1 and at > self._first and words[at - 1] in (":", "-", "=", "?", "("):
            after = self._done[-1]
        self._no = Reach(
            at,
            match.end,
            said,
            verb=words[at] in VERBS or words[at : at + 2] == ["none", "of"],
            weak=any(word in WEAK for word in words[at : match.end + 1]),
            after=after,
        )
        if self._done and self._done[-1].cue.kind is Kind.ABSENT and self._done[-1].start <= at < self._done[-1].end:
            self._no.hits, self._no.last = 1, self._done[-1].end
        self._maybe = None

    def _terminal(self, end: int) -> bool:
        return (
            end >= self._last
            or end in self._breaks
            or self._words[end] in ENDS
            or self._words[end] in MOVES_ON
            or self._words[end] in ("(", ":")
        )

    def _deny_back(self, match: Match, table_style: bool) -> bool:
        """Deny the mention before, and the list it closes ("fever, chills and cancer were denied"); False when the cue looks forward."""
        if not self._done:
            return False
        words, last = self._words, self._done[-1]
        gap = match.start - last.end
        pronoun = match.end - match.start > 1 and words[match.end - 1] in ("it", "one", "any", "none", "that")
        listed = "denied" in words[match.start : match.end] and words[last.end : last.end + 1] in (["and"], ["or"], ["/"], ["&"])
        if (
            gap < 0
            or gap > (4 if pronoun else 3 if listed else 2)
            or any(words[at] in (() if pronoun else (",", "but")) for at in range(last.end, match.start))
        ):
            return False
        marked = words[match.start] in (":", "-", "=", "?", "(", "/", "→", "was", "were", "is", "are", "has", "have")
        if not (self._terminal(match.end) or table_style or words[match.start : match.end] == [":", "n"]):
            return False
        if (
            words[match.start] in ("-", "0", "no")
            and match.end - match.start == 1
            and match.end < self._last
            and (words[match.end] not in ENDS or words[match.end] == "?")
        ):
            return False
        if not marked and gap > 1 and not pronoun and not listed:
            return False
        said = self._said(match)
        chain, linked = [last], not _ALL.isdisjoint(words[match.start : match.end])
        for before in reversed(self._done[:-1]):
            if before.end > chain[-1].start:
                chain.append(before)
                continue
            between = words[before.end : chain[-1].start]
            if (
                len(between) > 3
                or before.denied
                or not all(word in LIST_MARKS or word in ARTICLES or word in THROUGH for word in between)
                or not between
            ):
                break
            linked = linked or any(word in ("and", "or", "/", "&") for word in between)
            chain.append(before)
        for mention in chain if linked or len(chain) == 1 else [m for m in chain if m.end > last.start]:
            mention.denied, mention.maybe = said, ""
            if pronoun and mention.if_clause:
                mention.unreal, mention.if_clause = "", False
        self._no = None
        return True

    def _told_of(self, at: int, end: int) -> bool:
        """Does somebody tell of his own: "Mum has cancer and her neck hurts", "Grandad's got ..."?"""
        if self._section is Section.FAMILY or self._words[end : end + 1] == ["died"]:
            return False
        alone = at == self._first or self._words[at - 1] in LIST_MARKS or self._words[at - 1] in (".", "so", "but", "hi", "hello", "doc")
        following = self._words[end] if end < self._last else ""
        return alone and (
            (self._words[at] in INFORMAL and following in ("has", "is", "got", "gets", "keeps", "woke", "needs"))
            or (
                self._text[self._tokens.ends[end - 1] - 2 : self._tokens.ends[end - 1]] in ("'s", "\u2019s")
                and following in ("got", "had", "been", "having")
            )
        )

    def _same(self, match: Match) -> None:
        """Read "her mother had ovarian cancer and she herself had the same": what was a relative's is the patient's too."""
        words, at = self._words, match.end
        while words[at : at + 1] and words[at] in ("herself", "himself", "also", "too", "now", "patient"):
            at += 1
        if self._no is not None or words[at : at + 1] not in (["had"], ["has"], ["have"]):
            return
        end = at + 3 if words[at + 1 : at + 3] in (["the", "same"], ["it", "too"], ["one", "too"], ["that", "too"]) else 0
        told = next((m for m in reversed(self._done or self._before) if m.whose and not m.denied and not m.unreal), None)
        if end and told is not None and end <= self._last and match.start not in (m.start for m in self._done):
            self._done.append(Mention(at + 1, end, told.cue, self._number))

    def _start_relative(self, match: Match) -> None:
        """A relative: named after the mention ("breast cancer in her mother") or before what follows."""
        words, at = self._words, match.start
        if self._done:
            last = self._done[-1]
            between = words[last.end : at]
            row = last.cue.fact
            named_after = (
                0 < len(between) <= 4
                and (between[0] in OF or between[0] in ("is", "was"))
                and all(word in OF or word in ARTICLES or word in ("is", "was") for word in between)
            )
            own_verb = words[match.end : match.end + 1] in (["had"], ["has"], ["have"], ["did"], ["got"]) and between[:1] in (["-"], [":"])
            named_after = named_after and not own_verb
            aside = row is not None and row.symptom and between[:1] in (["("], ["-"], ["by"], ["for"])
            if named_after and not aside:
                for mention in self._done:
                    if mention.end > last.start:
                        mention.whose = self._said(match)
                return
        mine = (
            words[at] in ("my", "our")
            or self._told_of(at, match.end)
            or (at > self._first and words[at - 1] in ("my", "our") and words[at] != "family")
        )
        self._who = Reach(at, match.end, self._said(match), mine=mine)

    def _answer(self, matches: Sequence[Match], consumed: int) -> int:
        """A sentence that starts with yes or no answers the question before it."""
        for match in matches:
            role = self._lexicon.cues[match.cue].role
            if role not in (Role.ANSWER_NO, Role.ANSWER_YES) or len(self._before) > 4 or not self._before:
                continue
            if (
                match.end < self._last
                and self._words[match.end] not in ENDS
                and self._words[match.end] not in ("-", "just", "but", "only", "she", "he", "i", "pt", "patient")
            ):
                continue
            for mention in self._before:
                mention.maybe = ""
                if role is Role.ANSWER_NO:
                    mention.denied = f"? {self._said(match)}"
                else:
                    mention.affirmed = self._said(match)
            return match.end
        return consumed

    def _table_style(self, matches: Sequence[Match]) -> bool:
        """Is this "trauma no fever no cancer yes": a fact first, and a bare answer last?"""
        last = self._last - 1
        while last > self._first and self._words[last] in ENDS:
            last -= 1
        if self._words[last] not in ("no", "neg", "none", "denied", "yes", "n", "y") or not matches:
            return False
        return self._lexicon.cues[matches[0].cue].fact is not None

    def _tail(self, sentence: Sentence) -> None:
        """What only the whole sentence tells: a bare question ("cancer?"), and whom the next sentence may continue about."""
        if not sentence.question or not self._done:
            return
        last = self._done[-1]
        if last.end >= self._last - 1:
            start = last.start
            before = self._words[start - 1] if start > self._first else ""
            if (
                start == self._first
                or before in (",", "\n", "(", "/")
                or (before in ("or", "and") and len(self._done) > 1 and self._done[-2].maybe)
            ):
                last.maybe = last.maybe or "?"
