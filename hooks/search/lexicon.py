"""What the dictionary of Ukrainian does not know or gets wrong in this field, reviewed word by word."""

HARD, SOFT = "комп'ютер", "ключ"
"""How a borrowed noun that the dictionary does not know declines, after a hard consonant and after ж, ч, ш."""
HARD_ENDS, SOFT_ENDS = "бгдзклмнпрстфхц", "жчш"

DECLINES_LIKE = {
    "аугментація": "сегментація",
    "брейман": HARD,
    "вассерштейн": HARD,
    "версіонувати": "нормувати",
    "гат": HARD,
    "дедуплікація": "сегментація",
    "калман": HARD,
    "кендалл": HARD,
    "кросвалідація": "сегментація",
    "кросентропія": "серія",
    "нейронка": "картинка",
    "перплексія": "серія",
    "псевдонімізувати": "нормувати",
    "регуляризація": "сегментація",
    "регуляризувати": "нормувати",
    "рібейро": "метро",
    "самовідбір": "відбір",
    "хеш": SOFT,
    "хінчин": HARD,
    "чебишов": HARD,
    "шеплі": "таксі",
    "бонферроні": "таксі",
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
