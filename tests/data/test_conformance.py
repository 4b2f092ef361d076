"""The accessibility statement covers WCAG 2.2 A and AA, and claims no more than its parts."""

from __future__ import annotations

from collections import Counter

from data.conformance import Conformance, Principle, gbt_subjects, wcag_criteria, weakest


def test_every_criterion_of_levels_a_and_aa_is_there_in_order() -> None:
    criteria = wcag_criteria()
    assert Counter(criterion.level for criterion in criteria.values()) == {"A": 31, "AA": 24}
    assert "4.1.1" not in criteria, "WCAG 2.2 has no 4.1.1"
    numbers = [tuple(map(int, number.split("."))) for number in criteria]
    assert numbers == sorted(numbers)


def test_every_claim_says_how_in_both_languages() -> None:
    for criterion in wcag_criteria().values():
        assert all((criterion.name_zh, criterion.name_en, criterion.how_zh, criterion.how_en))
        assert "{" not in criterion.how_zh + criterion.how_en


def test_the_chinese_standard_is_covered_principle_by_principle() -> None:
    subjects = gbt_subjects()
    order = [list(Principle).index(subject.principle) for subject in subjects]
    assert order == sorted(order)
    assert {subject.principle for subject in subjects} == set(Principle)
    assert all(subject.criteria and subject.name_en for subject in subjects)


def test_a_subject_claims_no_more_than_its_weakest_criterion() -> None:
    supports, partial, no = (
        Conformance.SUPPORTS,
        Conformance.PARTIAL,
        Conformance.NOT_APPLICABLE,
    )
    assert weakest([supports, partial, no]) is partial
    assert weakest([no, supports]) is supports
    assert weakest([no]) is no
    for subject in gbt_subjects():
        if subject.conformance is supports:
            assert partial not in {criterion.conformance for criterion in subject.criteria}
