// Short cuts for who is at the desk all day. Everything works without them, and they can be switched off.
"use strict";

const MOVES = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const OFF = "passerelle-keys-off";
const list = document.querySelector("[data-keys=queue]");

function opens() {
  return [...list.querySelectorAll("a.open")];
}

function current() {
  return document.activeElement.closest("li.case");
}

function move(step) {
  const all = opens();
  const at = all.indexOf(current()?.querySelector("a.open"));
  const next = at < 0 ? all[step > 0 ? 0 : all.length - 1] : all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.focus();
}

function press(event) {
  const inList = list.contains(document.activeElement);
  const nowhere = document.activeElement === document.body;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !(inList || nowhere)) return;
  if (event.key in MOVES && (inList || event.key.length === 1)) {
    event.preventDefault();
    move(MOVES[event.key]);
  } else if (event.key === "t" && inList) {
    current()?.querySelector("button.take")?.click();
  }
}

function addKeys() {
  const button = document.getElementById("keys-switch");
  const show = () => button.setAttribute("aria-pressed", String(!localStorage.getItem(OFF)));
  button.addEventListener("click", () => {
    if (localStorage.getItem(OFF)) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
    show();
  });
  document.addEventListener("keydown", (event) => {
    if (!localStorage.getItem(OFF)) press(event);
  });
  show();
  document.getElementById("keys").hidden = false;
}

if (list) addKeys();

for (const box of document.querySelectorAll("[data-send-keys]")) {
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) box.form.requestSubmit();
  });
}
