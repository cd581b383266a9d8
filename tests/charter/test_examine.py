"""While a charter is written, every mistake is named with its line."""

from __future__ import annotations

from governance_desk.charter.examine import examine
from governance_desk.charter.load import built_in, built_in_path
from governance_desk.language import current, use


def source() -> str:
    return built_in_path("cfia").read_text(encoding="utf-8")


def test_a_sound_text_is_a_charter() -> None:
    examined = examine(source())
    assert (examined.charter, examined.mistakes) == (built_in("cfia"), ())


def test_each_mistake_has_its_line() -> None:
    toml = source().replace("limit = 3", "limit = 0")
    lines = toml.split("\n")
    examined = examine(toml)
    assert examined.charter is None
    assert len(examined.mistakes) == 2
    for each in examined.mistakes:
        assert each.line is not None
        assert lines[each.line - 1] == "limit = 0"


def test_the_line_that_is_no_toml_in_both_languages() -> None:
    toml = source().replace('name = "会员大会"', "name = 会员大会")
    line = toml[: toml.index("name = 会员大会")].count("\n") + 1
    before = current()
    for language in ("en", "zh_CN", before):
        use(language)
        assert [each.line for each in examine(toml).mistakes] == [line]
