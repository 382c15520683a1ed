"""The observatory: pages on which every number opens onto its sentences."""

from multivector.web.observatory.app import make_app
from multivector.web.observatory.routes import PAGES
from multivector.web.observatory.serving import Page
from multivector.web.observatory.settings import Settings

__all__ = ["PAGES", "Page", "Settings", "make_app"]
