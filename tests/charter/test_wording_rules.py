"""The written rules of a body in plain Chinese."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import Tie
from governance_desk.charter.load import built_in
from governance_desk.charter.model import Attending, Counts, Demotion, Holder, ProxyRule, QuorumChecked
from governance_desk.charter.wording_rules import said

COUNCIL = built_in("cfia").body("council")


@pytest.mark.parametrize("kind", [Tie, Attending, QuorumChecked, Counts, Demotion])
def test_every_rule_has_its_words(kind: type[Tie | Attending | QuorumChecked | Counts | Demotion]) -> None:
    words = [said(rule, COUNCIL) for rule in kind]
    assert all(words)
    assert len(set(words)) == len(words)
    assert not any("{" in each for each in words)


def test_proxies() -> None:
    assert said(ProxyRule(allowed=False), COUNCIL) == "不得委托"
    one = ProxyRule(allowed=True, holder=Holder.MEMBER, most=1, counts_for_quorum=True, barred_in_secret=True)
    assert said(one, COUNCIL) == (
        "可以委托另一到会理事，每人至多接受1份，计入出席人数，不计入到会人数，无记名投票时不得委托"
    )


def test_what_is_no_such_rule_has_no_words() -> None:
    assert said("由秘书处认定", COUNCIL) == ""
