"""Cue phrases that answer the question before, and those that end what came before.

Phrases are separated by semicolons; their small language is described in `app.facts.cues`.
"""

from __future__ import annotations

from app.facts.roles import Role

ANSWERS: dict[Role, str] = {
    Role.ANSWER_NO: """
        all|each|both|every|everything ~1 answers|answer|answered|replies|reply|came|was|were|is|are? ~2
        no|negative|denied|nil|absent|clear|negatived;
        not since; not unless; not if;
        not to my|his|her|our|their|anyones|anybody ~1 knowledge|recollection|mind; not as far as; not in ~2 memory; not so far;
        not unless; not for|in|since ~2 years|decades|months|memory|ages; not that ~2
        knows|know|recalls|recall|remembers|remember|noticed|admits; not if; far from it; anything but; on the contrary; hardly;
        scarcely; no fear; perish the thought; god forbid; touch wood , no; not a sausage; not in ~1 slightest|least;
        nothing|nil|none in|down|into|along|at|of ~1 them|it|either|there|that|these|those|him|her|me|sort|kind; not
        once|ever|likely|remotely;
        not a hint|trace|bit|sign|scrap|sausage|whisper; nothing to report|declare|speak; not so much as a|an ~1; nothing; nil;
        she|he|they|pt|patient|i just? said|says|say|answered|answers|replied|replies ~1 no|none|never|not|nope|negative;
        answer|reply is|was? no|none|never|negative; so far|currently|now|presently|today ~3 none of those|these|them|that;
        to date ~3 none of those|these|them|that; she|he|i|they|pt|patient ~1 has|had|have|reports|shows|describes none of
        those|these|them|that;
        she|he|i|they|pt|patient has|have|had|did|does|do none|not|neither|no; none
        known|noted|reported|identified|found|whatsoever|recalled; nothing like that; no , nothing|none; no to both|all;
        no; n; nope; none; never; denied; denies; negative; nil; neg; not that ~2 aware; not at all;
        not really|quite; none of those|these|that|them; neither
    """,
    Role.ANSWER_YES: """
        afraid so; im afraid so; i am afraid so; alas; sadly|unfortunately|regrettably yes?; indeed; very much so; and how; rather;
        she|he|they|pt|patient|i just? said|says|say|answered|answers|replied|replies ~1 yes|yeah|yep; answer|reply is|was? yes;
        yes; y; yep; yeah; yup; correct; present; positive
    """,
    Role.STOP: """
        unless|if you|one|we|i|they ~1 count|counts|counting|counted|include|includes|including|call|calls|reckon|consider;
        bar a|an|the|for|one|some|his|her|my; barring; excepting; beyond a|an|the|her|his|my; short of;
        only me; just me; except me; apart from me; but me;
        but; however; though; although; except; except for; apart from; aside from; other than; yet; whereas; while; otherwise;
        nevertheless; besides; because; instead; still; still has; who; which; despite; in spite of; save for; until; now; presents;
        presenting; came; comes; today; is here; here for; here with; pls; please; thanks; thank you; need; needs; what; order; request;
        requesting; recommend; wants; asking; best; advise
    """,
}
