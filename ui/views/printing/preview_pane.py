"""The pages with a bar above: which page is in sight, larger, smaller, as wide as there is room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui.widgets.page_preview import PagePreview
from ui.words import label


class PreviewPane(QWidget):
    """`pages` are the pages; `scale` how large a page stands on its sheet, 1.0 in its own size. `called` says what is
    in sight, of its number and how many there are."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = 1.0
        self.called: Callable[[int, int], str] = _page_words
        self.pages = PagePreview()
        self.page = label("muted", wrap=False)
        self.size_words = label("muted", wrap=False)
        self.larger, self.smaller, self.fit = QPushButton("+"), QPushButton("−"), QPushButton(tr("Fit the width"))
        for button, name, do in (
            (self.smaller, tr("Smaller"), self.pages.smaller),
            (self.larger, tr("Larger"), self.pages.larger),
            (self.fit, self.fit.text(), self.pages.fit_width),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setAutoDefault(False)
            button.clicked.connect(do)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.page)
        bar.addStretch(1)
        for part in (self.smaller, self.size_words, self.larger, self.fit):
            bar.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(bar)
        column.addWidget(self.pages, 1)
        self.pages.page_changed.connect(lambda _page, _pages: self.say_page())
        self.pages.size_changed.connect(self._say_size)

    def say_page(self) -> None:
        """What is in sight now."""
        count = self.pages.page_count()
        self.page.setText(self.called(self.pages.current_page() + 1, count) if count else "")

    def _say_size(self) -> None:
        self.size_words.setText(f"{round(self.pages.size_now() * 100)} %")


def _page_words(page: int, pages: int) -> str:
    return tr("Page {page} of {pages}", page=page, pages=pages)
