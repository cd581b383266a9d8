"""The terms that a title or a name in a cell is not parted within, where there is a choice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from governance_desk.documents.layout.breaking import SPACES

_TERM = re.compile(
    r"第[〇一二三四五六七八九十百\d]+(?:届|号|条|项|次(?:会议)?)|\d+(?:年度?|月|日)"
    r"|(?:全体)?(?:会员|成员)(?:代表)?(?:大会|单位)?|常务理事会?|副?理事长|理事会?|监事会?|副?秘书长|秘书处"
    r"|机构联盟|联盟|促进会|协会|学会|研究院|研究所|大学|书面表决|会议|大会|通知|纪要|报告|决议|办法"
    # The word before the form of a company, whatever it is, and the form itself.
    r"|[^\W\d_]{2}(?=(?:集团|股份)?有限)|集团(?=有限)|(?:股份)?有限(?:责任)?公司"
    r"|章程第[〇一二三四五六七八九十百]+条(?:（[一二三四五六七八九十]+）)*|(?<=分之)[一二三四五六七八九十]|[一二三四五六七八九十]分之[一二三四五六七八九十]|以[上下]|（[^（）]{1,4}）"
)


def parts_a_term(lines: Sequence[str]) -> bool:
    """Whether a line ends within a term that the next one goes on with. Spaces are of no account."""
    bare = [line.translate(_NO_SPACES) for line in lines]
    cuts = set(accumulate(map(len, bare[:-1])))
    whole = "".join(bare)
    return any(not cuts.isdisjoint(range(term.start() + 1, term.end())) for term in _TERM.finditer(whole))


_NO_SPACES = str.maketrans("", "", SPACES)
