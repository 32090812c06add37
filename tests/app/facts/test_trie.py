"""The tree of phrases grows where a text leads to, and nowhere else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from app.facts.cues import Match, Phrases
from app.facts.trie import Node, Trie


def nodes(node: Node) -> int:
    return 1 + sum(map(nodes, node.edges.values())) + sum(nodes(target) for _, target in node.gaps)


def test_a_node_knows_its_edges_once_it_is_grown() -> None:
    trie = Trie(lambda element: [(part,) for part in element.split("|")])
    trie.add(("sore|bad", "elbow"), 0)
    assert sorted(trie.grown(trie.root).edges) == ["bad", "sore"]


def test_what_no_text_leads_to_is_not_grown() -> None:
    trie = Trie(lambda element: [(element,)])
    trie.add(("sore", "left", "elbow"), 0)
    trie.grown(trie.root)
    assert nodes(trie.root) == 2


def test_a_phrase_added_late_is_found_as_well() -> None:
    phrases = Phrases({})
    phrases.add("sore elbow", 0)
    phrases.find(["sore", "elbow"])
    phrases.add("sore knee", 1)
    assert phrases.find(["sore", "knee"]) == [Match(0, 2, 1)]


def test_threads_that_read_the_first_texts_at_once_all_find_every_phrase() -> None:
    words = ["a" * length for length in range(1, 301)]
    phrases = Phrases({})
    for number, word in enumerate(words):
        phrases.add(f"sore {word} elbow", number)
    texts = [["sore", word, "elbow"] for word in words]
    with ThreadPoolExecutor(16) as threads:
        found = list(threads.map(phrases.find, texts * 4))
    assert found == [[Match(0, 3, number)] for number in range(300)] * 4
