"""`python -m evals.drafts [dev|more|further|later|test|unseen|whole-dev|whole-test]`: lies the guard catches, faithful drafts it flags."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable

from app.guard.check import check
from corpus.load import load_topics
from corpus.topic import Topic
from evals.drafts.generate import Draft, drafts
from evals.drafts.whole import whole_drafts

UNSEEN = frozenset({"test", "unseen", "whole-test"})
"""For totals only."""
PARTS = UNSEEN | {"dev", "more", "further", "later", "whole-dev"}


def _chosen(part: str, topic: Topic) -> Iterable[Draft]:
    match part:
        case "whole-dev" | "whole-test":
            return whole_drafts(part.removeprefix("whole-"))
        case "test" | "unseen" | "more" | "further" | "later":
            return drafts(topic, patterns=f"{part}_patterns.toml")
        case _:
            return drafts(topic)


def main() -> None:
    """Print the rates by claim, form and disguise; with `--misses N`, N examples of each failure (of the development sets only)."""
    part = next((word for word in sys.argv[1:] if word in PARTS), "dev")
    shown = int(sys.argv[sys.argv.index("--misses") + 1]) if "--misses" in sys.argv and part not in UNSEEN else 0
    for topic in load_topics().values():
        totals: Counter[tuple[str, str, bool]] = Counter()
        wrong: Counter[tuple[str, str, bool]] = Counter()
        examples: list[tuple[Draft, str]] = []
        for draft in _chosen(part, topic):
            conflicts = check(draft.draft, topic, draft.variant).conflicts
            for axis, value in (("all", "all"), ("claim", draft.claim), ("form", draft.form), ("disguise", draft.disguise)):
                totals[axis, value, draft.lie] += 1
                wrong[axis, value, draft.lie] += bool(conflicts) != draft.lie
            if bool(conflicts) != draft.lie:
                examples.append((draft, "; ".join(f"{one.kind}: {one.said!r}" for one in conflicts)))
        print(f"{topic.about.slug} {part}")
        for lie, title in ((True, "lies missed"), (False, "faithful flagged")):
            for axis, value, kind in sorted(totals):
                if kind is lie:
                    count, bad = totals[axis, value, kind], wrong[axis, value, kind]
                    print(f"  {title:17} {axis:9} {value:15} {bad:5} of {count:6}  {bad / count:7.2%}")
            failed = [example for example in examples if example[0].lie is lie]
            for draft, why in failed[:: max(1, len(failed) // max(1, shown))][:shown]:
                print(f"    {title}: [{draft.variant} {draft.claim}/{draft.form}/{draft.disguise}] {draft.draft!r}")
                print(f"        {why}" if why else "", end="\n" if why else "")


if __name__ == "__main__":
    main()
