from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import IndexFolderError
from corpus.topic import Topic
from index.build import build
from index.check import check
from index.contents import contents_of
from index.folder import IndexFolder
from index.manifest import Manifest
from index.opening import open_index
from index.search import Index
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying

HOME = Path(__file__).parents[2]
TOPICS = saying("Apple. Berry.", "Cherry.")


def _open(folder: Path, topics: dict[str, Topic] | None = None) -> tuple[Index, list[str]]:
    said: list[str] = []
    return open_index(topics or TOPICS, IndexSettings(index=folder), WordCounts(), say=said.append), said


def _version(folder: Path) -> Path:
    return next(each for each in folder.iterdir() if (each / "manifest.json").exists())


def _cut_database(version: Path) -> None:
    database = version / "chroma.sqlite3"
    database.write_bytes(database.read_bytes()[:5000])


def _overwrite_database(version: Path) -> None:
    (version / "chroma.sqlite3").write_bytes(b"something else entirely" * 1000)


def _zero_the_middle(version: Path) -> None:
    database = version / "chroma.sqlite3"
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 4] + bytes(len(whole) // 2) + whole[len(whole) * 3 // 4 :])


def _remove_database(version: Path) -> None:
    (version / "chroma.sqlite3").unlink()


def _empty_a_collection(version: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", "import sys, chromadb; c = chromadb.PersistentClient(sys.argv[1]).get_collection('sentences'); "
         "c.delete(ids=c.get(limit=1)['ids'])", str(version)],
        check=True,
        env={**os.environ, "ANONYMIZED_TELEMETRY": "False"},
    )  # fmt: skip


def _alter_a_vector(version: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", "import sys, chromadb; c = chromadb.PersistentClient(sys.argv[1]).get_collection('passages'); "
         "i = c.get(limit=1)['ids']; c.update(ids=i, embeddings=[[0.5] * 729])", str(version)],
        check=True,
        env={**os.environ, "ANONYMIZED_TELEMETRY": "False"},
    )  # fmt: skip


@pytest.mark.parametrize(
    "damage", [_cut_database, _overwrite_database, _zero_the_middle, _remove_database, _empty_a_collection, _alter_a_vector]
)
def test_a_damaged_index_is_named_and_built_anew(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    expected = _open(tmp_path / "sound")[0].search("apple")
    _open(tmp_path / "first")
    shutil.copytree(tmp_path / "first", tmp_path / "harmed")  # a path that this process has not opened before
    damage(_version(tmp_path / "harmed"))

    state = check(TOPICS, IndexSettings(index=tmp_path / "harmed"), WordCounts.id).state
    index, said = _open(tmp_path / "harmed")

    assert (state, index.search("apple"), said[0].split(" (")[0]) == ("damaged", expected, f"index {tmp_path / 'harmed'}: damaged")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 1}', "\x00\xff"])
def test_an_index_with_an_unreadable_manifest_is_built_anew(tmp_path: Path, text: str) -> None:
    expected = _open(tmp_path)[0].search("apple")
    (_version(tmp_path) / "manifest.json").write_text(text, encoding="latin-1")
    index, said = _open(tmp_path)
    assert (index.search("apple"), said) == (expected, [f"index {tmp_path}: missing; building it"])


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(IndexFolderError, match=r"it holds files that are not a Firstscan index\. Point FIRSTSCAN_INDEX to an empty folder"):
        _open(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_in_the_folders_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("mine")
    with pytest.raises(IndexFolderError, match="it holds files that are not a Firstscan index"):
        _open(tmp_path / "store")


def test_a_folder_that_cannot_be_made_is_replaced_by_a_temporary_one(tmp_path: Path) -> None:
    expected = _open(tmp_path / "sound")[0].search("apple")
    index, said = _open(Path("/proc/none/store") if Path("/proc/self").exists() else tmp_path / "a" / "\0")
    assert (index.search("apple"), said[0].split("; ")[0]) == (
        expected,
        "index folder /proc/none/store cannot be used (No such file or directory)",
    )


_OPEN = """
import sys
from pathlib import Path
from index.opening import open_index
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying
index = open_index(saying("Apple. Berry.", "Cherry."), IndexSettings(index=Path(sys.argv[1])), WordCounts())
print([(hit.passage.text, hit.score) for hit in index.search("apple").passages], index.opened.built is None)
"""


def _without_root() -> list[str]:
    """What to put before a command so that file permissions hold for it, also when the tests are run by root."""
    if os.name != "posix":
        pytest.skip("permissions work otherwise there")
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv to forbid it")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.mark.parametrize(("built", "says"), [(True, ""), (False, "missing")])
def test_a_read_only_folder_is_used_or_replaced_for_this_run(tmp_path: Path, built: bool, says: str) -> None:
    command = [*_without_root(), sys.executable, "-c", _OPEN, str(tmp_path)]
    if built:
        _open(tmp_path)
    paths = (tmp_path, *tmp_path.rglob("*"))
    for each in paths:
        each.chmod(0o500 if each.is_dir() else 0o400)

    done = subprocess.run(command, capture_output=True, text=True, cwd=HOME, check=False)

    for each in paths:
        each.chmod(0o700)
    assert (done.stdout, says in done.stderr, "Traceback" in done.stderr) == (f"[('Apple. Berry.', 1.0)] {built}\n", True, False)


_DISK_FULL = """
import resource, sys
from pathlib import Path
import chromadb
from corpus.errors import FirstscanError
from index.opening import open_index
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    open_index(saying("Apple. Berry.", "Cherry."), IndexSettings(index=Path(sys.argv[1])), WordCounts(), say=lambda line: None)
except FirstscanError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
@pytest.mark.parametrize("room", [0, 5_000, 100_000])
def test_a_full_disk_is_named(tmp_path: Path, room: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _DISK_FULL, str(tmp_path), str(room)], capture_output=True, text=True, cwd=HOME, check=False
    )  # fmt: skip
    assert (done.returncode, done.stdout.startswith("IndexFolderError index folder"), "Free some space" in done.stdout) == (0, True, True)


def test_a_full_disk_harms_no_earlier_version(tmp_path: Path) -> None:
    _open(tmp_path, saying("Older."))
    subprocess.run([sys.executable, "-c", _DISK_FULL, str(tmp_path), "100000"], capture_output=True, cwd=HOME, check=True)
    assert _open(tmp_path, saying("Older."))[1] == []


class _Stopped(Exception):  # noqa: N818
    pass


@pytest.mark.parametrize("step", ["begin", "finish", "tidy"])
def test_a_build_that_stops_before_a_step_leaves_the_old_or_the_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    old = saying("Older.")
    _open(tmp_path, old)

    def stop(*_: object) -> None:
        raise _Stopped

    with monkeypatch.context() as patched:
        patched.setattr(IndexFolder, step, stop)
        with pytest.raises(_Stopped):
            _open(tmp_path)

    states = [check(topics, IndexSettings(index=tmp_path), WordCounts.id).state for topics in (old, TOPICS)]
    assert states == {"begin": ["current", "stale"], "finish": ["current", "stale"], "tidy": ["current", "current"]}[step]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked builds")
@pytest.mark.parametrize("points", [5, pytest.param(50, marks=pytest.mark.slow)])
def test_a_build_that_is_killed_leaves_the_old_or_the_new(tmp_path: Path, points: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.index.kill_builds", str(tmp_path), str(points)], capture_output=True, text=True, cwd=HOME, check=True
    )  # fmt: skip
    seen = done.stdout.split()
    assert (len(seen), set(seen) <= {"old", "new"}) == (points, True)


_BUILD = """
import sys
from pathlib import Path
from index.opening import open_index
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying
encoder = WordCounts()
sys.stdin.read()
index = open_index(saying("Apple. Berry.", "Cherry."), IndexSettings(index=Path(sys.argv[1])), encoder, say=lambda line: None)
print(len(encoder.encoded), [(hit.passage.text, hit.score) for hit in index.search("apple").passages])
"""


def test_two_builders_at_once_build_once(tmp_path: Path) -> None:
    builders = [
        subprocess.Popen([sys.executable, "-c", _BUILD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=HOME)
        for _ in range(2)
    ]
    for builder in builders:
        builder.stdin.close()  # type: ignore[union-attr]
    said = sorted(builder.stdout.read() for builder in builders)  # type: ignore[union-attr]
    codes = [builder.wait() for builder in builders]
    for builder in builders:
        builder.stdout.close()  # type: ignore[union-attr]
    assert (codes, said) == ([0, 0], ["0 [('Apple. Berry.', 1.0)]\n", "5 [('Apple. Berry.', 1.0)]\n"])


def test_a_builder_waits_for_another_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    taken = iter([False, False, True])
    monkeypatch.setattr("index.lock._try", lambda file: next(taken))
    monkeypatch.setattr("index.lock.POLL_S", 0)
    with IndexFolder(tmp_path, said.append).lock():
        pass
    assert said == [f"another process is building the index in {tmp_path}: waiting for it"]


def test_the_clock_does_not_matter(tmp_path: Path) -> None:
    _open(tmp_path, saying("Older."))
    _open(tmp_path)
    for each in tmp_path.rglob("*"):
        os.utime(each, (0, 0))
    assert _open(tmp_path)[1] == []


def test_a_version_is_invisible_until_it_is_whole(tmp_path: Path) -> None:
    seen: list[tuple[Manifest, ...]] = []
    place = IndexFolder(tmp_path, lambda line: None)
    with place.lock():
        build(place, contents_of(TOPICS.values()), WordCounts(), {}, progress=lambda done, total: seen.append(place.manifests()))
    assert (set(seen), len(place.manifests())) == ({()}, 1)


def test_interrupting_a_build_by_hand_stops_it(tmp_path: Path) -> None:
    def interrupt(done: int, total: int) -> None:
        signal.raise_signal(signal.SIGINT)

    place = IndexFolder(tmp_path, lambda line: None)
    with place.lock(), pytest.raises(KeyboardInterrupt):
        build(place, contents_of(TOPICS.values()), WordCounts(), {}, progress=interrupt)
    assert check(TOPICS, IndexSettings(index=tmp_path), WordCounts.id).state == "missing"
