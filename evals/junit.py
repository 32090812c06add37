"""Outcomes as JUnit XML, so that a build server lists failed items as failed tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as Xml

from evals.gate import Breach
from evals.outcome import Outcome

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(path: Path, outcomes: Sequence[Outcome], breaches: Sequence[Breach]) -> None:
    """One test case per item, one for the gate; a test case fails with the reasons of its failed scores."""
    failed = sum(bool(outcome.failed) for outcome in outcomes) + bool(breaches)
    suite = Xml.Element("testsuite", name="firstscan evaluation", tests=str(len(outcomes) + 1), failures=str(failed))
    for outcome in outcomes:
        case = Xml.SubElement(suite, "testcase", classname=f"gold.{outcome.kind}", name=outcome.id, time=f"{outcome.seconds:.4f}")
        if outcome.failed:
            names = ", ".join(score.name for score in outcome.failed)
            reasons = "\n".join(f"{score.name}: {score.reason}" for score in outcome.failed)
            Xml.SubElement(case, "failure", message=names).text = _NOT_XML.sub("?", reasons)
    gate = Xml.SubElement(suite, "testcase", classname="gold", name="gate")
    if breaches:
        Xml.SubElement(gate, "failure", message=f"{len(breaches)} closed").text = _NOT_XML.sub("?", "\n".join(map(str, breaches)))
    Xml.ElementTree(suite).write(path, encoding="utf-8", xml_declaration=True)
