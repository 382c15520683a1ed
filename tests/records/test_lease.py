from pathlib import Path

from multivector.records.lease import Lease, remove_unleased


def manifest(tmp_path: Path) -> Path:
    path = tmp_path / "000001.json"
    path.write_text("{}")
    return path


def test_a_leased_manifest_cannot_be_removed(tmp_path: Path) -> None:
    path = manifest(tmp_path)
    lease = Lease.take(path)
    assert lease is not None
    assert not remove_unleased(path)
    assert lease.read() == "{}"
    lease.close()
    assert remove_unleased(path)
    assert not path.exists()


def test_two_readers_lease_one_manifest(tmp_path: Path) -> None:
    path = manifest(tmp_path)
    first, second = Lease.take(path), Lease.take(path)
    assert first is not None
    assert second is not None
    first.close()
    assert not remove_unleased(path)
    second.close()
    assert remove_unleased(path)


def test_a_forgotten_lease_ends_with_its_holder(tmp_path: Path) -> None:
    path = manifest(tmp_path)
    lease = Lease.take(path)
    del lease
    assert remove_unleased(path)


def test_there_is_no_lease_on_what_is_not_there(tmp_path: Path) -> None:
    assert Lease.take(tmp_path / "000009.json") is None
    assert remove_unleased(tmp_path / "000009.json")
