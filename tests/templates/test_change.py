"""What an association may change about its papers, and what is refused with the list of what would be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.errors import Refusal
from governance_desk.language import LANGUAGES, render
from governance_desk.templates.change import (
    LONGEST,
    change_wording,
    checked,
    reset_wording,
    set_letterhead,
)
from governance_desk.templates.commands import ChangeWording, ResetWording, SetLetterhead
from governance_desk.templates.events import LetterheadSet, WordingChanged, WordingReset
from governance_desk.templates.fold import apply
from governance_desk.templates.places import filled, literal, lone_braces, places_in, tidy
from governance_desk.templates.state import AS_DELIVERED, Letterhead, Mark, Templates
from governance_desk.templates.wordings import wordings

NOTICE = wordings()["notice"]
OPENING = NOTICE.find("opening")
assert OPENING is not None


def change(words: str, phrase: str = "opening", templates: Templates = AS_DELIVERED) -> list[object]:
    return list(change_wording(templates, ChangeWording(document="notice", phrase=phrase, text=words)))


def refused(words: str, phrase: str = "opening") -> Refusal:
    with pytest.raises(Refusal) as found:
        change(words, phrase)
    return found.value


def changed(words: str, phrase: str = "opening", templates: Templates = AS_DELIVERED) -> Templates:
    (event,) = change(words, phrase, templates)
    assert isinstance(event, WordingChanged)
    return apply(templates, event)


def test_a_place_that_stands_for_nothing_is_refused_with_the_right_ones_and_the_nearest() -> None:
    found = refused("{召集}定于{日期}召开{会义}。")
    assert "{会义}" in render(found.sentence, "zh_CN")
    said = render(found.next_step, "zh_CN")
    assert said.startswith("是不是{会议}？")
    for name in ("联盟", "会议", "日期", "时间", "地点", "召集"):
        assert f"{{{name}}}" in said
    far = render(refused("{召集}{日期}{xyz}").next_step, "zh_CN")
    assert "是不是" not in far
    assert "{地点}" in far


def test_a_fact_that_the_text_carries_cannot_go() -> None:
    found = refused("{召集}定于近日召开{会议}。")
    assert render(found.sentence, "zh_CN").startswith("缺少{日期}")
    assert "{日期}" in render(found.next_step, "zh_CN")
    changed("{召集}请于{日期}参加{会议}。")


@pytest.mark.parametrize(
    ("words", "said", "twice"),
    [
        ("{召集}请于{日期}参加{会议", "第13个字符处的花括号{没有配对：“…{日期}参加{会议”", "{{"),
        ("会议}{召集}{日期}", "第3个字符处的花括号}没有配对：“会议}{召集}{日…”", "}}"),
        ("{召集}{日期}，｛不含午餐", "第10个字符处的花括号｛没有配对：“…}{日期}，｛不含午餐”", "｛｛"),
        ("{召集}{日期}{{会议}", "第13个字符处的花括号}没有配对：“…期}{{会议}”", "}}"),
        ("{召集}{日期}{\n会议}", "第9个字符处的花括号{没有配对：“…集}{日期}{ 会议}”", "{{"),
    ],
)
def test_a_brace_that_stands_alone_is_refused_with_its_place_and_how_to_write_it(
    words: str, said: str, twice: str
) -> None:
    found = refused(words)
    assert render(found.sentence, "zh_CN") == f"{said}。"
    step = render(found.next_step, "zh_CN")
    assert f"连写两个：{twice}" in step
    for name in ("联盟", "会议", "日期", "时间", "地点", "召集"):
        assert f"{{{name}}}" in step


def test_a_long_text_shows_where_its_brace_stands() -> None:
    said = render(refused(f"{'甲' * 900}{{{'乙' * 900}").sentence, "zh_CN")
    assert said == "第901个字符处的花括号{没有配对：“…甲甲甲甲甲甲{乙乙乙乙乙乙…”。"


@pytest.mark.parametrize("mark", ["\u200b", "\u202e", "\u200f", "\ufeff", "\u2066", "\x07"])
def test_what_nobody_sees_is_no_part_of_a_place(mark: str) -> None:
    templates = changed(f"{{召{mark}集}}请于{{日期}}参加{mark}{{会议}}。")
    assert templates.text("notice", "opening") == "{召集}请于{日期}参加{会议}。"


def test_what_is_kept_is_tidy() -> None:
    templates = changed("  ｛召集｝请于{ 日期 }参加\r\n会议\u0000。 ")
    assert templates.text("notice", "opening") == "｛召集｝请于{日期}参加\n会议。"
    assert change("｛召集｝请于{日期}参加\n会议。", templates=templates) == []


def test_the_usual_text_is_a_way_back() -> None:
    templates = changed("{召集}请于{日期}参加{会议}。")
    assert OPENING is not None
    for events in (
        change(OPENING.text, templates=templates),
        reset_wording(templates, ResetWording(document="notice", phrase="opening")),
        reset_wording(templates, ResetWording(document="notice")),
    ):
        (event,) = events
        assert isinstance(event, WordingReset)
        assert apply(templates, event) == AS_DELIVERED
    assert reset_wording(AS_DELIVERED, ResetWording(document="notice")) == []
    assert change(OPENING.text) == []


def test_what_is_not_there_or_too_long_or_empty_is_refused() -> None:
    refused("x", "nothing")
    refused(" ", "title")
    refused("会" * (LONGEST + 1), "title")
    with pytest.raises(Refusal):
        change_wording(AS_DELIVERED, ChangeWording(document="nothing", phrase="title", text="x"))
    assert changed("请寄回。", "slip_note").text("notice", "slip_note") == "请寄回。"


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), max_size=200))
def test_whatever_is_typed_is_kept_or_refused_and_a_kept_text_can_be_filled_in(words: str) -> None:
    title = NOTICE.find("title")
    assert title is not None
    values = dict.fromkeys(NOTICE.places_of(title), "值")
    if not tidy(words) or lone_braces(words) or set(places_in(words)) - values.keys():
        with pytest.raises(Refusal) as refused:
            checked(NOTICE, title, words)
        for language in LANGUAGES:
            assert render(refused.value.sentence, language)
            assert render(refused.value.next_step, language)
        return
    kept = checked(NOTICE, title, words)
    filled(kept, values)
    assert checked(NOTICE, title, kept) == kept


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cf", "Cs", "Z"]), min_size=1, max_size=100))
def test_markup_and_doubled_braces_are_only_characters(words: str) -> None:
    title = NOTICE.find("title")
    assert title is not None
    kept = checked(NOTICE, title, literal(words))
    assert filled(kept, {}) == words


def test_the_letterhead_is_one_fact() -> None:
    head = Letterhead(issuer=" 某某联盟\n秘书处文件 ", mark=Mark.PREPRINTED, telephone="010-12345678")
    (event,) = set_letterhead(AS_DELIVERED, SetLetterhead(letterhead=head), "某某联盟")
    assert isinstance(event, LetterheadSet)
    assert event.issuer == event.letterhead.issuer == "某某联盟 秘书处文件"
    templates = apply(AS_DELIVERED, event)
    assert set_letterhead(templates, SetLetterhead(letterhead=head), "某某联盟") == []
    with pytest.raises(Refusal):
        set_letterhead(AS_DELIVERED, SetLetterhead(letterhead=Letterhead(line="长" * 101)), "某某联盟")
    (back,) = set_letterhead(templates, SetLetterhead(letterhead=Letterhead()), "某某联盟")
    assert isinstance(back, LetterheadSet)
    assert back.issuer == "某某联盟"
    assert apply(templates, back) == AS_DELIVERED
