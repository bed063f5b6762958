// Interactive figures: each loads when it comes near the screen, which it never is in a closed answer. Else the picture stays.
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      import(`./${target.dataset.widget}.js`).then((figure) => figure.start(target)).catch(() => target.removeAttribute("data-widget"));
    }
  },
  { rootMargin: "300px" },
);
for (const figure of document.querySelectorAll("figure[data-widget]")) near.observe(figure);
