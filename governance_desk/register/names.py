"""How a name is spelled, so that two letters find a person at the door.

Surnames are often read differently from the same character elsewhere: 单 is Shàn, not dān. pypinyin knows the
common readings only; the table holds the surnames that it reads wrongly. It is imported when first needed.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SURNAMES: dict[str, tuple[str, ...]] = {
    "单": ("shan",),
    "曾": ("zeng",),
    "仇": ("qiu",),
    "区": ("ou",),
    "解": ("xie",),
    "查": ("zha",),
    "盖": ("ge",),
    "冼": ("xian",),
    "乐": ("yue",),
    "朴": ("piao",),
    "任": ("ren",),
    "尹": ("yin",),
    "华": ("hua",),
    "覃": ("qin",),
    "缪": ("miao",),
    "员": ("yun",),
    "祭": ("zhai",),
    "繁": ("po",),
    "秘": ("bi",),
    "逄": ("pang",),
    "种": ("chong",),
    "召": ("shao",),
    "黑": ("he",),
    "尉迟": ("yu", "chi"),
    "万俟": ("mo", "qi"),
    "长孙": ("zhang", "sun"),
    "澹台": ("tan", "tai"),
    "单于": ("chan", "yu"),
    "令狐": ("ling", "hu"),
    "宿": ("su",),
    "折": ("she",),
    "翟": ("zhai",),
    "牟": ("mou",),
    "那": ("na",),
    "谌": ("chen",),
    "隗": ("wei",),
    "郇": ("xun",),
    "纪": ("ji",),
}
"""The reading of a character as a surname; two characters before one."""


@lru_cache(maxsize=20_000)
def spellings(name: str) -> tuple[str, str]:
    """The pinyin of a name in one word, without tones, and its initials: 单雄信 → ("shanxiongxin", "sxx").

    Letters and digits stay, in lower case; anything else is left out. `ü` is written v, as people type it.
    """
    read = spelled(name)
    return "".join(read), "".join(syllable[0] for syllable in read)


def spelled(name: str, *, surname: bool = True) -> list[str]:
    """The name's syllables; `surname=False` for what is no person: 单 in 单位 is no Shàn."""
    from governance_desk.register.reading import syllables

    plain = unicodedata.normalize("NFKC", name).strip()
    first = next((plain[:length] for length in (2, 1) if plain[:length] in _SURNAMES), "") if surname else ""
    return [*_SURNAMES.get(first, ()), *syllables(plain[len(first) :])]


def matches(typed: str, name: str) -> bool:
    """Whether what was typed is part of the name, of its pinyin, or of its initials."""
    wanted = folded(typed)
    if not wanted:
        return True
    if wanted in unicodedata.normalize("NFKC", name).casefold():
        return True
    pinyin, initials = spellings(name)
    return wanted in initials or wanted in pinyin


def folded(typed: str) -> str:
    """What was typed, as it is compared: half-width, in lower case, without blanks."""
    return "".join(unicodedata.normalize("NFKC", typed).casefold().split())
