"""Cue phrases that place an event in time, or say that it is over.

Phrases are separated by semicolons; their small language is described in `app.facts.cues`.
"""

from __future__ import annotations

from app.facts.roles import Role

TIME: dict[Role, str] = {
    Role.LONG_AGO: """
        when i|he|she was {n}; at {n} years; remote; remotely; distant; old; as
        teenager|child|kid|boy|girl|toddler|teen|youth|adolescent|student; as a child|kid|teenager|teen|boy|girl|youth|baby|toddler; as a
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
}
