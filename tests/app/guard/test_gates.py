"""What spares the guard work must never hide anything: words cut by pieces, marks of words, ends of sentences, lines of prose."""

from hypothesis import given
from hypothesis import strategies as st

from app.guard.dose import dose_values
from app.guard.page import layout, layout_lines, silent
from app.guard.scale import score_patterns
from app.guard.text import units, words
from app.guard.text.marks import DIGIT, marks, told_by_words
from app.guard.text.pattern import Spaced
from app.guard.text.words import cut

SIGNS = "score|rated 7|of nine|one|d'one|8/9|1) A|- The|. The|* B|☢|★|top|o'clock|letter o|: o|rrl|dose|½|٣|_|-|/|'|\"|,|#|orders:|ſ|İ|\n"
TEXT = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(SIGNS.split("|")), max_size=10).map(" ".join),
    st.text(alphabet="aoé1٣ _-/'\".,☢:()\n\u2003", max_size=20),
)
PATTERNS = [value for module in (dose_values, score_patterns) for value in vars(module).values() if isinstance(value, Spaced)]


@given(TEXT)
def test_words_cut_by_pieces_are_those_of_the_whole(text: str) -> None:
    assert cut(text) == words._JOINT.findall(text)


@given(TEXT)
def test_marks_tell_the_signs_of_a_text(text: str) -> None:
    held = marks(cut(text))
    told = [list(pattern.of(text, held)) == [] for pattern in PATTERNS if not any(sign in text for sign in pattern._signs)]
    shown = [
        [match.span() for match in pattern.of(text, held)] == [match.span() for match in pattern.finditer(text)]
        for pattern in PATTERNS
        if any(sign in text for sign in pattern._signs if told_by_words(sign))
    ]
    assert (all(told), all(shown), bool(held & DIGIT)) == (True, True, any(character.isdecimal() for character in text))


@given(TEXT)
def test_a_figure_is_marked(text: str) -> None:
    assert silent._FIGURES.search(text) is None or marks(cut(text)) & silent._MARKED


@given(TEXT)
def test_prose_ends_where_any_text_ends(text: str) -> None:
    if units._ITEM.search(text) is None:
        assert [m.span() for m in units._END_OF_PROSE.finditer(text)] == [m.span() for m in units._END.finditer(text)]


@given(TEXT)
def test_a_line_that_opens_like_prose_is_no_bullet_no_heading_and_no_order(text: str) -> None:
    line = text.strip()
    seen = layout.Layout()
    seen.line(line)
    assert (seen.new_section, seen.bullets, seen.ordering) == (
        bool(layout_lines.HEADING.match(line)),
        bool(layout_lines.BULLET.match(line)),
        bool(layout_lines.ORDERING.match(line)),
    )
