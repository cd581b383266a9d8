"""A draft, and the way from any templates to any others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.journal.command import Command
from governance_desk.templates.back import commands_between
from governance_desk.templates.commands import ChangeWording, ResetWording, SetLetterhead, SetLogo, SetSignatures
from governance_desk.templates.draft import drafted
from governance_desk.templates.state import AS_DELIVERED, Letterhead, Mark, Side, SignatureLine, Templates
from tests.templates.pictures import logo

WORDS = st.sampled_from(["甲", "乙", "丙{{丁}}"])
LINES = st.sampled_from(
    [
        (),
        (SignatureLine("recorder", "记录"), SignatureLine("chair", "主持")),
        (SignatureLine("chair", "主持人"), SignatureLine("recorder", "记录人"), SignatureLine("", "审核人")),
    ]
)
LOGOS = (None, logo(15), logo(20), logo(20, Side.LEFT), logo(15, width=200))
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(
        ChangeWording,
        document=st.sampled_from(["notice", "minutes"]),
        phrase=st.just("title"),
        text=WORDS,
    ),
    st.builds(ChangeWording, document=st.just("notice"), phrase=st.sampled_from(["slip", "slip_note"]), text=WORDS),
    st.builds(ResetWording, document=st.sampled_from(["notice", "minutes"])),
    st.builds(SetLetterhead, letterhead=st.builds(Letterhead, issuer=WORDS, mark=st.sampled_from(Mark))),
    st.builds(SetLogo, logo=st.sampled_from(LOGOS)),
    st.builds(SetSignatures, document=st.just("minutes"), lines=LINES),
)


def after(commands: list[Command]) -> Templates:
    templates = AS_DELIVERED
    for command in commands:
        templates = drafted(templates, command)
    return templates


@given(st.lists(COMMANDS), st.lists(COMMANDS))
def test_the_commands_between_lead_there_and_back(one: list[Command], other: list[Command]) -> None:
    here, there = after(one), after(other)
    way, back = commands_between(here, there), commands_between(there, here)
    for command in way:
        here = drafted(here, command)
    assert here == there
    for command in back:
        here = drafted(here, command)
    assert here == after(one)
    assert commands_between(here, here) == []


def test_no_other_command_is_drafted() -> None:
    with pytest.raises(TypeError):
        drafted(AS_DELIVERED, Command())


def test_a_lone_brace_of_an_older_record_comes_back_as_it_is_written_today() -> None:
    old = Templates(wordings={"notice": {"title": "{会议}邀请 { 试行"}})
    (command,) = commands_between(AS_DELIVERED, old)
    assert drafted(AS_DELIVERED, command).text("notice", "title") == "{会议}邀请 {{ 试行"
    assert commands_between(old, old) == []


def test_so_does_one_in_a_line_to_sign_on() -> None:
    lines = (SignatureLine("chair", "主持{人"), SignatureLine("recorder", "记录人"))
    (command,) = commands_between(AS_DELIVERED, Templates(signatures={"minutes": lines}))
    roles = [each.role for each in drafted(AS_DELIVERED, command).signatures["minutes"]]
    assert roles == ["主持{{人", "记录人"]
