"""Files as editors and spreadsheets really save them: offsets stay exact, or the file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.file_text import FileText
from corpus.load import load_topic
from corpus.text import parse_paragraphs
from tests.corpus.copies import INVENTED, copy_topic, refusal


def test_windows_line_endings_keep_every_offset_exact(tmp_path: Path) -> None:
    folder = copy_topic(tmp_path)
    for path in [*folder.glob("*.*"), *folder.glob("text/*.md")]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    topic = load_topic(folder)
    found = [(row.text, topic.texts[row.file][row.start : row.end]) for row in topic.paragraphs]
    assert found == [(row.text, row.text) for row in load_topic(INVENTED).paragraphs]


def test_the_byte_order_mark_of_a_spreadsheet_is_read_over(tmp_path: Path) -> None:
    folder = copy_topic(tmp_path)
    path = folder / "ratings.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_topic(folder).ratings == load_topic(INVENTED).ratings


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("text/elbows.md", b"# Elbows", b"\xef\xbb\xbf# Elbows", "line 1: starts with a byte order mark. Save it as UTF-8 without BOM"),
        ("text/elbows.md", b"tiny stove", b"tiny st\xf6ve", "line 10: byte 0xf6 is not UTF-8. Save the file as UTF-8"),
        ("ratings.csv", b"B\xe2\x80\xa0", b"B\xa0", "line 6: byte 0xa0 is not UTF-8. Save the file as UTF-8"),
        ("faq.toml", b"loose crumb", b"loose\x00crumb", "line 5: holds a NUL character. Save it as plain UTF-8 text"),
        ("text/elbows.md", b"\n\n## What", b"\r\r## What", "line 11: has a bare carriage return. Save it with LF or CRLF line endings"),
    ],
)
def test_an_encoding_that_would_shift_words_is_refused(tmp_path: Path, file: str, old: bytes, new: bytes, message: str) -> None:
    folder = copy_topic(tmp_path)
    path = folder / file
    path.write_bytes(path.read_bytes().replace(old, new, 1))
    assert refusal(folder) == f"sore-elbow/{file}, {message}"


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40).filter(
    lambda text: text.strip() and not text.strip().startswith(("#", "Source:"))
)


@given(texts=st.lists(words, min_size=1, max_size=6), ending=st.sampled_from(["\n", "\r\n"]))
@settings(suppress_health_check=[HealthCheck.filter_too_much], deadline=None)
def test_any_paragraph_is_found_at_its_offsets(texts: list[str], ending: str) -> None:
    written = ending.join(["# Title", *(f"{ending}{text}{ending}Source: A" for text in texts), ""])
    found = parse_paragraphs("text/any.md", FileText("any", written, written.encode()))
    assert [(row.text, written[row.start : row.end]) for row in found] == [(text.strip(), text.strip()) for text in texts]
