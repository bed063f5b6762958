"""What the build tells of once pages are rendered: codes beside those of the rules, in words for authors.

A007 and A008 were codes of the menu and of templates, which are rules of the bank now: B010 and L007.
"""

QUESTIONS, PARTS, WORDS, MARKUP, TAGS, FORMULAS = (f"A00{n}" for n in range(1, 7))

CODES = {
    QUESTIONS: "Сторінка показує саме ті запитання, з тими номерами й у тому порядку, що їх бачить банк.",
    PARTS: "Сторінка ділить відповідь на ті самі частини, що й банк, і усна відповідь на ній та сама.",
    WORDS: "Усі слова тексту стоять на сторінці, кожне на своєму місці.",
    MARKUP: "На сторінці не видно знаків розмітки.",
    TAGS: "Кожен тег на сторінці має пару.",
    FORMULAS: "Кожна формула сторінки перетворюється на MathML.",
}
