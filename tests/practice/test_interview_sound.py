"""Sound in a mock interview: the own voice, recorded in memory; a question read aloud where a voice can."""

from interview_page import LINK, start
from playwright.sync_api import Page, expect

from browser import Open

MICROPHONE = """
navigator.mediaDevices.getUserMedia = async () => {
  const context = new AudioContext();
  const [place, tone] = [context.createMediaStreamDestination(), context.createOscillator()];
  tone.connect(place);
  tone.start();
  window.microphone = place.stream;
  return window.microphone;
};"""
REFUSED = (
    "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError') };"
)
VOICE = """
window.said = [];
speechSynthesis.getVoices = () => [{ lang: 'en-US' }, { lang: 'uk-UA' }];
speechSynthesis.speak = (utterance) => said.push(utterance.text);
speechSynthesis.cancel = () => said.push('');
Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { get() { return this.own }, set(voice) { this.own = voice } });
"""


def opened(open_page: Open, script: str) -> Page:
    page = open_page("about/")
    page.add_init_script(script)
    page.goto(page.url.replace("about/", LINK))
    return page


def test_the_own_voice_is_recorded_in_memory_and_offered_as_a_download(open_page: Open) -> None:
    page = opened(open_page, MICROPHONE)
    page.get_by_label("Записувати мій голос").check()
    start(page)
    expect(page.locator(".recording")).to_be_visible()
    page.wait_for_timeout(400)
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Завантажити запис")
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename.endswith(".webm")
    assert download.value.path().stat().st_size > 0
    page.wait_for_timeout(500)
    playable = page.locator("audio").evaluate("a => a.error?.message ?? a.readyState")
    assert playable in (1, 2, 3, 4), "the policy lets it play"
    assert (
        page.evaluate(
            "JSON.stringify(sessionStorage).includes('blob:') || JSON.stringify(localStorage).includes('blob:')"
        )
        is False
    )
    page.keyboard.press("3")
    expect(page.locator(".replay")).to_be_hidden()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Завершити").click()
    expect(page.locator(".report-questions a[download]")).to_have_count(1)
    assert page.evaluate("microphone.getTracks().every(({ readyState }) => readyState === 'ended')")


def test_a_refused_microphone_is_told_and_the_interview_goes_on(open_page: Open) -> None:
    page = opened(open_page, REFUSED)
    page.get_by_label("Записувати мій голос").check()
    start(page)
    expect(page.locator(".run [role=status]")).to_contain_text("Мікрофон недоступний")
    expect(page.locator(".recording")).to_be_hidden()


def test_nothing_is_offered_that_the_browser_cannot_do(open_page: Open) -> None:
    page = opened(
        open_page, "delete window.MediaRecorder; speechSynthesis.getVoices = () => [{ lang: 'en-US' }];"
    )
    expect(page.locator(".record")).to_be_hidden()
    start(page)
    expect(page.locator("[data-do=read]")).to_be_hidden()


def test_a_ukrainian_voice_reads_the_question_and_stops(open_page: Open) -> None:
    page = opened(open_page, VOICE)
    start(page)
    page.get_by_role("button", name="Прочитати вголос").click()
    assert page.evaluate("said") == [page.locator(".card-question").inner_text()]
    page.get_by_role("button", name="Зупинити").click()
    assert page.evaluate("said.at(-1)") == ""
    expect(page.get_by_role("button", name="Прочитати вголос")).to_be_visible()
