"""English words that look like a mistyped cue word and are none: never corrected.

Found by comparing a common English vocabulary with the cue words; a word of the list only has to be an English word.
"""

from __future__ import annotations

from app.text.word_set import word_set

NOT_TYPOS = word_set("""
    vasectomy gastrostomy nephrostomy convulsion convulsions dysphasia peroneal meningism thrombosis statin statins colonoscopy
    colonoscopies unemployed welder welders joiner joiners pupils unhoused massage massages herein gaiter gaiters excuse excuses lovely
    needless sweater sweaters overhead twister toaster swapping capping vaping lotion scones rattle gaping killed filmed exchange
    undetectable resectable rinsing percussion perfusion haptoglobin urogram cooperative unstable taste tastes
    extracted extract extracts extraction
    abscesses abused acceleration accent actor addition addresses adjutant admit adolescence advance advances affect
    affects aiding airing alcoholic allen allie alteration alterations amplifier amusing anders angels anger apartment
    appealing aquarium arching arises arrive arrives arrow aseptic aspect assent asset assets associate associates
    asteroid asteroids astronomical attach attached attacker attend attribute attributes autonomous backed backing
    backyard bacteria bacterial baked baking balanced ballard ballet banging banking banned banning barbed bared barge
    barges barker barking barley barrie barrier barrow bathed batted batting battle beaches beaming bearing beast
    beating belief believe believer believers benin berber bidding billing binding birds bitter blade bladed blasting
    blending blocked bloody blooms blurted boasted bodied boeing boiled bonded bonding booked booking books boring
    bottled bought bounce bounded bounds bounty bowing bowler bowling bowls braced bracing braking breach breadth
    breathe brest bridget brightened bringing britten broker brook brooke brothel browning brushed brushing bubble
    bucket buckled buffer bullet bumper burned burton burying busted buster butler butte butter calculated calculating
    calculation caller callie calling calmed camped camping camps cancel canker cannon capped cared carving caste castes
    castile catalonia catering cattle caused caves centred centro chain champs chance chancel chances chang changing
    characteristic charge charged charges charred charted chatting chilly ching choirs chopped chopper chromic cinder
    citation clarity clashed clasped classed classes clauses cleaned clearer clements clint clipped clones closing
    clothed clouded cluster clutched coached coarse cocked coding coiled coined collecting collection collective
    collector collectors colonization color colour colours comfortably commendation commended commuter companies
    comparable compassion competed competence complained complete completed completes complied compressor comprise
    compromised compute computed concentrated concert concerts concession concessions conclusion condemning conditioned
    confederation confession confines confirm confusion connection conscious considerable consisted consistency
    consistently consisting constantin constitution constructed construction constructions consultancy consulting
    contain content contingent contract controller controllers contusion convection convent converting convince
    convinces cooking coordinated coordinating coordination coordinator coping correctional correlation corruption
    coughed couldn coulter councillor counted counting county coupe coupled courts coward cracking cracks cramped
    crashing creamy created cries cross cruise cruising crumbling crushed crying cunning curled curse cursing curtain
    cutely cutler cutter dagger damage damages danced dancers daring darker dashed dating deceased decent decide decides
    decrease decreases decreasing decree dedication defeat defected defined definitive deformation demonstrate
    demonstrates denial denis denise dennis departmental deported deposit derivation descent describe described
    destruction detect detention deterioration develop differentiate digger dining dipped dipping discharged discusses
    distinct distributing distributor diversity divine divorced docked docking document documents dodgers doesn donate
    donkey doubted downing dreaming drenched dressed dresser dripping drought drugged drying ducked dumbness dumped
    dumping dutton dwelling earned earning eaten eating ecological educate education eighty either elastic elders
    elected electrically element elemental elimination elvis emergence emission emotion enable encourage encourages
    engined ensure enter entirety entourage equality equivalence equivalent erected escaped estates evacuate evacuation
    evaluated evaluating evidenced evolution evolve examine examiner examines exasperated excavation excerpt exchanging
    excited exclusive excused exercised experimented experimenting expression extend facto factory failing failling
    fallon faltered familiar fares farmer fascinated fascinating fascination faster feared feature featured feeder
    ferrile fiddle fierce fighter figure figured filed filing finance finding finer firearm firearms firing fisted
    fitting flames flaming flashed flawed flights fling flipped flipping flooded floods flopped flores flowed flower
    flushed folder folding follower forge forged forgot formal formally formation formed forster forth fought founded
    fractured france francesco franks freaking freaks french fridge fried frowning froze fucked fumble fumbled funnel
    gained gaining gaming gasping gazes gazing geared genera generating generation generic gentlemen gifted giggle
    giggles giggling ginger gingers glanced glared glaring glowed glowing google grade graded grades grange grasses
    grave gravel grazed greaves gripped gripping groan groves growling guard hacked hacking hailed halves handed handing
    hanger happen hardy harper harrow hartman hastings haven headed headline healed healer healing hearing hears heated
    heather heating heaved heaving hermes hernial heroes heroic heroine heron hiding hills hiring hissed hitting hollow
    homeless hopper hopping horribly hosting hounds howard hugged hugging humble humour hunched hunting hurley hurling
    hushed hutton identifies identities ignored image images imagined imitation imply impression improve improves
    inability incense inched included inconsistent indicate indicates indication indications indicted indifference
    inexperienced inference inflection influenced initiation initiative insect insects inserted insider insignificant
    insist insistent instantly institut instituted institutional instituto instructional instructors instrument
    instrumental instruments insufficient intention inter interception interceptions interior international
    internationally interpret interpreted interpreter intersection intersections invariably invented invested
    investigate investigates investigating investigative invitation inviting involve involves ironically irrigation
    irritating ischemia isolate issued jailed jared jingle jockey judged jumped jumping junction keeping kicker kicking
    kills kindergarten kissed knicks knights laced lacked ladder laden lance lands lashes lasted latest latter lauded
    laughter layer laying leaning leaping lease leases leasing leather leave leaving lectured lecturer ledge ledger
    legions leiden lengthy lesson lessons letter liable liberation lighted lighting liking lingers lining listen listing
    literal litres locke locker lodge lodged lodges longed looked looming loosen looting loser lough lumber lunged
    lurched maker makers making mapped mapping marin marlins marred married marries marrying martin martins marvin
    master matched mater mating matteo mattered mature measuring mechanic mechanically mechanics medal media median
    mediation meditation meeting memorial mental messed millennia milling minded miner mingle mingling mining minister
    minute mistaken mister mistress mocked mocking modulation module modules molded money monkeys morrow moths mounds
    mount mounts mourning mumbled muscled mutter myopathy mystic mythological nailed narrow neared nearing needing
    neutron norma norman notably notation nothin notice noticeable notices noting notion nuclear nudged object
    objections obstruction occurrence oldest operate operates operating operational operative operatives operators
    oppression ordination organise organist ought outsider overboard oversight overture packed paddle painted painting
    paired pairing palace panted paranoia parental parker particle particularly parting passes pathology paused pauses
    pausing paving paying peaking pearson peeling penetration penned pepper peptic periphery persisted persistence
    personality petty phenomena picket pictured pieces pissed piston pitched pitcher pitches pitching placed placement
    planes planner planted planting plaques pleas pleased pledge plunge plural podium pollard ponder ponds popped porte
    ported posing poster potter pounder practiced praised praises praising prayer praying precious precipitation prefect
    preferred premise preschool presenter preservation preserve preserves preserving president presses pressured
    prevented preview priced princes prizes problem procedural processed processing procession processor produced
    production profession programmed programmer progress progresses prohibit prohibits projection projections promised
    property propped prosecution prostrate protecting protective protector prove proved proves provoke prowess
    psychiatrist psychiatry pulsed pumped pumping punches pushes qualify rabbi rabbis racing racks radiography radios
    ragged raging raided railing rained raked rally ramps ranch range ranged ranger ranging ranked raped rarely rasped
    reached reacher reaches reaching reader reading reason reassure rebuild receptions recital recorder redding
    redistribution reeling reformation regained regaining regeneration regent regression reilly rejected rejection
    relate relates relaxed released relied relies relieve remain remaining remarkably removes repealed repetition
    replace replaces report reportedly reporter representation representing repression reproduce researched researches
    resented reserved resides resistance resolve resort resorts respected responsible rested resting resumed resurgence
    retained retains retire retorted reused reviewer revolving richer riddle ridge ringers ringing ripped ripping ripple
    rises risked risking roaring robbery rocked roster rotated rotten rotting rounded rowing rubber rugged ruining
    rumble rumbled rumbling rumors rumour rumours sabine sable sacked sacrament sacred safely sailed sailing sample
    saving sawyer saying scaled scanned scarlett scarred scattering sceptic schooner scooted scored scorpion seated
    seating seats seduction seeking seeming seize senses sensor sensors sepses serious serve served serviced servile
    settle settler settles seventy severed severn sewing shafts shards share shared sharks sharpe shattering shaved
    shear sheet shifter shipped shipping shooter shores shouldn shouting shouts shove shoved shovel shower shuffle
    siding sidney sighting sights signed significance significantly silenced simpler simulator singing single singled
    singles sipped sipping situations sized skeptic skill skipped skipping skulls slapped slapping slated slayer sloppy
    slowed smelled smiled smiling smoked smoulder smuggling snakes soared societe socks somethin sorts sounded sounds
    sourced space spaced spaces spain spared spelled spending spices spies spilling spiral spitting spoiled spores sport
    spots sprang sprawling sprint sprung spying stabile stability stacked staffed staged stain stained stakes stale
    stampede staple staring starred starring starter startled startling starved starving stating statue stayed staying
    steadily steppe stimulate stimulated stimulation stinging stirred stoke stokes stores strait stranger strapped
    stride strife striker stripe stripped stripping strive strode stroked stroking struggle struggled strung stuck
    studied studios stumble stumbled subconscious successful successfully sucked suffer suggestions sumner supplemental
    supplemented supposed surely surfer survive survives suspiciously sutton swallow swayed swearing sweaty sweeping
    swings systematically tablet tailed tailor tainted talked tangle tapped tapping tasted tasting taught teaches
    tearing technical teenage temperate tended terribly texted thanking thing thorough threat throttle throw ticking
    tighter tinged tipped tipping tires tissues titles tolerance tolerant tolerated topic topping torches tortured
    touched tough towels traces tracing track tracked trader trades traditional trained trainer training traitor
    transition transitioned transitions translate translated translation translations translator translators translit
    transmit transparent trapping travers tread trench trenches tricks tristan trophy troubled tucked tugged tugging
    tuning turned tying typical uncomfortable unconstitutional undergone underlying unidentified union universite usable
    utter valiant valuation variable vegetarian ventral venus verses vertebrae vested virgil visibly volunteered vowels
    vulgar vulture waited walker walled wallet walters wander wandering wanted wanting warmed warming warner warped
    warring washed washing waste wasting watches waving weaken weakened wearing weaver wedding weigh weighs whatever
    wheeled widow wight willing willow wince winced winding wines wings winked winner winning wiping wooded wounded
    wrapped wreath wrestle wrestler wright writes writhing writing wrought yorker
    """)
