"""When a proxy ends because the principal comes: the question, open, for a charter that does not speak of it."""

from __future__ import annotations

from governance_desk.charter.clause import NOT_WRITTEN, Arrival, Clause, Reading, Status

UNWRITTEN_ARRIVAL: tuple[Clause[Arrival], ...] = (
    Clause(
        article=NOT_WRITTEN,
        status=Status.SILENT,
        question="委托人在表决进行中到会的，正在进行的表决由本人还是由受托人表示意见？",
        readings=(
            Reading("at_once", "委托即时终止，由本人表示意见，受托人已表示的意见作废", Arrival.AT_ONCE),
            Reading(
                "after_the_vote",
                "正在进行的表决仍由受托人代行，自下一次表决起由本人表决",
                Arrival.AFTER_THE_VOTE,
            ),
        ),
        exhaustive=True,
    ),
)
