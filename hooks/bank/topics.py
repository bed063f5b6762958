"""The levels and the topics that there are, in the order in which the site shows them."""

from __future__ import annotations

LEVELS = {"hr": "HR", "junior": "Junior", "middle": "Middle", "senior": "Senior"}
"""Level folder → the name shown, in the order of a career."""

TOPICS = {
    "experience": "Розмова про досвід",
    "general": "Загальні запитання",
    "machine-learning": "Машинне навчання",
    "model-evaluation": "Побудова та оцінювання моделей",
    "statistics": "Статистика",
    "deep-learning": "Глибоке навчання",
    "computer-vision": "Комп’ютерний зір",
    "nlp": "Обробка природної мови (NLP)",
    "algorithms": "Алгоритми",
    "python": "Python",
    "mlops": "MLOps",
    "deployment": "Розгортання моделі",
    "llm": "Великі мовні моделі",
    "live-coding": "Живе програмування",
    "sql": "SQL і бази даних",
    "probability": "Ймовірність",
}
"""Topic file → the title of its pages, in the order of the home matrix."""

BEYOND = frozenset({"llm", "live-coding", "sql", "probability"})
"""Topics that the public list of questions behind this site does not have: a group of rows of their own."""

LISTED = {
    "hr/experience": 10,
    "junior/general": 2,
    "junior/machine-learning": 50,
    "junior/statistics": 17,
    "junior/deep-learning": 8,
    "junior/computer-vision": 2,
    "junior/algorithms": 5,
    "junior/python": 18,
    "junior/mlops": 3,
    "middle/general": 2,
    "middle/machine-learning": 19,
    "middle/model-evaluation": 4,
    "middle/deep-learning": 15,
    "middle/computer-vision": 41,
    "middle/nlp": 10,
    "middle/algorithms": 1,
    "middle/python": 1,
    "middle/mlops": 7,
    "middle/deployment": 3,
    "senior/general": 9,
    "senior/machine-learning": 16,
    "senior/deep-learning": 5,
    "senior/computer-vision": 8,
    "senior/nlp": 5,
    "senior/algorithms": 4,
    "senior/mlops": 6,
}
"""Page → how many of its questions, the first ones, come from that list; the others are additional."""
