"""English words that look like a mistyped cue word and are none: never corrected.

Found by comparing a common English vocabulary with the cue words; a word of the list only has to be an English word.
"""

from __future__ import annotations

from app.facts.word_set import word_set

NOT_TYPOS = word_set("""
    abscesses abused acceleration actor addresses admit adolescence advance advances affect affects aiding allen alteration
    alterations angels anger apartment appealing arching arises arrow aseptic assent assets attached attacker attend
    attribute attributes backed backing bacteria baking balanced banging banned barker barrier barrow battle beast belief
    believe believer believers benin billing binding bitter blade bladed blending blocked bodied bonding booking bottled
    bought bounds bowls braking breach breadth breathe brest broker brothel bucket buckled bumper burton burying butter
    calculated calculation caller calling calmed camping camps cancel canker cannon cared catalonia caused centred centro
    champs chance chancel chances chang changing charge charged charges chilly ching chromic citation clarity clashed
    clauses cleaned clearer clint clipped clones closing clothed coarse cocked coding collection colonization color colours
    commendation commended commuter companies comparable compassion competence complained complete completed completes
    compressor compute computed concentrated concert concerts concession concessions conclusion condemning conditioned
    confederation confession confines confirm confusion connection constantin constitution constructed construction
    constructions consultancy consulting contain content contingent contract controller controllers contusion convection
    convent converting cooking coordination coping correctional correlation corruption couldn councillor county coupe
    coupled courts coward cracking cracks created crushed crying cunning curse cursing curtain cutely dagger dancers daring
    darker dating deceased decent decide decides decrease decreases decreasing decree dedication defected defined definitive
    deformation demonstrate demonstrates denial denis denise departmental deported describe described destruction detention
    deterioration develop differentiate dining discharged discusses distributing distributor divine divorced docked document
    documents doesn donate donkey drenched dripping drought drying ducked dumbness dumped dutton dwelling earned earning
    eaten eating ecological educate education eighty either elastic elected elimination elvis emergence emission emotion
    enable encourage encourages ensure enter entirety entourage equivalence equivalent erected escaped estates evacuate
    evacuation evaluated evaluating evidenced evolution examine examiner examines excavation excerpt exercised experimented
    experimenting extend facto factory failing failling fallon familiar fascinated feared feature featured feeder ferrile
    fiddle filed finance finding finer firearm firearms fisted fitting flashed flawed flipped flushed folding follower forge
    forged forgot formal formally formation forth fractured france francesco freaking freaks fried fucked fumble fumbled
    genera generic gentlemen gifted ginger gingers glared glowing google grade graded grades gravel gripped growling hacking
    hailed handed handing hanger happen harrow haven headline hears heather heaving hermes hernial heroes heroic heroine
    heron hiding hills hitting hollow hounds howard humble humour hunched hunting hurling hutton identifies identities
    ignored image images imagined imitation imply impression improve improves inability incense inched included indicate
    indicates indication indications indicted indifference inexperienced inference inflection insect insects inserted
    insignificant insist instantly institut instituted institutional instituto instructional instructors instrument
    instrumental instruments insufficient intention inter interior international internationally interpret interpreted
    interpreter invented invested investigate investigates investigating investigative invitation ironically irrigation
    irritating ischemia issued jailed jingle jumped junction kicker kicking kills kindergarten lacked ladder lashes lasted
    latest latter lauded laughter layer leaning lease leases leather leave lectured lecturer legions lengthy lesson lessons
    letter lighting liking lingers lining listen listing literal locke locker longed looked looming loosen looting loser
    lumber maker makers making mapping marin marlins marries marrying martin martins marvin master mater mating matteo
    measuring mechanic mechanically mechanics medal media median mediation meditation mental milling mingle mingling
    minister minute mistaken mister mistress mocked module modules monkeys morrow moths mounds mounts mourning mumbled
    muscled mutter myopathy mythological nailed narrow needing neutron norma norman notably notation nothin notice notices
    noting notion nuclear object objections obstruction occurrence operate operates operating operational operatives
    operators oppression outsider packed paddle parker particle passes pathology paused pauses paving pearson peeling peptic
    persisted persistence personality phenomena picket pictured pissed pitched placement planes planner planted planting
    pleas pleased ponder ponds porte ported posing poster potter practiced praised praises praising precious preferred
    preschool presenter preserve preserves preserving president pressured prevented preview problem processed processing
    procession produced profession programmed programmer progress progresses property propped prostrate prove proved proves
    provoke prowess psychiatrist psychiatry pumped punches racing racks radiography raging raided railing rained rally ramps
    ranged ranger ranging reached reason reassure receptions recital recorder redistribution reeling reformation regent
    regression reilly rejected relate relates relaxed relied relies relieve remarkably removes repealed repetition replace
    replaces report reporter representing reproduce researched researches resented reserved resides resolve resorts
    responsible rested resting resumed resurgence retire retorted reused revolving riddle ringers ringing ripped ripple
    rises risking rocked rotten rowing ruining rumble rumbled rumbling rumors rumour rumours sable sacrament sacred safely
    sailed sample saving sawyer scaled scanned scarlett scarred sceptic scooted scored seated seating seats seduction seize
    sensor sensors sepses serviced servile settle settler settles seventy severed severn shared shear shipped shooter
    shouldn shouting shouts shoved shower siding sidney significance significantly simpler simulator singing single singles
    sipped sized skeptic skill skipped skulls slapped slated slowed smoulder smuggling soared societe socks sorts sounds
    sourced spain spared spending spilling spiral spitting spores sport spots sprang sprint sprung spying stabile stability
    staged stain stakes stale staple staring starred starring starter startled startling starved starving stating statue
    stayed stimulate stimulated stimulation stoke stokes stores strait stranger strapped stride strife striker stripe
    stripped strive strode stroked struggle struggled strung stuck studied studios stumble stumbled sucked suffer
    suggestions sumner supplemental supplemented supposed surely survive survives suspiciously sutton swearing sweaty
    sweeping swings systematically tailed tangle tapped tapping tasted tasting taught technical teenage temperate texted
    thanking thing thorough threat throw ticking tipped tissues tolerance tolerated topic tough towels traces tracing track
    trader traditional trained trainer training transition transitioned transitions translate translated translation
    translations translator translators translit transmit transparent travers tricks troubled tucked tuning turned tying
    unconstitutional undergone underlying unidentified usable valiant valuation venus verses vertebrae vested volunteered
    vowels vulgar vulture walled wander wandering wanting warmed warming warner warped warring wasting watches waving weaken
    weaver weigh weighs wight willing willow wings winner wrapped wreath wright writing wrought yorker
    """)
