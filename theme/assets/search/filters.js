// Filters by level and topic, each with the number of results that it would leave.
import { element } from "../core/element.js";

export class Filters {
  /** Takes the filters that the address names; calls changed() when the reader chooses others. */
  constructor(index, chosen, changed) {
    this.index = index;
    this.changed = changed;
    const [levels, titles] = [new Map(), new Map()];
    for (const { key, level, title } of index.topics) {
      levels.set(key.split("/")[0], level);
      titles.set(key.split("/")[1], title);
    }
    this.names = { level: levels, topic: titles };
    this.chosen = {
      level: levels.has(chosen.level) ? chosen.level : "",
      topic: titles.has(chosen.topic) ? chosen.topic : "",
    };
    this.levels = element("div", { class: "search-levels", role: "group", "aria-label": "Рівень" });
    this.topics = element("select", { "aria-label": "Тема" });
    this.topics.addEventListener("change", () => this.choose("topic", this.topics.value));
    this.node = element("div", { class: "search-filters", hidden: "" });
    this.node.append(this.levels, this.topics);
  }

  /** Those of questions that pass; the counts are renewed. */
  applied(questions) {
    const sections = questions.map((question) => this.index.questions[question].topic.key.split("/"));
    const passes = ([level, topic], { level: l, topic: t }) => (!l || level === l) && (!t || topic === t);
    const count = (filters) => sections.filter((section) => passes(section, filters)).length;
    const { level, topic } = this.chosen;
    const buttons = [["", "Усі"], ...this.names.level]
      .map(([value, name]) => ({ value, name, count: count({ level: value, topic }) }))
      .filter(({ value, count }) => count || !value || value === level);
    const held = this.levels.contains(document.activeElement) && document.activeElement.dataset.level;
    this.levels.replaceChildren(...buttons.map(({ value, name, count }) => this.button(value, name, count)));
    if (held !== false) this.levels.querySelector(`[data-level="${held}"]`)?.focus(); // the buttons are made anew
    const options = [["", "Усі теми"], ...this.names.topic]
      .map(([value, name]) => ({ value, name, count: count({ level, topic: value }) }))
      .filter(({ value, count }) => count || !value || value === topic);
    this.topics.replaceChildren(...options.map(({ value, name, count }) => element("option", { value }, `${name} (${count})`)));
    this.topics.value = topic;
    return questions.filter((_, index) => passes(sections[index], this.chosen));
  }

  reset() {
    this.chosen = { level: "", topic: "" };
    this.changed();
  }

  choose(field, value) {
    this.chosen[field] = value;
    this.changed();
  }

  button(value, name, count) {
    const pressed = this.chosen.level === value;
    const button = element("button", { type: "button", "aria-pressed": String(pressed), "data-level": value }, `${name} `);
    button.append(element("span", { class: "count" }, String(count)));
    button.addEventListener("click", () => this.choose("level", value));
    return button;
  }
}
