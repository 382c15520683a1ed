// a, r, c, u on the page of an event: the same forms that the mouse presses.
import { say } from "./helping.js";

function press(selector, words) {
  const button = document.querySelector(selector);
  if (!button) return say(words);
  // Where the name is not known yet the form asks for it, in its own words.
  button.form.requestSubmit(button);
}

function correct() {
  const box = document.querySelector("details.correct");
  if (!box) return say("There is nothing to correct on this page");
  box.open = true;
  box.querySelector("select, input:not([type=hidden])").focus();
}

const NONE = "Open an event to decide about it";

export const deciding = {
  a: () => press('.decide button[value="accept"]', NONE),
  r: () => press('.decide button[value="reject"]', NONE),
  c: correct,
  u: () => press('.decide button[name="undo"]', "There is no decision to take back"),
};
