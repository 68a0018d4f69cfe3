// The page: keeps what is known as the library's JSON of a visit, asks the library, and shows what it answers.

const by = (id) => document.getElementById(id);
const words = (name) => WORDS[name][language === "ja" ? 0 : 1];
/** A name and what it is; a text and what stands in brackets behind it. */
const named = (name, value) => `${name}${language === "ja" ? "：" : ": "}${value}`;
const beside = (text, aside) => `${text}${language === "ja" ? "" : " "}(${aside})`;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

let engine;
let language = "ja";
let facts = {};
/** A table of rules that is tried in the place of the built-in one: its bytes. */
let rules = null;
/** The file that was opened last, its name and bytes: what is said of it is said in either language. */
let opened = null;

/** Asks the library; `file` are the bytes or the text that the question is about. */
function ask(question, file) {
  const head = encoder.encode(JSON.stringify(question) + (file === undefined ? "" : "\n"));
  const body = typeof file === "string" ? encoder.encode(file) : (file ?? new Uint8Array());
  const at = engine.uketsuke_page_place(head.length + body.length);
  const room = new Uint8Array(engine.memory.buffer, at, head.length + body.length);
  room.set(head);
  room.set(body, head.length);
  const reply = engine.uketsuke_page_answer();
  const length = new DataView(engine.memory.buffer).getUint32(reply, true);
  return JSON.parse(decoder.decode(new Uint8Array(engine.memory.buffer, reply + 4, length)));
}

// What is known

/** Where the facts of a part stand: the visit itself, or what `path` names in it, such as `answer/results/0`. */
function place(path, make) {
  let at = facts;
  for (const step of path ? path.split("/") : []) {
    if (at[step] === undefined && !make) return {};
    at = at[step] ??= step === "tokens" || step === "results" || step === "tickets" ? [] : {};
  }
  return at;
}

function know(path, name, value) {
  const at = place(path, true);
  if (value === undefined || value === "") delete at[name];
  else at[name] = value;
  // What nothing is said of any more is not there.
  const tokens = facts.tokens ?? [];
  while (tokens.length > 0 && Object.keys(tokens.at(-1)).length === 0) tokens.pop();
  if (tokens.length === 0) delete facts.tokens;
  if (facts.answer && Object.keys(facts.answer).length === 0) delete facts.answer;
}

/** The facts in their one form; what goes without saying once `typed` was typed is added. */
function settle(typed, path) {
  const index = path?.startsWith("tokens/") ? Number(path.split("/")[1]) : 0;
  const settled = ask({ ask: "facts", facts, ...(typed && { typed, index }) });
  if (settled.facts) facts = settled.facts;
}

/** Takes facts from an example or an address; whether they are any. */
function take(given) {
  const settled = ask({ ask: "facts", facts: given });
  if (!settled.facts) return false;
  facts = settled.facts;
  forget();
  build();
  decide();
  return true;
}

function today() {
  return ask({ ask: "today", seconds: Math.floor(Date.now() / 1000) }).day;
}

// What is decided

function decide() {
  const question = { ask: "decide", facts, language, own: rules !== null };
  const said = rules === null ? ask(question) : ask(question, rules);
  by("problem").hidden = true;
  const brief = said.brief ?? { sign: "unknown", verdict: said.error, action: "", say: "" };
  by("now").dataset.sign = brief.sign;
  by("sign").textContent = { go: "○", check: "△", stop: "×" }[brief.sign] ?? "？";
  by("sign").setAttribute("aria-label", words(brief.sign));
  by("verdict").textContent = brief.verdict;
  by("action").textContent = brief.action;
  by("action").hidden = brief.action === "";
  by("say").textContent = brief.say && (language === "ja" ? `「${brief.say}」` : `“${brief.say}”`);
  for (const view of ["desk", "full", "sources"]) by(view).textContent = said[view] ?? "";
  draw("card", said.card);
  draw("timeline", said.timeline);
  for (const part of ["then", "more"]) by(part).hidden = said.error !== undefined;
  by("days").hidden = !said.timeline;
  by("trial").hidden = rules === null;
  if (said.error !== undefined) return;
  const table = edition(said.rules);
  by("rules").textContent = rules === null ? named(words("builtIn"), table) : "";
  by("trial-words").textContent = beside(words("trialWords"), table);
  by("address").textContent = words(said.withheld ? "withheld" : "inAddress");
  try {
    history.replaceState(null, "", "#" + encodeURIComponent(JSON.stringify(said.address)));
  } catch {
    // Some browsers allow so many changes in half a minute; what the address holds is not claimed then.
    by("address").textContent = "";
  }
}

/** Says what went wrong, until the next decision. */
function complain(text) {
  by("problem").textContent = text;
  by("problem").hidden = false;
}

/** Which table of rules it is. */
function edition({ serial, issued }) {
  return language === "ja" ? `${words("serial")}${serial}、${issued}${words("issued")}` : `${words("serial")} ${serial}, ${words("issued")} ${issued}`;
}

/** Shows an SVG document of the library's, whose texts are escaped. */
function draw(id, svg) {
  const shown = svg ? [document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true)] : [];
  by(id).replaceChildren(...shown);
}

// The form

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Builds the form anew; the focus stays where it was. */
function build() {
  const focused = document.activeElement?.id;
  const { sections } = ask({ ask: "form", language });
  const part = (list) => sections.find((section) => section.list === list);
  const open = new Set([...document.querySelectorAll("form details[open]")].map((details) => details.id));
  by("form").replaceChildren(
    ...sections.filter((section) => section.list !== "results" && section.list !== "tickets").flatMap((section) => {
      if (section.list === "tokens") return tokens(section);
      if (section.list === "answer") return answer(section, part("results"), part("tickets"));
      return fieldset(section, "");
    }),
  );
  for (const details of document.querySelectorAll("form details")) details.open = open.has(details.id) || said(details);
  sync();
  if (focused && document.activeElement?.id !== focused) by(focused)?.focus();
}

/** Whether something is filled in among more fields. */
function said(details) {
  return [...details.querySelectorAll("[data-fact]")].some((control) => place(control.dataset.path)[control.dataset.fact] !== undefined);
}

function fieldset(section, path, number) {
  const title = number === undefined ? section.title : `${section.title} ${number + 1}`;
  const made = element("fieldset", {}, element("legend", { textContent: title }), fields(section.first, path));
  if (section.more.length > 0) {
    const details = element("details", { id: `more-${path || section.more[0].name}` });
    details.append(element("summary", { textContent: words("moreFields") }), fields(section.more, path));
    made.append(details);
  }
  return made;
}

function fields(list, path) {
  return element("div", { className: "fields" }, ...list.map((field) => control(field, path)));
}

/** A label as it begins a line: the vocabulary's words stand in sentences, too. */
function capital(text) {
  return text.replace(/^[a-z](?=[a-z ])/, (letter) => letter.toUpperCase());
}

function control(field, path) {
  const id = `${path || "visit"}/${field.name}`;
  const hint = `${id}-hint`;
  const input = {
    word: () => element("select", {}, ...[{ name: "", label: field.nothing ?? words("nothing") }, ...field.words].map((word) => element("option", { value: word.name, textContent: capital(word.label) }))),
    flag: () => element("input", { type: "checkbox" }),
    number: () => element("input", { type: "number", min: 0, max: field.most, step: 1, inputMode: "numeric" }),
    day: () => element("input", { type: "text", placeholder: "" }),
    text: () => element("input", { type: "text" }),
  }[field.kind]();
  input.id = id;
  Object.assign(input.dataset, { fact: field.name, path, kind: field.kind, needs: field.needs ?? "" });
  const label = element("label", { htmlFor: id });
  const made = element("div", { className: field.kind === "flag" ? "field check" : "field" });
  if (field.kind === "flag") label.append(input, capital(field.label));
  else label.append(capital(field.label));
  made.append(label);
  if (field.kind !== "flag") made.append(input);
  if (field.kind === "day" || field.kind === "number") {
    input.setAttribute("aria-describedby", hint);
    made.append(element("p", { id: hint, className: "hint" }));
  }
  return made;
}

function tokens(section) {
  const count = Math.max(1, facts.tokens?.length ?? 0);
  const made = Array.from({ length: count }, (_, at) => fieldset(section, `tokens/${at}`, count > 1 ? at : undefined));
  if (facts.tokens?.length === 1) made.at(-1).append(button("addToken", "tokens", () => facts.tokens.push({ token_kind: "card" })));
  if (facts.tokens?.length === 2) made.at(-1).append(button("remove", "tokens/1", () => facts.tokens.pop(), `${section.title} 2`));
  return made;
}

function answer(section, ofResults, ofTickets) {
  const made = fieldset(section, "answer");
  const all = (value) => () => section.consents.forEach((name) => know("answer", name, value));
  made.querySelector(".fields").after(element("p", { className: "buttons" }, button("allGiven", "answer", all("given")), button("allRefused", "answer", all("refused"))));
  (facts.answer?.results ?? []).forEach((result, at) => {
    const path = `answer/results/${at}`;
    const name = `${ofResults.title} ${at + 1}`;
    const part = fieldset(ofResults, path, at);
    (result.tickets ?? []).forEach((_, ticket) => {
      const inner = fieldset(ofTickets, `${path}/tickets/${ticket}`, ticket);
      inner.append(button("remove", `${path}/tickets/${ticket}`, () => drop(place(path), "tickets", ticket), `${ofTickets.title} ${ticket + 1}`));
      part.append(inner);
    });
    part.append(element("p", { className: "buttons" },
      button("addTickets", path, () => (place(path).tickets ??= []).push({}), name),
      button("remove", path, () => drop(facts.answer, "results", at), name)));
    made.append(part);
  });
  if ((facts.answer?.results?.length ?? 0) < 8) made.append(button("addResults", "answer", () => place("answer/results", true).push({})));
  return [made];
}

function drop(from, list, at) {
  from[list].splice(at, 1);
  if (from[list].length === 0) delete from[list];
}

/** A button; where several say the same, `about` names which one it is to those who hear it. */
function button(name, path, act, about) {
  const made = element("button", { type: "button", id: `${name}-${path}`, textContent: words(name) });
  if (about) made.setAttribute("aria-label", named(words(name), about));
  made.addEventListener("click", () => {
    act();
    settle();
    build();
    decide();
    if (!made.isConnected && !by(made.id)) by(`addResults-answer`)?.focus();
  });
  return made;
}

/** Shows in every control what is known, but in the one that is being typed in. */
function sync(typing) {
  for (const input of document.querySelectorAll("[data-fact]")) {
    const { fact, path, kind, needs } = input.dataset;
    const at = place(path);
    input.closest(".field").hidden = needs !== "" && at[needs] === undefined;
    hint(input, at[fact], input === typing);
    if (input === typing) continue;
    if (kind === "flag") input.checked = at[fact] === true;
    else input.value = at[fact] ?? "";
  }
}

/** Under a day or a number: how it is written, or what is expected. */
function hint(input, value, typing) {
  const text = by(`${input.id}-hint`);
  if (!text) return;
  const wrong = typing && value === undefined && (input.validity.badInput || input.value.trim() !== "");
  input.setAttribute("aria-invalid", String(wrong));
  text.className = wrong ? "wrong" : "hint";
  if (input.dataset.kind === "number") {
    text.textContent = wrong ? `${words("numberHint")}${input.max}` : "";
  } else {
    const asked = wrong ? ask({ ask: "day", text: input.value, language }).error : value && ask({ ask: "day", text: value, language }).written;
    text.textContent = asked ?? words("dayHint");
  }
}

function typed(event) {
  const input = event.target;
  const { fact, path, kind } = input.dataset;
  if (!fact) return;
  const first = (facts.tokens?.length ?? 0) === 0;
  const value = {
    flag: () => input.checked || undefined,
    number: () => (input.value === "" || !input.validity.valid ? undefined : Number(input.value)),
    day: () => ask({ ask: "day", text: input.value, language }).day,
    word: () => input.value,
    text: () => input.value,
  }[kind]();
  // There is no visit without a day: the last one that was right stays.
  if (fact !== "day" || value !== undefined) know(path, fact, value);
  settle(fact, path);
  // The second card can be added once there is a first.
  if (first !== ((facts.tokens?.length ?? 0) === 0)) build();
  else sync(input);
  hint(input, value, true);
  decide();
}

// Files

async function open(file) {
  forget();
  if (file.size > 16 * 1024 * 1024) return tell(words("tooLarge"));
  // Another program may hold it, or it is a folder.
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  if (bytes === null) return tell(words("unreadable"));
  opened = { name: file.name, bytes };
  use(read());
  if (!by("offer").hidden) by("offer-take").focus();
}

/** Takes the answer of a file, if there is one. */
function use(answer) {
  if (!answer) return;
  facts.answer = answer;
  settle();
  build();
  decide();
}

/** Forgets the last file, and says nothing of it any more. */
function forget() {
  opened = null;
  by("file-said").textContent = "";
  by("offer").hidden = true;
  by("remarks").hidden = true;
}

/** Says what the last file is; returns the answer in it. */
function read() {
  if (opened === null) return;
  const { name, bytes } = opened;
  if (decoder.decode(bytes.slice(0, 32)).replace(/^\uFEFF/, "").startsWith("uketsuke rules")) return offer(bytes);
  const { encoding, error } = ask({ ask: "encoding" }, bytes);
  if (error) return tell(error === "ZIP" ? words("zip") : error);
  // The browser knows Shift_JIS; the library gets text.
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const known = ask({ ask: "answer", name, encoding, language, text: by("institution").value.trim() }, text);
  if (known.error) return tell(known.error === "INSTITUTION" ? words("noInstitution") : known.error);
  by("remarks").querySelector("ul").replaceChildren(...known.remarks.map((remark) => element("li", { textContent: remark })));
  by("remarks").hidden = known.remarks.length === 0;
  tell(named(name, words("answerRead")));
  return known.facts.answer;
}

function tell(text) {
  by("file-said").textContent = text;
}

/** A table of rules is used only when somebody says so. */
function offer(bytes) {
  const table = ask({ ask: "rules", own: true, language }, bytes);
  if (table.error) return tell(table.error);
  by("offer-words").textContent = beside(words("offerWords"), edition(table));
  by("offer").hidden = false;
  by("offer-take").onclick = () => {
    forget();
    rules = bytes;
    decide();
    by("trial-end").focus();
  };
}

// The page

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = language;
  document.title = words("title");
  for (const spoken of document.querySelectorAll("[data-words]")) spoken.textContent = words(spoken.dataset.words);
  by("language").textContent = words("other");
  by("language").lang = language === "ja" ? "en" : "ja";
  const situations = JSON.parse(by("situations").textContent);
  by("examples").querySelector("summary").textContent = beside(words("examples"), situations.length);
  by("examples").querySelector("ul").replaceChildren(...situations.map((situation) => {
    const made = element("button", { type: "button", textContent: situation[language] });
    made.dataset.situation = situation.id;
    made.addEventListener("click", () => take(structuredClone(situation.facts)));
    return element("li", {}, made);
  }));
}

/** Takes the situation that an address holds after its `#`, if there is one. */
function fromAddress(hash = location.hash) {
  if (hash.length < 2) return;
  let taken = false;
  try {
    taken = take(JSON.parse(decodeURIComponent(hash.slice(1))));
  } catch {
    // No JSON, or none that anything reads.
  }
  if (!taken) complain(words("noAddress"));
}

function clear() {
  take({ day: today() });
}

async function start() {
  const bytes = Uint8Array.from(atob(by("engine").textContent.trim()), (character) => character.charCodeAt(0));
  const unpacked = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  const { instance } = await WebAssembly.instantiate(await unpacked.arrayBuffer(), {});
  engine = instance.exports;
  speak(navigator.language.startsWith("ja") ? "ja" : "en");
  const { hash } = location;
  take({ day: today() });
  fromAddress(hash);
  by("waiting").remove();

  by("form").addEventListener("input", typed);
  by("form").addEventListener("submit", (event) => event.preventDefault());
  by("clear").addEventListener("click", clear);
  by("language").addEventListener("click", () => {
    speak(language === "ja" ? "en" : "ja");
    build();
    decide();
    if (opened === null) forget();
    else read();
  });
  // The file that is open is read again: whether it is another institution's shows now.
  by("institution").addEventListener("change", () => use(read()));
  by("file").addEventListener("change", () => {
    const [file] = by("file").files;
    by("file").value = "";
    if (file) open(file);
  });
  by("offer-leave").addEventListener("click", () => {
    forget();
    by("file").focus();
  });
  by("trial-end").addEventListener("click", () => {
    rules = null;
    decide();
    by("file").focus();
  });
  by("show").addEventListener("click", () => {
    by("sheet-card").replaceChildren(by("card").firstElementChild.cloneNode(true));
    by("sheet").showModal();
  });
  by("sheet-close").addEventListener("click", () => by("sheet").close());
  by("print").addEventListener("click", () => window.print());
  addEventListener("hashchange", () => fromAddress());
  for (const name of ["dragover", "drop", "dragleave"]) {
    addEventListener(name, (event) => {
      event.preventDefault();
      document.body.classList.toggle("dropping", name === "dragover");
      const [file] = name === "drop" ? event.dataTransfer.files : [];
      if (file) open(file);
    });
  }
}

for (const name of ["error", "unhandledrejection"]) {
  addEventListener(name, () => complain(words("broken")));
}
start().then(() => performance.mark("decided"));
