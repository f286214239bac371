// One or several phones in the page. Each shows what the database holds for it, pushed by server-sent events.
"use strict";

const NAMES = ["amina", "bilal", "chloe", "david"];
const NAME = /^[a-z0-9][a-z0-9-]{0,23}$/;
const AGAIN_MS = 2000; // when the browser itself has given up on the connection
const phones = document.getElementById("phones");
const template = document.getElementById("phone");
const add = document.getElementById("add");
const words = phones.dataset;
const euros = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency: "EUR" });

function openPhone(name) {
  const phone = template.content.firstElementChild.cloneNode(true);
  const form = phone.querySelector("form");
  const box = form.elements.text;
  phone.dataset.name = name;
  nameParts(phone, name);
  const stopListening = listen(phone, name);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (box.value.trim()) write(phone, box.value);
    box.focus();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  for (const example of phone.querySelectorAll(".example")) {
    example.addEventListener("click", () => {
      box.focus();
      write(phone, example.textContent);
    });
  }
  phone.querySelector(".close").addEventListener("click", () => {
    stopListening();
    phone.remove();
    remember();
    (phones.querySelector("textarea") || add).focus();
  });
  phones.append(phone);
  remember();
  return box;
}

function nameParts(phone, name) {
  const title = phone.querySelector("h2");
  const box = phone.querySelector("textarea");
  title.textContent = name;
  title.id = `name-${name}`;
  box.id = `text-${name}`;
  phone.setAttribute("aria-labelledby", title.id);
  phone.querySelector("label").htmlFor = box.id;
}

function listen(phone, name) {
  let events;
  let timer;
  const connect = () => {
    events = new EventSource(`/phone/${name}/events`);
    events.addEventListener("bubbles", (event) => {
      if (phone.dataset.trouble === "lost") tell(phone, "");
      show(phone, JSON.parse(event.data));
    });
    events.addEventListener("trouble", () => tell(phone, "lost"));
    events.onerror = () => {
      tell(phone, "lost");
      if (events.readyState === EventSource.CLOSED) timer = setTimeout(connect, AGAIN_MS);
    };
  };
  connect();
  return () => { clearTimeout(timer); events.close(); };
}

function tell(phone, trouble) {
  phone.dataset.trouble = trouble;
  const text = { lost: words.lost, "not-kept": words.notKept }[trouble] || "";
  const status = phone.querySelector(".status");
  if (status.textContent !== text) status.textContent = text;
}

async function write(phone, text) {
  const box = phone.querySelector("textarea");
  box.value = "";
  if (await send(phone.dataset.name, text)) {
    if (phone.dataset.trouble === "not-kept") tell(phone, "");
  } else {
    box.value = box.value ? `${text}\n${box.value}` : text;
    tell(phone, "not-kept");
  }
}

async function send(name, text) {
  try {
    const answer = await fetch(`/phone/${name}/messages`, { method: "POST", body: new URLSearchParams({ text }) });
    return answer.ok;
  } catch {
    return false;
  }
}

function show(phone, bubbles) {
  const talk = phone.querySelector(".talk");
  const list = phone.querySelector(".bubbles");
  const known = new Map([...list.children].map((item) => [item.dataset.id, item]));
  const atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80;
  const kept = new Set(bubbles.map((bubble) => bubble.id));
  for (const [id, item] of known) if (!kept.has(id)) item.remove();
  bubbles.forEach((bubble, place) => {
    const item = known.get(bubble.id) || drawn(bubble);
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] || null);
  });
  phone.querySelector(".hint").hidden = bubbles.length > 0;
  if (atEnd) talk.scrollTop = talk.scrollHeight;
  // What was there when the page opened is not read out; what comes afterwards is.
  requestAnimationFrame(() => talk.setAttribute("aria-busy", "false"));
}

function drawn(bubble) {
  const item = document.createElement("li");
  item.dataset.id = bubble.id;
  item.className = bubble.from;
  const who = document.createElement("span");
  who.className = "unseen";
  who.textContent = `${bubble.from === "in" ? words.you : words.bot}: `;
  const text = document.createElement("p");
  text.dir = "auto";
  text.textContent = bubble.text;
  const note = document.createElement("small");
  note.textContent = bubble.from === "in" ? bubble.at : [bubble.at, ...cost(bubble)].join(" · ");
  item.append(who, text, note);
  return item;
}

function cost(bubble) {
  const unit = bubble.segments > 1 ? words.segments : words.segment;
  return [`${bubble.segments} ${unit} ${bubble.encoding}`.trim(), euros.format(bubble.cost)];
}

function remember() {
  const address = new URLSearchParams(location.search);
  const open = [...phones.children].map((phone) => phone.dataset.name);
  if (open.length) address.set("phones", open.join(",")); else address.delete("phones");
  const query = address.toString().replaceAll("%2C", ",");
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
  for (const link of document.querySelectorAll(".page nav a")) {
    address.set("lang", link.hreflang);
    link.href = `?${address}`;
  }
}

function nextName() {
  const open = new Set([...phones.children].map((phone) => phone.dataset.name));
  const free = NAMES.find((name) => !open.has(name));
  return free || `tel-${open.size + 1}-${Date.now() % 1000}`;
}

add.addEventListener("click", () => openPhone(nextName()).focus());
const asked = new Set((new URLSearchParams(location.search).get("phones") || NAMES[0]).split(","));
[...asked].filter((name) => NAME.test(name)).forEach(openPhone);
