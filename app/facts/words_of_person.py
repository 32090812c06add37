"""Cue phrases that tell whom a mention is about, or that it is about nobody.

Phrases are separated by semicolons; their small language is described in `app.facts.cues`.
"""

from __future__ import annotations

from app.facts.roles import Role

PERSON: dict[Role, str] = {
    Role.RELATIVE: """
        {relative} hurt|broke|fell|crashed|injured ~1 her|his|their;
        my|her|his|their|our ~1 son|daughter|grandson|granddaughter|nephew|niece;
        my|her|his|their|our|your ~1
        toddler|baby|child|kid|infant|newborn|teenager|teen|youngest|eldest|boy|girl|grandchild|grandkid|grandbaby|stepson|stepdaughter|lodger|tenant|neighbour|ex|missus|hubby|bro|sis;
        nanna; grandad; papa; bride; groom; stepson; stepdaughter; grandchild; grandchildren; grandkids;
        {relative}; mother|father|sister|brother - in - law; mother|father|sister|brother in law; patient in the next bed;
        room|flat|house|bunk|ward - mate|mates; room|flat|house mate; runs|run|ran in ~1 family|families;
        other|another|previous patient; other people|patients|folk|folks|persons; died of|from; passed away from|of
    """,
    Role.REPORTER: """
        {relative} just? asks|asked|asking|wonders|wondering|enquires|inquires|consults|queries|requests|referred|refers|rang|rings
        me|us? re|about|for|regarding|on|whether|if|:|advice|:;
        {relative} of the|this|our? patient|pt here|writing|typing|speaking|asking?;
        {relative} ~2
        produced|produces|brought|brings|found|finds|handed|hands|dug|digs|unearthed|unearths|waved|waves|showed|shows|shown|sent|sends|forwarded|unfolds|unfolded
        ~3 letter|letters|note|notes|card|file|folder|papers|report|summary|list|discharge|email|photo|records|prescription|chit;
        {relative}|boyfriend|girlfriend|ex|date|flatmate ~2 me|us aside|apart|privately|alone :?;
        {relative} ~5 {says} he|she|they|the|that|it|there|him|her; {relative} , ~6 , {says} he|she|they|the|that|it|there;
        {relative} ( ~5 ) {says} he|she|they|the|that|it|there;
        mum|mom|mam|mummy|dad|daddy|mother|father|parent|parents|grandma|granny|nan|grandad|wife|husband here;
        {relative} typing|writing|speaking|asking here|for?;
        like|unlike her|his|my|their ~1 {relative};
        teacher|teaches|teach|coach|coaches|nanny|instructor of|for|to|with ~5 olds|old|children|kids;
        lift|lifts|lifted|lifting|carry|carries|carried|carrying|hold|holds|held|holding|rock|rocks|rocking|bathing|pick|picks|picked|picking|hoisting|nursing|breastfeeding|feeding|cuddling|pushing
        ~6 toddler|baby|child|kid|infant|newborn|grandchild|grandkid|old|yo|{relative}|boy|girl;
        minding|chasing|nannying|babysitting|fostering|teaching|coaching ~4
        toddler|baby|child|kid|infant|old|yo|{relative}|kids|children;
        nanny|babysitter|childminder|carer|au-pair|tutor|foster|stepmother|stepfather for|to|of ~3 old|yo|toddler|baby|child|infant;
        looks|look|looking|caring|cares|care after|for ~4 old|yo|toddler|baby|child|infant|{relative}; gave birth;
        child|baby|son|daughter was born; since ~3 child|baby|son|daughter|twins was|were|arrived|birth;
        mum|mom|mother|dad|father|parent|grandmother|grandma|nan|granny|grandfather of ~3 old|yo|toddler|baby|child|infant|{n};
          watched|watching|saw|seeing ~2 {relative}; school run;
        {relative} on|over|via|by ~1 phone|telephone|line|video|whatsapp|speaker|mobile|facetime; {relative}
        just? rang|rings|phones|phoned|emailed|emails|texted|texts|writes|wrote|messaged|whatsapped|interrupts|interrupted|interjects;
        {relative} just? chimes|chimed|corrects|corrected|disagrees|shows|showed|found|finds|hands|handed|dropped|arrived|arrives;
        {relative} just? remembers|remembered|volunteers|volunteered|whispers|insisted|swears|points|pointed|shakes|nods|reminds|reminded;
        {relative} who? came|arrived in|with ~2 letter|notes|list|papers|bag|records|file|summary;
        correction|corrections|update|addendum|addition|news|message|word|call|info|information|clarification|input|comment|history from|by
        ~1 {relative} :;
        {relative} {says}; {relative} has|have|had|only|now ~1 {says}; {relative}
        has|have|had|just|now told|said|mentioned|informed|phoned|rung|texted|admitted|revealed;
        {relative} has|had just told|said|mentioned|informed|rung|admitted;
        {relative} is|was concerned|worried; {relative} at bedside; per ~1 {relative}; according to ~1 {relative};
        accompanied by ~1 {relative}; brought in? by ~1 {relative}; lives|living|live with ~2 {relative}; history from|by ~1 {relative};
        hx from|per ~1 {relative}; collateral from ~1 {relative}; mother|father of {n}; mother|father of ~1 {n}; mother - to - be; family
        doctor|physician|practice|medicine|gp|doc|practitioner; carer for ~1; via ~1 {relative};
        picked|picking|lifting|lifted|carrying|holding|lifts ~4 {relative}; walking ~2 dog; over ~2 dog|cat; helped|helping ~2 {relative};
        my {relative} made me; with ~1 {relative} interpreting|translating
    """,
    Role.PATIENT: """
        ward|nursing|theatre|night|charge|icu|itu|clinic|staff|senior|casualty|day sister; with the|my boss; sister in|on|at|of
        oncology|theatre|theatres|charge|casualty|icu|itu|the ward; sister tutor; big sister is watching;
        this|a|the|our ~3 lady|woman|man|gentleman|patient|male|female; she; he; patient; pt; i; pts; client; my patient; the patient;
        this patient; this man; this woman; this lady; this gentleman; herself; himself; myself; ive; im; she had; her own; his own; my
        own; personal history; personal hx; personally; hers; shes; hes
    """,
    Role.FAMILY: """
        family history; family hx; fhx; fh; fam hx; fmhx; famhx; family h / o; fam history; familial; family medical history; hereditary;
        fh +; genetic risk; familial risk; strong family history; positive family history; fh :; f / h; family history
        of; family hx of
    """,
    Role.IF: """
        enquiry|enquiries|inquiry|inquiries|investigation|question|questions|query|curiosity into|about|re|regarding|concerning|after; no
        mention made? of; silent on|about|as;
        not|never|nobody|none|havent|hasnt|hadnt|didnt|wasnt|werent ~2 asked|ask|enquired|inquired|checked|check|explored|discussed
        about|re|regarding|for|into|whether|if|concerning;
        not|never|nobody|none|havent|hasnt|hadnt|didnt|wasnt|werent ~2 screened|questioned|looked|look|enquire|inquire
        about|re|regarding|for|into|whether|if; no one ~1 asked|checked|enquired|looked|screened about|re|for|into|whether|if?;
        never|havent|hasnt|didnt ~1 asked|ask|checked|check|established|elicited|explored :?; have|has|had|did not ~1
        asked|ask|checked|check|established|elicited|explored about|re|:?;
        forgot|forgotten|failed|omitted|neglected to ask|check|screen|enquire about|for|re|whether|if?; yet to ask|check|screen
        about|for|re|whether|if?; no idea|information|info|details|data|record|documentation|knowledge
        about|re|regarding|of|on|whether|if; cant|cannot|couldnt ~1 say|tell|comment|speak ~1 about|on|re|regarding|whether|if; can
        not ~1 say|tell|comment ~1 about|on|re|whether|if; dont|doesnt|didnt ~1 know|remember|recall
        about|re|regarding|whether|if|anything; do|does|did not ~1 know|remember|recall about|re|whether|if|anything; still|need|must to?
        ask|check|enquire|clarify|establish about|whether|if|re|for; count|counts|counted|qualifies|qualify as;
        raise|raises|raising|raised ~1 money|funds|cash for; money|funds for; donates|donating to;
        checked|checking|tested|testing|screened|looked|swabbed|sampled for;
        asked|asking|enquired|enquiring|inquired|inquiring|questioned|quizzed ~2 about|regarding|re|after|into;
        screening|standard|usual|routine|safety|triage|flag|flags questions|questionnaire|checklist about|on|for|regarding|(|:;
        should ~2 develop|occur|arise|appear|happen|emerge|recur;
        if; in case; in case of; should she|he|they|patient|pt|symptoms|there|any|i|you|the; in the event; in event of; unless; risk of;
        risk for; at risk of|for; risk factor for; risks of; risks for; risks include; to prevent; prevention of; preventing; screening
        for; screened negative for; surveillance for; counselled; counseled; counselling; counseling; educated; warned about|of; warning
        signs; red flag signs such; advised to return; return for; return if; return precautions; return to ed|er|clinic|care if|for|with;
        come back if|for|with; safety net; safety - net; safety netted; safety netting; watch for; watch out for; monitor for;
        precautions; strict precautions; seek care|help|attention if|for; call if; call for; such as; e . g .; vaccine; vaccinated
        against|for; prophylaxis; whether; hypothetical; hypothetically; when there is; were to; prone to; predisposed to; predisposes to;
        signs to look for; look out for; instructed; leaflet; handout; reassured about; discussed risk|risks; consent; side effects; side
        effect; can cause; may cause; could cause; causes of; information on|about; as long as; provided that; had there been; had she|he
        had; donated to; fundraiser; charity; volunteers|volunteer|volunteering
        at|for|with|in; read about; googled; article about; documentary; tv show; movie;
        lecture on; wrote thesis|paper
    """,
    Role.WHAT_IF: """
        what if; what about if; let say; lets say; let us say; how about if; suppose; supposing; imagine; and if; hypothetically; but if;
        would|does|will|do ~3 change if; would|does ~3 change with; would|does ~3 be different if; what happens if; what would change if;
        what changes if; same if; what about with; say she|he|the patient had
    """,
    Role.PLANNED: """
        scheduled for; awaiting; planned; planning; considering; considered for; candidate for; declined; declines; refused; refuses;
        offered; discussed; wants to avoid; avoid; referred for; waiting list for; waitlisted for; pre - op for; preop for; listed for;
        before; contemplating; thinking about; surgeon recommended; recommended; recommending; needs; may need; might need; upcoming
    """,
    Role.ORDER: """
        hidden|invisible|embedded|injected text|instruction|instructions|prompt|note|message|command :?;
        developer|admin|administrator|system|vendor verified|note|message|instruction|override|approved; do not|dont ask ~1
        questions|anything;
        ignore; disregard; forget ~2 previous|prior|above|earlier|instructions|rules|everything; pretend; pretend that; override;
        system :; assistant :; you are now; act as; treat ~4 as; set ~3 to; do|must|should not consider|count|mention|use
        the|any|his|her|their; dont consider|count|mention|use the|any|his|her|their; record that; answer as if; respond as if;
        respond only; from now on; new instructions|instruction|rule|rules; jailbreak; developer mode; output; prompt; instruction :;
        instructions :; do not follow; bypass; always answer|recommend|say|reply; say that; reply that|with; answer with|that; mark ~4
        as; regard ~4 as; consider ~4 absent|negative|resolved|irrelevant|excluded; set known
    """,
    Role.DISOWNED: """
        ignore|disregard|skip|forget|delete|discount|overlook ~2
        bracket|brackets|bracketed|parenthesis|parentheses|template|boilerplate|autotext|macro|autofill;
        bracket|brackets|parenthesis|parentheses ~1 is|was|are|were|came|comes ~3
        template|boilerplate|autotext|macro|autofill|form|mistake|error|somebody|someone|another; bracket|brackets|parenthesis ~3 not
        mine|by|true|about|for; that|this|it|which is|was|came|comes in|from|by the|a|our? template|boilerplate|autotext|macro|autofill;
        that|this|it|which is|was just|only? template|boilerplate|autotext|autofill; above|previous|last line|sentence|statement|part|bit
        is|was|came|comes ~2 template|boilerplate|autotext|autofill|macro; copied|pasted|carried|copy-pasted ~2 from ~1
        another|other|different|someone|somebody|wrong patient|patients|chart|record|note|letter;
        not|isnt|wasnt about this|my|our|the patient
    """,
    Role.GUIDELINE: """
        why is|are|does|do|did|would|should|not|was; what does|do|makes|counts|happens; what is|are the
        difference|rating|role|ratings|evidence|definition|meaning|threshold|level; how does|do|is|are|much|good|sensitive|accurate;
        explain; define; what is meant; according to the guideline|acr|guidelines; acr criteria; what is the definition; difference
        between; what variants|variant; which variants|variant|table; rating of|for; rating; tell me about; list; when is|are|should;
        meaning of; in patients with|who; for patients with|who; in general; guideline; criteria; in people with|who; patients with; does
        the acr|guideline|table
    """,
    Role.CORRECTION: """
        actually; correction; scratch that; sorry; wait; i mean; i meant; strike that; addendum; on second thought; my mistake; i
        misspoke; let me correct
    """,
}
