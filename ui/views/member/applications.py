"""The applications: one of them with its checklist of materials, and the acts that are possible now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from governance_desk.association.names import proof_name
from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.charter.joining import MaterialRule
from governance_desk.charter.keys import Proof
from governance_desk.docket.thing import Act
from governance_desk.language import render, tr
from governance_desk.register.admission.conclude import steps_left
from governance_desk.register.admission.state import Application, ApplicationId, ApplicationStage
from ui import theme
from ui.desk import Desk
from ui.operations.admission import admission_of, applications, facts_of, hand_in, stage_words, vote_act
from ui.operations.leaving import rules_of
from ui.views.attachments.button import AttachmentsButton
from ui.views.attachments.drop import FileDrop
from ui.views.member.application_dialogs import (
    ExamineDialog,
    IssueStepDialog,
    ReceiveDialog,
    StepDialog,
    TakeBackMaterialDialog,
    WithdrawDialog,
)
from ui.widgets.facts import Facts
from ui.widgets.form_dialog import FormDialog
from ui.widgets.inner_area import InnerArea
from ui.words import label


class ApplicationsDialog(QDialog):
    """Follows the desk while it is open. `go` leads to the meeting that decides, or to what is needed before it."""

    go = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None, application: str = "") -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self.setWindowTitle(tr("Applications"))
        self.setAccessibleName(self.windowTitle())
        self.choose = QComboBox()
        self.choose.setAccessibleName(tr("Application"))
        self.choose.currentIndexChanged.connect(lambda _at: self._show())
        self.receive = QPushButton(tr("A unit applies …"))
        self.receive.setAccessibleName(self.receive.text())
        self.receive.clicked.connect(lambda: self._open(ReceiveDialog(desk, self)))
        self._nothing = label("muted")
        self._nothing.setText(tr("No unit has applied yet."))
        self._facts = Facts()
        self._heading = label("muted")
        self._heading.setText(tr("Materials"))
        self._list = QVBoxLayout()
        self._acts = QVBoxLayout()
        self._names: list[QWidget] = []
        self.files: dict[str, AttachmentsButton] = {}
        self.boxes: dict[tuple[str, Proof], QCheckBox] = {}
        self.buttons: list[QPushButton] = []
        close = QPushButton(tr("Close"))
        close.setAccessibleName(close.text())
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.addWidget(self.choose, 1)
        head.addWidget(self.receive)
        head.addStretch(0)  # alone, the button keeps its own width
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(10)
        for part in (self._nothing, self._facts, self._heading):
            column.addWidget(part)
        column.addLayout(self._list)
        column.addLayout(self._acts)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addLayout(head)
        whole.addWidget(InnerArea(inner), 1)
        whole.addLayout(foot)
        self.resize(min(900, theme.px(680)), min(700, theme.px(560)))
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self.refresh(application)

    def refresh(self, application: str = "") -> None:
        """The applications as they are now; `application` becomes the current one."""
        current = application or str(self.choose.currentData() or "")
        with QSignalBlocker(self.choose):
            self.choose.clear()
            for each in applications(self._desk):
                self.choose.addItem(f"{each.name}　{stage_words(each.stage)}", each.id)
            self.choose.setCurrentIndex(max(self.choose.findData(current), 0) if self.choose.count() else -1)
        self.choose.setVisible(self.choose.count() > 0)
        self._nothing.setVisible(self.choose.count() == 0)
        self._show()

    def current(self) -> Application | None:
        """The application that is shown."""
        key = ApplicationId(str(self.choose.currentData() or ""))
        found: Application | None = self._desk.association.register.applications.get(key)
        return found

    def _show(self) -> None:
        application = self.current()
        for old in (*self._names, *self.boxes.values(), *self.buttons):
            old.hide()
            old.deleteLater()
        self._names, self.boxes, self.buttons, self.files = [], {}, [], {}
        self._facts.show_facts(facts_of(self._desk, application) if application is not None else [])
        rule = admission_of(self._desk)
        self._heading.setVisible(application is not None and rule is not None and bool(rule.materials))
        if application is None:
            return
        for material in rule.materials if rule is not None else ():
            asked = tr(" (only where asked for)") if material.on_demand else ""
            name = label()
            name.setText(f"{material.name}（{material.article}）{asked}")
            self._list.addWidget(self._with_files(application, material, name))
            for proof in material.proofs:
                self._add_box(application, material, proof)
        if application.stage is ApplicationStage.FIT:
            leads = vote_act(self._desk, application)
            self._add_act(f"{render(leads.words)} …", partial(self._leave_for, leads), primary=True)
        for words, act in self._possible(application):
            self._add_act(words, partial(self._ask, act))

    def _add_act(self, words: str, do: Callable[[], object], *, primary: bool = False) -> None:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setProperty("kind", "primary" if primary else "")
        button.clicked.connect(lambda _checked=False: do())
        self._acts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.buttons.append(button)

    def _leave_for(self, act: Act) -> None:
        self.accept()
        self.go.emit(act.page, act.detail)

    def _with_files(self, application: Application, material: MaterialRule, name: QLabel) -> QWidget:
        """The name of a material with its attachments; files may be dropped anywhere on the row."""
        files = AttachmentsButton(self._desk)
        files.show_subject(AttachedTo(Kind.APPLICATION, application.id, material.key), material.name)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(name, 1)
        line.addWidget(files, 0, Qt.AlignmentFlag.AlignTop)
        FileDrop(row, lambda paths, _event: files.take(paths))
        self._names.append(row)
        self.files[material.key] = files
        return row

    def _add_box(self, application: Application, material: MaterialRule, proof: Proof) -> None:
        box = QCheckBox(proof_name(proof))
        box.setAccessibleName(f"{material.name}：{box.text()}")
        day = application.handed_in.get(material.key, {}).get(proof)
        box.setChecked(day is not None)
        box.setToolTip(day.isoformat() if day is not None else "")
        box.setEnabled(application.stage is ApplicationStage.RECEIVED)
        box.clicked.connect(lambda checked: self._tick(application, material, proof, checked=checked))
        self._list.addWidget(box)
        self.boxes[material.key, proof] = box

    def _tick(self, application: Application, material: MaterialRule, proof: Proof, *, checked: bool) -> None:
        if checked:
            hand_in(desk=self._desk, application=application.id, material=material.key, proof=proof, parent=self)
        else:
            self._open(TakeBackMaterialDialog(self._desk, application, material, proof, self))
        self._show()  # the box says what is recorded, whatever was pressed

    def _possible(self, application: Application) -> list[tuple[str, Callable[[], FormDialog]]]:
        acts: list[tuple[str, Callable[[], FormDialog]]] = []
        if application.stage is ApplicationStage.RECEIVED:
            acts.append((tr("Examine …"), lambda: ExamineDialog(self._desk, application, self)))
        for step in steps_left(rules_of(self._desk), application):
            asked = partial(IssueStepDialog if step.issues else StepDialog, self._desk, application, step, self)
            acts.append((tr("{step} …", step=step.name), asked))
        if application.is_open:
            acts.append((tr("The unit withdraws it …"), lambda: WithdrawDialog(self._desk, application, self)))
        return acts

    def _ask(self, make: Callable[[], FormDialog]) -> None:
        self._open(make())

    def _open(self, dialog: FormDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
