// Draws the Vega-Lite charts of a page over its plain drawings, which stay where anything fails.
// Whatever is shown comes from data; nothing here evaluates text (`ast: true`).
const OPTIONS = {
  mode: "vega-lite", ast: true, actions: false, logLevel: 1, defaultStyle: false, renderer: "svg",
  tooltip: { disableDefaultStyle: true },
};
const MARGIN = 90; // of axes and legends beside the plots
const PAUSE = 300; // milliseconds after the last move of a brush

function coloured(value, style) {
  if (typeof value === "string") {
    return value.replace(/^var\((--[a-z]+)\)$/, (_, name) => style.getPropertyValue(name).trim());
  }
  if (Array.isArray(value)) return value.map((one) => coloured(one, style));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, coloured(v, style)]));
  }
  return value;
}

function widened(spec, width) {
  if (spec.vconcat) spec.vconcat.forEach((one) => widened(one, width));
  else if (spec.spec) widened(spec.spec, width);
  else spec.width = width;
  return spec;
}

function day(moment) {
  return new Date(moment).toISOString().slice(0, 10);
}

async function draw(figure) {
  const data = document.getElementById(figure.dataset.chart);
  const plain = figure.querySelector("svg");
  const place = document.createElement("div");
  place.className = "chart";
  place.ariaHidden = "true"; // a reader of screens is told of the table beneath
  figure.insertBefore(place, plain);
  const width = Math.max(480, figure.clientWidth - MARGIN);
  const style = getComputedStyle(document.documentElement);
  const spec = widened(coloured(JSON.parse(data.textContent), style), width);
  let made;
  try {
    made = await vegaEmbed(place, spec, OPTIONS);
  } catch (error) {
    place.remove();
    return;
  }
  plain.setAttribute("hidden", "");
  figure.chart = made.view;
  follow(figure, made.view);
  document.dispatchEvent(new CustomEvent("drawn", { detail: figure }));
}

// A brush sets the two days of the form that the figure names, and sends it.
function follow(figure, view) {
  const form = document.getElementById(figure.dataset.brush || "");
  if (!form) return;
  let waiting;
  view.addSignalListener("brush", (_, value) => {
    clearTimeout(waiting);
    const ends = value && Object.values(value)[0];
    if (!ends) return;
    waiting = setTimeout(() => {
      form.elements.since.value = day(ends[0]);
      form.elements.until.value = day(ends[1]);
      form.requestSubmit();
    }, PAUSE);
  });
}

async function redraw() {
  for (const figure of document.querySelectorAll("[data-chart]")) {
    if (figure.chart) figure.chart.finalize();
    figure.querySelectorAll(".chart").forEach((one) => one.remove());
    await draw(figure);
  }
}

redraw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
