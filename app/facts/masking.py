"""Drop matches that lie inside a longer phrase: one that means nothing, or another cue of the same fact or of the language."""

from __future__ import annotations

from app.facts.cue import DENIED, MASKS, Kind
from app.facts.cues import Match
from app.facts.lexicon import Lexicon
from app.facts.roles import Role


def unmasked(lexicon: Lexicon, matches: list[Match]) -> list[Match]:
    """Without matches inside a longer phrase that means nothing, or inside a longer cue of the same fact or of another role.

    They come, and stay, in order of their start, the longer first.
    """
    groups, traits = lexicon.group_of, lexicon.traits
    covered: dict[int, Match] = {}
    by_group: dict[str, dict[int, Match]] = {}
    within: set[int] = set()
    denials = 0
    for match in matches:
        trait = traits[match.cue] & (DENIED | MASKS)
        denials |= trait & DENIED
        if match.end - match.start == 1 or trait & DENIED:
            continue
        group = groups[match.cue]
        if group is not None:
            _cover(by_group.setdefault(group, {}), match)
        if trait & MASKS:
            _cover(covered, match)
        within.update(range(match.start, match.end))
    if denials:
        shown = [match for match in matches if match.start not in within or not _hidden(lexicon, match, covered, by_group)]
        matches = _without_denials(lexicon, matches, shown)
    return [match for match in matches if match.start not in within or not _hidden(lexicon, match, covered, by_group)]


def _hidden(lexicon: Lexicon, match: Match, covered: dict[int, Match], by_group: dict[str, dict[int, Match]]) -> bool:
    """Does a longer phrase take the match away?"""
    start, group = match.start, lexicon.group_of[match.cue]
    if start in covered and _is_longer(covered[start], match) and _masks(lexicon, covered[start], match):
        return True
    longest = by_group[group].get(start) if group in by_group else None
    return longest is not None and _is_longer(longest, match) and not _both(lexicon, match, longest)


def _cover(longest: dict[int, Match], match: Match) -> None:
    """Note the match at each of its tokens where no longer one, or as long a one before it, stands."""
    length = match.end - match.start
    for at in range(match.start, match.end):
        known = longest.get(at)
        if known is None or length > known.end - known.start:
            longest[at] = match


def _is_longer(one: Match, match: Match) -> bool:
    """Does one end no sooner than the match, and is it longer?"""
    return match.end <= one.end and one.end - one.start > match.end - match.start


def _masks(lexicon: Lexicon, mask: Match, match: Match) -> bool:
    """Does a longer phrase that means nothing, or only tells a time or a reporter, take this match away?"""
    cue, masking = lexicon.cues[match.cue], lexicon.cues[mask.cue]
    if (cue.role is None and lexicon.traits[match.cue] & MASKS) or (cue.role is Role.NO and masking.kind is Kind.NO_RED_FLAGS):
        return False
    return masking.kind is not None or (cue.kind is not None and masking.role is not Role.IF) or cue.role is not Role.PATIENT


def _without_denials(lexicon: Lexicon, matches: list[Match], shown: list[Match]) -> list[Match]:
    """Without those general phrases that count only when denied, or hint only, where another phrase of their fact stands.

    Nor does a word hint at anything inside a longer phrase of any fact, such as the sweats of "night sweats".
    """
    groups, traits, cues = lexicon.group_of, lexicon.traits, lexicon.cues
    taken: dict[str | None, set[int]] = {groups[match.cue]: set() for match in matches if traits[match.cue] & DENIED}
    within: set[int] = set()
    for match in shown:
        if traits[match.cue] & DENIED or cues[match.cue].fact is None:
            continue
        if match.end - match.start > 1:
            within.update(range(match.start, match.end))
        if groups[match.cue] in taken:
            taken[groups[match.cue]].update(range(match.start, match.end))
    return [match for match in matches if not traits[match.cue] & DENIED or not _is_taken(match, lexicon, taken, within)]


def _is_taken(match: Match, lexicon: Lexicon, taken: dict[str | None, set[int]], within: set[int]) -> bool:
    """Does another phrase say what this general one only hints at?"""
    places = range(match.start, match.end)
    if not taken[lexicon.group_of[match.cue]].isdisjoint(places):
        return True
    return len(places) == 1 and match.start in within and lexicon.cues[match.cue].kind is Kind.ALARM


def _both(lexicon: Lexicon, match: Match, longer: Match) -> bool:
    """May a role's cue inside a longer cue of another role stay: a course inside a denial, and an affirmation beside a history?"""
    one, other = lexicon.cues[match.cue].role, lexicon.cues[longer.cue].role
    if one is None or other is None or one is other:
        return False
    if one in (Role.NO, Role.NO_AFTER, Role.ANSWER_NO) and other in (Role.NO_AFTER, Role.NO, Role.ANSWER_NO):
        return True
    if other in (Role.NO_AFTER,) or (one is Role.NO and other is Role.DISPUTED):
        return True
    return one is Role.LONG_AGO and other in (Role.LATELY,)
