from multivector.worlds.merging import merge_entry


def test_single_values_of_the_later_replace_those_of_the_earlier() -> None:
    assert merge_entry({"id": "OTS", "seat": "Baku"}, {"id": "OTS", "seat": "Istanbul"}) == {
        "id": "OTS", "seat": "Istanbul",
    }


def test_lists_grow_and_the_later_forms_come_first() -> None:
    merged = merge_entry(
        {"names": {"en": ["Turkey", "Republic of Turkey"], "ru": ["Турция"]}},
        {"names": {"en": ["Türkiye", "Turkey"]}},
    )
    assert merged["names"] == {
        "en": ["Türkiye", "Turkey", "Republic of Turkey"], "ru": ["Турция"],
    }


def test_a_later_world_speaks_for_the_whole_membership_of_a_state() -> None:
    earlier = {"memberships": [
        {"member": "AZE", "since": "2009"}, {"member": "KAZ", "since": "2009"},
    ]}
    later = {"memberships": [
        {"member": "AZE", "kind": "observer", "since": "2009-10-03", "until": "2010"},
        {"member": "AZE", "since": "2010"},
    ]}
    assert merge_entry(earlier, later)["memberships"] == [
        {"member": "KAZ", "since": "2009"}, *later["memberships"],
    ]


def test_meetings_of_one_name_and_other_dates_stand_side_by_side() -> None:
    earlier = {"meetings": [{"name": "summit", "date": "2023", "place": "Astana"}]}
    later = {"meetings": [{"name": "summit", "date": "2024", "place": "Bishkek"}]}
    assert len(merge_entry(earlier, later)["meetings"]) == 2


def test_the_ownership_of_an_outlet_is_replaced_as_one() -> None:
    earlier = {"ownership": [{"control": "private"}, {"control": "state"}]}
    assert merge_entry(earlier, {"ownership": [{"control": "public"}]})["ownership"] == [
        {"control": "public"}
    ]


def test_what_vouched_for_the_earlier_does_not_vouch_for_the_later() -> None:
    earlier = {"seat": "Baku", "source": ["https://example.org/old"], "checked": "2024-01-01"}
    merged = merge_entry(earlier, {"seat": "Istanbul", "unverified": True})
    assert merged == {"seat": "Istanbul", "unverified": True}


def test_an_entry_that_only_adds_names_leaves_the_source_alone() -> None:
    earlier = {"names": {"en": ["OTS"]}, "source": ["https://example.org/a"]}
    merged = merge_entry(earlier, {"names": {"tr": ["TDT"]}})
    assert merged["source"] == ["https://example.org/a"]


def test_merging_changes_neither_entry() -> None:
    earlier, later = {"names": {"en": ["A"]}}, {"names": {"en": ["B"]}}
    merge_entry(earlier, later)
    assert (earlier, later) == ({"names": {"en": ["A"]}}, {"names": {"en": ["B"]}})
