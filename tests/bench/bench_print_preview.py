"""From the click to the first preview page of 30, against making the paper and drawing that page without a window."""

from __future__ import annotations

import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.bench_minutes import MEETING, at_the_door, held

ATTENDEES = 430
"""So many fill thirty pages of minutes."""


def measure(pairs: int = 9) -> float:
    """The median of interleaved pairs: the button “Print” of the minutes, until the first page is painted.

    Both draw the minutes up from the record and make the whole PDF; without the window the page is drawn as wide as
    in it. Fonts and the classes of the dialog are loaded before in both.
    """
    from PySide6.QtWidgets import QApplication, QPushButton, QWidget

    from governance_desk.documents.layout.preview import Preview
    from ui.appearance import dress
    from ui.preferences import Preferences
    from ui.views.meeting.papers import Papers
    from ui.views.printing.dialog import PrintDialog

    app = QApplication.instance() or QApplication([])
    dress(Preferences())
    papers = Papers(held(at_the_door(ATTENDEES)), MEETING)
    window = QWidget()
    window.resize(1366, 768)
    button = QPushButton("打印", window)
    button.clicked.connect(lambda: papers.print_minutes(window))
    window.show()
    wide = [560]

    def with_window() -> float:
        start = time.perf_counter()
        button.click()
        (dialog,) = (each for each in window.findChildren(PrintDialog) if each.isVisible())
        pages = dialog.preview.pages
        while not pages.drawn(0):
            app.processEvents()
        pages.viewport().repaint()
        taken = time.perf_counter() - start
        wide[0] = round(pages.size_now() * 595 * 96 / 72)
        dialog.reject()
        app.processEvents()
        return taken

    def without() -> float:
        start = time.perf_counter()
        with Preview(papers.minutes()) as preview:
            preview.picture(0, scale=wide[0] / preview.size(0)[0])
        return time.perf_counter() - start

    with_window()
    without()
    with Preview(papers.minutes()) as preview:
        print(f"{len(preview)} pages, {wide[0]} pixels wide")
    return statistics.median(with_window() / without() for _pair in range(pairs))


if __name__ == "__main__":
    print(f"the first page: {measure():.2f} times without a window")
