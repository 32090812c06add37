"""Show a person what a text said and what was shown instead, side by side."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.guard.check import FAITHFUL, Checked

_KINDS = {
    "rating": "rating differs",
    "contrast": "contrast phase",
    "radiation": "radiation",
    "disagreement": "panel agreement",
    "edition": "older edition",
    "unsupported": "no support",
    "unreadable": "not readable",
}


def render(checked: Checked) -> Table | Text:
    """A table of conflicts, or one line when there is none; text is shown as it is, never read as markup."""
    if not checked.conflicts:
        return Text(FAITHFUL, style="green")
    table = Table(
        box=box.SIMPLE_HEAVY,
        show_lines=True,
        expand=True,
        title=f"{len(checked.conflicts)} in conflict with the table",
        title_justify="left",
    )
    table.add_column("What", ratio=2, style="bold")
    table.add_column("Said", ratio=5, style="red")
    table.add_column("Shown instead", ratio=5, style="green")
    for conflict in checked.conflicts:
        what = Text(_KINDS[conflict.kind])
        if conflict.procedure:
            what.append("\n" + conflict.procedure, style="dim")
        table.add_row(what, Text(conflict.said), Text(conflict.shown or "(left out)"))
    return table


def print_checked(checked: Checked, console: Console | None = None) -> None:
    """Print the conflicts, then the text as it may be read."""
    out = console or Console()
    out.print(render(checked))
    if checked.conflicts:
        out.print(Text("Text after the check", style="bold"))
        out.print(Text(checked.text))
