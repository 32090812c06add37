"""Cue phrases for a complaint that is new or gets worse, and those that only look like it.

Phrases are separated by semicolons; their small language is described in `app.facts.cues`.
"""

from __future__ import annotations

from app.facts.roles import Role

CHANGE: dict[Role, str] = {
    Role.NEW: """
        1 st day; 2 nd day; 3 rd day; {n} th day; second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth day; since|from the? morning;
        different in kind|character|quality|nature|type; another|new|different animal|beast|kettle; out of a clear sky; like a bolt;
        since ~1 wknd|wkend|wkd|weekend|yday|ystdy|yest|yesterday;
        slept funny|awkwardly|wrong|badly|crooked|weird|weirdly|awkward;
        a week now; days now; weeks now; new character|quality; different from|to ~1 usual; unlike ~1 usual; came on
        suddenly|gradually|abruptly|quickly; recent pain|ache|stiffness|symptoms|complaint|episode|onset;
        woke|awoke|awakened|wakened|waking|wakes up? ~3 with; of recent origin; recent origin; first ever; first - ever; since this am;
        this am; overnight; broke out; set in; creeping up; cropped up; just arrived; brand - ? new; newfound; never before; not
        had this before; not there before; wasnt there before; was not there before; sprang up; started up;
        new; new - onset; new onset; newly; acute; acute onset; acutely; sudden; suddenly; sudden onset; abrupt; abruptly; recent onset;
        fresh; subacute; just started; started; began; came on; woke up with; woke with; first episode; first time; first - time; de novo;
        of recent onset; lately; these days; out of nowhere; out of the blue; since the weekend; since ~1 weekend; flaring up?; bout of;
        day|night {n}; became unbearable; become unbearable; {n} day bout; never had it before; never had this before; flare;
        flare - up; flare up; flared; flared up; developed;
        exacerbation; acute exacerbation; onset after|with|during|while|today|following|over; recently started; just began
    """,
    Role.WORSE: """
        prog; prog .; prog 've;
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
        remember|remembers|recall|recalls|know|knows|sure|say|idea|unclear|unsure|certain|told|asked|stated|recorded|mention|mentioned
        exactly? when|how ~3
        it|this|pain|symptoms? began|started|start|begin|onset|begins|starts|came|comes;
        rated ~2 same; the same as ~1 mri|ct|x-ray|radiography|xray|pet; same
        rating|study|scan|test|question|answer|table|patient|time|day;
        worse|worsens|worsened|aggravated|exacerbated|increased|increases|stronger|worst with|on|at|when|upon|during; worse in the?
        morning|mornings|evening|evenings|afternoon|cold; worse|worsens|aggravated|exacerbated w|c /;
        worse after lifting|sitting|driving|work|exercise|sleeping; worse
        sitting|standing|driving|lying|turning|looking|bending; worst pain; worse left|right|than left|right; l > r|r > l; growing up;
        growing older
    """,
}
