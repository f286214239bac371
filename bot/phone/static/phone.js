// One or several phones in the page. Each shows what the database holds for it, pushed by server-sent events.
"use strict";

const NAMES = ["amina", "bilal", "chloe", "david"];
const phones = document.getElementById("phones");
const template = document.getElementById("phone");

function openPhone(name) {
  const phone = template.content.firstElementChild.cloneNode(true);
  const list = phone.querySelector(".bubbles");
  const status = phone.querySelector(".status");
  const form = phone.querySelector("form");
  const box = form.elements.text;
  phone.dataset.name = name;
  phone.querySelector("h2").textContent = name;
  list.setAttribute("aria-label", `Messages de ${name}`);
  box.id = `text-${name}`;
  form.querySelector("label").htmlFor = box.id;

  const events = new EventSource(`/phone/${name}/events`);
  events.addEventListener("bubbles", (event) => {
    status.textContent = "";
    show(list, JSON.parse(event.data));
  });
  events.onerror = () => { status.textContent = "Connexion perdue, j'essaie à nouveau."; };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = box.value;
    if (!text.trim()) { box.focus(); return; }
    box.value = "";
    if (!(await send(name, text))) {
      box.value = text;
      status.textContent = "Ce message n'a pas été gardé. Réessayez.";
    }
    box.focus();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  phone.querySelector(".close").addEventListener("click", () => {
    events.close();
    phone.remove();
    remember();
  });
  phones.append(phone);
  box.focus();
  remember();
}

async function send(name, text) {
  try {
    const answer = await fetch(`/phone/${name}/messages`, { method: "POST", body: new URLSearchParams({ text }) });
    return answer.ok;
  } catch {
    return false;
  }
}

function show(list, bubbles) {
  const known = new Map([...list.children].map((item) => [item.dataset.id, item]));
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  const kept = new Set(bubbles.map((bubble) => bubble.id));
  for (const [id, item] of known) if (!kept.has(id)) item.remove();
  bubbles.forEach((bubble, place) => {
    const item = known.get(bubble.id) || drawn(bubble);
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] || null);
  });
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function drawn(bubble) {
  const item = document.createElement("li");
  item.dataset.id = bubble.id;
  item.className = bubble.from;
  const text = document.createElement("p");
  text.dir = "auto";
  text.textContent = bubble.text;
  const note = document.createElement("small");
  note.textContent = bubble.from === "in"
    ? bubble.at
    : `${bubble.at} · ${bubble.segments} segment${bubble.segments > 1 ? "s" : ""} ${bubble.encoding} · ${bubble.price}`;
  item.append(text, note);
  return item;
}

function remember() {
  const open = [...phones.children].map((phone) => phone.dataset.name);
  history.replaceState(null, "", open.length ? `?phones=${open.join(",")}` : location.pathname);
}

function nextName() {
  const open = new Set([...phones.children].map((phone) => phone.dataset.name));
  const free = NAMES.find((name) => !open.has(name));
  return free || `tel-${open.size + 1}-${Date.now() % 1000}`;
}

document.getElementById("add").addEventListener("click", () => openPhone(nextName()));
const asked = (new URLSearchParams(location.search).get("phones") || NAMES[0]).split(",");
asked.filter((name) => /^[a-z0-9][a-z0-9-]{0,23}$/.test(name)).forEach(openPhone);
