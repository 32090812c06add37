"""Everything one sentence claims, by every reader in turn."""

from __future__ import annotations

from app.guard.claims.facets import facets
from app.guard.contrast.phases_alike import phases_alike
from app.guard.frame.attitude import turn
from app.guard.frame.echo import echoes
from app.guard.frame.framing import frame
from app.guard.frame.marked_false import is_marked_false, marked_false
from app.guard.frame.meant import meant
from app.guard.frame.pointed import pointed
from app.guard.frame.saying import deny_sayings
from app.guard.frame.when import in_both, perhaps_past
from app.guard.page.document import Document
from app.guard.rank.inverted import alone
from app.guard.rank.weighing import weighed
from app.guard.scale.gist import gist
from app.guard.scale.outweighed import outweighed
from app.guard.scale.scale_said import instead, scale_said
from app.guard.scale.sole import sole
from app.guard.sentence.claim import Claim
from app.guard.sentence.sentence import Sentence


def all_claims(sentence: Sentence, stripped: str, document: Document, edition: str) -> list[Claim]:
    """The claims of a sentence whose ratings are read: those on its facets, its frame, what it echoes, the document itself."""
    more = facets(sentence)  # which may take back what was read
    sentence.out.claims += more
    more = weighed(sentence)  # which may take back what was read
    sentence.out.claims += more
    more = sole(sentence) or phases_alike(sentence) or gist(sentence)
    sentence.out.claims = outweighed([*sentence.out.claims, *more], _doing(sentence))
    sentence.out.claims = sentence.out.claims or meant(sentence)
    sentence.out.claims += pointed(sentence) or alone(sentence)
    if not marked_false(sentence):
        deny_sayings(sentence)
        turn(sentence)
        frame(sentence)
    sentence.out.claims = instead(sentence.out.claims, scale_said(sentence))
    said = in_both(sentence, perhaps_past(sentence, sentence.out.claims))
    of_document = [] if is_marked_false(sentence) else document.claims(sentence.scanned, sentence.context)
    claims = [*said, *echoes(sentence, said, edition), *of_document]
    if claims and document.other_topic(stripped):
        return [claim for claim in claims if claim.about in {"edition", "variant"}]
    return claims


def _doing(sentence: Sentence) -> frozenset[int]:
    """Where a verb of ordering stands as a noun ("ordering X would mean ..."), or a label before a whole statement."""
    words = sentence.words
    return frozenset(
        f.first
        for f in sentence.scanned.rating
        if (f.cue.value == "DO" and words[f.first].endswith("ing")) or (f.cue.value == "REC" and words[f.last - 1] == ":")
    )
