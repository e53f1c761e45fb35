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
  const fresh = $("only-new");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(); // "menaka" finds Ménaka
  const lines = () => document.querySelectorAll(".statements > li, .filtered");
  let waiting = 0;
  function sift() {
    const words = plain(filter.value.trim()).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const line of lines()) {
      const text = words.length ? plain(line.textContent) : "";
      const hit = words.every((w) => text.includes(w)) && (!fresh || !fresh.checked || line.querySelector(".tag.change") !== null);
      line.classList.toggle("out", !hit || line.dataset.barred === "1");
      if (hit) shown += 1;
    }
    const found = $("found");
    const sifted = words.length || (fresh && fresh.checked);
    $("filter-clear").hidden = !sifted;
    found.textContent = sifted ? (shown === 1 ? found.dataset.one : found.dataset.other).replace(/\{[nf]\}/, shown) : "";
  }
  document.addEventListener("sift", sift);
  filter.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(sift, 80);
  });

  if (fresh) fresh.addEventListener("change", sift);
  $("filter-clear").addEventListener("click", () => {
    filter.value = "";
    if (fresh) fresh.checked = false;
    sift();
    filter.focus();
  });

  // All words at once: for reading through, for the browser's own search, for paper.
  const all = $("open-all"), opening = all.textContent;
  let opened = false;
  all.addEventListener("click", () => {
    opened = !opened;
    for (const box of document.querySelectorAll("main details")) box.open = opened;
    all.textContent = opened ? all.dataset.close : opening;
  });

  // A passage can be copied with its outlet, date and address. The buttons are made when the words are opened.
  const copying = $("copying").dataset;
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const box = document.createElement("textarea");
      box.value = text;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
  }
  document.addEventListener("toggle", (event) => {
    if (!event.target.open) return;
    for (const quote of event.target.querySelectorAll("blockquote")) {
      if (quote.querySelector(".copy")) continue;
      const foot = quote.querySelector("footer"), link = foot.querySelector("a"), button = document.createElement("button");
      const source = foot.firstChild.textContent.split(" · ")[0].trim();
      const text = document.documentElement.lang === "fr" ? ["«\u202f", "\u202f»"] : ["“", "”"];
      const cited = text[0] + quote.querySelector("p").textContent.trim() + text[1] + " (" + source + (link ? ", " + link.href : "") + ")";
      button.type = "button";
      button.className = "copy";
      button.textContent = copying.copy;
      button.addEventListener("click", async () => {
        await copy(cited);
        button.textContent = copying.copied;
        setTimeout(() => { button.textContent = copying.copy; }, 1500);
      });
      foot.append(button);
    }
  }, true);

  // What the dots say to a screen reader they say to a mouse too.
  document.addEventListener("mouseover", (event) => {
    const mark = event.target.closest(".mark");
    if (mark && !mark.title) mark.title = mark.querySelector(".sr").textContent;
  });

  // The menu marks the section that is read.
  const links = new Map(Array.from(document.querySelectorAll("nav a"), (a) => [a.hash.slice(1), a]));
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      for (const [id, a] of links) {
        a.classList.toggle("here", id === entry.target.id);
        if (id === entry.target.id) a.setAttribute("aria-current", "true"); else a.removeAttribute("aria-current");
      }
    }
  }, { rootMargin: "-10% 0px -80% 0px" });
  for (const id of links.keys()) if ($(id)) seen.observe($(id));

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
