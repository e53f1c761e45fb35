"use strict";
(function () {
  const holder = document.getElementById("leaflet");
  const source = document.getElementById("map-data");
  if (!holder || !source || typeof L === "undefined") return;

  // Text reaches the map only through textContent: titles and names are whatever an outlet wrote.
  function line(parent, text, ref) {
    const p = document.createElement("div");
    const inner = ref ? p.appendChild(document.createElement("a")) : p;
    if (ref) inner.href = "#" + ref;
    inner.textContent = text;
    parent.appendChild(p);
  }

  function draw() {
    const data = JSON.parse(source.textContent);
    const css = getComputedStyle(document.documentElement);
    const colour = (name) => css.getPropertyValue(name).trim();
    document.getElementById("atlas").hidden = true;
    holder.hidden = false;
    const map = L.map(holder, { attributionControl: false, scrollWheelZoom: false, worldCopyJump: false, zoomSnap: 0.25 });
    // Tooltips need a view to be placed in. The box holds land around the points, of which three degrees are cut off.
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
        .setLatLng(country.properties.label).setContent(name).addTo(map);
    }
    for (const road of data.lines) {
      const text = document.createElement("div");
      line(text, road.name + ": " + road.status + " (" + road.date + ")");
      const shade = colour(road.kind === "open" ? "--good" : "--warn");
      L.polyline(road.ends, { color: shade, weight: 3, dashArray: "6 6" }).bindPopup(text).addTo(map);
    }
    const places = data.points.map((point) => ({ point: point, marker: null }));
    // Up to a day: a place shows the incidents of that day and before, and those without a date.
    function show(day) {
      for (const place of places) {
        const items = place.point.items.filter((i) => !i.day || !day || i.day <= day);
        if (place.marker) place.marker.remove();
        place.marker = null;
        if (!items.length) continue;
        const text = document.createElement("div");
        text.appendChild(document.createElement("strong")).textContent = place.point.name;
        for (const item of items.slice(-8)) line(text, item.what + ", " + item.when + " (" + item.support + ")", item.ref);
        const size = 5 + 2 * Math.min(6, items.length);
        const label = document.createElement("span");
        label.textContent = place.point.name;
        place.marker = L.circleMarker(place.point.at, { radius: size, color: colour("--accent"), weight: 2, fillOpacity: 0.35 })
          .bindPopup(text).bindTooltip(label, { permanent: places.length <= 15, direction: place.point.area ? "left" : "right" }).addTo(map);
      }
    }
    const until = document.getElementById("until"), shown = document.getElementById("until-day");
    const days = data.days;
    function slide() {
      const all = Number(until.value) >= days.length - 1;
      shown.textContent = all ? shown.dataset.all : days[until.value].label;
      show(all ? "" : days[until.value].day);
    }
    if (days.length > 1) {
      document.getElementById("slider").hidden = false;
      until.max = String(days.length - 1);
      until.value = until.max;
      until.addEventListener("input", slide);
      slide();
    } else show("");
    window.addEventListener("beforeprint", () => { document.getElementById("atlas").hidden = false; });
    window.addEventListener("afterprint", () => { document.getElementById("atlas").hidden = true; });
  }

  // The text comes first: the live map is drawn when it comes near, and the plain one stands there until then.
  const near = new IntersectionObserver((seen) => {
    if (!seen.some((s) => s.isIntersecting)) return;
    near.disconnect();
    draw();
  }, { rootMargin: "600px" });
  near.observe(document.getElementById("atlas"));
})();
