"""The acts on an application: receive it, examine it, take a tick back, withdraw it, a step after the vote."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from governance_desk.charter.joining import FollowingStep, MaterialRule
from governance_desk.charter.keys import Proof
from governance_desk.language import tr
from governance_desk.register.admission.state import Application
from ui.desk import Desk
from ui.operations.admission import admission_of, examine, receive, take_back, take_step, withdraw
from ui.operations.certificates import issue
from ui.operations.leaving import rules_of
from ui.widgets.form_dialog import FormDialog, day_field, day_of


class ReceiveDialog(FormDialog):
    """A unit applies."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        rule = admission_of(desk)
        article = rule.article if rule is not None else ""
        super().__init__(
            tr("A unit applies"),
            tr("What comes with the application is ticked afterwards ({article}).", article=article),
            tr("Enter the application"),
            parent,
        )
        self.name, self.code, self.representative, self.post = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.classes = QComboBox()
        for each in sorted(rules_of(desk).charter.classes, key=lambda one: -one.rank):
            self.classes.addItem(each.name, each.key)
        self.day = day_field(desk.clock().day)
        self.ask(tr("Unit"), self.name)
        self.ask(tr("Class"), self.classes)
        self.ask(tr("Credit code"), self.code)
        self.ask(tr("Representative"), self.representative)
        self.ask(tr("Post"), self.post)
        self.ask(tr("Received on"), self.day)
        self.on_action(
            lambda: receive(
                desk=desk,
                name=self.name.text(),
                membership_class=str(self.classes.currentData()),
                credit_code=self.code.text(),
                representative=self.representative.text(),
                post=self.post.text(),
                day=day_of(self.day),
                parent=self,
            )
        )


class ExamineDialog(FormDialog):
    """What the secretariat has found: fit with every condition ticked, or not fit with what the unit lacks."""

    def __init__(self, desk: Desk, application: Application, parent: QWidget | None) -> None:
        rule = admission_of(desk)
        super().__init__(
            tr("Examine the application of {unit}", unit=application.name),
            tr("Tick the conditions that the unit meets. With all of them it is fit, otherwise say what it lacks."),
            tr("Enter the finding"),
            parent,
        )
        self.conditions: dict[str, QCheckBox] = {}
        for each in rule.conditions if rule is not None else ():
            box = QCheckBox(f"{each.name}（{each.article}）")
            box.setAccessibleName(box.text())
            self.conditions[each.key] = box
            self.fields.addRow(box)
        self.day = day_field(desk.clock().day)
        self.note = QLineEdit()
        self.ask(tr("Examined on"), self.day)
        self.ask(tr("What it lacks, or a remark"), self.note)
        self.on_action(
            lambda: examine(
                desk=desk,
                application=application.id,
                fit=all(box.isChecked() for box in self.conditions.values()),
                day=day_of(self.day),
                conditions=tuple(key for key, box in self.conditions.items() if box.isChecked()),
                note=self.note.text(),
                parent=self,
            )
        )


class TakeBackMaterialDialog(FormDialog):
    """A material was ticked by mistake, or returned."""

    def __init__(
        self, desk: Desk, application: Application, material: MaterialRule, proof: Proof, parent: QWidget | None
    ) -> None:
        super().__init__(tr("Take back: {material}", material=material.name), "", tr("Take back"), parent)
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(
            lambda: take_back(
                desk=desk,
                application=application.id,
                material=material.key,
                proof=proof,
                reason=self.reason.text(),
                parent=self,
            )
        )


class WithdrawDialog(FormDialog):
    """The applicant does not go on."""

    def __init__(self, desk: Desk, application: Application, parent: QWidget | None) -> None:
        super().__init__(
            tr("{unit} withdraws its application", unit=application.name), "", tr("Enter the withdrawal"), parent
        )
        self.reason = QLineEdit()
        self.ask(tr("Letter, or reason"), self.reason)
        self.on_action(lambda: withdraw(desk=desk, application=application.id, reason=self.reason.text(), parent=self))


class IssueStepDialog(FormDialog):
    """The step is the issue of the certificate: one entry for both."""

    def __init__(self, desk: Desk, application: Application, step: FollowingStep, parent: QWidget | None) -> None:
        super().__init__(
            f"{application.name}：{step.name}（{step.article}）",
            tr("The certificate gets the next number; with it this step is done."),
            tr("Issue the certificate"),
            parent,
        )
        self.day = day_field(desk.clock().day)
        self.ask(tr("Issued on"), self.day)
        self.on_action(lambda: issue(desk=desk, unit=application.unit, day=day_of(self.day), parent=self))


class StepDialog(FormDialog):
    """A step that follows the vote is done."""

    def __init__(self, desk: Desk, application: Application, step: FollowingStep, parent: QWidget | None) -> None:
        super().__init__(f"{application.name}：{step.name}（{step.article}）", "", tr("Enter the step"), parent)
        self.day = day_field(desk.clock().day)
        self.document = QLineEdit()
        self.ask(tr("Done on"), self.day)
        self.ask(tr("Document"), self.document)
        self.on_action(
            lambda: take_step(
                desk=desk,
                application=application.id,
                step=step.key,
                day=day_of(self.day),
                document=self.document.text(),
                parent=self,
            )
        )
