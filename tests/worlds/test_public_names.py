import multivector.worlds as room


def test_every_public_name_is_there() -> None:
    for name in room.__all__:
        assert getattr(room, name) is not None
    assert len(set(room.__all__)) == len(room.__all__)
