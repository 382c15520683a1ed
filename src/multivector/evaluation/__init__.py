"""Scorers for every kind of labelled set."""

from multivector.evaluation.actors import score_actors
from multivector.evaluation.agreement import score_agreement, score_second_coding
from multivector.evaluation.alpha import alpha_interval, nominal_alpha
from multivector.evaluation.articles import match_events, score_article
from multivector.evaluation.causes import score_cause_sentences, score_causes
from multivector.evaluation.chronicle import score_chronicle
from multivector.evaluation.chronicle_claims import score_chronicle_claims
from multivector.evaluation.claim_sentences import score_claim_sentences
from multivector.evaluation.claims import match_claims, score_claims
from multivector.evaluation.cnc import score_cnc
from multivector.evaluation.coded import score_coded
from multivector.evaluation.constructions import score_constructions
from multivector.evaluation.essays import score_essays
from multivector.evaluation.ideal_points import score_ideal_points
from multivector.evaluation.polnear import score_polnear
from multivector.evaluation.scores import Mean, Scores, Share, f1_of, format_scores, wilson
from multivector.evaluation.sentences import score_no_event, score_plover_sentences
from multivector.evaluation.sets import SETS, LabelledSet, Request

__all__ = [
    "SETS",
    "LabelledSet",
    "Mean",
    "Request",
    "Scores",
    "Share",
    "alpha_interval",
    "f1_of",
    "format_scores",
    "match_claims",
    "match_events",
    "nominal_alpha",
    "score_actors",
    "score_agreement",
    "score_article",
    "score_cause_sentences",
    "score_causes",
    "score_chronicle", "score_chronicle_claims",
    "score_claim_sentences",
    "score_claims",
    "score_cnc",
    "score_coded",
    "score_constructions",
    "score_essays",
    "score_ideal_points",
    "score_no_event",
    "score_plover_sentences",
    "score_polnear",
    "score_second_coding",
    "wilson",
]
