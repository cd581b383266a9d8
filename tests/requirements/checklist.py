"""The checklist of GB 50799-2012 as a page: each requirement, where it is met, by which keys, held by which tests.

python -m tests.requirements.checklist      writes it anew
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "resources" / "requirements" / "gb50799-2012.toml"
PAGE = SOURCE.with_suffix(".md")


class Requirement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One requirement. `keys` by the file that has them, `tests` as pytest names them."""

    clause: str
    asks: str
    english: str
    where: str
    keys: dict[str, list[str]]
    tests: list[str]
    apart: str = ""


def requirements() -> list[Requirement]:
    """All of them, in the order of the standard."""
    return msgspec.convert(tomllib.loads(SOURCE.read_text("utf-8"))["requirement"], list[Requirement])


def page() -> str:
    """The checklist for people."""
    lines = [
        "# GB 50799-2012, 6.2 与 12.2：逐条对照",
        "",
        "由 gb50799-2012.toml 生成（make coverage），按键与测试由测试核对。",
        "Made from gb50799-2012.toml; a test holds every key and test named here.",
    ]
    for each in requirements():
        keys = "、".join(dict.fromkeys(key for found in each.keys.values() for key in found))
        lines += ["", f"## {each.clause}　{each.asks}", "", f"{each.english}.", "", f"- 所在：{each.where}"]
        if keys:
            lines.append(f"- 按键：{keys}")
        if each.apart:
            lines.append(f"- 说明：{each.apart}")
        lines += [f"- 测试：`{test}`" for test in each.tests]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
