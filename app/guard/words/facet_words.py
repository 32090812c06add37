"""Words of English for panels and radiation; no medicine here."""

from __future__ import annotations

from app.guard.words.little_words import words

PANEL = words(
    "majority members reviewers assessments assessment positions judgements judgments votes vote voting ballots raters panellists "
    "panel panelists experts expert panel's committee voters opinion opinions views panelist"
)
"""Those who vote."""

DIFFERS = words(
    "thorny varied vary varies diverged diverge diverging differed differ differing divided divide division split splits apart odds "
    "contentious contention dissent dissented dissenting clashed clash torn contested disputed dispute disputes controversial "
    "controversy dispersed spread scattered scatter widely wide mixed uneven inconsistent conflicting conflicted discordant discord "
    "debated polarized polarised divisive heterogeneous ambivalent quarrel quarrelled quarreled disagree disagreed disagrees "
    "disagreement disagreements ranged undecided"
)
"""They did not agree."""

AGREES = words(
    "cluster clustered coincided coincide concurred concur agree agreed agrees "
    "united unanimous unanimously unanimity undisputed uncontroversial uncontested voice aligned "
    "agreement consensus converge converged settle settled unity concord harmony accord uniform homogeneous unified undivided "
    "unopposed"
)
"""They did."""

SAME = words("same common shared single one identical like unanimous joint")
"""Before "view": they agreed."""

MANY = words("different differing several various two opposing contrary divergent many diverse opposite conflicting")
"""Before "view": they did not."""

VIEW = words(
    "directions direction ways camps sides positions stances conclusions opinion opinions "
    "ground view views page mind minds judgement judgment position stance line wavelength"
)
"""What a panel has."""

GONE = words("away gone removed dropped disappeared vanished deleted lifted withdrawn cleared erased cancelled canceled lost shed lapsed")
"""Once there, and no longer."""

LACKS = words(
    "nothing lacked lacks lacking lack absence absent missing without failed "
    "fail fails unable short little poor weak incomplete limited low "
    "free nobody none neither hardly scarcely wanting imperfect elusive"
)
"""Turns agreement into its contrary, and disagreement too."""

FLAG = words(
    "flag flags flagged label labels labelled labeled suffix tag tagged mark marked marker note remark footnote asterisk qualifier "
    "caveat annotation rider stamp stamped sign bracket brackets parenthesis parentheses row rating rated verdict"
)
"""With "disagreement": what the table prints beside a rating."""


NO_EXPOSURE = words(
    "therapy treatment oncologist oncology concern concerns field fields protection change changes necrosis history port safety level "
    "levels symbol symbols dose doses category class budget limit limits"
)
"""After "radiation": something else than the exposure of a study."""

AMOUNTS = words(
    "more less lower higher low high lowest highest least most small little much minimal negligible large substantial considerable "
    "concern concerns worry fear therapy radiotherapy because reduce reduces limit"
)
"""With these, more is said than whether there is any."""

EXPOSES = words(
    "is are has have uses use works work involves involve gives give exposes expose delivers deliver comes come means mean leaves "
    "leave spares spare does do carries carry requires require needs need produces produce emits emit causes cause sends send brings "
    "bring there relies rely runs run makes make puts put subjects subject free bathes entails entail employs employ applies apply"
)
"""Between a study and radiation."""

WITHOUT = words("without free zero nil none spares spare avoids avoid lacks lack absence absent instead devoid")
"""Denies radiation."""

RADIATION = words("irradiated radiation ionizing ionising irradiation radioactive radioactivity")
"""Radiation itself."""

FROM = words("from of in by with during through for")
"""Between radiation and a study."""

EARLIER = words("prior previous after past earlier of despite")
"""Before "radiation": that of a treatment, or another matter."""

FEARS = words(
    "worry worried worries worrying fear fears fearing concern concerns concerned afraid anxiety anxious mind problem issue dread"
)
"""What radiation may be to the patient."""

NEEDLESS = words("unfounded baseless needless groundless unnecessary misplaced unwarranted unjustified idle superfluous exaggerated")
"""Said of a fear: there is nothing to fear."""

WARNS = words("warn warns warned warning cautions cautioned")
"""Says that there is something to fear."""

USED = words("used involved applied delivered employed needed emitted present inevitable unavoidable required")
"""After "radiation is"."""

ANY_AMOUNT = words("much little bit lot some roughly about plenty modest small low high few")
"""Answers a question on how much."""
