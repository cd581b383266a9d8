"""Pictures of a PDF's pages, for the preview and for the printer, without Qt."""

from __future__ import annotations

from types import TracebackType

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium

from governance_desk.pdfium import LOCK


class Picture(msgspec.Struct, frozen=True):
    """A page as pixels: rows from the top, four bytes a pixel in the order blue, green, red, opaque.

    This is Qt's `QImage.Format_RGB32`; `stride` is the number of bytes in a row.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


class Preview:
    """The pages of a PDF, each drawn when asked for; use it in a `with`, or close it."""

    def __init__(self, pdf: bytes) -> None:
        with LOCK:
            self._document = pypdfium2.PdfDocument(pdf)
            self._document.init_forms()  # or visible signatures, which are fields of a form, are not drawn
            self._count = len(self._document)

    def __len__(self) -> int:
        return self._count

    def __enter__(self) -> Preview:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the memory back; the pictures already drawn stay valid."""
        with LOCK:
            self._document.close()

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page (0 …) in points."""
        with LOCK:
            width, height = self._document.get_page_size(page)
        return float(width), float(height)

    def picture(self, page: int, *, scale: float = 1.0) -> Picture:
        """A page (0 …) at `scale` pixels a point: 1.0 is 72 dots an inch, 300 / 72 what a printer wants."""
        if scale <= 0:
            raise ValueError("a picture needs a scale above 0")
        with LOCK:
            sheet = self._document[page]
            bitmap = sheet.render(scale=scale, prefer_bgrx=True)
            picture = Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            sheet.close()
        return picture

    def band(self, page: int, *, size: tuple[int, int], top: int, height: int) -> Picture:
        """Of a page (0 …) drawn `size` pixels wide and high the rows from `top` on, `height` of them, and no others.

        A sheet at a printer's resolution takes hundreds of megabytes at once, and bands of it fit exactly.
        """
        width, whole = size
        if not (0 <= top < top + height <= whole and width > 0):
            raise ValueError(f"no rows {top} to {top + height} in a picture of {width} × {whole}")
        with LOCK:
            sheet = self._document[page]
            bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGRx)
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
            flags = pdfium.FPDF_ANNOT | pdfium.FPDF_PRINTING
            pdfium.FPDF_RenderPageBitmap(bitmap, sheet, 0, -top, width, whole, 0, flags)
            if self._document.formenv is not None:
                pdfium.FPDF_FFLDraw(self._document.formenv, bitmap, sheet, 0, -top, width, whole, 0, flags)
            picture = Picture(width, height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            sheet.close()
        return picture
