"""Cue phrases that deny what follows or what precedes.

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
        she|he|i|they|we|pt|patient ~1 had|has|have|ve never|not|none had|been|ever?; ive|shes|hes|theyve|weve never|not|yet ~1
        had|been|got; i|she|he|they never had|got|did; ive|shes|hes|theyve none;
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
        all|each|both|every asked|checked|screened|enquired|reviewed|covered|explored|queried and|,|:
        ~1 all|each|both? negative|no|nil|clear|denied|absent|normal|fine|unremarkable|ok|nad;
        she|he|i|they|pt|patient ~1 has|had|have|reports|reported|describes|admits|shows|got ~1 none of these|those|them|which|it|that;
        has|had|have had|got none of these|those|them|which; none of them|it;
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
}
