"""Cue phrases for a complaint that is long-standing or stays the same.

Phrases are separated by semicolons; their small language is described in `app.facts.cues`.
"""

from __future__ import annotations

from app.facts.roles import Role

LASTING: dict[Role, str] = {
    Role.CHRONIC: """
        for absolutely|literally|simply|actually|quite|honestly|easily|really|positively|god|goodness knows? ~1 years|ages|decades|months;
        for longer; for even|far|much|rather|considerably longer; longer still; predates; predating; antedates;
        since|from|dating|dates|before|during from|back|to? ~3
        government|administration|premiership|presidency|reign|raj|emergency|millennium|regime|coronation|partition|independence|marriage|wedding|honeymoon|apprenticeship|eighties|nineties|noughties|seventies;
        as old as; older than ~2 marriage|children|kids|car|sofa|dog|telly|mortgage; since the year dot; since adam; since ~1 flood; for a
        lifetime; time out of mind; of ancient; ancient neck|ache|pain|complaint|trouble; vintage neck|ache|pain; heirloom; veteran of
        ~3 neck|pain|ache; season ticket; lodger;
        had|has|have it|this|that|them? ages|yonks|forever|decades|years; been ~2 ages|yonks|forever|decades; ages and ages; for eons;
        long - ? established|lived; old neck|pain|problem|complaint|trouble|friend|companion; usual|habitual|customary neck|pain|ache;
        since|for a? long time; since many|several? years|yrs|decades; since years; since ages; since ever; for longer than ~4
        remember|remembers|recall|recalls|mind; longer than ~3 remember|remembers|recall|recalls; chr;
        since ~2 teenager|teens|student|twenties|thirties; ages now; months and months; since before ~1 pandemic|covid|lockdown; pre -
        dates|dating; since ~2 pandemic|covid|lockdown; years now; been years; a matter of years;
        since i|he|she|they was|were in my|his|her|their early|mid|late? -? teens|twenties|thirties|forties|fifties|sixties|seventies;
        since i|he|she|they was|were ~1 young|little|small|single|child|kid|girl|boy|student|teenager|pregnant|married;
        since i|he|she|they was|were {n}; since age {n}; since ~2 early|late? thirties|forties|fifties|sixties|adolescence|adulthood;
        goes|going|dates|dating back years|decades|{n}; back decades|years; half|most|all|much of? my|his|her|their life; half my|his|her
        life; all my|his|her adult? life; ever since university|school|college|childhood|uni; since university|uni; as far back as;
        better part of a year; well over a year; over a year; more than a year; years and years; donkeys years; for yonks; long -
        running; long running; long - lasting; longlasting; perennial; of many years; of years; years - long; decades - long; of long
        duration; long duration; for as long; since time immemorial;
        long hx|h/o of?; longstanding hx; chronic; chronically; long - standing; longstanding; long standing; long - term; long term;
        longterm; persistent for years; for ages; for years; for decades; for as long as; as long as ~3 remember; always had; has always
        had; have always had; years of; decades of; for a? long time; lifelong; life - long; for many|several|some years; for a decade;
        long history of; for months; many months; several months; over the years; ongoing for years; on and off for years; forever; since
        childhood|college|school|the 90; since ~2 teens|twenties|childhood|youth; for donkeys years; for donkey's years;
        as long as ~2 remember|remembers; since the nineties|eighties|seventies|noughties|millennium;
        since ~3 student|school|university|college|army; since ~1 last|was child|teenager|kid;
        inveterate; many years
    """,
    Role.SAME: """
        neither|none|nothing has|have ~1 budged|moved|changed|shifted|altered|stirred; neither|none|nothing
        budged|moved|changed|shifted|altered; unchanging as; unvarying as; no kinder nor|or|and; neither kinder|milder nor
        crueller|worse;
        at the? ~1 very|exact|exactly|self? same level|pitch|intensity|strength|volume|severity; same ~2 to this day; same level|pitch to
        this|date;
        not|nor|without|never ~1 one|an|a|the|any|single? iota|jot|whit|scrap|shred|ounce|hint|flicker|trace|speck|atom|hair ~1
        change|changed|difference|different|movement|variation|worse|worsened; same score|site|place|spot|story|tune|song|level|grumble|old;
        as it|they ever was|were|has|did; just as ever; on a|its? plateau; plateau; plateaus; level - pegging; pegging level; flat as; flat
        line; flatlined; static; steady as; in statu quo; status quo; ditto; no movement; frozen in time; set in
        stone|aspic|amber; stuck at;
        no louder|quieter|nastier|kinder|fiercer|milder|sharper; neither|no more nor|or|, no? less; neither waxed|waxes|grown|grows nor
        waned|wanes|shrunk|shrinks; as per usual; its usual self; much as ever; the usual; unvaried;
        neither|no|not|nor better|worse nor|or|and|, not? worse|better than ~5
        began|started|start|begun|ago|before|outset|first|ever|always;
        not|no|never|hardly|scarcely ~2 different|changed|worse|better|other from|than|since|to ~4
        began|started|start|begin|onset|outset|beginning|before|ago|ever;
        no better|worse|different|other than|from|to ~4 ago|began|started|first|before|ever|always|start; what it always|ever was|has|is;
        like it always|ever was|has|is; not|hasnt|havent|didnt|never changed|moved|altered ~3 bit|jot|iota|scrap|inch|whit; an old
        acquaintance|friend|companion;
        always|ever|constantly|stays|remains|remained equal; not changing; isnt changing; day in , day out; one day like the
        other; same day in;
        always|ever identical|unchanged; no new features|characteristics|elements|aspects; identical to|all|throughout|over;
        no|without recent|significant|real|any change|changes in|of character|quality|nature|pattern|intensity|severity;
        always been the same; identical for years; as usual; its usual baseline; at its usual; usual level; been like this for years;
        no change in character|quality|nature|intensity|pattern|severity|its|the; no changes in
        character|quality|nature|intensity|pattern|severity;
        unchanging; not altered; hasnt altered; has not altered; unaltered; neither improving nor deteriorating|worsening|worse; neither
        improved nor deteriorated|worsened|worse; neither worse nor better; no recent
        deterioration|worsening|progression|increase|escalation|deteriorations; no deterioration; not better , not worse; not worse , not
        better; not better not worse; no better , no worse; no better no worse; no better or worse; no better nor worse; not better or
        worse; not better nor worse; same character; same intensity|level|severity|pattern|degree|strength|dull|old; constant
        level|intensity|severity|degree|character; never varies|varied|alters|altered|shifts; does not|doesnt
        vary|fluctuate|alter|progress|worsen; hasnt|has not budged|shifted|moved|varied|evolved|progressed; like always; as it always
        was|has; just as it was|always; exactly as before|ever|always; as before; as ever; plateaued; no escalation; not
        escalating|evolving|deteriorating|deteriorated; no real change; without deterioration|worsening|progression;
        exactly|just|much|precisely|always|pretty the same; identical to ~2 before|ago|earlier; no flare|flares|flare-up; non -
        worsening; unremitting and unchanged; no shift; invariable; unvarying; same for years; the same for; consistent for years;
        no|without recent|significant|real|any change|changes; not changed at all; change : none|no; changes : none|no;
        stayed|remained|stays|remains the same; stayed|remained constant; unchanged; not changed; hasnt changed; has not changed; havent
        changed; have not changed; no change; no changes; without change; stable; same as always; same as ever; same as before; same as it
        has|always|ever; the same; no different; not different; no worse; not worse; not any worse; not getting worse; not worsening; no
        worsening; has not worsened; hasnt worsened; not progressed; no progression; not progressing; steady; no increase; not increased;
        not increasing; baseline; at baseline; usual; as always; doesnt change; does not change; never changes; never changed; nothing
        new; nothing has changed; constant for years; static; did not change; didnt change; neither better nor worse; not new; no recent
        change|changes; non - progressive; nonprogressive; not got worse; not gotten worse; hasnt got|gotten worse
    """,
    Role.BOTH: """
        acute on chronic; acute - on - chronic; acute / chronic; acute on top of chronic; acute exacerbation of chronic; chronic with
        acute; chronic now worse|worsening; a / c; acute upon chronic; acute over chronic; flare of chronic; chronic with ~2
        flare|worsening|exacerbation
    """,
}
