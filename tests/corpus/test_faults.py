"""Each way in which a topic's files can be wrong, and the one line a maintainer then reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.copies import change, copy_topic, refusal

QUOTE = 'text = "A locked elbow hides a loose crumb, and MRI shows crumbs."'
ANSWER = f'answer = [{{ file = "text/elbows.md", {QUOTE} }}]'
LONGER = "Quote a longer piece, so that it is found once"

CHANGES = [
    pytest.param(
        "faq.toml",
        "phrasings",
        "phrasing",
        'faq.toml, line 4, [[entry]] 1: unknown key "phrasing". Did you mean "phrasings"?',
        id="unknown key",
    ),
    pytest.param(
        "variants.toml",
        'when = { present = ["locked"],',
        'when = { presnt = ["locked"],',
        'variants.toml, line 21, [[variant]] 2: unknown key "presnt". Did you mean "present"?',
        id="unknown key inside a table",
    ),
    pytest.param(
        "topic.toml",
        'population = "Grown-ups with a sore or locked elbow; no recent knock"\n',
        "",
        'topic.toml, line 1: the key "population" is missing. Add population = ...',
        id="missing key",
    ),
    pytest.param(
        "procedures.toml",
        'modality = "CT"',
        'modality = "CTT"',
        'procedures.toml, line 28, [[procedure]] 4: "CTT" is not a value of modality. Did you mean "CT"?',
        id="value outside the list",
    ),
    pytest.param(
        "variants.toml",
        "number = 2",
        'number = "two"',
        "variants.toml, line 14, [[variant]] 2: number is 'two': input should be a valid integer, unable to parse string as an integer."
        " Write number as the other rows do",
        id="value of the wrong kind",
    ),
    pytest.param(
        "facts.toml",
        'name = "locked"',
        "name = locked",
        "facts.toml, line 10: Invalid value. Mend the TOML there; strings need quotes",
        id="not TOML",
    ),
    pytest.param(
        "ratings.csv",
        "2,MRI elbow without IV contrast",
        "2,MRI elbow without contrast",
        'ratings.csv, line 6: procedure "MRI elbow without contrast" is not in procedures.toml.'
        ' Did you mean "MRI elbow without IV contrast"?',
        id="unknown procedure",
    ),
    pytest.param(
        "superseded.csv",
        "Elbow hearkening",
        "Elbow harkening",
        'superseded.csv, line 6: procedure "Elbow harkening" is not in procedures.toml. Did you mean "Elbow hearkening"?',
        id="unknown superseded procedure",
    ),
    pytest.param(
        "ratings.csv",
        "Elbow listening",
        "Elbow hearkening",
        'ratings.csv, line 14: procedure "Elbow hearkening" is not in procedures.toml. Did you mean "Elbow listening"?',
        id="superseded name in the current table",
    ),
    pytest.param(
        "ratings.csv",
        'usually appropriate,O,"A, B†"',
        'usualy appropriate,O,"A, B†"',
        'ratings.csv, line 6: "usualy appropriate" is not a rating. Did you mean "usually appropriate"?',
        id="unknown rating",
    ),
    pytest.param(
        "ratings.csv",
        'usually appropriate,O,"A, B†"',
        'usually appropriate,0,"A, B†"',
        'ratings.csv, line 6: "0" is not a rrl. Known: O, Varies, ☢, ☢☢, ☢☢☢, ☢☢☢☢, ☢☢☢☢☢',
        id="zero for the letter O",
    ),
    pytest.param(
        "ratings.csv",
        "2,CT elbow",
        "two,CT elbow",
        'ratings.csv, line 7: "two" is not a variant. Write the variant\'s number',
        id="variant that is no number",
    ),
    pytest.param(
        "ratings.csv",
        "3,Elbow listening",
        "7,Elbow listening",
        'ratings.csv, line 14: variant "7" is not in variants.toml. Known: 1, 2, 3',
        id="unknown variant",
    ),
    pytest.param(
        "ratings.csv",
        "2,CT elbow without IV contrast",
        "2,MRI elbow without IV contrast",
        'ratings.csv, line 7: variant 2, "MRI elbow without IV contrast" is already in line 6. Keep one of the two rows',
        id="row given twice",
    ),
    pytest.param(
        "ratings.csv",
        'usually appropriate,O,"A, B†"',
        "usually appropriate,O,",
        'ratings.csv, line 6: the rating of "MRI elbow without IV contrast" has no source. Name the source codes of topic.toml',
        id="rating without a source",
    ),
    pytest.param(
        "ratings.csv",
        '"A, B†"',
        '"A, C"',
        'ratings.csv, line 6: source "C" is not in topic.toml. Known: A, B, Z',
        id="unknown source of a rating",
    ),
    pytest.param(
        "ratings.csv",
        '"A, B†"',
        "A, B",
        "ratings.csv, line 6: 7 cells instead of 6. Put cells that contain commas in double quotes",
        id="unquoted comma",
    ),
    pytest.param(
        "ratings.csv",
        "rrl,sources",
        "dose,sources",
        "ratings.csv, line 1: the columns are variant, procedure, rating, dose, sources, certainty."
        " They must be: variant, procedure, rating, rrl, sources, certainty",
        id="wrong header",
    ),
    pytest.param(
        "ratings.csv",
        "variant,procedure,rating,rrl,sources,certainty",
        "variant;procedure;rating;rrl;sources;certainty",
        "ratings.csv, line 1: the columns are not separated by commas. Save it as comma-separated CSV",
        id="semicolons of a spreadsheet",
    ),
    pytest.param(
        "procedures.toml",
        'aliases = ["elbow listening",',
        'aliases = ["elbow films",',
        'procedures.toml, line 38, [[procedure]] 5: the alias "elbow films" belongs to both "Radiography elbow" and "Elbow listening".'
        " Keep it at one of the two",
        id="alias of two procedures",
    ),
    pytest.param(
        "variants.toml",
        'absent = ["locked", "warm"',
        'absent = ["lockd", "warm"',
        'variants.toml, line 11, [[variant]] 1: fact "lockd" is not in facts.toml. Did you mean "locked"?',
        id="unknown fact of a variant",
    ),
    pytest.param(
        "variants.toml",
        'refer = "knocked-elbow"',
        'refer = "knockd-elbow"',
        'variants.toml, line 36, [[not_covered]] 1: neighbour "knockd-elbow" is not in topic.toml. Did you mean "knocked-elbow"?',
        id="unknown neighbour",
    ),
    pytest.param(
        "variants.toml",
        "number = 3",
        "number = 4",
        'ratings.csv, line 10: variant "3" is not in variants.toml. Known: 1, 2, 4',
        id="ratings of a variant that is gone",
    ),
    pytest.param(
        "variants.toml",
        "number = 3",
        "number = 2",
        'ratings.csv, line 10: variant "3" is not in variants.toml. Known: 1, 2',
        id="variant given twice",
    ),
    pytest.param(
        "variants.toml",
        'when = { present = ["locked"], absent = ["warm", "knock"] }',
        'when = { present = ["locked"], absent = ["knock"] }',
        'variants.toml, rows: rows "variant 2" and "variant 3" both hold for locked, warm, no knock.'
        " Add a condition to one of them that the other excludes",
        id="overlapping variants",
    ),
    pytest.param(
        "variants.toml",
        'red_flags = "red_flags"',
        'red_flags = "red_flag"',
        'variants.toml, line 1: question "red_flag" is not in [[question]]. Did you mean "red_flags"?',
        id="unknown question",
    ),
    pytest.param(
        "text/elbows.md",
        "Source: B\n\n## What follows",
        "\n## What follows",
        'text/elbows.md, line 10: the paragraph "A warm elbow may hold a tiny stove. Cont..." has no Source line.'
        ' Add "Source: CODE" directly below it',
        id="paragraph without a source",
    ),
    pytest.param(
        "text/elbows.md",
        "Source: B\n\n## What follows",
        "Source: Q\n\n## What follows",
        'text/elbows.md, line 11: source "Q" is not in topic.toml. Known: A, B, Z',
        id="unknown source of a paragraph",
    ),
    pytest.param(
        "text/elbows.md",
        "Source: B\n\n## What follows",
        "Source:\n\n## What follows",
        "text/elbows.md, line 11: the Source line names no source. Write Source: and codes of topic.toml",
        id="empty source line",
    ),
    pytest.param(
        "text/elbows.md",
        "tiny stove. Contrast",
        "tiny stove.\nContrast",
        "text/elbows.md, line 11: a paragraph goes over two lines. Join them, or put its Source line between them",
        id="wrapped paragraph",
    ),
    pytest.param(
        "text/elbows.md",
        "# Elbows\n",
        "Elbows.\n",
        "text/elbows.md, line 1: a paragraph before any heading. Begin the file with # Title",
        id="text before a heading",
    ),
    pytest.param(
        "text/elbows.md",
        "# Elbows\n",
        "# Elbows\n\nSource: A\n",
        "text/elbows.md, line 3: a Source line without a paragraph before it. Put it directly below its paragraph",
        id="source line without paragraph",
    ),
    pytest.param(
        "faq.toml",
        QUOTE,
        'text = "A locked elbow hides a loose crum, and MRI shows crumbs."',
        'faq.toml, line 5, [[entry]] 1: the quotation "A locked elbow hides a loose crum, and MRI shows crumbs." is in no'
        ' paragraph of text/elbows.md. Did you mean "A locked elbow hides a loose crumb, and MRI shows crumbs."?',
        id="quotation that is not there",
    ),
    pytest.param(
        "faq.toml",
        QUOTE,
        'text = "elbow"',
        f'faq.toml, line 5, [[entry]] 1: the quotation "elbow" is 6 times in text/elbows.md. {LONGER}',
        id="quotation found more than once",
    ),
    pytest.param(
        "faq.toml",
        QUOTE,
        'text = "Why the warm elbow gets contrast"',
        'faq.toml, line 5, [[entry]] 1: the quotation "Why the warm elbow gets contrast" is in no paragraph of text/elbows.md.'
        " Copy a sentence of a paragraph, letter by letter",
        id="quotation of a heading",
    ),
    pytest.param(
        "faq.toml",
        ANSWER,
        'answer = [{ file = "text/elbow.md", text = "crumb" }]',
        'faq.toml, line 5, [[entry]] 1: text file "text/elbow.md" is not in the folder. Did you mean "text/elbows.md"?',
        id="quotation from a file that is not there",
    ),
    pytest.param(
        "faq.toml",
        ANSWER,
        "answer = []",
        'faq.toml, line 1, [[entry]] 1: "why-mri" has no answer. Quote at least one sentence of the text',
        id="question without an answer",
    ),
    pytest.param(
        "faq.toml",
        '"why dye"',
        '"Mri crumbs"',
        'faq.toml, line 10, [[entry]] 2: the phrasing "Mri crumbs" belongs to both "why-mri" and "why-contrast". Keep it at one of the two',
        id="phrasing of two questions",
    ),
    pytest.param(
        "faq.toml",
        'id = "why-contrast"',
        'id = "why-mri"',
        'faq.toml, line 8, [[entry]] 2: id "why-mri" is already that of [[entry]] 1. Give each its own, or delete one of the two',
        id="FAQ id given twice",
    ),
    pytest.param(
        "pathway.toml",
        'fact = "mri_contraindicated"',
        'fact = "mri_contraindcated"',
        'pathway.toml, line 11, [[alternative]] 1: fact "mri_contraindcated" is not in facts.toml. Did you mean "mri_contraindicated"?',
        id="unknown fact of an alternative",
    ),
    pytest.param(
        "pathway.toml",
        "variants = [3]",
        "variants = [3, 9]",
        'pathway.toml, line 3, [[step]] 1: variant "9" is not in variants.toml. Known: 1, 2, 3',
        id="unknown variant of a step",
    ),
    pytest.param(
        "pathway.toml",
        'any = ["blue_fingers"]',
        'any = ["blue_finger"]',
        'pathway.toml, line 19, [[alert]] 1: fact "blue_finger" is not in facts.toml. Did you mean "blue_fingers"?',
        id="unknown fact of an alert",
    ),
    pytest.param(
        "cases.toml",
        "variant = 2",
        "variant = 8",
        'cases.toml, line 5, [[case]] 1: variant "8" is not in variants.toml. Known: 1, 2, 3',
        id="unknown variant of a case",
    ),
    pytest.param(
        "facts.toml",
        'name = "warm"',
        'name = "locked"',
        'facts.toml, line 26, [[fact]] 4: name "locked" is already that of [[fact]] 2. Give each its own, or delete one of the two',
        id="fact given twice",
    ),
    pytest.param(
        "topic.toml",
        'slug = "sore-elbow"',
        'slug = "sore-elbows"',
        'topic.toml, line 2: the slug "sore-elbows" is not the folder\'s name. Write slug = "sore-elbow"',
        id="slug of another folder",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), CHANGES)
def test_a_fault_is_told_with_file_place_and_remedy(tmp_path: Path, file: str, old: str, new: str, message: str) -> None:
    folder = copy_topic(tmp_path)
    change(folder, file, old, new)
    assert refusal(folder) == f"sore-elbow/{message}"


@pytest.mark.parametrize(
    "file",
    [
        "topic.toml",
        "ratings.csv",
        "superseded.csv",
        "variants.toml",
        "facts.toml",
        "procedures.toml",
        "pathway.toml",
        "faq.toml",
        "cases.toml",
    ],
)
def test_a_missing_file_is_named(tmp_path: Path, file: str) -> None:
    folder = copy_topic(tmp_path)
    (folder / file).unlink()
    assert refusal(folder) == f"sore-elbow/{file}, the file: is missing. Add it; every topic needs it, even if empty of rows"


def test_a_file_with_a_misspelt_name_is_not_ignored(tmp_path: Path) -> None:
    folder = copy_topic(tmp_path)
    (folder / "case.toml").write_text("")
    assert refusal(folder) == 'sore-elbow/case.toml, the file: is not a file of a topic. Did you mean "cases.toml"?'


def test_a_topic_without_text_is_refused(tmp_path: Path) -> None:
    folder = copy_topic(tmp_path)
    (folder / "text" / "elbows.md").unlink()
    assert refusal(folder) == "sore-elbow/text, the folder: holds no text. Write at least one text/*.md"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "sore-ear") == (
        "sore-ear, the folder: is not there. Check the topic's name; each topic is a folder below corpus/topics"
    )
