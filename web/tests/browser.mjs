// The page in Chromium, headless: the same decisions as the library, by keyboard alone, without violations that axe finds.
// `cargo xtask page test` builds the page, what the library answers beside it, and runs this.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = resolve(root, "target/web");
const address = pathToFileURL(resolve(folder, "uketsuke.html")).href;
const expected = JSON.parse(readFileSync(resolve(folder, "expected.json"), "utf8"));
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
});
after(() => browser.close());

/** The page on a screen; what it asks of the network, and what goes wrong in it, is kept. */
async function open({ width = 1280, height = 900, language = "ja", dark = false, hash = "", zoom = 1 } = {}) {
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    locale: language === "ja" ? "ja-JP" : "en-GB",
    timezoneId: "America/New_York",
    colorScheme: dark ? "dark" : "light",
    bypassCSP: false,
  });
  const page = await context.newPage();
  page.requests = [];
  page.faults = [];
  page.on("request", (request) => page.requests.push(request.url()));
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  await page.goto(address + hash);
  await page.waitForFunction(() => document.getElementById("verdict").textContent !== "");
  return page;
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(address)), [], "nothing is asked of a network");
  await page.context().close();
}

/** What the page shows, in the library's terms: run in the page. */
const SHOWN = `(() => {
  const text = (id) => document.getElementById(id).textContent;
  const svg = (id) => document.getElementById(id).firstElementChild?.textContent ?? null;
  return {
    sign: document.getElementById("now").dataset.sign, verdict: text("verdict"), action: text("action"), say: text("say").slice(1, -1),
    desk: text("desk"), full: text("full"), sources: text("sources"), card: svg("card"), timeline: svg("timeline"),
  };
})`;

const shown = (page) => page.evaluate(`${SHOWN}()`);

/** What the library says, as the page shows it. */
async function said(page, view) {
  const texts = (svg) => svg && new DOMParser().parseFromString(svg, "image/svg+xml").documentElement.textContent;
  const [card, timeline] = await page.evaluate(`[${JSON.stringify([view.card, view.timeline])}].flat().map(${texts})`);
  const { brief, desk, full, sources } = view;
  return { ...brief, desk, full, sources, card, timeline };
}

/** Clicks every situation, and runs something in the page after each: what it gives, by the situation's name. */
async function each(page, measure) {
  return new Map(await page.evaluate(`[...document.querySelectorAll("[data-situation]")].map((it) => { it.click(); return [it.dataset.situation, (${measure})()]; })`));
}

const situation = (page, id) => page.locator(`[data-situation="${id}"]`);

test("every situation is decided as by the library, and its address holds it", async () => {
  for (const language of ["ja", "en"]) {
    const page = await open({ language });
    const all = await each(page, SHOWN);
    for (const { id, views } of expected.situations) {
      assert.deepEqual(all.get(id), await said(page, views[language]), `${id} ${language}`);
    }
    assert.equal(all.size, expected.situations.length);
    await close(page);
  }
  assert.ok(expected.situations.length >= 81);
});

test("an address opens what it was made of, without what is personal", async () => {
  const page = await open();
  const opened = await each(page, `() => {
    const [hash, note] = [location.hash, document.getElementById("address").textContent];
    document.getElementById("clear").click();
    history.replaceState(null, "", hash);
    fromAddress();
    return { hash, note, shown: ${SHOWN}() };
  }`);
  let withheld = 0;
  for (const { id, views } of expected.situations) {
    const { hash, note, shown } = opened.get(id);
    assert.deepEqual(JSON.parse(decodeURIComponent(hash.slice(1))), views.ja.address, id);
    assert.ok(!/born_on|result_message/.test(hash), id);
    assert.equal(note.includes("生年月日"), views.ja.withheld, id);
    if (!views.ja.withheld) assert.deepEqual(shown, await said(page, views.ja), `${id} from its address`);
    withheld += views.ja.withheld;
  }
  assert.ok(withheld > 0);
  const { views } = expected.situations[0];
  const hash = "#" + encodeURIComponent(JSON.stringify(views.ja.address));
  await page.locator("#clear").click();
  await page.evaluate((hash) => { location.hash = hash; }, hash);
  await page.waitForFunction((verdict) => document.getElementById("verdict").textContent === verdict, views.ja.brief.verdict);
  const sent = await open({ hash });
  assert.deepEqual(await shown(sent), await said(sent, views.ja));
  const wrong = await open({ hash: "#turtle" });
  assert.ok(await wrong.locator("#problem").isVisible());
  assert.ok(await wrong.locator("#verdict").textContent(), "the day alone is decided");
  const day = '"day":"2026-11-27"';
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  for (const text of ["null", "5", "[]", '{"day":1}', `{${day},"turtle":1}`, `{${day},"__proto__":{"day":1}}`, `{${day},"tokens":5}`, `{${day},"tokens":[{},{},{}]}`, `{${day},"answer":${deep}}`, '{"day":"\\ud800"}', "x".repeat(500_000)]) {
    const hash = "#" + encodeURIComponent(text);
    await wrong.evaluate((hash) => fromAddress(hash), hash);
    assert.ok(await wrong.locator("#problem").isVisible(), text.slice(0, 99));
    // The next step is right again, and nothing is said of the address any more.
    await wrong.evaluate((id) => document.querySelector(`[data-situation="${id}"]`).click(), expected.situations[0].id);
    assert.ok(await wrong.locator("#problem").isHidden());
    assert.deepEqual(await shown(wrong), await said(wrong, views.ja));
  }
  for (const hash of ["#%", "#%ff"]) {
    await wrong.evaluate((hash) => { location.hash = hash; }, hash);
    await wrong.waitForFunction(() => !document.getElementById("problem").hidden);
    await wrong.locator("#clear").click();
    assert.ok(await wrong.locator("#problem").isHidden());
  }
  await close(wrong);
  await close(sent);
  await close(page);
});

/** Drops a file on the page, as a desktop does. */
async function drop(page, name, bytes) {
  const transfer = await page.evaluateHandle(([name, bytes]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
    return transfer;
  }, [name, Buffer.from(bytes).toString("base64")]);
  await page.evaluate(() => { for (const id of ["file-said", "offer-words"]) document.getElementById(id).textContent = ""; });
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await page.waitForFunction(() => ["file-said", "offer-words"].some((id) => document.getElementById(id).textContent !== ""));
}

test("every answer's file that is dropped is decided as by the library", async () => {
  const read = expected.files.filter((file) => file.views);
  assert.ok(read.length >= 8 && expected.files.length > read.length);
  for (const language of ["ja", "en"]) {
    const page = await open({ language, hash: `#{"day":"${expected.day}"}` });
    let remarks = 0;
    for (const { path, views } of expected.files) {
      await page.locator("#clear").click();
      await page.getByRole("textbox", { name: language === "ja" ? "受診日" : "Day of the visit", exact: true }).fill(expected.day);
      const empty = await shown(page);
      await drop(page, path.split("/").at(-1), readFileSync(resolve(root, path)));
      assert.deepEqual(await shown(page), views ? await said(page, views[language]) : empty, `${path} ${language}`);
      // What was noticed about the file is said in the language, too.
      for (const remark of await page.locator("#remarks li").allTextContents()) {
        if (views) assert.equal(/[ぁ-ん]/.test(remark), language === "ja", `${path}: ${remark}`);
        remarks += 1;
      }
    }
    assert.ok(remarks > 0);
    for (const [name, bytes] of [["a.zip", "PK\u0003\u0004"], ["a.xml", "<a/>"], ["a.xml", ""], ["a.xml", Buffer.from([0xff, 0xfe, 0x3c])], ["rules.txt", "uketsuke rules 1\nturtle"]]) {
      const before = await shown(page);
      await drop(page, name, bytes);
      assert.deepEqual(await shown(page), before, name);
      assert.ok((await page.locator("#file-said").textContent()).length > 5, name);
    }
    await close(page);
  }
});

test("an answer to another institution is not used, once this one's code is entered", async () => {
  const page = await open({ hash: `#{"day":"${expected.day}"}` });
  const file = "tests/data/terminal/cases/card-consented.xml";
  const { views } = expected.files.find(({ path }) => path === file);
  const code = page.getByRole("textbox", { name: "医療機関コード" });
  const enter = async (text) => { await code.fill(text); await code.blur(); };
  const unused = async () => (await page.locator("#full").textContent()).includes("他の医療機関のもの");
  // Entered before the file is opened, and changed after it.
  await enter("1399999999");
  await drop(page, file.split("/").at(-1), readFileSync(resolve(root, file)));
  assert.ok(await unused());
  assert.notEqual((await shown(page)).verdict, views.ja.brief.verdict);
  assert.match((await page.locator("#remarks li").allTextContents()).join(), /他の医療機関/);
  await enter("1312345678");
  assert.ok(!(await unused()));
  assert.equal((await shown(page)).verdict, views.ja.brief.verdict);
  await enter("13");
  assert.match(await page.locator("#file-said").textContent(), /10桁/);
  await enter("");
  assert.equal((await shown(page)).verdict, views.ja.brief.verdict);
  const hash = decodeURIComponent(await page.evaluate(() => location.hash));
  assert.ok(!/1312345678|1399999999/.test(hash), "no code in the address");
  // It is this desk's: it stays when another visit begins.
  await enter("1399999999");
  await page.locator("#clear").click();
  await drop(page, file.split("/").at(-1), readFileSync(resolve(root, file)));
  // The day is today's again, which the answer is not of: that is said first.
  assert.match((await page.locator("#remarks li").allTextContents()).join(), /他の医療機関/);
  await close(page);
});

/** Drops what is no answer about one person, and sees that it changes nothing; what is said of it. */
async function refused(page, name, bytes) {
  const before = await shown(page);
  await drop(page, name, bytes);
  assert.deepEqual(await shown(page), before, name);
  return page.locator("#file-said").textContent();
}

test("a file that is not for the page changes nothing, and people are told why", async () => {
  const read = (path) => readFileSync(resolve(root, path));
  const one = read("tests/data/terminal/cases/card-consented.xml");
  const page = await open({ hash: `#{"day":"${expected.day}"}` });
  for (const [name, bytes, why] of [
    ["OQSmuquc02res_1.xml", one, /ファイル名と中身の種類が違います/],
    ["OQSmuquc02res_1.xml", one.toString().replace("<MessageBody>", "<MessageBody><BulkConfirmUnit>").replace("</MessageBody>", "</BulkConfirmUnit></MessageBody>"), /1人分の資格確認の結果ではありません/],
    ["OQSmuimm02res_1.xml", read("tests/data/terminal/writers/muimm02res.xml"), /1人分の資格確認の結果ではありません/],
    ["huge.xml", Buffer.alloc(17 << 20, "x"), /大きすぎます/],
    ["huge.xml", Buffer.alloc(16 << 20, "<XmlMsg>"), /大きすぎ/],
    ["huge.json", Buffer.alloc(4 << 20, '{"XmlMsg":'), /大きすぎ/],
    ["half.xml", one.subarray(0, one.length >> 1), /途中で終わっています/],
    ["bytes.xml", Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)), /./],
    ["entities.xml", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><XmlMsg>&b;</XmlMsg>', /./],
  ]) {
    assert.match(await refused(page, name, bytes), why, name);
  }
  // One that another program holds, or a folder.
  await page.evaluate(() => open(Object.assign(new File([], "held.xml"), { arrayBuffer: () => Promise.reject(new DOMException("held", "NotReadableError")) })));
  assert.match(await page.locator("#file-said").textContent(), /ファイルを読めません/);
  // What is said of a file follows the language.
  await page.locator("#file").setInputFiles({ name: "half.xml", mimeType: "text/xml", buffer: one.subarray(0, one.length >> 1) });
  await page.waitForFunction(() => document.getElementById("file-said").textContent.includes("途中"));
  await page.locator("#language").click();
  assert.match(await page.locator("#file-said").textContent(), /ends early|ends|end/);
  await drop(page, "rules.txt", read("data/rules.txt"));
  await page.locator("#language").click();
  assert.match(await page.locator("#offer-words").textContent(), /^規則表です/);
  // Nothing is said of it once the facts are others.
  await drop(page, "OQSmuimm02res_1.xml", read("tests/data/terminal/writers/muimm02res.xml"));
  await page.locator("#examples summary").click();
  await situation(page, "G14").click();
  assert.equal(await page.locator("#file-said").textContent(), "");
  await close(page);
});

test("Shift_JIS and UTF-8 say the same", async () => {
  const utf8 = (bytes) => { try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { return null; } };
  const files = expected.files.filter((file) => file.views).map((file) => readFileSync(resolve(root, file.path)));
  assert.ok(files.some((bytes) => utf8(bytes) === null) && files.some((bytes) => utf8(bytes) !== null), "both are among the answers");
  const page = await open({ hash: `#{"day":"${expected.day}"}` });
  const all = [];
  for (const form of ["shift_jis", "utf8"]) {
    await drop(page, "a.xml", readFileSync(resolve(root, `tests/data/terminal/every-element.${form}.xml`)));
    all.push(await shown(page));
  }
  assert.deepEqual(all[0], all[1]);
  await close(page);
});

test("no text from outside is ever more than text", async () => {
  const evil = '<img src=x onerror="window.evil=1"><script>window.evil=1</script><a href="javascript:window.evil=1">x</a>&lt;b&gt;';
  const facts = { day: "2026-11-27", tokens: [{ token_kind: "card" }], answer: { eligibility: "valid", route: "card", result_message: evil } };
  const page = await open({ hash: "#" + encodeURIComponent(JSON.stringify(facts)) });
  const rules = readFileSync(resolve(root, "data/rules.txt"), "utf8")
    .replace(/^serial: \d+$/m, "serial: 99")
    .replace(/^(ja|en): /gm, `$1: ${evil} `)
    .replace(/^title: /gm, `title: ${evil} `);
  const harmless = async (where) => {
    const found = await page.evaluate(() => ({ evil: window.evil, made: document.querySelectorAll("img, svg script, svg a, pre *, body a").length, scripts: document.scripts.length }));
    assert.deepEqual(found, { evil: undefined, made: 0, scripts: 3 }, where);
  };
  await harmless("a message in the address");
  assert.ok((await page.locator("#full").textContent()).includes("<img src=x"), "it is there, as text");
  await drop(page, "rules.txt", rules);
  await page.locator("#offer-take").click();
  assert.ok((await page.locator("#sources").textContent()).includes("<img src=x"), "it is there, as text");
  await page.locator("#show").click();
  await harmless("a table of rules");
  await page.keyboard.press("Escape");
  await drop(page, '<img src=x onerror="window.evil=1">.xml', "<a/>");
  await page.locator("#file").setInputFiles({ name: '<img src=x onerror="window.evil=1">.xml', mimeType: "text/xml", buffer: readFileSync(resolve(root, "tests/data/terminal/cases/card-consented.xml")) });
  await page.waitForFunction(() => document.getElementById("file-said").textContent.startsWith("<img"));
  await harmless("a file's name");
  await close(page);
});

test("a file is opened by its button, too", async () => {
  const page = await open({ hash: `#{"day":"${expected.day}"}` });
  const { path, views } = expected.files.find((file) => file.path.endsWith("card-consented.xml"));
  await page.locator("#file").setInputFiles(resolve(root, path));
  await page.waitForFunction(() => document.getElementById("file-said").textContent !== "");
  assert.deepEqual(await shown(page), await said(page, views.ja));
  await close(page);
});

test("a table of rules is tried by choice alone and says that it is not the built-in one", async () => {
  const page = await open();
  await page.locator("#examples summary").click();
  await situation(page, "G14").click();
  const builtIn = await shown(page);
  const newer = readFileSync(resolve(root, "data/rules.txt"), "utf8").replace(/^serial: \d+$/m, "serial: 99");
  await drop(page, "rules.txt", newer);
  await page.locator("#offer-leave").click();
  assert.ok(await page.locator("#trial").isHidden());
  assert.deepEqual(await shown(page), builtIn);
  await drop(page, "rules.txt", newer);
  assert.deepEqual(await shown(page), builtIn, "an offer decides nothing");
  await page.locator("#offer-take").click();
  assert.match(await page.locator("#trial-words").textContent(), /内蔵の規則ではありません.*99/);
  assert.equal((await shown(page)).verdict, builtIn.verdict);
  // A grace of one month decides otherwise.
  const shorter = newer.replace("months: 3\nfrom: 2024-12-02\ncertainty: high\nsources: 厚労省", "months: 1\nfrom: 2024-12-02\ncertainty: high\nsources: 厚労省");
  assert.notEqual(shorter, newer);
  await drop(page, "rules.txt", shorter);
  await page.locator("#offer-take").click();
  assert.equal((await shown(page)).sign, "stop");
  assert.ok(await page.locator("#trial").isVisible());
  await page.locator("#trial-end").click();
  assert.deepEqual(await shown(page), builtIn);
  assert.ok(await page.locator("#trial").isHidden());
  await close(page);
});

test("days are typed as people write them", async () => {
  const page = await open();
  const day = page.getByRole("textbox", { name: "受診日", exact: true });
  for (const text of ["令和8年11月27日", "R8.11.27", "2026/11/27", "Ｒ８．１１．２７"]) {
    await day.fill(text);
    assert.equal(await page.locator('[id="visit/day-hint"]').textContent(), "令和8(2026)年11月27日", text);
    assert.match(decodeURIComponent(await page.evaluate(() => location.hash)), /"day":"2026-11-27"/);
  }
  await day.fill("8.11.27");
  assert.equal(await day.getAttribute("aria-invalid"), "true");
  assert.match(await page.locator('[id="visit/day-hint"]').textContent(), /令和8年8月1日/);
  await day.fill("2026-11-27");
  await page.getByRole("combobox", { name: "カード・スマホの種類" }).selectOption("card");
  await page.getByRole("textbox", { name: "電子証明書の有効期限", exact: true }).fill("令和8年8月1日");
  assert.match(await page.locator("#verdict").textContent(), /^有効期限切れ・猶予期間中\(令和8\(2026\)年11月30日まで\)/);
  // So is a number that is none of its kind.
  await page.evaluate(() => { for (const details of document.querySelectorAll("form details")) details.open = true; });
  const misses = page.locator('[id="visit/pin_misses"]');
  for (const [text, isWrong] of [["3", false], ["256", true], ["-1", true], ["1.5", true], ["", false]]) {
    await misses.fill(text);
    assert.equal(await misses.getAttribute("aria-invalid"), String(isWrong), text);
    assert.equal(await page.locator('[id="visit/pin_misses-hint"]').textContent(), isWrong ? "0以上の整数。最大255" : "", text);
  }
  // Facts that do not go together are said in words of the form.
  await page.getByRole("textbox", { name: "生年月日", exact: true }).fill("R8.11.28");
  assert.equal(await page.locator("#verdict").textContent(), "「生年月日」が「受診日」より後です。どちらかを確かめてください");
  await close(page);
});

test("every field and button has a name of its own, in both languages", async () => {
  const facts = { day: "2026-11-27", tokens: [{ token_kind: "card" }, { token_kind: "iphone" }], answer: { eligibility: "valid", route: "card", results: [{ classification: "01" }, { classification: "A1", tickets: [{ ticket_type: "01" }, { ticket_type: "02" }] }] } };
  for (const language of ["ja", "en"]) {
    const page = await open({ language, hash: "#" + encodeURIComponent(JSON.stringify(facts)) });
    await page.evaluate(() => { for (const details of document.querySelectorAll("form details")) details.open = true; });
    const tree = await page.locator("#form").ariaSnapshot();
    // As those hear them who do not see them: a group, and in it its fields, none of them nameless.
    assert.ok(!/^\s*- (textbox|combobox|spinbutton|checkbox|button)(:|$)/m.test(tree), tree);
    const wrong = await page.evaluate((english) => {
      const within = new Map();
      for (const input of document.querySelectorAll("[data-fact], #form button")) {
        if (!input.checkVisibility()) continue;
        const name = input.getAttribute("aria-label") ?? (input.labels?.[0]?.textContent || input.textContent);
        const group = input.closest("fieldset").querySelector("legend").textContent;
        const spoken = `${group} / ${name}`;
        if (!name || within.has(spoken) || (english && /[ぁ-ん]/.test(name))) return spoken;
        within.set(spoken, input);
      }
      return within.size > 40 ? "" : `${within.size} names`;
    }, language === "en");
    assert.equal(wrong, "", language);
    const signs = { ja: ["まる", "さんかく", "ばつ"], en: ["Circle", "Triangle", "Cross"] }[language];
    const heard = await each(page, () => document.getElementById("sign").getAttribute("aria-label"));
    assert.ok([...heard.values()].every((name) => signs.some((sign) => name.startsWith(sign))), language);
    await close(page);
  }
});

test("cards, insurances and tickets are added and removed", async () => {
  const page = await open({ hash: `#{"day":"2026-11-27","tokens":[{"token_kind":"iphone"}]}` });
  const hash = async () => JSON.parse(decodeURIComponent((await page.evaluate(() => location.hash)).slice(1)));
  await page.getByRole("button", { name: "もう1枚・1台を追加" }).click();
  assert.deepEqual((await hash()).tokens.map((token) => token.token_kind), ["iphone", "card"]);
  await page.getByRole("button", { name: "取り除く：カード・スマホ 2" }).click();
  assert.equal((await hash()).tokens.length, 1);
  await page.getByRole("combobox", { name: "資格有効性" }).selectOption("valid");
  await page.getByRole("button", { name: "すべて同意あり" }).click();
  assert.equal((await hash()).answer.consent_prescriptions, "given");
  await page.getByRole("button", { name: "資格を追加" }).click();
  await page.getByRole("combobox", { name: "資格区分" }).selectOption("A1");
  await page.getByRole("button", { name: "医療券を追加" }).click();
  await page.getByRole("combobox", { name: "医療券・調剤券の別" }).selectOption("01");
  assert.deepEqual((await hash()).answer.results, [{ classification: "A1", tickets: [{ ticket_type: "01" }] }]);
  await page.getByRole("button", { name: "取り除く：結果にある資格 1" }).click();
  assert.equal((await hash()).answer.results, undefined);
  await page.locator("#clear").click();
  assert.deepEqual(Object.keys(await hash()), ["format", "day"]);
  await close(page);
});

test("the keyboard reaches and works everything", async () => {
  const page = await open({ height: 700 });
  const focusable = await page.evaluate(() => [...document.querySelectorAll("button, input, select, summary")].filter((it) => it.checkVisibility()).length);
  const reached = new Set();
  for (let at = 0; at <= focusable; at++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const it = document.activeElement;
      if (it === document.body) return null;
      const frame = it.type === "file" ? it.nextElementSibling : it;
      const { outlineStyle, outlineWidth } = getComputedStyle(frame);
      const { top, bottom } = frame.getBoundingClientRect();
      const under = document.getElementById("now").getBoundingClientRect();
      const right = frame.closest("#more, #then, #now") !== null;
      if (!it.id) it.id = `focus-${Math.random()}`;
      return { id: it.id, outline: `${outlineStyle} ${outlineWidth}`, seen: top >= -1 && bottom <= innerHeight + 1, covered: right && !it.closest("#now") && top < under.bottom - 1 && bottom > under.top };
    });
    if (!focus) break;
    reached.add(focus.id);
    assert.equal(focus.outline, "solid 3px", focus.id);
    assert.ok(focus.seen && !focus.covered, `${focus.id} is in view`);
  }
  assert.equal(reached.size, focusable);

  // From an empty page to a decision, and to the card that is shown, without a mouse.
  const key = async (...keys) => { for (const it of keys) await page.keyboard.press(it); };
  await page.locator('[id="tokens/0/token_kind"]').focus();
  await key("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.value), "card");
  await key("Tab");
  await page.keyboard.type("R12.5.1");
  assert.match(await page.locator("#verdict").textContent(), /^有効期限内です/);
  await page.locator("#examples summary").focus();
  await key("Enter", "Tab", "Enter");
  assert.deepEqual(await shown(page), await said(page, expected.situations[0].views.ja));
  await page.locator("#show").focus();
  await key("Enter");
  assert.ok(await page.locator("#sheet").isVisible());
  await key("Escape");
  assert.ok(await page.locator("#sheet").isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.id), "show");
  await page.locator("#language").focus();
  await key("Enter");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.deepEqual(await shown(page), await said(page, expected.situations[0].views.en));
  await close(page);
});

const SIZES = [[390, 844], [768, 1024], [1280, 900]];
/** Grace by a card, a phone that is not read, a ticket of another institution. */
const PICTURED = ["G13", "G14", "G82", "G92"];

test("axe finds nothing; screens are pictured", async () => {
  for (const dark of [false, true]) {
    for (const [width, height] of SIZES) {
      for (const language of width === 390 ? ["ja", "en"] : ["ja"]) {
        const page = await open({ width, height, dark, language });
        await page.locator("#examples summary").click();
        await situation(page, "G14").click();
        for (const details of await page.locator("details:visible").all()) await details.evaluate((it) => { it.open = true; });
        await check(page, `${language} ${width} ${dark ? "dark" : "light"}`);
        const name = `${language}-${width}-${dark ? "dark" : "light"}`;
        for (const details of await page.locator("details").all()) await details.evaluate((it) => { it.open = false; });
        await page.evaluate(() => scrollTo(0, 0));
        await page.screenshot({ path: resolve(folder, `${name}.png`) });
        if (language === "ja") await page.screenshot({ path: resolve(folder, `${name}-whole.png`), fullPage: true });
        // What is wrong, what is tried, and what is shown to patients; it differs by its colours alone.
        if (width !== 390) {
          await close(page);
          continue;
        }
        await drop(page, "rules.txt", readFileSync(resolve(root, "data/rules.txt")));
        await check(page, `${name} with an offer`);
        await page.locator("#offer-take").click();
        await page.locator('[id="visit/day"]').fill("x");
        await check(page, `${name} with a trial and a mistake`);
        await page.locator("#trial-end").click();
        await page.locator("#show").click();
        await check(page, `${name} with the card`);
        if (language === "ja") await page.screenshot({ path: resolve(folder, `${name}-card.png`) });
        await close(page);
      }
    }
  }
  const page = await open({ width: 390, height: 844 });
  await page.locator("#examples summary").click();
  for (const id of PICTURED) {
    await situation(page, id).click();
    await page.locator("#card svg").screenshot({ path: resolve(folder, `card-${id}.png`) });
    if (await page.locator("#timeline svg").count()) await page.locator("#timeline svg").screenshot({ path: resolve(folder, `days-${id}.png`) });
  }
  await close(page);
});

async function check(page, where) {
  // The page's policy lets no other script in; the debugger's own way is outside of it.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.target.join(" "))]), [], where);
}

test("on a phone the decision is seen without scrolling, and stays", async () => {
  for (const language of ["ja", "en"]) {
    const page = await open({ width: 390, height: 844, language });
    const unseen = () => {
      const seen = (top) => {
        scrollTo(0, top);
        return ["sign", "verdict", "action", "say"].every((id) => {
          const { top, bottom, left, right } = document.getElementById(id).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight / 2 && left >= 0 && right <= innerWidth;
        });
      };
      return [0, 1500].filter((top) => !seen(top));
    };
    for (const [id, at] of await each(page, unseen)) assert.deepEqual(at, [], `${id} ${language}`);
    await close(page);
  }
});

test("nothing is too wide or too small, at 320 px and at 200 %", async () => {
  for (const size of [{ width: 320, height: 640 }, { width: 390, height: 844 }, { width: 1280, height: 900, zoom: 2 }]) {
    for (const language of ["ja", "en"]) {
      const page = await open({ ...size, language });
      const measure = () => {
        const texts = [...document.querySelectorAll("#card text, #timeline text")].map((text) => {
          const svg = text.ownerSVGElement;
          const [inner, outer] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
          const size = (Number(text.getAttribute("font-size")) * outer.width) / svg.viewBox.baseVal.width;
          const outside = inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1;
          return { text: text.textContent, wrong: size < 10 ? `${size} px` : outside ? "outside" : "" };
        });
        return { over: document.documentElement.scrollWidth - innerWidth, wrong: texts.filter((it) => it.wrong), count: texts.length };
      };
      for (const [id, { over, wrong, count }] of await each(page, measure)) {
        assert.ok(over <= 0 && count > 3, `${id} ${language} ${size.width}: ${over} px too wide`);
        assert.deepEqual(wrong, [], `${id} ${language} ${size.width}`);
      }
      await close(page);
    }
  }
});

test("forced colours, less motion and larger text take nothing away", async () => {
  for (const dark of [false, true]) {
    const page = await open({ width: 390, height: 844, dark });
    await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce", colorScheme: dark ? "dark" : "light" });
    await page.locator("#examples summary").click();
    await situation(page, "G14").click();
    await check(page, "forced colours");
    const edges = await page.evaluate(() => ["#now", "#clear", "label.button", "select", "input[type=text]", "fieldset"].filter((it) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(document.querySelector(it));
      return borderTopStyle !== "solid" || borderTopWidth === "0px";
    }));
    assert.deepEqual(edges, [], "everything has its edge");
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0, "nothing moves");
    await page.locator("#clear").focus();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "solid");
    await page.screenshot({ path: resolve(folder, `forced-${dark ? "dark" : "light"}.png`) });
    await close(page);
  }
  // Text twice as large, and nothing else: what a browser's setting of the font does.
  const page = await open({ width: 390, height: 844 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const over = await each(page, () => document.documentElement.scrollWidth - innerWidth);
  await situation(page, "G14").evaluate((it) => it.click());
  assert.deepEqual([...over].filter(([, px]) => px > 0), []);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: resolve(folder, "large-text.png") });
  await close(page);
});

test("a browser that cannot run it says so, and no other does", async () => {
  const page = await open();
  assert.equal(await page.locator("#waiting").count(), 0);
  await close(page);
  const context = await browser.newContext();
  const old = await context.newPage();
  await old.addInitScript(() => { delete window.DecompressionStream; });
  await old.goto(address);
  await old.waitForFunction(() => getComputedStyle(document.getElementById("waiting")).visibility === "visible");
  assert.match(await old.locator("#waiting").textContent(), /新しいブラウザー.*newer browser/s);
  await context.close();
});

test("the card is printed on one sheet of A6", async () => {
  const page = await open();
  const heights = await each(page, () => document.querySelector("#card svg").viewBox.baseVal.height);
  const [longest, height] = [...heights].sort((one, other) => other[1] - one[1])[0];
  console.log(`the longest card, ${longest}: ${height} units in height; A6 is 452`);
  await page.locator("#examples summary").click();
  for (const id of ["G01", longest]) {
    await situation(page, id).click();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type \/Page\b/g).length, 1, id);
    const box = pdf.match(/\/MediaBox \[([^\]]*)\]/)[1].split(" ").map(Number);
    assert.deepEqual(box.map(Math.round), [0, 0, 298, 420], id);
  }
  // Also from a dark screen, while the card is shown large.
  await page.locator("#show").click();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 352, height: 514 });
  assert.ok(await page.locator("#card svg").isVisible() && !(await page.locator("#sheet").isVisible()));
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  await page.screenshot({ path: resolve(folder, "print.png") });
  await close(page);
});

test("nothing is stored, and nothing is needed from outside", async () => {
  const page = await open();
  await page.locator("#examples summary").click();
  await situation(page, "G14").click();
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches?.keys?.().catch(() => [])) ?? []].flat());
  assert.deepEqual(stored, [0, 0, "", 0]);
  const policy = await page.locator("meta[http-equiv]").getAttribute("content");
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/);
  const refused = await page.evaluate(() => fetch("data:text/plain,x").then(() => false, () => true));
  assert.ok(refused, "the policy lets nothing through");
  page.faults.length = 0;
  page.requests.length = 0;
  await close(page);
});

test("times", async () => {
  const page = await open();
  const { median, largest } = await page.evaluate(() => {
    const situations = JSON.parse(document.getElementById("situations").textContent);
    const times = [];
    for (let round = 0; round < 20; round++) {
      for (const situation of situations) {
        const start = performance.now();
        ask({ ask: "decide", facts: situation.facts, language: "ja" });
        times.push(performance.now() - start);
      }
    }
    times.sort((one, other) => one - other);
    return { median: times[times.length >> 1], largest: times.at(-1) };
  });
  const first = await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd);
  const started = await page.evaluate(() => performance.getEntriesByName("decided")[0].startTime);
  console.log(`a decision in every view: ${median.toFixed(2)} ms (median), ${largest.toFixed(2)} ms at most; loaded after ${first.toFixed(0)} ms, first decision after ${started.toFixed(0)} ms`);
  assert.ok(median > 0);
  await close(page);
});
