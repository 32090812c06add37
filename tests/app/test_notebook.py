from __future__ import annotations

from pathlib import Path

from app.answer import ConflictShown
from app.notebook import notebook_markdown
from tests.app.serve.elbow import LOCKED, elbow_assistant


def test_a_notebook_shows_text_table_and_every_quotation(tmp_path: Path) -> None:
    answer = elbow_assistant(tmp_path / "store").ask(LOCKED)
    shown = answer._repr_markdown_()
    rows = answer.determination.ratings if answer.determination else ()
    expected = [answer.text, *(f"| {row.procedure} | {row.rating.value} |" for row in rows), *(f"“{c.quote}”" for c in answer.citations)]
    assert (len(rows) > 0, [part for part in expected if part not in shown]) == (True, [])


def test_what_somebody_typed_is_neither_tag_nor_link_in_a_notebook(tmp_path: Path) -> None:
    hostile = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](http://evil.example/b) [c]: http://evil.example"
    answer = elbow_assistant(tmp_path / "store").ask(LOCKED)
    made = answer.model_copy(
        update={"text": hostile, "conflicts": (ConflictShown(said=hostile, shown=hostile, procedure=None, kind="rating"),)}
    )
    shown = notebook_markdown(made)
    assert [mark for mark in ("<", "](", "]:") if mark in shown] == []
