"""What the dictionary of Ukrainian does not know or gets wrong in this field, reviewed word by word."""

import re

HARD, SOFT = "комп'ютер", "ключ"
"""How a borrowed noun that the dictionary does not know declines, after a hard consonant and after ж, ч, ш."""
HARD_NOUN = re.compile(r".+[бгдзклмнпрстфхц](?<!(?:[аеиіоя]м|[аиія]х))")
SOFT_NOUN = re.compile(r".+[жчш]")
"""Their dictionary forms; -им, -их and the like are endings of other forms."""

DECLINES_LIKE = {
    "дедуплікація": "сегментація",
    "кендалл": HARD,
    "псевдонімізувати": "нормувати",
    "самовідбір": "відбір",
    "хеш": SOFT,
}
"""A word in its dictionary form → a word of the dictionary that has the same endings."""

STOP_LEMMAS = frozenset(
    {
        *("бути", "бувати", "існувати", "мати", "могти", "можний", "треба", "потрібно", "такий"),
        *("знати", "означати", "назвати", "навести", "описати", "описувати", "пояснити", "пояснювати"),
        *("розказати", "розповісти", "відрізнятися", "обрати", "обирати", "вибрати", "вибирати"),
    }
)
"""Words of question phrases that are no pronouns, prepositions, conjunctions or particles, and mean as little."""
