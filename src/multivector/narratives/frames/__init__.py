"""Frames: ways of telling that persist, who carries them, and what they are told of."""

from multivector.narratives.frames.deciding import KIND, DecidedFrames, apply_decisions
from multivector.narratives.frames.gathering import Gathered, gather_sightings
from multivector.narratives.frames.matching import FrameReader, Told
from multivector.narratives.frames.meaning import LEAST_TEXTS, NearClaim, find_near
from multivector.narratives.frames.proposing import Proposal, propose_frames
from multivector.narratives.frames.sightings import Sighting, Statement, find_sightings
from multivector.narratives.frames.stix import stix_bundle
from multivector.narratives.frames.telling import Carrier, FrameLife, FramePoint, tell_frame

__all__ = [
    "KIND", "LEAST_TEXTS", "Carrier", "DecidedFrames", "FrameLife", "FramePoint", "FrameReader",
    "Gathered", "NearClaim", "Proposal", "Sighting", "Statement", "Told", "apply_decisions",
    "find_near", "find_sightings", "gather_sightings", "propose_frames", "stix_bundle",
    "tell_frame",
]
