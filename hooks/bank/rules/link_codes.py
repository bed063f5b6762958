"""The rule of the short codes by which links of mock interviews name questions."""

from collections.abc import Iterator

from bank.link_codes import link_code
from bank.model import Bank, Finding
from bank.rules.registry import rule


@rule("K001")
def codes_differ(bank: Bank) -> Iterator[Finding]:
    """Жодні два ідентифікатори, зокрема ті, що переїхали, не мають однакового чотиризначного коду: ним називає запитання посилання на співбесіду."""
    published = [old for old in bank.lock.lines if old not in bank.questions]
    first: dict[str, str] = {}
    for question_id in [*published, *sorted(bank.questions, key=lambda name: name not in bank.lock.lines)]:
        code = link_code(question_id)
        other = first.setdefault(code, question_id)
        if other != question_id:
            topic, question = bank.questions[question_id]
            message = f"«{question_id}» має той самий код «{code}», що й «{other}»: посилання на співбесіду їх не розрізнить; дайте новому запитанню інший ідентифікатор"
            yield Finding(topic.path, question.line, message)
