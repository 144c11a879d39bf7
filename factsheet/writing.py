"""writing: a file is there whole, or as it was before."""

import errno
import os
import tempfile
from pathlib import Path

_REASONS = {
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "nothing can be written to this disk",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EISDIR: "a folder has its name",
    errno.ENOTDIR: "a file stands where one of its folders should be",
    errno.EEXIST: "a file stands where one of its folders should be",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EBUSY: "another program holds it",
}


def why_not(error: OSError) -> str:
    """Why something cannot be written, in plain words, as the end of a sentence."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


def write_whole(path: Path, data: bytes) -> None:
    """Write to a temporary file beside the target and rename it over it.

    Raises:
        OSError: the folder or the file cannot be written; an earlier file is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
