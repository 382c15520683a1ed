"""The Arrow schema of every table."""

from multivector.records.schemas.columns import MOMENT
from multivector.records.schemas.registry import DECLARED, SCHEMAS

__all__ = ["DECLARED", "MOMENT", "SCHEMAS"]
