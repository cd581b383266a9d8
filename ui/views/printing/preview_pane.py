"""The pages with a bar above: which page is in sight, larger, smaller, as wide as there is room."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui.widgets.page_preview import PagePreview
from ui.words import label


class PreviewPane(QWidget):
    """`pages` are the pages; `scale` how large a page stands on its sheet, 1.0 in its own size."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = 1.0
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
        self.pages.page_changed.connect(
            lambda page, pages: self.page.setText(tr("Page {page} of {pages}", page=page, pages=pages))
        )
        self.pages.size_changed.connect(self._say_size)

    def _say_size(self) -> None:
        self.size_words.setText(f"{round(self.pages.size_now() * 100)} %")
