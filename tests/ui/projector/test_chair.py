"""The chair's window: a monitor that neither the desk nor the hall has, and more than the hall sees."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from governance_desk.meeting.chair import ChairView, Waiting
from tests.ui.scenes import SCENES
from ui.appearance import dress
from ui.preferences import Preferences
from ui.projector.chair import paint_chair

THREE_SCREENS = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from ui import theme
from ui.projector.chair import ChairWindow
from ui.projector.window import HallWindow
from ui.start import application
app = application()
theme.apply(app)
desk = QWidget()
desk.setGeometry(0, 0, 1366, 768)
desk.show()
screens = QGuiApplication.screens()
hall = HallWindow(desk, lambda: screens)
chair = ChairWindow(desk, lambda: screens, lambda: [hall.own_screen] if hall.own_screen else [])
hall.moved.connect(lambda _: chair.find_place())
hall.closed.connect(chair.find_place)

def where():
    for _ in range(5):
        app.processEvents()
    return chair.geometry().x()

chair.open()
found = [where()]
hall.open()
found.append(where())
hall.close()
found.append(where())
print(found, chair.isFullScreen())
"""


def test_the_hall_goes_first_to_the_second_monitor_and_the_chair_to_the_third(tmp_path: Path) -> None:
    keys = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "y": 0, "height": 1080}
    screens = [
        {"name": name, "x": x, "width": width, **keys}
        for name, x, width in (("laptop", 0, 1366), ("projector", 1366, 1920), ("rostrum", 3286, 1920))
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": True, "screens": screens}))
    ran = subprocess.run(
        [sys.executable, "-c", THREE_SCREENS],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == "[1366, 3286, 1366] True"


def test_long_queues_and_titles_are_painted(preferences: Preferences) -> None:
    dress(preferences)
    waiting = tuple(Waiting("欧阳明远", "华东智能驾驶仿真测试有限公司", at == 0) for at in range(12))
    view = ChairView(SCENES["item"], SCENES["welcome"], "关于接纳新会员单位的议案" * 8, waiting, 700, 600)
    picture = QPixmap(QSize(1920, 1080))
    picture.fill("#000000")
    painter = QPainter(picture)
    paint_chair(view, painter, QRectF(0, 0, 1920, 1080), rehearsal=True)
    painter.end()
    image = picture.toImage()
    assert image.pixelColor(1900, 1070).name() == "#ffffff"  # filled to its corner
    assert len({image.pixelColor(x, 900).name() for x in range(60, 1200)}) > 1
