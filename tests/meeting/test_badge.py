"""Codes of badges: found again, of figures alone, and refused where they do not hold."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from governance_desk.meeting.badge import Record, Unknown, code_of, is_code, is_whole, voter_of
from governance_desk.meeting.state import Voter, VoterId
from governance_desk.register.state import PersonId, UnitId

RECORD = Record("unit_6f1c", rehearsal=False)
ROLL = tuple(
    Voter(VoterId(f"seat_{n}"), PersonId(f"person_{n}"), f"王{n}", UnitId(f"unit_{n}"), "某某公司", "理事")
    for n in range(200)
)
CODE = code_of(RECORD, ROLL[7])


def test_each_code_finds_its_voter() -> None:
    codes = [code_of(RECORD, voter) for voter in ROLL]
    assert len(set(codes)) == len(ROLL)
    assert [voter_of(RECORD, ROLL, code) for code in codes] == [voter.id for voter in ROLL]
    assert all(len(code) == 17 and code.isdecimal() and code.isascii() for code in codes)


def test_blanks_and_full_width_figures_of_an_input_method_are_read() -> None:
    wide = "".join(chr(ord(figure) + 0xFEE0) for figure in CODE)
    assert voter_of(RECORD, ROLL, f" {wide[:5]} {wide[5:]}\n") == ROLL[7].id


@given(at=st.integers(0, 16), by=st.integers(1, 9))
def test_one_wrong_figure_is_noticed(at: int, by: int) -> None:
    wrong = CODE[:at] + str((int(CODE[at]) + by) % 10) + CODE[at + 1 :]
    assert not is_whole(wrong)
    assert voter_of(RECORD, ROLL, wrong) is Unknown.MISREAD


@given(at=st.integers(0, 15))
def test_two_figures_in_each_others_place_are_noticed(at: int) -> None:
    assume(CODE[at] != CODE[at + 1])
    wrong = CODE[:at] + CODE[at + 1] + CODE[at] + CODE[at + 2 :]
    assert voter_of(RECORD, ROLL, wrong) is Unknown.MISREAD


def test_a_badge_holds_in_the_record_that_it_was_made_in() -> None:
    trial = msgspec.structs.replace(RECORD, rehearsal=True)
    assert voter_of(RECORD, ROLL, code_of(trial, ROLL[7])) is Unknown.REHEARSAL
    assert voter_of(trial, ROLL, CODE) is Unknown.REAL
    assert voter_of(trial, ROLL, code_of(trial, ROLL[7])) == ROLL[7].id
    assert voter_of(Record("unit_other", rehearsal=False), ROLL, CODE) is Unknown.ELSEWHERE


def test_a_badge_of_whoever_was_in_the_place_before_holds_no_longer() -> None:
    changed = [msgspec.structs.replace(each, person=PersonId("person_new")) for each in ROLL]
    assert voter_of(RECORD, changed, CODE) is Unknown.NOT_ON_THE_ROLL


def test_two_of_one_code_are_not_guessed_at() -> None:
    assert voter_of(RECORD, [*ROLL, ROLL[7]], CODE) is Unknown.AMBIGUOUS


def test_a_code_does_not_say_whose_it_is() -> None:
    named = msgspec.structs.replace(ROLL[7], name="李四", unit_name="其他公司", post="理事长")
    assert code_of(RECORD, named) == CODE  # neither name nor unit nor post goes into it


@pytest.mark.parametrize("typed", ["", "王芳", "13800138000", CODE[:-1], CODE + "0", CODE[:-1] + "x"])
def test_what_is_typed_of_a_name_or_a_number_is_no_code(typed: str) -> None:
    assert not is_code(typed)
    with pytest.raises(ValueError, match="no code"):
        voter_of(RECORD, ROLL, typed)
