"""The charter article by article, and beside each what the program makes of it in plain Chinese."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from governance_desk.charter.check import article_of
from governance_desk.charter.explain import statements_by_article
from governance_desk.charter.model import Charter
from governance_desk.language import tr
from ui import theme
from ui.language import spoken
from ui.models.clauses import ClauseRow, article_numbers


class Articles(QTextBrowser):
    """Left the charter's own words, right the rules that follow from them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charter: Charter | None = None
        self._settled: tuple[ClauseRow, ...] = ()
        self.setOpenLinks(False)
        spoken(self.retranslate)

    def show_charter(self, charter: Charter, settled: tuple[ClauseRow, ...] = ()) -> None:
        """Show this charter with the clauses that the association has settled; nothing is done where that is shown."""
        if charter is not self._charter or settled != self._settled:
            self._charter, self._settled = charter, settled
            self.retranslate()

    def show_article(self, named: str) -> bool:
        """Scroll to the article with whose number `named` begins; whether there is one."""
        if self._charter is None:
            return False
        number = article_of(named, article_numbers(self._charter))
        if number is None:
            return False
        self.scrollToAnchor(f"article-{number}")
        return True

    def retranslate(self) -> None:
        self.setAccessibleName(tr("The charter with its explanation"))
        if self._charter is not None:
            place = self.verticalScrollBar().value()
            self.setHtml(_page(self._charter, self._settled))
            self.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.retranslate()


def _page(charter: Charter, settled: tuple[ClauseRow, ...]) -> str:
    muted, line = theme.colour("muted").name(), theme.colour("line").name()
    charter_says, follows, nothing = tr("The charter"), tr("What follows from it"), tr("no rule that is computed")
    rows = [
        f'<tr><td width="50%" style="color:{muted}">{escape(charter_says)}</td>'
        f'<td width="50%" style="color:{muted}">{escape(follows)}</td></tr>'
    ]
    statements = statements_by_article(charter)
    adopted = _adopted(charter, settled)
    for article in charter.articles:
        heading = f"　{escape(article.heading)}" if article.heading else ""
        words = escape(article.text.strip()).replace("\n", "<br>")
        says = "".join(
            f'<p style="margin:0 0 {theme.px(6)}px 0">· {escape(sentence)}'
            + (f' <span style="color:{muted}">〔{escape(named)}〕</span>' if named != article.number else "")
            + "</p>"
            for named, sentence in statements.get(article.number, [])
        )
        says += adopted.get(article.number, "")
        rows.append(
            f'<tr><td style="border-top:1px solid {line}"><a name="article-{escape(article.number)}"></a>'
            f"<b>{escape(article.number)}{heading}</b><br>{words}</td>"
            f'<td style="border-top:1px solid {line}">'
            f"{says or f'<span style=color:{muted}>{escape(nothing)}</span>'}</td></tr>"
        )
    size = theme.px(14)
    return (
        f'<html><body style="font-size:{size}px; color:{theme.colour("ink").name()}">'
        f'<h2 style="font-weight:normal; font-size:{theme.px(18)}px">{escape(charter.name)}</h2>'
        f'<table width="100%" cellspacing="0" cellpadding="{theme.px(10)}">{"".join(rows)}</table></body></html>'
    )


def _adopted(charter: Charter, settled: tuple[ClauseRow, ...]) -> dict[str, str]:
    """By article: the readings that the association has adopted, with the resolution that did it."""
    numbers, good = article_numbers(charter), theme.colour("good").name()
    found: dict[str, str] = {}
    for row in settled:
        number, adoption = article_of(row.article, numbers), row.adoption
        says = next((each.says for each in row.readings if adoption is not None and each.key == adoption.reading), "")
        if number is None or adoption is None:
            continue
        by = tr(
            "Adopted by {body}, {resolution}, in force since {day}.",
            body=adoption.body,
            resolution=adoption.resolution,
            day=adoption.since.isoformat(),
        )
        said = escape(f"✓ {row.name}：{says} {by}")
        found[number] = found.get(number, "") + f'<p style="margin:0 0 {theme.px(6)}px 0; color:{good}">{said}</p>'
    return found
