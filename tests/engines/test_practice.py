"""Practice and the mock interview, which begin once the page is painted, in the other browsers."""

from reader import Reader


def begun(reader: Reader) -> None:
    """The button that begins is there to be pressed, and a question is asked."""
    reader.until("!document.querySelector('[data-do=start]').disabled")
    reader.click("[data-do=start]")
    reader.until("document.activeElement.matches('.card-question')")


def test_a_question_is_asked_and_its_grade_is_kept(reader: Reader) -> None:
    reader.open("practice/")
    begun(reader)
    reader.click("[data-do=reveal]")
    reader.until("document.activeElement.matches('.card-spoken')")
    reader.click(".session-foot [value='3']")
    reader.until("Object.keys(localStorage).some((key) => key.includes(':log:'))")
    reader.open("practice/")
    reader.until("document.querySelector('[data-do=start]').textContent === 'Продовжити'")
    reader.driver.execute_script("localStorage.clear()")


def test_a_mock_interview_asks_and_shows_what_to_tick(reader: Reader) -> None:
    reader.open("interview/?l=junior&t=statistics,python&m=15&s=k3f9")
    begun(reader)
    reader.click("[data-do=reveal]")
    reader.until("document.querySelectorAll('.card-boxes input').length > 2")
