"""Say what state an index is in, and why, without changing it and without loading the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from corpus.errors import IndexFolderError
from corpus.topic import Topic
from index.chroma_fails import Damaged
from index.chunk import CHUNKING
from index.contents import KINDS, Contents, contents_of
from index.documents import own_passages
from index.folder import IndexFolder
from index.locate import locate
from index.manifest import Manifest
from index.place import Place
from index.read import checked
from index.server import IndexServer
from index.settings import IndexSettings, Wanted

State = Literal["current", "missing", "stale", "foreign", "damaged"]


@dataclass(frozen=True)
class Checked:
    """The state of an index, with what led to it."""

    state: State
    where: str
    reasons: tuple[str, ...] = ()
    manifest: Manifest | None = None
    """Of the version that was looked at; None when there is none."""

    def __str__(self) -> str:
        """One line for a person: state, place, reasons and remedy."""
        reasons = "; ".join(self.reasons)
        return f"index {self.where}: {self.state}{f' ({reasons})' if reasons else ''}.{_REMEDY[self.state]}"


_REMEDY: Mapping[State, str] = {
    "current": "",
    "missing": " It is built when it is first needed, or by: firstscan index",
    "stale": " It is brought up to date when it is next needed, or by: firstscan index",
    "foreign": " Point FIRSTSCAN_INDEX to another folder.",
    "damaged": " It is built anew when it is next needed, or by: firstscan index",
}


def check(topics: Mapping[str, Topic], settings: Wanted | None = None, model: str | None = None) -> Checked:
    """The state of the configured index for these topics; `model` is the encoder's id where it is not the configured one.

    Every vector is read and compared with what was written.

    Raises:
        ServiceError: a Chroma server is configured and does not answer.
        UsageError: the configured model is not on this machine.
    """
    settings = settings or IndexSettings()
    try:
        place: Place = IndexServer(settings.chroma) if settings.chroma else IndexFolder(settings.index, lambda line: None)
    except IndexFolderError as error:
        return Checked("foreign", str(settings.index), (str(error).split(": ", 1)[-1].split(". ", 1)[0],))
    contents = contents_of(topics.values(), own_passages(settings.index))
    model = model or locate(settings.embedding).id
    manifests = place.manifests()
    current = next((manifest for manifest in manifests if manifest.version == contents.version(model)), None)
    if current is None:
        if not manifests:
            return Checked("missing", place.where)
        return Checked("stale", place.where, _differences(manifests[-1], contents, model, topics), manifests[-1])
    try:
        shelves = place.open(current.version)
        for kind in KINDS:
            checked(shelves[kind], current, kind)
    except (Damaged, OSError) as error:
        return Checked("damaged", place.where, (str(error),), current)
    finally:
        place.close()
    return Checked("current", place.where, (), current)


def _differences(manifest: Manifest, contents: Contents, model: str, topics: Mapping[str, Topic]) -> tuple[str, ...]:
    """What has changed since the latest version was built."""
    found = []
    if manifest.model != model:
        found.append(f"built with the model {manifest.model}, wanted is {model}")
    if manifest.chunking != CHUNKING:
        found.append("passages are now cut in another way")
    for slug in sorted({*manifest.corpora, *topics}):
        if slug not in topics:
            found.append(f"topic {slug} is gone")
        elif slug not in manifest.corpora:
            found.append(f"topic {slug} is new")
        elif manifest.corpora[slug] != topics[slug].hash:
            found.append(f"topic {slug} has changed")
    if not found:
        found.append("your own documents have changed")
    return tuple(found)
