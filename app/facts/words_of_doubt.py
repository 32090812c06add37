"""Cue phrases that make uncertain, dispute, or say that nothing is known.

Phrases are separated by semicolons; their small language is described in `app.facts.cues`.
"""

from __future__ import annotations

from app.facts.roles import Role

DOUBT: dict[Role, str] = {
    Role.MAYBE: """
        worries|worry|worrying|fret|frets|fretting|anxious|nervous|fearful|paranoid|frightened|terrified|obsessed|preoccupied|petrified
        about|over|of|by having|getting?;
        if i|we|he|she|they ~1 understood|understand|heard|hear|remember|recall|recollect|got|read|followed ~4
        correctly|rightly|right|properly|well|correct; if memory serves ~1 me|right|well|correctly?; if i am|was|were not ~1
        mistaken|wrong; if im not ~1 mistaken|wrong; unless i am|im ~1 mistaken|wrong; unless im mistaken|wrong;
        thinks|believes|reckons|thought|believed she|he|it|they|there had|was|were|might|may? a|an|some? sort|kind|form|type? of?;
        not sure|certain if|whether|but ~3 had|was; cant|cannot|doesnt|does not remember ~4 had|was; vague history|hx|memory|mention of;
        can|could|may|might|shall|should we|one|i|you|it|this|they? exclude|rule; does|do|did|would ~3 exclude|rule out?;
        scared|worried|afraid|terrified|frightened|anxious|convinced|paranoid|panicking|fearing|dreading|petrified
        that? it|this|its is|be|might|could|may? be?;
        worry|worries|fear that? it|this|its is|be|might|could|may? be?;
        worked up for; investigated for;
        terrified of; anxious about; panicking about; paranoid about; r / o; rule out; rule - out; to rule out; ro; possible; possibly;
        probable; probably; suspected; suspect; suspects; suspicion of; suspicion for; suspicious for; suspicious of; query; queried;
        concern for; concerns for; concerning for; concerned about; concerned for; concern about; concern of; worry about; worried about;
        worried it is; worried that; worried this is; worried; afraid of; afraid it is; fear of; fears; scared of; scared it is; could
        this be; could it be; can this be; is this; is it; might be; may be; could be; may have; might have; could have; maybe; perhaps;
        potential; potentially; presumed; evaluate for; evaluation for; eval for; assess for; assessment for; looking for; look for; to
        look for; check for; workup for; work - up for; work up for; consider; considering; consideration of; differential includes; ddx;
        ddx includes; differential; versus; vs; cannot exclude; can not exclude; cant exclude; cannot rule out; cant rule out; could not
        rule out; not ruled out; exclude; to exclude; wondering about; wonder if; wondering if; wonders if; not sure if; not sure whether;
        unsure if; questionable; equivocal for; suggestive of; raise|raises|raising concern|suspicion; does he|she|the|this|my|pt|patient
        have; has he|she|the|pt|patient had; do i have; any history of; any; is there; are there; was there; screen for; screened for;
        occult; index of suspicion for; undiagnosed; search for; seems like; looks like; unclear if; undergoing workup for; being worked
        up for; under investigation for; being investigated for
    """,
    Role.MAYBE_AFTER: """
        is|was|are|being? suspected; suspected; is|was|are? queried; is|was|are a? concern; is|are on the differential; is|are? possible;
        cannot be excluded|ruled; not excluded; not ruled out; has|have not been ruled out|excluded; to be ruled out; to be excluded; not
        yet excluded|ruled; workup; work - up; work up; work - up pending; query; vs; versus; questioned; is|are being considered
    """,
    Role.DISPUTED: """
        {relative}|he|she|patient|pt|gp|doctor|surgeon|nurse|notes|letter|records|they
        says|say|insists|insist|swears|swear|maintains it|that|this was|is the|his|her|only|just|merely|a|an;
        {relative}|he|she|patient|pt|herself|himself|they
        says|insists|claims|maintains|states|swears|said|thinks|say|swear|protests ~3
        other|another|someone|somebody|mistaken|mistake|confused|neither; {relative}|he|she|patient|pt|they is|was|are?
        adamant|certain|sure|positive|insistent ~3 not|never|otherwise|no|hasnt|didnt|wasnt;
        tells|told|assures|assured|says|swears me|us|that? she|he|they|it did|had|has|was|is not|nothing|neither;
        tells|told|assures|assured|says|swears me|us|that? she|he|they|it didnt|hadnt|hasnt|wasnt|isnt|never;
        {relative}|he|she|patient|pt|herself|himself|gp|doctor|surgeon|nurse|carer|notes|letter|records|physio|consultant|they
        says|insists|claims|maintains|states|swears|said|thinks|say|swear|vows|protests ~3
        never|didnt|hasnt|wasnt|not|nothing|otherwise|nonsense|rubbish|wrong|untrue|different|differently|opposite|false;
        which|but|though|although he|she|patient|pt|they|{relative} denies|disputes|denied|contests|disputed;
        he|she|patient|pt|{relative} disputes|contests|denies it|this|that;
        {relative}|he|she|patient|pt|gp|doctor|surgeon|nurse|notes|letter|records
        disagrees|disagree|differs|differ|contradicts|contradict|demurs|objects|disputes|contests;
        {relative}|he|she|patient|pt begs|tells|has|gives to|a|an|another differ|different|other|opposite story|version|tale|account?;
        will|would have none of it; did|does no such thing; nothing of the sort|kind
    """,
    Role.UNKNOWN_AFTER: """
        : all|both? blank|unasked|unrecorded|undocumented|unstated|undisclosed|missing; all|both|each
        unknown|blank|unasked|unrecorded|undocumented|unclear|unstated;
        left blank; is|are|was|were blank|unrecorded|undocumented|unasked|unstated; unasked|unrecorded|undocumented|unstated; : nobody|noone
        asked|knows|said|wrote|recorded; : not given|stated|filled|completed|ticked|answered; anybody|anyones|anyone guess;
        : _; _; : -; : .; : unknown|unsure|unclear|pending|uncertain|unk|unobtainable; : not
        known|sure|documented|asked|recorded|assessed; : n / a; : ?; unknown; is|are unknown|unclear|uncertain; not
        known|documented|assessed|asked|recorded
    """,
}
