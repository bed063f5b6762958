// The search in the address of the page: ?q=…&level=…&topic=…, so that it can be sent to a friend and Back returns to it.
const FIELDS = ["q", "level", "topic"];
const PAUSE = 250; // ms without typing: browsers count changes of the address

export class Address {
  /** Without `used` the address means something else and is left alone. */
  constructor(used) {
    this.used = used;
    const given = new URLSearchParams(used ? location.search : "");
    this.query = given.get("q") ?? "";
    this.filters = { level: given.get("level") ?? "", topic: given.get("topic") ?? "" };
  }

  /** Put the search into the address once the reader pauses. */
  writeSoon(query, filters) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(query, filters), PAUSE);
  }

  /** Put the search into the address now. */
  write(query, filters) {
    clearTimeout(this.timer);
    if (!this.used) return;
    const values = { q: query.trim(), ...filters };
    const url = new URL(location.href);
    for (const field of FIELDS) {
      if (values.q && values[field]) url.searchParams.set(field, values[field]);
      else url.searchParams.delete(field);
    }
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // The browser has had enough changes for now: the address lags, the search goes on.
    }
  }

  /** Take the search out of the address. */
  clear() {
    this.write("", {});
  }
}
