"""The terms that lines do not part."""

from __future__ import annotations

import pytest

from governance_desk.documents.layout.terms import parts_a_term


@pytest.mark.parametrize(
    "lines",
    [
        ("关于全体成员大会2026", "年第二次书面表决的函"),
        ("第一届全体成员大会第一", "次会议纪要修改对照表"),
        ("上海市推进清洁生产审核机", "构联盟书面表决结果报告"),
        ("松花生态科", "技有限公司"),
        ("松花生态科技有限", "公司"),
        ("须经到会理事三分之二以", "上（含）同意方能通过"),
        ("中原碳衡科技（上", "海）有限公司"),
        ("关于理", " 事会换届的通知"),
    ],
)
def test_a_term_is_parted(lines: tuple[str, ...]) -> None:
    assert parts_a_term(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("关于全体成员大会2026年", "第二次书面表决的函"),
        ("上海市推进清洁生产审核机构联盟", "书面表决结果报告"),
        ("松花生态科技", "有限公司"),
        ("中原碳衡科技", "（上海）有限公司"),
        ("理事会",),
        (),
    ],
)
def test_none_is_parted(lines: tuple[str, ...]) -> None:
    assert not parts_a_term(lines)
