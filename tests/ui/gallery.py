"""Every shared widget on one sheet, in the states that matter, for the pictures and the tests."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import text
from tests.ui.scenes import SCENES
from ui.models.names import Chip, NameRow
from ui.projector.remote import Remote
from ui.widgets.attendance_strip import AttendanceStrip
from ui.widgets.banner import Banner
from ui.widgets.count_field import CountField
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.widgets.quorum_gauge import QuorumGauge
from ui.widgets.step_bar import StepBar
from ui.widgets.verdict_panel import VerdictPanel
from ui.words import roomy


def sheet() -> QScrollArea:
    """Gauges, steps, verdicts, fields, names, strips and the remote control, scrolled as a page is."""
    area = QScrollArea()
    area.setObjectName("pageArea")
    area.setWidgetResizable(True)
    area.setWidget(_sheet())
    return area


def _sheet() -> QWidget:
    whole = QWidget()
    whole.setObjectName("page")
    columns = QHBoxLayout(whole)
    for parts in (_first(), _second(), [_remote()]):
        column = QVBoxLayout()
        column.setSpacing(10)
        for part in parts:
            column.addWidget(part)
            if isinstance(part, VerdictPanel | Banner):
                part.show()
        column.addStretch(1)
        columns.addLayout(column, 1)
    return whole


def _first() -> list[QWidget]:
    steps = StepBar()
    steps.show_progress(reached=2)
    gauges = [QuorumGauge() for _ in range(4)]
    article = "章程第十八条"
    gauges[0].show_count(expected=37, present=25, required=25, reached=True, article=article)
    gauges[1].show_count(expected=37, present=18, required=25, reached=False, article=article)
    gauges[2].show_count(expected=37, present=24, required=25, reached=False, article=article, lost=True)
    gauges[3].show_unjudged(expected=37, present=24, why="章程未规定法定人数。", article="章程第九条")
    return [steps, *gauges]


def _second() -> list[QWidget]:
    passed, unjudged = VerdictPanel(), VerdictPanel()
    passed.show_verdict(
        passed=True, margin=4, working=text("Present 25, more than half needed: 13. For 17."), article="章程第十九条"
    )
    unjudged.show_verdict(
        passed=None,
        margin=None,
        working=None,
        article="章程第九条",
        notes=(text("No reading."),),
        waits_for_reading=True,
    )
    count = CountField()
    count.setAccessibleName("For")
    count.set_count(17)
    buttons = QWidget()
    row = QHBoxLayout(buttons)
    row.setContentsMargins(0, 0, 0, 0)
    for key, words, kind in (("Return", "签到", "primary"), ("L", "离场", ""), ("P", "委托", "")):
        button = KeyButton(key)
        button.setProperty("kind", kind)
        button.set_words(words)
        row.addWidget(button)
    names = NameList()
    names.setAccessibleName("Names")
    names.show_rows(
        [
            NameRow("1", "欧阳明远", "华东智能驾驶仿真测试有限公司", (Chip("到会", "good"),)),
            NameRow("2", "单雄信", "理事", (Chip("委托", "accent"),)),
            NameRow("3", "诸葛静怡", "副理事长", (Chip("请假", "warn"),)),
            NameRow(
                "4", "李四光", "地质信息科技股份有限公司华北区域总部（北京）", (Chip("第二次缺席", "bad"), Chip("未到"))
            ),
        ]
    )
    names.select("2")
    names.setFixedHeight(190)
    strip = AttendanceStrip()
    strip.show_meetings(
        "李四光",
        [("1", "present"), ("2", "proxy"), ("3", "excused"), ("4", "absent"), ("5", "none"), ("6", "present")],
    )
    fields = QWidget()
    row = QHBoxLayout(fields)
    row.setContentsMargins(0, 0, 0, 0)
    for field in (QSpinBox(), QDateTimeEdit(), QComboBox()):
        field.setAccessibleName(type(field).__name__)
        if isinstance(field, QAbstractSpinBox):
            roomy(field)
        row.addWidget(field)
    return [passed, unjudged, count, buttons, fields, names, strip]


def _remote() -> Remote:
    remote = Remote()
    remote.show_views(SCENES["item_long"], SCENES["voting"])
    remote.show_place(opened=True, second_monitor=False)
    return remote
