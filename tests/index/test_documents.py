from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import IndexFolderError, UsageError
from index import received
from index.__main__ import main
from index.documents import add, listed, own_passages, remove, text_of
from index.opening import open_index
from index.own_text import own_passages_of
from index.passage import Passage, Sentence
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying

_DOCX_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_DOCX_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def _docx(path: Path, text: str, doctype: str = "") -> Path:
    body = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _DOCX_TYPES)
        archive.writestr("_rels/.rels", _DOCX_RELATIONS)
        archive.writestr("word/document.xml", f'<?xml version="1.0"?>{doctype}{body}')
    return path


def _pdf(path: Path, *pages: str) -> Path:
    """A PDF of one line per page, by hand."""
    count = len(pages)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{3 + n} 0 R' for n in range(count))}] /Count {count} >>",
    ]
    font = 3 + 2 * count
    objects += [
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {3 + count + n} 0 R /Resources << /Font << /F1 {font} 0 R >> >> >>"
        for n in range(count)
    ]
    for page in pages:
        stream = f"BT /F1 12 Tf 72 700 Td ({page}) Tj ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    text, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(text)}\n%%EOF\n"
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}"
    path.write_bytes(text.encode("latin-1"))
    return path


def _markdown(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_markdown_file_gives_passages_marked_as_the_users_own(tmp_path: Path) -> None:
    add(_markdown(tmp_path / "ours.md", "# Our rules\n\n## Contrast\n\nAsk first. Then give it.\n"), tmp_path / "store")
    assert own_passages(tmp_path / "store") == (
        Passage(
            id="own/ours.md#contrast-6181e4e3",
            topic="own",
            file="ours.md",
            section="Our rules > Contrast",
            sources=("ours.md",),
            text="Ask first. Then give it.",
            start=26,
            end=50,
            sentences=(Sentence(26, 36, "Ask first."), Sentence(37, 50, "Then give it.")),
            own=True,
        ),
    )


def test_a_pdf_gives_passages_with_their_page(tmp_path: Path) -> None:
    add(_pdf(tmp_path / "two.pdf", "Apples are red.", "Berries are blue."), tmp_path / "store")
    assert {(p.sources, p.text) for p in own_passages(tmp_path / "store")} == {
        (("two.pdf, page 1",), "Apples are red."),
        (("two.pdf, page 2",), "Berries are blue."),
    }


def test_a_word_file_and_a_web_page_can_be_added(tmp_path: Path) -> None:
    add(_docx(tmp_path / "word.docx", "Apples are red."), tmp_path / "store")
    page = _markdown(tmp_path / "page.html", "<h1>Fruit</h1><p>Berries are blue.</p><script>alert(1)</script>")
    add(page, tmp_path / "store")
    assert [(p.section, p.text) for p in own_passages(tmp_path / "store")] == [("Fruit", "Berries are blue."), ("", "Apples are red.")]


def test_the_next_opening_finds_an_added_document_and_embeds_nothing_else(tmp_path: Path) -> None:
    settings = IndexSettings(index=tmp_path / "store")
    open_index(saying("Apple."), settings, WordCounts(), say=lambda line: None)
    add(_markdown(tmp_path / "ours.md", "Zebra."), settings.index)
    encoder = WordCounts()
    found = open_index(saying("Apple."), settings, encoder, say=lambda line: None).search("zebra")
    assert ([(hit.passage.text, hit.passage.own) for hit in found.passages], encoder.encoded) == (
        [("Zebra.", True)],
        ["Zebra.", "Zebra.", "zebra"],
    )


def test_a_removed_document_is_not_found_any_more(tmp_path: Path) -> None:
    settings = IndexSettings(index=tmp_path / "store")
    add(_markdown(tmp_path / "ours.md", "Zebra."), settings.index)
    open_index(saying("Apple."), settings, WordCounts(), say=lambda line: None)
    remove("ours.md", settings.index)
    assert open_index(saying("Apple."), settings, WordCounts(), say=lambda line: None).search("zebra").passages == ()


def test_adding_again_replaces(tmp_path: Path) -> None:
    for text in ("Zebra.", "Yak."):
        add(_markdown(tmp_path / "ours.md", text), tmp_path / "store")
    assert ([d.name for d in listed(tmp_path / "store")], [p.text for p in own_passages(tmp_path / "store")]) == (["ours.md"], ["Yak."])


def test_offsets_count_in_the_text_that_is_kept(tmp_path: Path) -> None:
    store = tmp_path / "store"
    document = add(_markdown(tmp_path / "ours.md", "\ufeff# A\r\n\r\nÉtude one. Two.\r\nThree."), store)
    text = text_of(document, store)
    pieces = [piece for passage in own_passages(store) for piece in (passage, *passage.sentences)]
    assert [text[piece.start : piece.end] for piece in pieces] == [piece.text for piece in pieces]


@given(st.text(max_size=300), st.lists(st.integers(0, 300), max_size=3))
def test_any_markdown_is_cut_at_exact_offsets(text: str, pages: list[int]) -> None:
    passages = own_passages_of("x.md", text, [(n, start) for n, start in enumerate(sorted(pages), 1)])
    pieces = [piece for passage in passages for piece in (passage, *passage.sentences)]
    assert [text[piece.start : piece.end] for piece in pieces] == [piece.text for piece in pieces]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("tool.exe", b"x", "only .pdf, .docx"),
        ("broken.pdf", b"%PDF-1.4 nothing", "cannot be read"),
        ("broken.docx", b"PK nothing", "is not a DOCX file"),
        ("empty.md", b"", "holds no text"),
        ("latin.md", "é".encode("latin-1"), "cannot be read ('utf-8' codec can't decode"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError) as caught:
        add(tmp_path / name, tmp_path / "store")
    assert (says in str(caught.value), "\n" in str(caught.value), (tmp_path / "store").exists()) == (True, False, False)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    for name in ("none.md", "folder.md"):
        with pytest.raises(UsageError, match="is not there, or not a file"):
            add(tmp_path / name, tmp_path / "store")
    assert listed(tmp_path / "store") == ()


def test_an_archive_that_unpacks_to_too_much_is_refused_unopened(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(30_000_000))
    with pytest.raises(UsageError, match="unpacks to 28 MB, which no document needs"):
        add(tmp_path / "bomb.docx", tmp_path / "store")


def test_an_entity_bomb_ends_the_converter_only(tmp_path: Path) -> None:
    entities = '<!ENTITY a0 "aaaaaaaaaa">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = _docx(tmp_path / "bomb.docx", "&a9;", f"<!DOCTYPE x [{entities}]>")
    with pytest.raises(UsageError, match="cannot be read"):
        add(bomb, tmp_path / "store")


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(received, "WAIT_S", 0.0)
    with pytest.raises(UsageError, match="took longer than 0 s to read"):
        add(_markdown(tmp_path / "ours.md", "Zebra."), tmp_path / "store")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(received, "LARGEST", 3)
    with pytest.raises(UsageError, match="is larger than"):
        add(_markdown(tmp_path / "ours.md", "Zebra."), tmp_path / "store")


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    document = add(_markdown(tmp_path / "a<b>\n..%2f.md", "Zebra."), tmp_path / "store")
    assert (document.name, sorted(each.name for each in tmp_path.iterdir() if each.is_dir())) == ("a_b_.._2f.md", ["store"])


def test_a_document_that_was_altered_is_named(tmp_path: Path) -> None:
    add(_markdown(tmp_path / "ours.md", "Zebra."), tmp_path / "store")
    next((tmp_path / "store").rglob("text.md")).write_text("Usually appropriate.")
    with pytest.raises(IndexFolderError, match=r"text\.md is damaged\. Delete that folder and add the document again"):
        own_passages(tmp_path / "store")


def test_removing_what_is_not_there_names_what_is(tmp_path: Path) -> None:
    add(_markdown(tmp_path / "ours.md", "Zebra."), tmp_path / "store")
    with pytest.raises(UsageError, match=r'document "theirs.md" is not in the index\. Documents there: ours\.md\.'):
        remove("theirs.md", tmp_path / "store")


def test_the_command_lists_what_was_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FIRSTSCAN_INDEX", str(tmp_path / "store"))
    add(_pdf(tmp_path / "two.pdf", "One.", "Two."), tmp_path / "store")
    assert (main(["--list"]), capsys.readouterr().out) == (0, "two.pdf (2 pages)\n")
