"""What a clerk does with documents that go out: issue, supersede, save a copy, check, and number them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.filing.commands import AddFile, AnnulDocument, SetSeries, TakeOffAddedFile
from governance_desk.filing.state import DocumentId, Filed, FileId, IssuedDocument, Role, Series, SeriesKey
from governance_desk.journal.entry import Head
from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from ui.desk import Desk
from ui.errors import show_error
from ui.operations.background import Background, Watch, in_background
from ui.operations.run import run, run_all
from ui.operations.saved import desk_window

if TYPE_CHECKING:
    from governance_desk.documents.filed import Filable, Issue
    from governance_desk.documents.made_elsewhere import Brought

Offer = Callable[[QWidget], object]
"""Asks above a window whether a paper that was saved or printed is to be issued as well."""


def offer_to_issue(desk: Desk, filable: Callable[[], Filable]) -> Offer:
    """For whoever saves or prints a paper: see `save_paper`."""

    def ask(parent: QWidget) -> None:
        from ui.views.filing.issue_dialog import IssueDialog
        from ui.widgets.form_dialog import opened

        opened(IssueDialog(desk, filable(), parent))

    return ask


def issue(
    *,
    desk: Desk,
    filable: Filable,
    day: datetime.date,
    series: SeriesKey | None,
    parent: QWidget,
    done: Callable[[DocumentId], object],
    supersedes: DocumentId | None = None,
    reason: str = "",
    copies: str = "",
) -> None:
    """Draw the paper up with its number and file it in one act, once the clerk knows which characters no font has.

    `done` is given the document; it is not called where that was refused, and said, or the clerk thought better of it.
    `copies`: to whom it goes besides, for the imprint.
    """
    from governance_desk.documents.filed import ready_to_issue
    from governance_desk.documents.layout.missing import missing_of
    from ui.operations.paper_notes import once_known

    document = DocumentId(desk.new_id("document"))
    try:
        ready = ready_to_issue(
            desk.association,
            Head(desk.head.number, desk.head.hash),
            filable,
            document=document,
            day=day,
            today=desk.clock().day,
            series=series,
            supersedes=supersedes,
            reason=reason,
            copies=copies,
        )
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return

    def file() -> None:
        if run(desk, ready.command, parent, keep=[ready.content]):
            done(document)

    once_known(missing_of(ready.content), parent, file)


def bring(*, desk: Desk, proposed: Issue | None, parent: QWidget, done: Callable[[str], None]) -> Background | None:
    """Ask for a PDF that was made elsewhere, look into it beside the windows, and ask under what it is to be issued.

    `proposed`: in whose place, or instead of which paper, it comes. `done` is given the id of the new document.
    """
    from ui.operations.ask_for_file import ask_which_to_open, kinds_of

    path = ask_which_to_open(parent, tr("Choose the PDF that was made elsewhere"), kinds=kinds_of("PDF", "*.pdf"))
    if not path:
        return None
    source = Path(path)

    def work(_watch: Watch) -> Brought:
        from governance_desk.documents.made_elsewhere import bring as look_into
        from ui.operations.signing import read_pdf

        return look_into(read_pdf(source))

    def brought(found: Brought) -> None:
        from ui.views.filing.elsewhere_dialog import ElsewhereDialog
        from ui.widgets.form_dialog import opened

        dialog = ElsewhereDialog(desk, found, source.name, parent, proposed)
        dialog.issued.connect(done)
        opened(dialog)

    return in_background(
        sentence=tr("Being looked into: {file}", file=source.name), work=work, done=brought, parent=parent
    )


def issue_made_elsewhere(*, desk: Desk, brought: Brought, wish: Issue, parent: QWidget) -> bool:
    """File what was brought as it is; False where that was refused, and said."""
    from governance_desk.documents.made_elsewhere import ready_made_elsewhere

    try:
        ready = ready_made_elsewhere(desk.association, Head(desk.head.number, desk.head.hash), brought, wish)
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return False
    return run(desk, ready.command, parent, keep=[ready.content])


def tell_issued(desk: Desk, document: DocumentId, above: QWidget | None) -> None:
    """Say that it is filed, with the way to it."""
    new = desk.association.filing.documents[document]
    if above is not None and (window := desk_window(above)) is not None:
        said = tr("Issued and filed: {document}", document=called(new))
        window.tell(said, action=tr("Show it"), do=lambda: window.go("documents", document))


def called(document: IssuedDocument) -> str:
    """By its number; without one by its title and day."""
    return document.number or f"{document.title}（{document.day.isoformat()}）"


def told_apart(document: IssuedDocument) -> str:
    """For a box that cuts at the end: what tells it from others comes first, the number, without one the day."""
    return f"{document.number or document.day.isoformat()}　{document.title}"


def annul(
    *, desk: Desk, document: IssuedDocument, day: datetime.date, reason: str, basis: str, parent: QWidget
) -> bool:
    """Take the document out of force; nothing takes its place."""
    return run(desk, AnnulDocument(document=document.id, day=day, reason=reason, basis=basis), parent)


def content_of(desk: Desk, holding: IssuedDocument | Filed) -> bytes:
    """The bytes as they were issued; a Fault where they are missing or damaged, a Refusal where they were erased."""
    return bytes(desk.files.take(holding))


def check(
    *, desk: Desk, holdings: list[IssuedDocument | Filed], done: Callable[[list[str]], None], parent: QWidget
) -> Background:
    """Read each of them again, beside the windows, and hand on the names of those that are not what they were."""

    def work(watch: Watch) -> list[str]:
        whole = sum(each.size for each in holdings)
        damaged, before = [], 0
        for each in holdings:

            def progress(read: int, _of: int, before: int = before) -> None:
                watch.stop_if_cancelled()
                watch.progress(before + read, whole)

            if not desk.files.is_whole(each, progress):
                damaged.append(each.name)
            before += each.size
        return damaged

    return in_background(sentence=tr("The hashes are being checked …"), work=work, done=done, parent=parent)


def set_series(*, desk: Desk, series: Series, parent: QWidget) -> bool:
    """Begin or change a series of document numbers."""
    command = SetSeries(
        series=series.key,
        name=series.name,
        code=series.code,
        start=series.start,
        yearly=series.yearly,
        in_use=series.in_use,
        form=series.form,
    )
    return run(desk, command, parent)


def add_file(
    *, desk: Desk, document: DocumentId, role: Role, paths: Sequence[str], parent: QWidget
) -> Background | None:
    """Put files from the disk beside an issued document, all of them as one act."""
    from ui.operations.attachments import keep_files

    def done(kept: list[Any]) -> None:
        day = desk.clock().day
        commands = [
            AddFile(
                document=document,
                file=FileId(desk.new_id("file")),
                role=role,
                name=each.name,
                size=each.size,
                media_type=each.media_type,
                content=each.content,
                day=day,
            )
            for each in kept
        ]
        run_all(desk, commands, parent)

    require = _REQUIRED.get(role, _require_no_draft)
    return keep_files(desk=desk, paths=paths, done=done, parent=parent, require=require)


def _require_no_draft(path: Path) -> None:
    """A draft with the picture of a seal is no paper that counts, whatever the file is called."""
    from governance_desk.documents.seal import require_no_sealed_draft
    from ui.operations.signing import read_pdf

    require_no_sealed_draft(read_pdf(path))


def _require_scan(path: Path) -> None:
    """A scan that nobody can look at later is none: it is a picture or a PDF, whole, and without a password."""
    from governance_desk.documents.made_elsewhere import bring
    from governance_desk.signing.scan.picture import pictures
    from governance_desk.signing.scan.read import read_file

    content = read_file(path)
    if b"%PDF-" in content[:1024]:
        bring(content)
    else:
        next(pictures(content))


_REQUIRED: dict[Role, Callable[[Path], None]] = {Role.SCAN: _require_scan, Role.OTHER: lambda _path: None}


def take_off(*, desk: Desk, file: FileId, reason: str, parent: QWidget) -> bool:
    """The file was put beside the wrong document; it stays in the record."""
    return run(desk, TakeOffAddedFile(file=file, day=desk.clock().day, reason=reason), parent)


def save_archive(*, desk: Desk, meeting: MeetingId, parent: QWidget, as_folder: bool = False) -> Background | None:
    """Everything of the meeting into a zip, or a new folder, where the clerk says, beside the windows."""
    from governance_desk.documents.archive.gather import gather
    from governance_desk.documents.archive.pages import INDEX
    from governance_desk.documents.archive.write import ZIP, free_name, write_gathered
    from governance_desk.documents.issue import file_name
    from ui.operations.ask_for_file import ask_for_folder, ask_where_to_save
    from ui.operations.saved import saved

    name, title = file_name(f"{desk.association.meetings[meeting].title}　会议档案"), tr("Archive of the meeting")
    if as_folder:
        above = ask_for_folder(parent, title)
        path = free_name(above / name) if above is not None else None
    else:
        path = ask_where_to_save(parent, title, name=f"{name}{ZIP}", kind="ZIP", ending=ZIP)
    if path is None:
        return None
    try:
        archive = gather(desk, meeting)  # here, while nothing changes the record
    except (Refusal, Fault) as error:
        show_error(error, parent)
        return None

    def work(watch: Watch) -> None:
        def progress(done: int, whole: int) -> None:
            watch.stop_if_cancelled()
            watch.progress(done, whole)

        write_gathered(desk, archive, path, progress, replace=True)  # the system has asked whether it may be

    return in_background(
        sentence=tr("The archive is being written to {file} …", file=path.name),
        work=work,
        done=lambda _nothing: saved(parent, path / INDEX if as_folder else path),
        parent=parent,
    )
