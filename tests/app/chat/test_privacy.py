from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chat.privacy import sightings

IDENTIFIERS = [
    ("Mr. Miller has neck pain", "a name with a title"),
    ("seen with Dr Jane", "a name with a title"),
    ("Mrs O'Brien, 62", "a name with a title"),
    ("Patient name: Smith", "a patient's name"),
    ("MRN 1234567", "a record number"),
    ("MRN: AB-1234567", "a record number"),
    ("hospital no. 99 12 34", "a record number"),
    ("NHS 943 476 5919", "a record number"),
    ("SSN 078-05-1120", "a record number"),
    ("write to jane.doe@example.org", "an e-mail address"),
    ("call (617) 555-0123", "a phone number"),
    ("call 617-555-0123", "a phone number"),
    ("call +44 20 7946 0958", "a phone number"),
    ("Tel: 020 7946 0958", "a phone number"),
    ("DOB 12/03/1961", "a full date of birth"),
    ("born on 3 March 1961", "a full date of birth"),
    ("d.o.b. March 3, 1961", "a full date of birth"),
    ("F 03.12.1961", "a full date of birth"),
]
INNOCENT = [
    "62F, breast cancer 2019, CRP 120, ESR 88, WBC 14.2",
    "Patient with MS and neck pain, no trauma",
    "C5-6 ACDF '19, C4/5 fusion, pain 7/10 for 3-4 weeks",
    "MVC 05/2003; MRI on 12/03/2024 was normal",
    "BP 120/80, HR 88, temp 38.9, pain radiates to digits 1-2",
    "born in 1961, diagnosed 2015",
    "Dr said it is fine, mr c-spine without contrast",
    "temperature 101.2 F x 3 days, 500 mg three times daily",
    "Hx of NHL s/p R-CHOP x6, remission since 2018",
    "case no further imaging, record number of visits",
]


@pytest.mark.parametrize(("text", "kind"), IDENTIFIERS)
def test_what_looks_like_an_identifier_is_seen(text: str, kind: str) -> None:
    assert kind in {found.kind for found in sightings(text)}


@pytest.mark.parametrize("text", INNOCENT)
def test_ordinary_clinical_text_raises_no_warning(text: str) -> None:
    assert sightings(text) == ()


@given(st.text(max_size=300))
def test_every_sighting_lies_inside_the_text_and_in_order(text: str) -> None:
    found = sightings(text)
    inside = all(0 <= one.start < one.end <= len(text) for one in found)
    assert (inside, list(found)) == (True, sorted(found, key=lambda one: (one.start, one.end, one.kind)))
