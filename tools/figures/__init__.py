"""The computed figures of the answers: one short function each, one module a subject."""

from figures import borders, classifiers, distributions, features, interactive, systems, training, vision
from figures.drawing import FIGURES, FOLDER

__all__ = [
    "FIGURES",
    "FOLDER",
    "borders",
    "classifiers",
    "distributions",
    "features",
    "interactive",
    "systems",
    "training",
    "vision",
]
