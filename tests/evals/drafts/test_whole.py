"""Hand-written whole drafts, and the further development patterns."""

from collections import Counter

from app.guard.check import check
from corpus.load import load_topics
from evals.drafts.generate import drafts
from evals.drafts.whole import whole_drafts


def test_whole_drafts_have_distinct_ids_and_both_kinds_in_either_part() -> None:
    both = (*whole_drafts("dev"), *whole_drafts("test"))
    kinds = Counter(draft.lie for draft in both)
    assert (len({draft.id for draft in both}), kinds[True] > 200, kinds[False] > 200) == (len(both), True, True)


def test_most_whole_drafts_of_the_development_part_are_judged_rightly_the_ones_made_to_be_hard_less_often() -> None:
    topic = load_topics()["cervical-pain"]
    wrong: Counter[bool] = Counter()
    total: Counter[bool] = Counter()
    for draft in whole_drafts("dev"):
        hard = "-dev" not in draft.id
        total[hard] += 1
        wrong[hard] += bool(check(draft.draft, topic, draft.variant).conflicts) != draft.lie
    assert (wrong[False] / total[False] < 0.03, wrong[True] / total[True] < 0.05) == (True, True), (wrong, total)


def test_of_a_sample_of_the_further_patterns_few_are_judged_wrongly() -> None:
    topic = load_topics()["cervical-pain"]
    wrong: Counter[bool] = Counter()
    total: Counter[bool] = Counter()
    for draft in list(drafts(topic, patterns="more_patterns.toml"))[::40]:
        total[draft.lie] += 1
        wrong[draft.lie] += bool(check(draft.draft, topic, draft.variant).conflicts) != draft.lie
    assert (wrong[True] / total[True] < 0.04, wrong[False] / total[False] < 0.01) == (True, True)
