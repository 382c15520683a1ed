"""The writer's lock: one writer at a time, named, and gone when its process is."""

import fcntl
import json
import os
import socket
import weakref
from datetime import UTC, datetime
from pathlib import Path

from multivector.domain import StoreError


class WriterLock:
    """An exclusive lock on a file that tells who holds it.

    The kernel holds the lock and drops it when the process ends, however it ends; the file
    itself is never deleted, so that no two writers can hold two files of one name.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self) -> None:
        """Take the lock.

        Raises:
            StoreError: If another writer holds it; names pid, host and start.
        """
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StoreError(
                f"the store cannot be written: {error.strerror}", item=str(self._path)
            ) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            owner = os.read(descriptor, 4096)
            os.close(descriptor)
            raise StoreError(
                f"the store is being written by {_describe(owner)}", item=str(self._path.parent),
                hint="wait until that run ends, or stop it; reading goes on meanwhile",
            ) from None
        self._descriptor = descriptor
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, _introduce(), 0)
        _forget_in_children(self)

    def release(self) -> None:
        """Give the lock back; twice does no harm."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _forget_in_children(lock: WriterLock) -> None:
    # A forked worker shares the lock; one that outlives its killed parent would hold it for
    # ever. Closing its copy leaves the parent's lock in place.
    reference = weakref.ref(lock)

    def forget() -> None:
        held = reference()
        if held is not None:
            held.release()

    os.register_at_fork(after_in_child=forget)


def _introduce() -> bytes:
    owner = {
        "pid": os.getpid(),
        "host": socket.gethostname(),
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return json.dumps(owner).encode()


def _describe(owner: bytes) -> str:
    try:
        raw = json.loads(owner)
        return f"process {raw['pid']} on {raw['host']} since {raw['started']}"
    except (ValueError, KeyError, TypeError):
        return "another process"  # caught between taking the lock and writing its name
