"""preview: pictures of finished pages, as a screen shows them."""

from pathlib import Path

from factsheet.writing import write_whole


def pictures(pdf: bytes, folder: Path, name: str, dpi: int) -> list[Path]:
    """Write each page of a PDF as NAME-1.png, NAME-2.png. Resolution in dots per inch.

    Raises:
        OSError: the folder cannot be written to.
    """
    import io

    import pypdfium2

    written = []
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        image = page.render(scale=dpi / 72).to_pil()
        buffer = io.BytesIO()
        image.save(buffer, "PNG")
        path = folder / f"{name}-{number}.png"
        write_whole(path, buffer.getvalue())
        written.append(path)
    document.close()
    return written
