"use strict";
(function () {
  const $ = (id) => document.getElementById(id);
  const filter = $("filter");
  $("tools").hidden = false;

  // A permalink opens the words of its statement.
  function reveal() {
    const target = location.hash && $(decodeURIComponent(location.hash.slice(1)));
    const box = target && target.closest(".stmt, tr, article") && target.querySelector("details");
    if (box) box.open = true;
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  // The page's filter hides lines without the words; each source of hiding has a mark of its own.
  const lines = () => document.querySelectorAll(".statements > li, .filtered");
  let waiting = 0;
  function sift() {
    const words = filter.value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const line of lines()) {
      const text = words.length ? line.textContent.toLocaleLowerCase() : "";
      const hit = words.every((w) => text.includes(w));
      line.classList.toggle("out", !hit || line.dataset.barred === "1");
      if (hit) shown += 1;
    }
    const found = $("found");
    found.textContent = words.length ? (shown === 1 ? found.dataset.one : found.dataset.other).replace(/\{[nf]\}/, shown) : "";
  }
  document.addEventListener("sift", sift);
  filter.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(sift, 80);
  });

  // j and k walk over the lines that are shown; o opens; / filters; ? helps.
  const help = $("help");
  function step(by) {
    const stops = Array.from(document.querySelectorAll(".stmt > details > summary")).filter((s) => !s.closest(".out"));
    if (!stops.length) return;
    const at = stops.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.min(stops.length - 1, Math.max(0, at + by));
    stops[next].focus();
    stops[next].scrollIntoView({ block: "nearest" });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (typing) {
      if (event.key === "Escape" && event.target === filter) {
        filter.value = "";
        sift();
        filter.blur();
      }
      return;
    }
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "o") {
      const box = document.activeElement.closest(".stmt > details");
      if (box) box.open = !box.open;
    } else if (event.key === "/") {
      event.preventDefault();
      filter.focus();
    } else if (event.key === "?") help.showModal();
  });
  $("help-open").addEventListener("click", () => help.showModal());
  $("help-close").addEventListener("click", () => help.close());
})();
