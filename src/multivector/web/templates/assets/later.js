// Parts of a page that take longer, or that a form asks for: read from a page of ours, and shown.
async function part(address, id) {
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.getElementById(id);
  if (!answer.ok || !found) throw new Error(answer.statusText);
  return found;
}

async function load(place, address, id) {
  place.setAttribute("aria-busy", "true");
  try {
    const found = await part(address, id);
    place.replaceChildren(...found.childNodes);
    document.dispatchEvent(new CustomEvent("loaded", { detail: place }));
  } catch (error) {
    place.querySelectorAll(".waiting").forEach((one) => one.remove()); // the link beside it stays
  }
  place.removeAttribute("aria-busy");
}

for (const place of document.querySelectorAll("[data-later]")) {
  const told = document.createElement("p");
  told.className = "waiting small";
  told.textContent = "Working it out …";
  place.append(told);
  load(place, place.dataset.later, place.dataset.part);
}

for (const form of document.querySelectorAll("form[data-into]")) {
  form.addEventListener("submit", (sent) => {
    sent.preventDefault();
    const asked = new URLSearchParams(new FormData(form));
    load(document.getElementById(form.dataset.into), `${form.action}?${asked}`, "list");
  });
}

// Episodes that came later are marked in the chart, whichever of the two came first.
function mark() {
  const data = document.getElementById("episodes-data");
  const figure = document.querySelector("[data-chart]");
  if (!data || !figure || !figure.chart) return;
  figure.chart.data("episodes", JSON.parse(data.textContent)).runAsync();
}

document.addEventListener("loaded", mark);
document.addEventListener("drawn", mark);
