from io import StringIO

from rich.console import Console

from app.guard.check import check
from app.guard.render import print_checked
from tests.app.guard.elbow import elbow


def printed(draft: str) -> str:
    out = StringIO()
    print_checked(check(draft, elbow(), 2), Console(file=out, width=100, color_system=None))
    return out.getvalue()


def test_said_and_shown_stand_side_by_side_and_brackets_are_not_read_as_markup() -> None:
    line = next(line for line in printed("[bold] X-ray is usually appropriate.").splitlines() if "[bold]" in line)
    assert [part in line for part in ("rating differs", "[bold] X-ray is usually", "Radiography elbow: usually")] == [True, True, True]


def test_a_faithful_text_is_said_to_be_so_in_one_line() -> None:
    assert printed("MRI is first.") == "No conflict with the table.\n"
