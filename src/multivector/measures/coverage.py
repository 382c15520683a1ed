"""How much was read: by period, language and outlet, and how much of it is about whom.

A plain count, by which every other measure divides: where little was read, little can be told.
Texts stand in the period of their publication; a text without a date in that of the day on which it
became known, where its undated acts count too. What was imported has no text: it is counted by the
file that it came from, in the period of the event.

>>> from multivector.measures import MemoryRecord, Options
>>> coverage(MemoryRecord({}), Options()).num_rows
0
"""

import pyarrow as pa

from multivector.measures.choosing import known, period_of
from multivector.measures.record import Record
from multivector.measures.shelf import Column, Measure, Options, Subject, table_of

COLUMNS = (
    Column("period", pa.date32(), "first day of the period; null where nothing dates it"),
    Column("language", pa.string(), "ISO 639-1 code; null where unknown, or imported"),
    Column("outlet", pa.string(), "who published, or the imported file; null where unknown"),
    Column("imported", pa.bool_(), "whether it came as coded events, without texts", True),
    Column("documents", pa.int64(), "texts read, exact copies left out", True),
    Column("copies", pa.int64(), "exact copies that were left out", True),
    Column("sentences", pa.int64(), "sentences of the texts; null where nothing counted them"),
    Column("coded", pa.int64(), "events of any status, said or not", True),
    Column("about", pa.int64(), "of them, events in which all parties asked about stand", True),
    Column("events", pa.list_(pa.string()), "ids of some of these", True),
    Column("curated", pa.bool_(), "whether maintainers of a world wrote it", True),
)

_EVENTS = """
SELECT document, {period} AS period, {source} AS source, curated, count(*) AS coded,
    count(*) FILTER (about) AS about, {ids} AS events
FROM (SELECT *, {about} AS about FROM events WHERE {where} AND {imported}) GROUP BY ALL
"""
_TEXTS = """
WITH told AS ({events})
SELECT {period} AS period, language, outlet, false AS imported, d.curated,
    count(*) FILTER (copy_of IS NULL) AS documents,
    count(*) FILTER (copy_of IS NOT NULL) AS copies,
    CAST(sum(sentences) FILTER (copy_of IS NULL) AS BIGINT) AS sentences,
    CAST(coalesce(sum(coded), 0) AS BIGINT) AS coded,
    CAST(coalesce(sum(about), 0) AS BIGINT) AS about,
    list_sort(flatten(list(events) FILTER (events IS NOT NULL)))[:$evidence] AS events
FROM documents d LEFT JOIN told ON told.document = d.id WHERE {where} GROUP BY ALL
"""
_IMPORTED = """
SELECT period, NULL AS language, source AS outlet, true AS imported, curated,
    0 AS documents, 0 AS copies, NULL AS sentences, CAST(sum(coded) AS BIGINT) AS coded,
    CAST(sum(about) AS BIGINT) AS about, list_sort(flatten(list(events)))[:$evidence] AS events
FROM ({events}) GROUP BY ALL
"""
# A file and a row of it, as provenance is written: `gdelt/20210401.csv#17`.
_FILE = "regexp_replace(source, '[#:][^#:/]*$', '')"


def coverage(record: Record, options: Options) -> pa.Table:
    """Texts, sentences and events read, by period, language and outlet."""
    choice = known(options, "d.")
    published = period_of(options.by, "coalesce(d.published_start, d.known_at)")
    if options.since is not None:
        choice.add("coalesce(d.published_end, d.known_at) >= $since", since=options.since)
    if options.until is not None:
        choice.add("coalesce(d.published_start, d.known_at) <= $until", until=options.until)
    told = _events_sql(options, imported=False)
    texts = _TEXTS.format(events=told, period=published, where=choice.where)
    happened = known(options)
    day = 'coalesce("date".start, "date"."end")'
    if options.since is not None:
        happened.add(f"{day} >= $since", since=options.since)
    if options.until is not None:
        happened.add(f"{day} <= $until", until=options.until)
    others = _IMPORTED.format(events=_events_sql(options, imported=True, where=happened.where))
    values = {**choice.values, "evidence": options.evidence}
    if options.parties:
        values["parties"] = list(options.parties)
    rows = record.query(
        f"SELECT * FROM ({texts} UNION ALL {others})"  # noqa: S608 -- own text
        " ORDER BY period NULLS LAST, imported, language NULLS LAST, outlet NULLS LAST, curated",
        values,
    )
    filled = {name: rows.column(name) for name in rows.column_names}
    filled["events"] = pa.array(
        [found or [] for found in rows.column("events").to_pylist()], pa.list_(pa.string())
    )
    return table_of(COLUMNS, filled)


def _events_sql(options: Options, *, imported: bool, where: str | None = None) -> str:
    """Events counted by text, or by imported file and period."""
    about = "true" if not options.parties else (
        "list_has_all(list_transform(list_concat(actors, recipients),"
        " lambda one: regexp_replace(one, ':[A-Z]{3}$', '')), $parties)"
    )
    day = 'coalesce("date".start, "date"."end")'
    return _EVENTS.format(
        period=period_of(options.by, day) if imported else "NULL",
        source=_FILE if imported else "NULL", about=about,
        ids="list(id ORDER BY id) FILTER (about)" if options.evidence else "NULL::VARCHAR[]",
        where=where or known(options).where,
        imported="evidence IS NULL" if imported else "evidence IS NOT NULL",
    )


MEASURE = Measure(
    name="coverage",
    title="How much was read, in which language, from whom, and about whom",
    papers=(
        "A count; on counting per coverage: Schrodt, International Interactions 38 (2012)",
    ),
    formula="Texts, sentences and events, counted by period, language and outlet",
    unit="texts, sentences, events",
    scale="0 and up; 0 and a missing row both mean that nothing was read",
    uncertainty="None: it counts what is in the record",
    blind="What was published and never read; whether an outlet was read whole",
    subject=Subject.ANY,
    columns=COLUMNS,
    function=coverage,
)
