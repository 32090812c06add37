// The page's behaviour. Runs once, in the composer (gr.HTML js_on_load): `element`, `trigger` come from gradio.
// Every click on [data-act] anywhere on the page ends here; what needs the server becomes an event of the composer.
const identifiers = __IDENTIFIERS__.map((row) => ({ kind: row.kind, find: new RegExp(row.expression, row.flags) }));
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const box = one("#fs-text", element);
const page = document.body;
let editing = null;
let tab = "rating";
let thumb = null;
let lastSent = "";
let wanted = null;

const busy = () => Boolean(one(".fs-busy"));
const turnsShown = () => all("#fs-talk .fs-said").length;
const say = (text) => { one("#fs-said").textContent = text; };

// ---- sending: the identifier check comes first, here in the browser
function kinds(text) {
  return [...new Set(identifiers.filter((row) => { row.find.lastIndex = 0; return row.find.test(text); }).map((row) => row.kind))];
}
function warn(text) {
  const found = kinds(text);
  const warning = one("#fs-warning");
  if (!found.length) { warning.hidden = true; return false; }
  one("#fs-warning-title").textContent = `This looks like ${found.join(" and ")}. Nothing was sent. Take it out; the answer does not need it.`;
  warning.hidden = false;
  one("[data-act=back]", warning).focus();
  return true;
}
function submit(text, checked = false) {
  if (!text.trim()) return;
  if (busy()) { alive(); return; } // an answer that never ends may be one of a server that is gone
  if (!checked && warn(text)) return;
  one("#fs-warning").hidden = true;
  const payload = editing === null ? { text, believed: turnsShown() } : { text, turn: editing };
  alive().then((well) => {
    if (!well || busy()) return;
    lastSent = text;
    if (box.value === text) box.value = "";
    awaitReply(text, editing);
    stopEditing();
    grow();
    trigger("submit", payload);
  });
}
// what was said shows at once; the server's first words take its place
function awaitReply(text, turn) {
  const talk = one("#fs-talk .fs-reply, #fs-talk .fs-welcome, #fs-talk .fs-said")?.parentElement;
  if (!talk) return;
  one(".fs-welcome", talk)?.remove();
  if (turn !== null) for (const old of all(".fs-said, .fs-reply", talk).slice(2 * turn)) old.remove();
  for (const old of all(".fs-notice, .fs-asks", talk)) old.remove();
  const said = document.createElement("article");
  said.className = "fs-said";
  said.append(Object.assign(document.createElement("div"), { className: "fs-said-text", textContent: text }));
  talk.append(said, waiting());
}
function waiting() {
  const reply = document.createElement("article");
  reply.className = "fs-reply fs-busy";
  reply.innerHTML = '<div class="fs-text"><p class="fs-wait"><span></span><span></span><span></span><span class="fs-only-heard">Reading</span></p></div>';
  return reply;
}
function answerAnew(event, payload) {
  if (busy()) return;
  all("#fs-talk .fs-reply").at(-1)?.classList.add("fs-busy");
  trigger(event, payload);
}
// the server answers, and is the one this page came from
async function alive() {
  const down = one("#fs-down");
  const own = new URL(one("base")?.href || document.baseURI);
  let id = null;
  try { id = await (await fetch(new URL("gradio_api/app_id", own), { cache: "no-store" })).text(); } catch { id = null; }
  window.fsServer ??= id; // the first reply is the server this page belongs to
  if (id && id === window.fsServer) { down.hidden = true; return true; }
  down.innerHTML = id
    ? 'The server was started again and has forgotten this conversation; it keeps nothing. Your text stays in the box: copy it, then <button type="button" class="fs-quiet" data-act="reload">reload the page</button>.'
    : 'The Firstscan server does not answer. Your text stays in the box. Start it again, then <button type="button" class="fs-quiet" data-act="send">send once more</button>.';
  down.hidden = false;
  return false;
}
function edit(turn, text) {
  editing = turn;
  box.value = text;
  one("#fs-editing").hidden = false;
  grow();
  box.focus();
}
function stopEditing() { editing = null; one("#fs-editing").hidden = true; }
function grow() {
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight + 2, window.innerHeight * 0.4)}px`;
}

// ---- the basis: tabs, filter, passages
function showTab(key, focus = false) {
  tab = key;
  for (const button of all("#fs-side [role=tab]")) {
    const on = button.dataset.tab === key;
    button.setAttribute("aria-selected", String(on));
    button.tabIndex = on ? 0 : -1;
    if (on && focus) button.focus();
  }
  for (const panel of all("#fs-side .fs-panel")) panel.hidden = panel.id !== `fs-panel-${key}`;
}
function unfold() {
  page.classList.add("fs-unfolded");
  one("#fs-side .fs-fold")?.setAttribute("aria-expanded", "true");
}
function light(target) {
  for (const old of all(".fs-lit")) old.classList.remove("fs-lit");
  target.classList.add("fs-lit");
  target.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
}
function cite(n, turn) {
  const basis = one("#fs-side .fs-basis");
  if (basis && basis.dataset.turn !== String(turn)) { wanted = n; trigger("select", { turn: Number(turn) }); return; }
  showTab("passages");
  unfold();
  const target = one(`#fs-passage-${n}`);
  if (target) light(target);
}
function filter(modality) {
  for (const chip of all(".fs-chip")) chip.setAttribute("aria-pressed", String(chip.dataset.modality === modality));
  for (const row of all(".fs-table tbody tr")) row.hidden = Boolean(modality) && row.dataset.modality !== modality;
}

// ---- views, links, look
function view(key) {
  page.dataset.view = key;
  for (const button of all(".fs-top nav button")) {
    if (button.dataset.view === key) button.setAttribute("aria-current", "page"); else button.removeAttribute("aria-current");
  }
  if (key !== "chat") window.scrollTo(0, 0);
}
function followHash() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id.startsWith("faq-")) return;
  const entry = document.getElementById(id);
  if (!entry) return;
  view("faq");
  entry.open = true;
  entry.scrollIntoView({ block: "start" });
}
function search(words) {
  const wantedWords = words.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const entry of all(".fs-entry")) {
    entry.hidden = !wantedWords.every((word) => entry.dataset.words.includes(word));
    shown += entry.hidden ? 0 : 1;
  }
  one("#fs-faq-count").textContent = wantedWords.length ? `${shown} found` : "";
}
async function copy(text) {
  try { await navigator.clipboard.writeText(text); } catch {
    const area = document.createElement("textarea");
    area.value = text;
    page.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say("Copied");
}
function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
function picked() {
  return all("#fs-talk .fs-asks fieldset").map((set) => one("[aria-pressed=true]", set)?.dataset.text);
}

const acts = {
  send: () => submit(box.value),
  anyway: () => submit(box.value || lastSent, true),
  back: () => { one("#fs-warning").hidden = true; box.focus(); },
  stop: () => trigger("stop", {}),
  edit: (d) => edit(Number(d.turn), d.text),
  unedit: () => { stopEditing(); box.value = ""; grow(); },
  reply: (d) => { view("chat"); submit(d.text); },
  pick: (d, button) => {
    for (const other of all("[data-act=pick]", button.closest("fieldset"))) other.setAttribute("aria-pressed", String(other === button));
    one("[data-act=replies]").disabled = !picked().some(Boolean);
  },
  replies: () => submit(picked().filter(Boolean).join(". ")),
  retry: () => answerAnew("retry", {}),
  unset: () => answerAnew("undo", {}),
  basis: (d) => { unfold(); trigger("select", { turn: Number(d.turn) }); },
  fact: (d) => answerAnew("apply", { fact: d.fact, status: d.status }),
  cite: (d) => cite(d.n, d.turn),
  "faq-cite": (d) => { const target = one(`#fs-faq-${CSS.escape(d.faq)}-${d.n}`); if (target) light(target); },
  tab: (d) => showTab(d.tab),
  fold: (_, button) => button.setAttribute("aria-expanded", String(page.classList.toggle("fs-unfolded"))),
  filter: (d) => filter(d.modality),
  view: (d) => view(d.view),
  theme: () => page.classList.toggle("dark"),
  new: () => {
    if (busy()) { trigger("stop", {}); setTimeout(acts.new, 60); return; } // once the answer has stopped, so that none of it comes late
    stopEditing(); box.value = ""; grow(); view("chat"); trigger("clear", {}); say("New patient"); box.focus();
  },
  copy: () => copy(one("#fs-copy").dataset.text).then(() => { const b = one("#fs-copy"); b.textContent = "Copied"; setTimeout(() => { b.textContent = "Copy as note"; }, 1600); }),
  save: (d) => save(d.name, d.type, d.text),
  print: () => window.print(),
  reload: () => { box.value = ""; location.reload(); },
  thumb: (d) => { thumb = { turn: Number(d.turn), good: d.good === "1" }; one("#fs-reason").value = ""; one("#fs-thumb").showModal(); },
  "thumb-send": () => { trigger("like", { ...thumb, reason: one("#fs-reason").value }); one("#fs-thumb").close(); say("Kept, thank you"); },
};

document.addEventListener("click", (event) => {
  const target = event.target.closest?.("[data-act]");
  if (!target || target.disabled || !acts[target.dataset.act]) return;
  event.preventDefault();
  acts[target.dataset.act](target.dataset, target);
});
document.addEventListener("keydown", (event) => {
  if (event.target === box && event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); submit(box.value); }
  if (event.key === "Escape" && busy()) trigger("stop", {});
  if (event.target.role === "tab" || event.target.getAttribute?.("role") === "tab") {
    const keys = all("#fs-side [role=tab]").map((button) => button.dataset.tab);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) { event.preventDefault(); showTab(keys[(keys.indexOf(tab) + step + keys.length) % keys.length], true); }
    if (event.key === "Home") showTab(keys[0], true);
    if (event.key === "End") showTab(keys.at(-1), true);
  }
});
document.addEventListener("submit", (event) => { if (event.target.matches(".fs-form")) event.preventDefault(); });
document.addEventListener("input", (event) => {
  if (event.target === box) {
    grow();
    one("#fs-warning").hidden = true;
  }
  if (event.target.id === "fs-faq-search") search(event.target.value);
});
for (const moved of ["wheel", "touchmove"]) document.addEventListener(moved, () => { following = false; }, { passive: true });
window.addEventListener("hashchange", followHash);
// Gradio reloads the page by itself when a server that was lost is back: what is not sent yet is not thrown away without asking
window.addEventListener("beforeunload", (event) => { if (box.value.trim()) event.preventDefault(); });

// ---- after each change from the server: keep the tab, follow the newest answer
let shownTurns = 0;
let following = true; // the newest turn stays at the top until the person scrolls
let basisTurn = "-1";
function basisChanged() {
  const now = one("#fs-side .fs-basis")?.dataset;
  if (now && now.turn !== basisTurn && wanted === null) tab = now.first ?? "rating";
  basisTurn = now?.turn ?? "-1";
  showTab(tab);
  if (page.classList.contains("fs-unfolded")) one("#fs-side .fs-fold")?.setAttribute("aria-expanded", "true");
  const basis = one("#fs-side .fs-basis");
  if (wanted !== null && basis) { const n = wanted; wanted = null; cite(n, basis.dataset.turn); }
}
function talkChanged() {
  const said = all("#fs-talk .fs-said");
  if (said.length > shownTurns) following = true;
  shownTurns = said.length;
  if (following && said.length) {
    const talk = one("#fs-talk");
    const banner = one("#fs-talk .fs-banner")?.offsetHeight ?? 0;
    talk.scrollTop += said.at(-1).getBoundingClientRect().top - talk.getBoundingClientRect().top - banner;
  }
  if (one("#fs-talk .fs-notice") && !box.value && lastSent) { box.value = lastSent; grow(); }
}
function begin() {
  const side = one("#fs-side"), talk = one("#fs-talk");
  if (!side || !talk || !one("#fs-faq")) { requestAnimationFrame(begin); return; }
  new MutationObserver(basisChanged).observe(side, { childList: true, subtree: true, characterData: true });
  new MutationObserver(talkChanged).observe(talk, { childList: true, subtree: true });
  page.dataset.view ??= "chat";
  showTab(tab);
  box.focus({ preventScroll: true });
  followHash();
}

document.documentElement.lang = "en";
begin();
alive();
