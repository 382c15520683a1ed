"""The columns of a dyad's course."""

import pyarrow as pa

from multivector.measures.shelf import Column

_COUNT = "acts of the period, each once"

QUADS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
"""The quad classes 1 to 4, as columns."""

COLUMNS = (
    Column("actor", pa.string(), "who acts; of an undirected dyad, the first by name", True),
    Column("recipient", pa.string(), "who is acted on; of an undirected dyad, the other", True),
    Column("directed", pa.bool_(), "whether only acts of the one on the other count", True),
    Column("period", pa.date32(), "first day of the period", True),
    *(Column(name, pa.int32(), f"{name.replace('_', ' ')}: {_COUNT}", True) for name in QUADS),
    Column("said", pa.int32(), "acts besides that only somebody's words tell", True),
    Column("undated", pa.int32(), "of the acts, those that no text dates: the day is that on"
           " which they became known", True),
    Column("coverage", pa.int64(), "acts recorded in the period, of all parties", True),
    Column("cooperation_rate", pa.float64(), "cooperation per 1,000 acts recorded"),
    Column("conflict_rate", pa.float64(), "conflict per 1,000 acts recorded"),
    Column("balance", pa.float64(), "log((cooperation + .5) / (conflict + .5)); null without acts"),
    Column("low", pa.float64(), "lower end of its 95 % interval; null if none was asked for"),
    Column("high", pa.float64(), "upper end of it"),
    Column("decayed", pa.float64(), "decayed score in points, as at the period's last day; null"
           " where days before those asked about were not read"),
    Column("corrected", pa.float64(), "the balance corrected for coder error; null without audit"),
    Column("corrected_low", pa.float64(), "lower end of its 95 % interval"),
    Column("corrected_high", pa.float64(), "upper end of it"),
    Column("correction", pa.float64(), "corrected less uncorrected balance"),
    Column("events", pa.list_(pa.string()), "ids of the acts that weigh most", True),
    Column("curated", pa.bool_(), "whether curated acts are in it or before it", True),
)
