// A storage as the browser's, with what is in it, room for some characters, and a way to fail.
window.Breakable = class {
  constructor(entries = {}, { room = Infinity, broken = false } = {}) {
    this.map = new Map(Object.entries(entries));
    this.room = room;
    this.broken = broken;
  }
  check() {
    if (this.broken) throw new DOMException("no access", "SecurityError");
  }
  get length() {
    this.check();
    return this.map.size;
  }
  key(at) {
    this.check();
    return [...this.map.keys()][at] ?? null;
  }
  getItem(key) {
    this.check();
    return this.map.get(key) ?? null;
  }
  setItem(key, value) {
    this.check();
    const used = [...this.map].reduce((sum, [name, text]) => sum + (name === key ? 0 : name.length + text.length), 0);
    if (used + key.length + value.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.map.set(key, String(value));
  }
  removeItem(key) {
    this.check();
    this.map.delete(key);
  }
};
window.storeOf = (storage, now = Date.UTC(2026, 10, 29, 12), random = Math.random) =>
  new practice.storage.Store("/ml/", { storage: () => storage, now: () => now, random });
