"""The errors that several parts of the store raise alike."""

from pathlib import Path

from multivector.domain import StoreError


def damaged(path: Path | str, how: str) -> StoreError:
    """The error that names a file of the store that cannot be used."""
    return StoreError(
        f"a file of the store is damaged or missing: {how}", item=str(path),
        hint="restore it from a copy, or remove data/ and rebuild it with `multivector run`",
    )
