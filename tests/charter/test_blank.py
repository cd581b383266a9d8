"""The empty charter: sound, with every question open and nothing decided for anyone."""

from __future__ import annotations

from governance_desk.charter.load import blank_path, load_charter
from governance_desk.charter.model import Effect, Status
from governance_desk.charter.readings import clause_slots


def test_everything_is_open_and_every_question_offers_readings() -> None:
    charter = load_charter(blank_path())
    clauses = [clause for _, slot in clause_slots(charter) for clause in slot]
    assert len(clauses) > 20
    assert {clause.status for clause in clauses} == {Status.SILENT}
    assert all(len(clause.readings) > 1 for clause in clauses)


def test_every_effect_has_its_matter() -> None:
    assert {each.effect for each in load_charter(blank_path()).matters} == set(Effect)
