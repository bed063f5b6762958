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
