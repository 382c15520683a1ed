"""A reader's lease: while somebody reads a snapshot, nobody collects it."""

import fcntl
import os
from pathlib import Path
from typing import Self


class Lease:
    """A shared lock on a manifest, held for as long as its snapshot is read.

    The kernel drops it when the reader's process ends, so that a dead reader keeps nothing.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, manifest: Path) -> Self | None:
        """Lease a manifest; None if there is none or it is being collected."""
        try:
            descriptor = os.open(manifest, os.O_RDONLY)
        except FileNotFoundError:
            return None
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        if os.fstat(descriptor).st_nlink == 0:  # collected between opening and locking
            os.close(descriptor)
            return None
        return cls(descriptor)

    def read(self) -> str:
        """The manifest's text; bytes that are no UTF-8 come as replacement characters."""
        if self._descriptor is None:
            raise ValueError("the lease is closed")
        size = os.fstat(self._descriptor).st_size
        return os.pread(self._descriptor, size, 0).decode("utf-8", "replace")

    def close(self) -> None:
        """Give the lease back; twice does no harm."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __del__(self) -> None:
        self.close()


def remove_unleased(manifest: Path) -> bool:
    """Delete a manifest that nobody reads; False if somebody does."""
    try:
        descriptor = os.open(manifest, os.O_RDONLY)
    except FileNotFoundError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    else:
        manifest.unlink()
        return True
    finally:
        os.close(descriptor)
