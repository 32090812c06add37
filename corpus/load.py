"""Load topics from their folders; every fault is a CorpusError that names file, row and remedy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from corpus.cases import CasesFile
from corpus.check import check_topic
from corpus.errors import CorpusError
from corpus.facts import FactsFile
from corpus.faq import FaqFile
from corpus.file_text import FileText, read_text
from corpus.pathway import PathwayFile
from corpus.procedures import ProceduresFile
from corpus.rating_table import parse_table
from corpus.record import Record
from corpus.suggest import did_you_mean
from corpus.text import Paragraph, parse_paragraphs
from corpus.toml_record import parse_record
from corpus.topic import Topic
from corpus.topic_file import TopicFile
from corpus.typed import TypedFile
from corpus.variants import VariantsFile

TOPICS = Path(__file__).parent / "topics"
FILES = (
    "cases.toml",
    "facts.toml",
    "faq.toml",
    "inside.toml",
    "outside.toml",
    "pathway.toml",
    "procedures.toml",
    "ratings.csv",
    "superseded.csv",
    "topic.toml",
    "variants.toml",
)
OPTIONAL = frozenset(("inside.toml", "outside.toml"))
RULES = ("facts.toml", "ratings.csv", "variants.toml")

R = TypeVar("R", bound=Record)


def load_topic(folder: Path) -> Topic:
    """The topic in that folder, validated as a whole.

    Raises:
        CorpusError: any file is missing, malformed, or names something that is not there.
    """
    if not folder.is_dir():
        raise CorpusError(folder.name, "the folder", "is not there", "Check the topic's name; each topic is a folder below corpus/topics")
    _refuse_strangers(folder)
    files: dict[str, FileText] = {}

    def record(name: str, model: type[R]) -> R:
        files[name] = read_text(folder, name)
        return parse_record(files[name], model)

    def typed(name: str) -> tuple[str, ...]:
        return record(name, TypedFile).texts if (folder / name).is_file() else ()

    for name in ("ratings.csv", "superseded.csv"):
        files[name] = read_text(folder, name, bom=True)
    ratings, superseded = parse_table(files["ratings.csv"]), parse_table(files["superseded.csv"])
    paragraphs: list[Paragraph] = []
    for path in sorted((folder / "text").glob("*.md")):
        name = f"text/{path.name}"
        files[name] = read_text(folder, name)
        paragraphs.extend(parse_paragraphs(name, files[name]))
    if not paragraphs:
        raise CorpusError(f"{folder.name}/text", "the folder", "holds no text", "Write at least one text/*.md")
    topic = Topic(
        folder=folder,
        about=record("topic.toml", TopicFile),
        ratings=tuple(row for _, row in ratings),
        superseded=tuple(row for _, row in superseded),
        variants=record("variants.toml", VariantsFile),
        facts=record("facts.toml", FactsFile),
        procedures=record("procedures.toml", ProceduresFile).procedure,
        pathway=record("pathway.toml", PathwayFile),
        faq=record("faq.toml", FaqFile).entry,
        cases=record("cases.toml", CasesFile).case,
        inside=typed("inside.toml"),
        outside=typed("outside.toml"),
        paragraphs=tuple(paragraphs),
        texts={name: file.text for name, file in files.items() if name.startswith("text/") or name.endswith(".csv")},
        hash=_hash(files, sorted(files)),
        rules_hash=_hash(files, RULES),
    )
    check_topic(topic, files, {"ratings.csv": ratings, "superseded.csv": superseded})
    return topic


def load_topics(root: Path = TOPICS) -> dict[str, Topic]:
    """All topics below root by slug, in alphabetical order.

    Raises:
        CorpusError: there is no topic, or one of them does not hold together.
    """
    folders = sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith(".")) if root.is_dir() else []
    if not folders:
        raise CorpusError(root.name, "the folder", "holds no topic", "Install the package again, or point to a folder of topics")
    return {folder.name: load_topic(folder) for folder in folders}


def _refuse_strangers(folder: Path) -> None:
    """A file with a misspelt name would otherwise be ignored in silence; notes (README.md) and other endings are let be."""
    for path in sorted(folder.iterdir()):
        if path.suffix in (".toml", ".csv") and path.name not in FILES:
            wrong, remedy = "is not a file of a topic", did_you_mean(path.name, FILES)
            raise CorpusError(f"{folder.name}/{path.name}", "the file", wrong, remedy)


def _hash(files: Mapping[str, FileText], names: Iterable[str]) -> str:
    """sha256 over names and contents, each with its length, so that no two sets of files share one by shifting bytes."""
    digest = hashlib.sha256()
    for name in names:
        digest.update(f"{name}\0{len(files[name].raw)}\0".encode() + files[name].raw)
    return digest.hexdigest()
