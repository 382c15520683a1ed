// j and k: along the events of a list, and on an event to its neighbours in the list that it was
// opened from. The list is remembered by this browser tab alone.
import { say } from "./helping.js";

const KEY = "multivector-list";
const FIRST = "#first-event", LAST = "#last-event";
const EVENT = 'main a[href^="/event/"]';

function links() {
  const seen = new Set();
  return [...document.querySelectorAll(EVENT)].filter((one) => {
    const path = new URL(one.href).pathname;
    return !seen.has(path) && seen.add(path);
  });
}

const onEvent = window.location.pathname.startsWith("/event/");

function remember() {
  const list = links();
  if (onEvent || !list.length) return;
  const page = (rel) => document.querySelector(`main a[rel="${rel}"]`)?.getAttribute("href") ?? null;
  const told = {
    address: window.location.pathname + window.location.search,
    title: document.querySelector("h1")?.textContent ?? "",
    events: list.map((one) => new URL(one.href).pathname),
    next: page("next"), prev: page("prev"),
  };
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(told));
  } catch { /* a browser that stores nothing walks through no list */ }
}

function recall() {
  try {
    const told = JSON.parse(window.sessionStorage.getItem(KEY));
    return told && Array.isArray(told.events) ? told : null;
  } catch {
    return null;
  }
}

// Only pages of this site: what is stored is never taken for an address elsewhere.
function go(address) {
  const there = new URL(address, window.location.origin);
  if (there.origin === window.location.origin) window.location.assign(there);
}

function choose(step) {
  const list = links();
  if (!list.length) return say("There are no events on this page");
  const at = list.findIndex((one) => one === document.activeElement || one.closest("article")?.contains(document.activeElement));
  const next = list[Math.min(Math.max(at + step, 0), list.length - 1)];
  next.focus();
  next.scrollIntoView({ block: "center" });
}

function walk(step) {
  if (!onEvent) return choose(step);
  const list = recall();
  const at = list ? list.events.indexOf(window.location.pathname) : -1;
  if (at < 0) return say("Open the event from a list to walk through that list");
  const there = list.events[at + step];
  if (there) return go(there);
  const page = step > 0 ? list.next : list.prev;
  if (page) return go(page + (step > 0 ? FIRST : LAST));
  say(step > 0 ? "This is the last of its list" : "This is the first of its list");
}

function back() {
  const list = recall();
  if (onEvent && list) go(list.address);
}

function tellPlace() {
  const list = onEvent ? recall() : null;
  const at = list ? list.events.indexOf(window.location.pathname) : -1;
  if (at < 0) return;
  const line = document.createElement("p");
  line.className = "small place-in-list";
  const link = document.createElement("a");
  link.href = list.address;
  link.textContent = list.title;
  line.append(`${at + 1} of ${list.events.length} on this page of `, link);
  for (const [step, words] of [[-1, "k before"], [1, "j next"]]) {
    const other = list.events[at + step];
    if (!other) continue;
    const to = document.createElement("a");
    to.href = other;
    to.textContent = words;
    line.append(" · ", to);
  }
  document.getElementById("main").prepend(line);
}

remember();
tellPlace();
if (window.location.hash === FIRST || window.location.hash === LAST) {
  const list = links();
  const there = window.location.hash === FIRST ? list[0] : list[list.length - 1];
  if (there && !onEvent) window.location.replace(there.href);
}

export const walking = { j: () => walk(1), k: () => walk(-1), b: back };
