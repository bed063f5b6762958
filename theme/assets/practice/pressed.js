/** Show in the row under an answer what is kept of its question: the answer of today, a bookmark. @param {HTMLElement} question */
export function pressed(question) {
  for (const button of question.querySelectorAll(".grade, .bookmark")) {
    const on = button.matches(".bookmark") ? question.hasAttribute("data-marked") : button.value === question.dataset.grade;
    button.setAttribute("aria-pressed", String(on));
  }
}
