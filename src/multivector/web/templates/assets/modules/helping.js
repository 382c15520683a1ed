// The help of the keyboard, and short words to whoever pressed a key that does nothing here.
export function openHelp() {
  const help = document.getElementById("keys");
  if (help) help.showModal();
}

export function say(words) {
  let told = document.getElementById("told");
  if (!told) {
    told = document.createElement("p");
    told.id = "told";
    told.className = "told-now";
    told.setAttribute("role", "status");
    document.body.append(told);
  }
  told.textContent = words;
  window.clearTimeout(say.timer);
  say.timer = window.setTimeout(() => told.remove(), 4000);
}
