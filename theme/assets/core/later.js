// What works a page comes after it is painted: it can be read at once, and no script keeps its first frame waiting.
const later = document.querySelector("template.later");
const start = () => document.head.append(later?.content ?? "");
const observer = new PerformanceObserver(() => {
  observer.disconnect();
  start();
});
if (PerformanceObserver.supportedEntryTypes.includes("paint")) observer.observe({ type: "paint", buffered: true });
else start();
