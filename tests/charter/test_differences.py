"""What a new version changes is told in words, rules and values."""

from __future__ import annotations

from governance_desk.charter.differences import Difference, Of, differences
from governance_desk.charter.load import built_in, built_in_path, read_charter
from governance_desk.charter.model import Charter


def changed(*changes: tuple[str, str]) -> Charter:
    toml = built_in_path("cfia").read_text(encoding="utf-8")
    for before, after in changes:
        assert before in toml
        toml = toml.replace(before, after, 1)
    return read_charter(toml, place="new")


def test_nothing_changed() -> None:
    assert differences(built_in("cfia"), built_in("cfia")) == ()


def test_a_quorum_changes_as_a_rule_and_as_a_value() -> None:
    half = 'all_of = [{ at_least = "1/2", of = "in_office" }]'
    rule, value = differences(built_in("cfia"), changed((half, half.replace("1/2", "2/3"))))
    assert (rule.of, rule.place) == (Of.RULE, "第十九条")
    assert "二分之一" in rule.before
    assert "三分之二" in rule.after
    assert value == Difference(Of.VALUE, "bodies.council.quorum.0.rule.all_of.0.at_least", "1/2", "2/3")


def test_an_article_s_words_change() -> None:
    after = ("设在清华大学碳中和研究院", "设在北京")
    (text,) = differences(built_in("cfia"), changed(after))
    assert (text.of, text.place) == (Of.TEXT, "第五条")
    assert text.after.endswith("设在北京。")


def test_what_is_new_moves_nothing_else() -> None:
    matter = """[[matters]]
key = "seal"
name = "印章管理"
article = "第二十三条"
[[matters.competence]]
article = "第二十三条"
rule = { bodies = ["council"] }

[[matters]]
key = "termination"
"""
    found = differences(built_in("cfia"), changed(('[[matters]]\nkey = "termination"\n', matter)))
    assert {each.before for each in found} == {""}
    assert all(each.place.startswith("matters.seal.") for each in found if each.of is Of.VALUE)
