from collections import Counter

from app.guard.check import check
from corpus.load import load_topics
from evals.drafts.generate import drafts
from tests.app.guard.elbow import elbow


def test_there_are_enough_distinct_drafts_of_either_kind() -> None:
    made = list(drafts(load_topics()["cervical-pain"]))
    kinds = Counter(draft.lie for draft in made)
    distinct = len({(draft.variant, draft.draft) for draft in made})
    assert (kinds[True] >= 10_000, kinds[False] >= 2_000, distinct) == (True, True, len(made))


def test_the_same_seed_makes_the_same_drafts() -> None:
    assert list(drafts(elbow(), seed=3)) == list(drafts(elbow(), seed=3))


def test_of_a_sample_nearly_every_lie_is_caught_and_hardly_a_faithful_draft_flagged() -> None:
    topic = load_topics()["cervical-pain"]
    wrong: Counter[bool] = Counter()
    total: Counter[bool] = Counter()
    for draft in list(drafts(topic))[::15]:
        total[draft.lie] += 1
        wrong[draft.lie] += bool(check(draft.draft, topic, draft.variant).conflicts) != draft.lie
    assert (wrong[True] / total[True] < 0.01, wrong[False] / total[False] < 0.01) == (True, True)
