"""Cue phrases that place an event or a complaint in time.

Phrases are separated by semicolons; their small language is described in `app.facts.cues`.
"""

from __future__ import annotations

from app.facts.roles import Role

TIME: dict[Role, str] = {
    Role.LONG_AGO: """
        when i|he|she was {n}; at {n} years; remote; remotely; distant; old; as a child|kid|teenager|teen|boy|girl|youth|baby|toddler; as a
        schoolboy|schoolgirl|schoolkid|youngster|student|lad|pupil|adolescent; in
        childhood; in ~2 childhood|teens|twenties|thirties|forties|youth; childhood; decades ago; years ago; yrs ago; yr ago; year ago;
        long ago; a long time ago; ages ago; many years; years back; years prior; several years; years before; years earlier; in college;
        in high school; in the army|military|navy|past; when ~1 was young|little|a; back in; in {year}; {year}; ' {n}; last
        year|winter|summer|autumn|spring; years
        since; in the {n} s; at age {n}; decade ago; age {n}
    """,
    Role.LATELY: """
        yesterday; today; this morning; last night; tonight; last week; this week; last
        monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend; on monday|tuesday|wednesday|thursday|friday|saturday|sunday;
        over the weekend; at the weekend; last month; this month; recent; recently; earlier today|this; the other day; days ago; day ago;
        hours ago; hour ago; weeks ago; week ago; wks ago; wk ago; this afternoon|evening; few days; couple of days|weeks; days
        prior|back; weeks prior|back; a month ago; one month ago; 1 month ago; on ~1 weekend; minutes ago; lately; this past; past
        week|month; hours prior
    """,
    Role.HISTORY: """
        h / o; hx of; hx; history of; prior; previous; past; previously; pmh of; ho; past history of; remote history of
    """,
    Role.OVER: """
        long since mended|healed|gone|over|forgotten|recovered|better; since mended|healed|recovered; mended; fully healed; has|have healed;
        resolved; has|have? resolved; cleared up; went away; gone now; no longer; has settled; has subsided; self - resolved; self -
        limited
    """,
    Role.NEW: """
        different in kind|character|quality|nature|type; another|new|different animal|beast|kettle; out of a clear sky; like a bolt;
        since ~1 wknd|wkend|wkd|weekend|yday|ystdy|yest|yesterday;
        slept funny|awkwardly|wrong|badly|crooked|weird|weirdly|awkward;
        a week now; days now; weeks now; new character|quality; different from|to ~1 usual; unlike ~1 usual; came on
        suddenly|gradually|abruptly|quickly; recent pain|ache|stiffness|symptoms|complaint|episode|onset;
        woke|awoke|awakened|wakened|waking|wakes up? ~3 with; of recent origin; recent origin; first ever; first - ever; since this am;
        this am; overnight; broke out; set in; creeping up; cropped up; just arrived; brand - new; newfound; never before; not
        had this before; not there before; wasnt there before; was not there before; sprang up; started up;
        new; new - onset; new onset; newly; acute; acute onset; acutely; sudden; suddenly; sudden onset; abrupt; abruptly; recent onset;
        fresh; subacute; just started; started; began; came on; woke up with; woke with; first episode; first time; first - time; de novo;
        of recent onset; lately; these days; out of nowhere; out of the blue; since the weekend; since ~1 weekend; flaring up?; bout of;
        day|night {n}; became unbearable; become unbearable; {n} day bout; never had it before; never had this before; flare;
        flare - up; flare up; flared; flared up; developed;
        exacerbation; acute exacerbation; onset after|with|during|while|today|following|over; recently started; just began
    """,
    Role.WORSE: """
        no|not getting|grown|becoming? kinder|milder|easier|gentler|politer|quieter; getting|growing|becoming no
        kinder|milder|gentler|quieter;
        turned|turns|turning|gone|got|went|become|became|grown|getting|going ~1
        nasty|nastier|ugly|uglier|vicious|savage|brutal|evil|horrid|rotten|fierce|fiercer|beastly|angry|angrier|foul|crueller|merciless|murderous|diabolical|atrocious;
        climbing|climbs|climbed|rising|rises|mounting nightly|daily|weekly|steadily|hourly|relentlessly|every|each|by; gathering
        pace|speed|strength|momentum; louder; on the march|up|climb; gaining ground; picking up; taken off; upping its game;
        from bad to worse; bad to worse; hurt|hurts|hurting|ached|aches|aching more each|every|and|since|than;
        far|much|considerably|lots|distinctly? more|worse|stronger|sorer|stiffer|sharper than it|they|she|he ~1
        did|was|were|used|had|has|ever;
        more|worse|stronger|sorer|stiffer|sharper than before|ever|usual|normal|always|last;
        escalated; has escalated; worse|worsening|increasing|more by the day|hour|week|minute; sharply increased; on the increase; on the
        rise;
        doubled; tripled; has doubled; twice as bad|strong|intense|severe; step up; stepped up; step - up; ramped up;
        stepping|steps|stepped|gone|cranked|notched|ticking up ~1 notch|gear|gears|level|steadily|since|again|lately|recently; stepping up;
        another|new|whole level|league|dimension; notch|notches worse|up; building up;
        building over|since|this|each|for|up; keeps|been|is|and|slowly|steadily building; kept building; built up; snowballing;
        ratcheted up; ratcheting up; different character|quality|nature; changed
        character|quality|nature; change in character|quality|nature|pattern; changed in character|quality|nature|pattern;
        much|far|markedly|considerably|noticeably|distinctly|significantly sharper|stronger|worse|sorer; sorer; sharper; more
        painful|frequent|often|constant|troublesome|intrusive; fiercer; harsher; spiralling; spiraling; spiked; upped; took a turn for
        the worse; turn for the worse; got bad; has got|become|grown|gotten bad|unbearable|severe|terrible; worsens every|each|by;
         mounting; heightened; amplified; sharply up; keeps growing; out of control; bigger;
        more every|each day|week; worse every|each day|week; by the day|week; worsening; worsened; worsens; worse; getting worse;
        progressive; progressively; progressing; progressed; increasing; increasingly; increased; escalating; intensifying; intensified;
        deteriorating; deteriorated; crescendo; ramping up; more severe; more intense; increases; worst; gotten worse; going downhill;
        more and more; unbearable; intolerable; accelerating; aggravated; stronger; growing; exacerbated
    """,
    Role.ONLY_WHEN: """
        for longer than {n}|a|an|one|two|three|four|five|few|usual|expected|it|he|she|they|i|before|planned; for no longer;
        sit|stand|drive|walk|sleep|lie|hold|work|concentrate
        for longer;
        any more|longer|better; anymore;
        dont|doesnt|didnt|not|cant|cannot|couldnt|nobody|hard|difficult|impossible|no|never ~2
        know|knows|say|tell|judge|sure|certain|idea|recall|remember|clear ~1 if|whether ~4
        worse|worsening|worsened|better|changed|change|different|same|new|newer|increasing|increased|stable|unchanged|progressed|chronic;
        unclear|unsure|uncertain|unknown|undocumented if|whether ~4
        worse|worsening|worsened|better|changed|change|different|same|new|newer|increasing|increased|stable|unchanged|progressed|chronic;
        changed|worse|worsening|new|stable|progressing or|/ not|unchanged|changed|old|chronic|stable ~3
        unknown|documented|recorded|unclear|noted|known|say|sure|stated|:;
        worse|worst|stronger|bad|increases|aggravated towards|toward|by|near the? end|evening|evenings|night|afternoon|weekend|close;
        remember|remembers|recall|recalls|know|knows|sure|say|idea|unclear|unsure|certain exactly? when|how ~3
        began|started|start|begin|onset|begins|starts;
        rated ~2 same; the same as ~1 mri|ct|x-ray|radiography|xray|pet; same
        rating|study|scan|test|question|answer|table|patient|time|day;
        worse|worsens|worsened|aggravated|exacerbated|increased|increases|stronger|worst with|on|at|when|upon|during; worse in the?
        morning|mornings|evening|evenings|afternoon|cold; worse|worsens|aggravated|exacerbated w|c /;
        worse after lifting|sitting|driving|work|exercise|sleeping; worse
        sitting|standing|driving|lying|turning|looking|bending; worst pain; worse left|right|than left|right; l > r|r > l; growing up;
        growing older
    """,
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
