"""`python -m evals.drafts`: how many lies the guard catches and how many faithful drafts it flags, by claim, form and disguise."""

from __future__ import annotations

import sys
from collections import Counter

from app.guard.check import check
from corpus.load import load_topics
from evals.drafts.generate import Draft, drafts


def main() -> None:
    """Print the rates; with `--misses N`, N examples of each failure."""
    shown = int(sys.argv[sys.argv.index("--misses") + 1]) if "--misses" in sys.argv else 0
    for topic in load_topics().values():
        totals: Counter[tuple[str, str, bool]] = Counter()
        wrong: Counter[tuple[str, str, bool]] = Counter()
        examples: list[Draft] = []
        for draft in drafts(topic):
            flagged = bool(check(draft.draft, topic, draft.variant).conflicts)
            for axis, value in (("all", "all"), ("claim", draft.claim), ("form", draft.form), ("disguise", draft.disguise)):
                totals[axis, value, draft.lie] += 1
                wrong[axis, value, draft.lie] += flagged != draft.lie
            if flagged != draft.lie:
                examples.append(draft)
        print(f"{topic.about.slug}")
        for lie, title in ((True, "lies missed"), (False, "faithful flagged")):
            for axis, value, kind in sorted(totals):
                if kind is lie:
                    count, bad = totals[axis, value, kind], wrong[axis, value, kind]
                    print(f"  {title:17} {axis:9} {value:15} {bad:5} of {count:6}  {bad / count:7.2%}")
            for draft in [example for example in examples if example.lie is lie][:: max(1, len(examples) // max(1, shown))][:shown]:
                print(f"    {title}: [{draft.variant} {draft.claim}/{draft.form}/{draft.disguise}] {draft.draft!r}")


if __name__ == "__main__":
    main()
