"use strict";
(function () {
  const table = document.getElementById("incident-table");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const kind = document.getElementById("kind");
  const place = document.getElementById("place");
  const from = document.getElementById("from-day"), to = document.getElementById("to-day");
  const independent = document.getElementById("independent");
  document.getElementById("incident-tools").hidden = false;

  // Rows that the kind or the number of origins bars stay out whatever the page's filter finds.
  function bar() {
    for (const row of rows) {
      const d = row.dataset;
      // A row without a date is no answer to a question for dates.
      const early = from.value && (!d.order || d.order < from.value), late = to.value && (!d.order || d.order > to.value);
      const elsewhere = place && place.value && !d.places.split("|").includes(place.value);
      const barred = (kind.value && d.type !== kind.value) || (independent.checked && d.origins < 2) || early || late || elsewhere;
      row.dataset.barred = barred ? "1" : "";
    }
    document.dispatchEvent(new Event("sift"));
  }
  for (const input of [kind, independent, place, from, to]) if (input) input.addEventListener("change", bar);

  // Sorting: dates by their ISO form, undated last; origins by number; words by the page's language.
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  function value(row, n) {
    if (n === 0) return row.dataset.order;
    return row.cells[n].dataset.value || row.cells[n].textContent.trim();
  }
  function sort(n, header) {
    const down = header.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.setAttribute("aria-sort", "none");
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
    rows.sort((a, b) => {
      const x = value(a, n), y = value(b, n);
      const known = (y !== "" && y !== "–") - (x !== "" && x !== "–");
      return known || (down ? -1 : 1) * words.compare(x, y);
    });
    body.append(...rows);
  }
  Array.from(table.tHead.rows[0].cells).forEach((header, n) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    button.title = table.dataset.sort.replace("%s", header.textContent);
    button.addEventListener("click", () => sort(n, header));
    header.textContent = "";
    header.append(button);
    header.setAttribute("aria-sort", "none");
  });

  // The rows as shown, which are protected already. A cell that a spreadsheet would run as a formula is quoted.
  function cell(text) {
    const plain = String(text || "").replace(/\s+/g, " ").trim();
    const safe = /^[=+\-@\t\r]/.test(plain) && !/^-?[\d.]+$/.test(plain) ? "'" + plain : plain;
    return '"' + safe.replace(/"/g, '""') + '"';
  }
  function csv() {
    const head = ["id", "date", "date_text", "type", "what", "status", "where", "country", "lat", "lon", "people", "actors",
      "according_to", "origins", "articles", "quote", "outlet", "url"];
    const lines = [head.join(",")];
    for (const row of rows) {
      if (row.classList.contains("out")) continue;
      const d = row.dataset, c = row.cells, link = row.querySelector("blockquote a");
      const quote = row.querySelector("blockquote mark"), outlet = row.querySelector("blockquote footer");
      lines.push([row.id, d.order, c[0].textContent, d.type, row.querySelector("summary strong").textContent, d.status,
        c[2].textContent, d.country, d.lat, d.lon, c[3].textContent, c[4].textContent, c[5].textContent, d.origins, d.articles,
        quote && quote.textContent, outlet && outlet.textContent, link && link.href].map(cell).join(","));
    }
    return "\ufeff" + lines.join("\r\n") + "\r\n";
  }
  document.getElementById("export").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
    link.download = "incidents.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
})();
