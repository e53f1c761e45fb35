"use strict";
(function () {
  // Text reaches the page only through textContent: titles and names are whatever an outlet wrote.
  function line(parent, text) {
    const p = document.createElement("div");
    p.textContent = text;
    parent.appendChild(p);
  }
  const holder = document.getElementById("map");
  const source = document.getElementById("map-data");
  if (holder && source && typeof L !== "undefined") {
    const data = JSON.parse(source.textContent);
    const css = getComputedStyle(document.documentElement);
    const colour = (name) => css.getPropertyValue(name).trim();
    const map = L.map(holder, { attributionControl: false, scrollWheelZoom: false, worldCopyJump: false });
    // Tooltips need a view to be placed in. The box holds six degrees of land around the points; three are cut off.
    const b = data.box;
    map.fitBounds([[b[1] + 3, b[0] + 3], [b[3] - 3, b[2] - 3]], { animate: false });
    L.geoJSON(data.land, {
      interactive: false,
      style: { color: colour("--soft"), weight: 1, fillColor: colour("--land"), fillOpacity: 1 },
    }).addTo(map);
    for (const country of data.land) {
      if (!country.properties.label) continue;
      const name = document.createElement("span");
      name.textContent = country.properties.name;
      L.tooltip({ permanent: true, direction: "center", className: "country", opacity: 0.8 })
        .setLatLng(country.properties.label)
        .setContent(name)
        .addTo(map);
    }
    for (const road of data.lines) {
      const text = document.createElement("div");
      line(text, road.name + ": " + road.status);
      L.polyline(road.ends, { color: colour("--warn"), weight: 3, dashArray: "6 6" }).bindPopup(text).addTo(map);
    }
    for (const point of data.points) {
      const text = document.createElement("div");
      const head = document.createElement("strong");
      head.textContent = point.name;
      text.appendChild(head);
      for (const item of point.items) {
        line(text, item.what + ", " + item.when + " (" + item.origins + (item.origins === 1 ? " origin)" : " origins)"));
      }
      L.circleMarker(point.at, {
        radius: 5 + 2 * Math.min(6, point.items.length),
        color: colour("--accent"),
        weight: 2,
        fillOpacity: 0.35,
      })
        .bindPopup(text)
        .bindTooltip(point.name, { permanent: data.points.length <= 15, direction: "right" })
        .addTo(map);
    }
  }
  // A permalink to a statement opens its words.
  function reveal() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    const box = target && target.querySelector("details");
    if (box) box.open = true;
  }
  window.addEventListener("hashchange", reveal);
  reveal();
})();
