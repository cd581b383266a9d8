"""Many names are read as fast as they are looked at, and exactly as pypinyin reads each of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin

from governance_desk.register.reading import syllables

PLACES = ["北京", "上海", "重庆", "长沙", "西安", "厦门", "六安", "台州", "番禺", "蚌埠", "乐山", "大厦"]
TRADES = ["银行", "行业", "重工", "长城", "调查", "会计", "音乐", "便宜", "地方", "中国", "人行道"]
OTHERS = ["A", "B公司", "2030", "（集团）", "·", "䶮𬱖", "单", "吕", "绿", "略", "女", "ａｂ", "\u3000", "-"]


def read_by_pypinyin(characters: str) -> list[str]:
    pieces = ("".join(x for x in piece.casefold() if x.isalnum()) for piece in lazy_pinyin(characters, v_to_u=False))
    return [piece for piece in pieces if piece]


@given(st.lists(st.sampled_from([*PLACES, *TRADES, *OTHERS]), max_size=6).map("".join))
def test_names_of_places_and_trades_are_read_as_pypinyin_reads_them(name: str) -> None:
    assert syllables(name) == read_by_pypinyin(name)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=12))
def test_any_characters_are_read_as_pypinyin_reads_them(name: str) -> None:
    assert syllables(name) == read_by_pypinyin(name)


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("重庆重工", ["chong", "qing", "zhong", "gong"]),
        ("长沙银行", ["chang", "sha", "yin", "hang"]),
        ("绿 A4", ["lv", "a4"]),
    ],
)
def test_a_phrase_decides_how_its_characters_are_read(name: str, read: list[str]) -> None:
    assert syllables(name) == read
