"""Cue phrases that affirm, and those that only look like a denial.

Phrases are separated by semicolons; their small language is described in `app.facts.cues`.
"""

from __future__ import annotations

from app.facts.roles import Role

AFFIRMING: dict[Role, str] = {
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
        is no; cant|cannot say she|he|i|they has|have no; not|isnt|wasnt|never|hardly true|correct|right|accurate|so that? ~3
        no|nothing|never|nobody|none|nowhere|not|without|hasnt|didnt|hadnt; it is not the case that ~3
        no|nothing|never|nobody|none|not|without; not negative; no absence of;
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
}
