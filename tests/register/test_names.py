from __future__ import annotations

import pytest

from governance_desk.register.names import matches, spellings


@pytest.mark.parametrize(
    ("name", "pinyin", "initials"),
    [
        ("单雄信", "shanxiongxin", "sxx"),
        ("曾国藩", "zengguofan", "zgf"),
        ("仇英", "qiuying", "qy"),
        ("区志强", "ouzhiqiang", "ozq"),
        ("解晓东", "xiexiaodong", "xxd"),
        ("查良镛", "zhaliangyong", "zly"),
        ("盖叫天", "gejiaotian", "gjt"),
        ("冼星海", "xianxinghai", "xxh"),
        ("乐嘉", "yuejia", "yj"),
        ("朴槿惠", "piaojinhui", "pjh"),
        ("尉迟恭", "yuchigong", "ycg"),
        ("万俟卨", "moqixie", "mqx"),
        ("单于夫罗", "chanyufuluo", "cyfl"),
        ("欧阳明远", "ouyangmingyuan", "oymy"),
        ("吕布", "lvbu", "lb"),
        ("𬭎", "hong", "h"),
        ("", "", ""),
    ],
)
def test_surnames_are_read_as_surnames(name: str, pinyin: str, initials: str) -> None:
    assert spellings(name) == (pinyin, initials)


def test_only_the_first_characters_are_a_surname() -> None:
    assert spellings("王单") == ("wangdan", "wd")


def test_letters_and_digits_stay_and_signs_do_not() -> None:
    assert spellings("Smith·约翰 2") == ("smithyuehan2", "syh2")


@pytest.mark.parametrize("typed", ["欧阳", "明", "oymy", "my", "OuYang", "ou yang", "mingyuan", "ＯＹ", ""])
def test_a_name_is_found_by_characters_pinyin_and_initials(typed: str) -> None:
    assert matches(typed, "欧阳明远")


def test_what_is_not_in_the_name_does_not_find_it() -> None:
    assert not matches("zz", "单雄信")
    assert not matches("dan", "单雄信")
