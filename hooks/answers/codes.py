"""What the build tells of once pages are rendered: codes beside those of the rules, in words for authors."""

QUESTIONS, PARTS, WORDS, MARKUP, TAGS, FORMULAS, NAVIGATION, TEMPLATE = (f"A00{n}" for n in range(1, 9))

CODES = {
    QUESTIONS: "Сторінка показує саме ті запитання, з тими номерами й у тому порядку, що їх бачить банк.",
    PARTS: "Сторінка ділить відповідь на ті самі частини, що й банк, і усна відповідь на ній та сама.",
    WORDS: "Усі слова тексту стоять на сторінці, кожне на своєму місці.",
    MARKUP: "На сторінці не видно знаків розмітки.",
    TAGS: "Кожен тег на сторінці має пару.",
    FORMULAS: "Кожна формула сторінки перетворюється на MathML.",
    NAVIGATION: "Кожна сторінка з `nav` файла `mkdocs.yml` є в `docs/`.",
    TEMPLATE: "Шаблон, який називає шапка сторінки, є в `theme/`.",
}
