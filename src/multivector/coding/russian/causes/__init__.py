"""What a Russian text argues to bring about what."""

from multivector.coding.russian.causes.argument import RussianArgumentReader

__all__ = ["RussianArgumentReader"]
