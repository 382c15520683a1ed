// What the pages do besides, where scripts run: keys, walking through lists, dropping files.
// Every page works without.
import { openHelp } from "./helping.js";
import { deciding } from "./deciding.js";
import { walking } from "./walking.js";
import { takeDrops } from "./dropping.js";

const keys = {
  ...walking,
  ...deciding,
  "?": openHelp,
  "/": () => {
    const field = document.querySelector('main input[name="q"]');
    if (field) field.focus();
    else window.location.assign("/search");
  },
};

// Whoever writes into a field means the letter, and no key of ours.
function isWriting(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog[open]");
}

document.addEventListener("keydown", (pressed) => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return;
  if (isWriting(pressed.target)) {
    if (pressed.key === "Escape" && !pressed.target.closest("dialog")) pressed.target.blur();
    return;
  }
  if (document.querySelector("dialog[open]") || !Object.hasOwn(keys, pressed.key)) return;
  pressed.preventDefault();
  keys[pressed.key]();
});

document.documentElement.classList.add("keyed");
takeDrops();
