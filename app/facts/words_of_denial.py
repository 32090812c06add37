"""Cue phrases that deny, affirm or make uncertain.

Phrases are separated by semicolons; their small language is described in `app.facts.cues`.
"""

from __future__ import annotations

from app.facts.roles import Role

DENIAL: dict[Role, str] = {
    Role.NO: """
        no|nil|without|negative ~1 pmh|pmhx|history|hx including|incl|inc|esp|especially .?;
        nothing new|recent|else in|of|by|regarding ~1 way of; nothing new in|of|by;
        none of the? following|these|below :?; no to :?; absent :; not a single one of; not a single; nil of; never any; not got any;
        hasnt got any; without ~1 hx of; no prior hx|history of; free from any; devoid of; deny any; absence of any; not any; no form of;
        no kind of; no type of; have never; has never; no ~1 suggestion of;
        no personal or|nor|and|/ family history|hx of; no family or|nor|and|/ personal history|hx of; no personal or|/ family hx|history;
        neg :; negatives :; nothing; negative :; pertinent negatives :; denies :; pertinent negatives; no; not; denies; denied; denying;
        deny; without; w / o; w / out; neg for; neg; negative for; negative; - ve for; - ve; never; never had; free of; free from; absence
        of; absent; nil; ∅; none of; no hx of; no history of; no h / o; nor; neither; lacks; lack of; lacking; not had; has not; hasnt;
        have not; havent; doesnt have; does not have; dont have; do not have; didnt have; did not have; doesnt; does not; dont; do not;
        didnt; did not; isnt; is not; wasnt; was not; no evidence of; no signs of; no sign of; no symptoms of; no complaints of; no known;
        no reported; not known to have; not have; ruled out; r / o ' d; exclude; excluded; excludes; arent; are not; aint; nobody; w / o
        any; zero; - for; ( - ); ( - ve ); no h / x; unremarkable for; clear of; no personal history of; no personal hx of; nothing to
        suggest; nothing suggesting; not suggestive of; no suspicion of|for; no suspicion; no concern for|of|about; no concerns
        for|of|about; not suspicious for; low suspicion for|of; unlikely; rather than; 0; without any; not due to; not been; cant recall
        any; cannot recall any; does not recall any; doesnt recall any; not a; dont think; do not think; no recent; havent had; hadnt; had
        not; [ ]; no other; no further
    """,
    Role.NO_AFTER: """
        never; not; zero; nought; nowt; zilch; nope; lacking; missing; : never|zero|nothing|nope|nah|nought|nowt|zilch|✗|✘|❌; ✗|✘|❌;
        - never|zero|nothing|nope|nah|zilch; ( never|zero|nope|nothing );
        isnt|arent|wasnt|werent a|an|any? issue|issues|concern|concerns|problem|factor|feature|consideration|question;
        is|are|was|were not|never a|an|any? issue|issues|concern|concerns|problem|factor|feature|consideration;
        doesnt|dont|didnt apply|exist|feature|figure|arise; does|do|did not|never apply|exist|feature|figure|arise;
        has|have never ~1 occurred|existed|happened|featured|arisen|materialised|materialized; could|can|may be safely?
        excluded|discounted|dismissed; has|have been|since|now? denied|negated|refuted;
        was|were|been ~1 queried|suspected|considered|raised|mooted|questioned|feared|wondered|thought|mentioned|possible|likely ~5
        but|and|then|yet|, ~2 has|have|was|were|is|are|now been|since|now? been? ruled|excluded|dismissed|discounted|refuted|disproved out?;
        was|were|been ~1 queried|suspected|considered|raised|mooted|feared|wondered|mentioned ~5 but|and|then|yet|,
        ruled|excluded|dismissed|discounted|refuted|disproved|abandoned|rejected out?;
        she|he|i|they|we|pt|patient ~1 had|has|have|ve never|not|none had|been|ever?;
        but|yet ~1 has|have|was|were|is|are since|now|been? been? ruled|excluded|dismissed|discounted|refuted|disproved out?;
        has|have|had|was|were|since|now|then|all|both|which excluded|dismissed|discounted|refuted|disproved it|this|that|them;
        ruled it|this|that|them out; excluded it|this|that|them;
        but|yet ruled|excluded out?; but|yet not confirmed|found|proven|seen;
        , no|none|never|nil|nope|nay|nah|negative|neg|absent|denied ever|whatever|whatsoever?; , not ever|once|remotely|likely; , none at
        all; , not a bit|hint|trace|sign|chance|scrap; - never|nope|nah; : never|nope|nah|zero|zilch; : not ever|once;
        is|are|was|were not there; isnt|arent|wasnt|werent there; not there; ( never ); ( none );
        is|was|are|were? looked|searched|hunted|screened|tested|checked|swabbed|sought for? and|but|: ~1
        not|never|none|nothing|without found|seen|there|detected|turned|success|identified?;
        looked|searched|hunted|screened|sought ~1 , not|none|never|nothing found|seen|detected?; sought in vain; not to be
        found|seen|had;
        all|both|each|everything answered|came|come|were|was|are|returned|negated|with ~2 no|negative|nil|clear|denied|absent|negatived;
        all|both|each|none|any of which|these|those|them|it ~5 no|denied|negative|nil|absent|negated to?;
        answered|answers|answer|answering|said|says|say|replied|replies|saying ~1 no|negative|nil|never
        to? all|each|everything|every|both|the|any|throughout? of? lot|these|them|those|question|questions|item|items?;
        : all|both normal|fine|ok|okay|unremarkable|nad; are|were|is|was all|both normal|fine|ok|okay|unremarkable;
        no|nil|negative to the? lot; no|nil|negative to the? whole lot|list; no|nil|negative to all|each|everything|both|any of?
        these|them|those|above?;
        answer|answers|reply|replies was|were|is|are|being all|each|always|consistently? no|negative;
        that|this|it|which|these|those|both has|have|had|was|were been? since|now|all|both? been?
        ruled|excluded|dismissed|refuted|disproved out?;
        that|this|it|which|these|those turned|came|proved|proven|turns out|back|to? be?
        negative|false|nothing|wrong|unfounded;
        : all|both? ~1 explicitly|expressly|specifically|repeatedly|firmly|clearly|all denied|negative|absent|excluded;
        : false|null; = false; has|have|had never been? diagnosed|found|present|shown|seen|detected|confirmed|proven|suspected|an|part;
        - all|both no|nil|none|neg|negative|denied|absent; all|both no|nil|none; : all|both not present;
        was|were|been? considered and|but|then dismissed|rejected|discounted|discarded|excluded|refuted|ruled;
        has|have|was|were|been dismissed|discounted|discarded|refuted|disproved|disproven;
        : not noted|reported|found|stated|elicited|recalled|identified; : none|nil
        known|noted|reported|recorded|documented|identified|found|stated|elicited|recalled|whatsoever; none
        known|noted|reported|recorded|documented|identified|found|stated|elicited|recalled|whatsoever;
        nil; n; : all|both denied|negative|absent|none|no|nil|neg; all|both denied|negative|absent|nil|neg; are all|both
        denied|negative|absent|nil|neg; none of these|those|which; none since|thereafter; not a feature; were not|never present|a
        feature; nowhere; has not occurred; did not happen; is out; denied by ~2 patient; were all? ruled out; screen|screening|workup
        negative|clear|normal; nothing found; ( n ); [ n ]; ( nil );
        : [ ] yes [ x ] no; [ ] yes [ x ] no; : yes [ ] no [ x ]; yes [ ] no [ x ]; ( ) yes ( x ) no; ☐ yes ☒|☑ no; : ☐ yes ☒|☑ no;
        no; -; 0; never diagnosed; never present; never had it|one|any|that; has|have never had it|one|any|that; she|he|i|pt has|have
        none; was|were|is|are|been ruled out; ruled out; excluded; was|were|is|are|been? excluded; denied; is|are|was|were denied;
        is|are|was|were? absent; not present; is|are|was|were not present; is|was unlikely; unlikely; is|are|was|were? negative;
        is|are|was|were? neg; - ve; : no; : none; : neg; : negative; : denied; : denies; : absent; : nil; : n; : 0; - no; - none; - neg; -
        negative; - denied; - denies; - absent; - nil; = no; = none; = neg; = negative; = 0; ? no; ? none; ? never; ? denied; ? denies; ?
        negative; ? nope; ? nil; ? not that;
        ? ✗|✘|❌|☒; ever ? no|none|never|✗|✘|❌; = ✗|✘|❌; | ✗|✘|❌; ( - ); ( no ); ( denied ); ( denies ); ( negative ); ( neg ); (
        absent ); ( none ); none; not
        reported; not seen; not found; not noted; not identified; not elicited; not detected; not suspected; is|was not suspected;
        was|were|is|are not found|seen|noted|reported|elicited|identified|detected; never happened; did not occur; has|have been ruled
        out|excluded; considered unlikely; thought unlikely; / no; ( 0 ); [ ]; → no; not at all; is|are not a concern|issue
    """,
    Role.YES: """
        ✓|✔|✅|☑; : ✓|✔|✅|☑;
        under|on surveillance for|with|of;
        : [ x ] yes [ ] no; [ x ] yes [ ] no; yes [ x ] no [ ]; ☒|☑ yes ☐ no; : ☒|☑ yes ☐ no;
        has; had; known; hx; hx of; history of; h / o; ho; s / p; status post; sp; reports; reported; reporting; complains; complaining; c
        / o; presents; presenting; presented; with; w /; +; + ve; ( + ); positive for; pos for; admits; endorses; endorsed; notes; noted;
        developed; develops; treated; diagnosed; dx; underwent; undergoing; currently; have; having; got; took; taking; suffers;
        suffering; experienced; experiencing; confirmed; confirms; survivor; on; carries; significant for; remarkable for; notable for;
        includes; pmh; pmhx; pshx; psh; does have; did have; beat; survived; came back; yes; had been; is being treated; being treated;
        under treatment for; receiving; received; previously; status - post; proven; documented; biopsy - proven; biopsy proven; active;
        recurrent; relapsed; showed; shows; [ x ]; + ve for; pos; positive
    """,
    Role.NOT_A_NO: """
        didnt|havent|hadnt|never say|said|mention|mentioned|tell|told|write|wrote|note|noted|add|added you? :|,; did|have|had not
        say|said|mention|mentioned|tell|told|write|wrote|note|noted|add|added you? :|,;
        no way is|was|are|am|can|could ~4 free|without|clear|never|no|not; in no way|sense free|without|clear; opposite of a?;
        not so much; not so;
        isnt|not|wasnt someone|a|one|person|man|woman|lady|patient|somebody|the ~1 who|that|without ~2 hasnt|havent|never|not|without|no?;
        nobody|noone|none could|can|would|will claim|say|pretend|argue|call ~5 without|free|no|never|not; no one could|can|would|will
        claim|say|pretend|argue|call ~5 without|free|no|never|not;
        cant|cannot|couldnt be said|claimed|stated|argued|called ~4 no|never|not|free|without; can|could not be
        said|claimed|stated|argued|called ~4 no|never|not|free|without; hardly|scarcely ~1 without|free;
        without so much as ~2 skipping|trying|missing|dieting|noticing|asking|lifting|touching;
        isnt|not|wasnt that ~2 hasnt|havent|hadnt|isnt|doesnt|didnt|not|never|no|without got|had|have?; wouldnt say|claim|call|swear ~4
        isnt|not|hasnt|no|without|never|free; would not say|claim|call|swear ~4 isnt|not|hasnt|no|without|never|free; no denying|hiding
        that?; wrong|untrue|false|incorrect|misleading|inaccurate to say|call|claim|state|think|write ~5 no|not|never|without|isnt|hasnt;
        no ,? wait|sorry|actually|hang|hold|scratch|rather;
        without ~1 effort|trying|reason|explanation|cause|warning|provocation|dieting|diet|meaning|difficulty|ceremony|fuss|asking;
        not for want|lack of; no small|mean|great;
        no -|,|. it|she|he|they|that|this|actually was|is|were|had|has|did|does;
        hasnt|havent|didnt|not|never|nobody|hadnt been? measure|measured|check|checked|record|recorded|took her|his|the|a|any?;
        not a|an doctor|dog|cat|horse|vet|medic|clinician|nurse|robot|expert|specialist|radiologist|physician|pet|student;
        not ~1 normal|intact|unremarkable|reassuring|clean;
        no longer settles|settling|responds|responding|eases|easing|relieved|controlled|improves|helped|helps|goes|lets|tolerable|bearable;
        cant|cannot|couldnt claim|pretend|argue|state|swear|assert|promise|maintain ~4 no|never|not|free; can not
        claim|pretend|argue|state|swear|assert|promise|maintain ~4 no|never|not|free; cant|cannot|couldnt say|claim|swear ~3
        never|not|free; it would be wrong to say ~4 no; wrong to say ~4 no; hardly no; not exactly no|free; far from no;
        no|non contrast|gadolinium|gad in|for|of;
        no effect|impact|influence; not|never had|felt|experienced ~4 like this|that; not|never had|felt|experienced such|so; nothing
        helps|helped|works|worked|relieves|relieved|makes|eases|touches|but|else; no change; no changes; not changed; not only; not just;
        not simply; not merely; no increase; no improvement; not improved; not improving; not better; no better; not getting better; no
        relief; not relieved; no longer; no doubt; without doubt; without a doubt; no question; without question; cannot exclude; can not
        exclude; cant exclude; cannot rule out; can not rule out; cant rule out; could not rule out; not ruled out; not been ruled out;
        not excluded; cannot be excluded|ruled; not yet excluded|ruled; not completely excluded; without contrast; w / o contrast; without
        and with; w / o and w /; with or without; with and without; w / wo; with / without; w / w / o; without iv contrast; without
        intravenous contrast; and / or without; without gadolinium; without gad; non - contrast; her 2 - negative; her 2 negative; her 2
        neg; her 2 -; triple - negative; triple negative; gram negative; gram - negative; node negative; node - negative; er - negative;
        er negative; pr negative; pr - negative; hormone receptor negative; receptor negative|- negative; er / pr negative; er - / pr -;
        er / pr -; rh negative; lymph node negative; bcr - abl negative; seronegative; hpv - negative; hpv negative; margin negative;
        margins negative; negative margins; ph negative; egfr - negative; psa negative; not sure if; not sure whether; not certain; not
        sure; no wonder; not controlled; not well controlled; no response to; not responding; not responsive; not helped; no help from; no
        benefit; not adherent; no appetite; not working; not work; not sleeping; cant sleep; cannot sleep; not able to sleep; no sleep; no
        insurance; not resolved; not resolving; not gone away; not going away; wont go away; does not go away; doesnt go away; never goes
        away; never went away; has not gone away; hasnt gone away; not settled|settling; no nsaids; not taking; no meds; no medications;
        no acute distress; no distress; not in distress; no known drug allergies; no known allergies; no allergies; nkda; nka; not on
        file; not available; no show; no pcp; not currently on; not seen since|for|by; no follow - up; lost to follow; no recurrence; no
        evidence of disease; no evidence of recurrence; no evidence of residual; no active disease; no active cancer; no sign|signs of
        recurrence; ned; not recurred; hasnt recurred|come back; has not recurred|come back|returned; no relapse; non - smoker; no
        smoking; no alcohol; does not smoke|drink; doesnt smoke|drink; not at work; cant work; not like before; no matter; not to mention;
        no less than; not uncommon; not without; not free of; not denying; does not deny; doesnt deny; didnt deny; did not deny; cannot
        deny; cant deny; denies no; nobody can say there is no; cannot say there is no|isnt; cant say there is no; cannot say that there
        is no; cant|cannot say she|he|i|they has|have no; not true that ~3 no; it is not the case that ~3 no; not negative; no absence of;
        not absent; never been without;
        years|yrs|months|year clear|free of|from; given the all clear;
        not unlikely; never without; not fully; not completely; not quite; no way to exclude|rule; no one
        asked; not asked; not assessed; not examined; not tested; not checked; not documented; not recorded; not addressed; not yet; not
        only that; no doubt about; cannot turn|move|bend|lift|look|raise|sleep|work|drive|sit|stand|walk|feel|lie|concentrate; cant
        turn|move|bend|lift|look|raise|sleep|work|drive|sit|stand|walk|feel|lie|concentrate; couldnt turn|move|sleep|work; not able to;
        unable; never fully|completely|really; no active; not active; no longer active; not a candidate; not due; not compliant; 0 - {n};
        0 / {n}; 0 out; negative pressure; negative thoughts; no issue with; no idea; not know; dont know; does not know; doesnt know;
        unknown if; no information on|about; not mentioned; not stated; not sure about
    """,
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
    Role.ANSWER_NO: """
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
        no; nope; none; never; denied; denies; negative; nil; neg; not that ~2 aware; not at all;
        not really|quite; none of those|these|that|them; neither
    """,
    Role.ANSWER_YES: """
        afraid so; im afraid so; i am afraid so; alas; sadly|unfortunately|regrettably yes?; indeed; very much so; and how; rather;
        she|he|they|pt|patient|i just? said|says|say|answered|answers|replied|replies ~1 yes|yeah|yep; answer|reply is|was? yes;
        yes; yep; yeah; yup; correct; present; positive
    """,
    Role.STOP: """
        bar a|an|the|for|one|some|his|her|my; barring; excepting; beyond a|an|the|her|his|my; short of;
        only me; just me; except me; apart from me; but me;
        but; however; though; although; except; except for; apart from; aside from; other than; yet; whereas; while; otherwise;
        nevertheless; besides; because; instead; still; still has; who; which; despite; in spite of; save for; until; now; presents;
        presenting; came; comes; today; is here; here for; here with; pls; please; thanks; thank you; need; needs; what; order; request;
        requesting; recommend; wants; asking; best; advise
    """,
}
