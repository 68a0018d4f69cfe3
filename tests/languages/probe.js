'use strict';
// What JavaScript does with the interface, line by line as every other language; or every word; or the driver's table.
const fs = require('fs');
const path = require('path');
const koffi = require('koffi');
const u = require('../../bindings/javascript/uketsuke.js');

function words() {
  for (const [name, group] of Object.entries(u)) {
    if (typeof group === 'object' && name !== 'raw') {
      for (const [word, value] of Object.entries(group)) console.log(`${name}.${word} ${value}`);
    }
  }
}

function layout() {
  console.log('size', koffi.sizeof(u.raw.Transport));
  for (const field of FIELDS) console.log(field, koffi.offsetof(u.raw.Transport, field));
}

const FIELDS = ['struct_size', 'max_command', 'max_response', 'extended', 'context', 'name', 'transmit', 'begin', 'end',
  'cut_power', 'insertion', 'release'];

class OverSimulator extends u.Driver {
  name = 'a driver';
  begun = 0;
  ended = 0;
  sent = 0;
  asked = 0;
  released = 0;
  fails = null;
  last = null;

  constructor(simulator) {
    super();
    this.simulator = simulator;
  }

  transmit(command) {
    this.sent += 1;
    this.last = command;
    if (this.fails !== null) throw this.fails;
    return this.simulator.transmit(command);
  }

  begin() {
    this.begun += 1;
  }

  end() {
    this.ended += 1;
  }

  insertion() {
    this.asked += 1;
    return 1;
  }

  release() {
    this.released += 1;
  }
}

function refused(what, work) {
  try {
    work();
    console.log(what, 'taken');
  } catch (error) {
    if (!(error instanceof u.UketsukeError)) throw error;
    console.log(what, error.status, error.message || 'no text', error.cause ? error.cause.message : '');
  }
}

function iso(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function driver(settings, simulator) {
  const over = new OverSimulator(simulator);
  const session = u.Session.openDriver(over, settings);
  session.setLog((line) => console.log('log', line));
  session.run(u.OperationKind.Prove, Buffer.from('1234'));
  session.setLog(null);
  console.log('possession', session.get(u.SessionValue.Possession));
  console.log('calls', over.begun, over.ended, over.sent, over.asked > 0 ? 'asked' : 'not asked');
  console.log(over.last.every((byte) => byte === 0) ? 'wiped' : 'NOT WIPED');
  const certificate = session.certificate();
  console.log('der', certificate.bytes(u.CertificateValue.Der).length);
  console.log('expires', iso(certificate.day(u.CertificateValue.ExpiresOn)));
  certificate.close();
  over.fails = new Error('broken driver');
  refused('native', () => session.run(u.OperationKind.Identify, null));
  over.fails = new u.UketsukeError(u.Status.TokenRemoved, 'gone');
  refused('own', () => session.run(u.OperationKind.Identify, null));
  session.close();
  console.log('released', over.released);
}

function conversation(simulator) {
  const spoken = u.Conversation.make(u.OperationKind.Prove, '1234', false, 0, 0, false);
  let steps = 0;
  for (;;) {
    const [step, data] = spoken.next();
    if (step === u.ConversationStep.Done) break;
    steps += 1;
    spoken.feed(simulator.transmit(data));
  }
  console.log('conversation', steps, spoken.get(u.SessionValue.Possession));
  spoken.close();
}

function desk(settings, simulator) {
  const session = u.Session.openSimulator(simulator, settings);
  const visit = u.Visit.make(new Date(2026, 10, 27));
  const decision = session.receive(null, u.FOREVER, visit);
  console.log('day', iso(visit.day(u.Fact.Day)));
  const findings = [];
  for (;;) {
    const word = decision.word(u.DecisionList.Findings, findings.length);
    if (word === 0) break;
    findings.push(word);
  }
  console.log('findings', ...findings);
  refused('again', () => session.receive(null, 0, visit));
  refused('wrong', () => visit.set(u.Fact.TokenKind, u.Chain.Verified));
  console.log('check', ...Object.values(visit.check()));
  const missing = u.Visit.make(new Date(2026, 10, 27));
  missing.set(u.Fact.CertificateExpiresOn, new Date(2026, 11, 31));
  console.log('missing', ...Object.values(missing.check()));
  visit.close();
  try {
    visit.json();
  } catch (error) {
    console.log('closed refused');
  }
  for (const handle of [missing, decision, session]) handle.close();
}

/** A day that is none, a fact that is refused at an index, and a PIN with a NUL. */
function odd() {
  const visit = u.Visit.make(new Date(2026, 10, 27));
  refused('odd', () => visit.set(u.Fact.BornOn, new Date(NaN)));
  refused('blocked', () => u.Decision.decide(visit, null));
  visit.set(u.Fact.BornOn, null);
  visit.set(u.Fact.TokenKind, u.TokenKind.Card);
  visit.set(u.Fact.TokenReturned, true);
  if (visit.get(u.Fact.TokenReturned) !== true) console.log('true is no flag');
  if (visit.getNumber(u.Fact.TokenReturned) !== 1) console.log('no number');
  if (iso(visit.get(u.Fact.Day)) !== '2026-11-27' || visit.get(u.Fact.BornOn) !== null) console.log('no day');
  visit.set(u.Fact.TokenReturned, false);
  visit.add(u.VisitList.Tokens);
  refused('second', () => visit.setAt(1, u.Fact.TokenKind, u.Chain.Verified));
  console.log('at', ...Object.values(visit.checkAt()));
  const own = u.Settings.make();
  own.set(u.SettingsOption.AcceptOwnFiles, true);
  refused('rules', () => own.loadRules(Buffer.from('no rules'), null, 0));
  own.close();
  refused('pin', () => u.Conversation.make(u.OperationKind.Verify, '1234\0', false, 0, 0, false));
  const settings = u.Settings.make();
  settings.close();
  refused('freed', () => u.Decision.decide(visit, settings));
  visit.close();
}

/** Waits until the session is in use by the call on the worker thread. */
async function inUse(session) {
  for (;;) {
    try {
      session.wait(0);
    } catch (error) {
      if (error.status === u.Status.Busy) return;
    }
    await new Promise(setImmediate);
  }
}

/** `close` ends a call on a worker thread that waits, and so does `cancel`. */
async function ended() {
  const simulator = u.Simulator.make();
  const session = u.Session.openSimulator(simulator, null);
  const wait = async () => {
    for (;;) {
      try {
        return await session.waitAsync(u.FOREVER);
      } catch (error) {
        if (error.status !== u.Status.Busy) return error.status;
      }
    }
  };
  let waits = wait();
  await inUse(session);
  session.cancel();
  if ((await waits) !== u.Status.Cancelled) console.log('not cancelled');
  waits = wait();
  await inUse(session);
  session.close();
  console.log('ended', await waits);
  simulator.close();
}

/** Over a worker thread, too, a driver's methods and the log run here, and the answer is the same. */
async function later(settings) {
  const simulator = u.Simulator.make();
  simulator.insert(u.TokenKind.Card);
  const session = u.Session.openDriver(new OverSimulator(simulator), settings);
  const visit = u.Visit.make(new Date(2026, 10, 27));
  const decision = await session.receiveAsync('1234', 0, visit);
  if (visit.get(u.Fact.CertificatePossession) !== u.Possession.Proved) console.log('not proved');
  for (const handle of [decision, visit, session, simulator]) handle.close();
}

/** Whatever is no text, no bytes and no handle is refused, wherever one belongs. */
function types() {
  const settings = u.Settings.make();
  const visit = u.Visit.make(new Date(2026, 10, 27));
  const file = Buffer.from('<XmlMsg/>');
  const simple = [5, 1312345678, 5n, true, {}, [], [65, 0], Symbol('a'), () => 'a'];
  const takes = {
    text: [
      (it) => u.Answer.read(file, it),
      (it) => u.Answer.readNamed(it, file, null),
      (it) => u.readerMessage(it),
      (it) => u.wordNumber(it),
      (it) => u.Session.open(it, null),
      (it) => u.ask(null, it),
      (it) => u.askText(it === null ? null : settings, it),
      (it) => visit.setText(u.Fact.ResultMessage, it),
      (it) => settings.addRoot(it, file),
      (it) => settings.excludeReader(it),
      (it) => u.Folder.open(it, null, null),
    ],
    bytes: [(it) => u.Answer.read(it, null), (it) => settings.addKey(it), (it) => u.Session.openTrace(it, null)],
    pin: [(it) => u.Conversation.make(u.OperationKind.Verify, it, false, 0, 0, false)],
    handle: [(it) => u.Decision.decide(it, null), (it) => u.Decision.decide(visit, it), (it) => u.ask(it, '{}')],
    number: [(it) => visit.setAt(it, u.Fact.BornOn, 19600401), (it) => u.statusFromPcsc(it)],
  };
  const wrong = {
    text: [...simple, Buffer.from('a\0'), new Date()],
    bytes: [...simple, 'text', new Uint16Array(4), { length: 1e9 }],
    pin: [...simple, { length: 4 }, new Uint16Array(4)],
    handle: [...simple, 'text', { _raw: 4096 }],
    number: [...simple.slice(3), -1, 1.5, NaN, 2 ** 32, '5'],
  };
  let refusals = 0;
  for (const [kind, functions] of Object.entries(takes)) {
    for (const call of functions) {
      for (const it of wrong[kind]) {
        try {
          call(it);
        } catch (error) {
          if (!(error instanceof u.UketsukeError)) throw error;
          refusals += 1;
          continue;
        }
        console.log(`${kind}: ${call} took ${String(it)}`);
      }
    }
  }
  console.log('refused', refusals);
}

/** What uketsuke.d.ts declares is what there is. */
function declared() {
  const text = fs.readFileSync(path.join(__dirname, '../../bindings/javascript/uketsuke.d.ts'), 'utf8');
  let names = 0;
  const same = (what, said, found) => {
    names += found.length;
    const [one, other] = [[...new Set(said)].sort().join(), [...new Set(found)].sort().join()];
    if (one !== other) console.log(`${what}: ${one} is not ${other}`);
  };
  const all = (pattern, within) => [...within.matchAll(pattern)].map((match) => match[1]);
  same('exports', all(/^export (?:abstract )?(?:const|class|function) (\w+)/gm, text), Object.keys(u));
  for (const [name, it] of Object.entries(u)) {
    if (typeof it === 'object' && name !== 'raw') {
      const [, block] = text.match(new RegExp(`^export const ${name}: \\{([^]*?)^\\};`, 'm'));
      same(name, [...block.matchAll(/readonly (\w+): (\d+);/g)].map((row) => `${row[1]} ${row[2]}`),
        Object.entries(it).map(([word, number]) => `${word} ${number}`));
    } else if (typeof it === 'function' && it.prototype && /^class/.test(it.toString()) && name !== 'UketsukeError') {
      const [, block] = text.match(new RegExp(`^export (?:abstract )?class ${name}\\b[^]*?\\{\n([^]*?)^\\}`, 'm'));
      const statics = Object.getOwnPropertyNames(it).filter((own) => !['length', 'name', 'prototype'].includes(own));
      const own = [...Object.getOwnPropertyNames(it.prototype), ...statics];
      const methods = own.filter((method) => !method.startsWith('_') && method !== 'constructor');
      same(name, all(/^  (?:static )?(\w+)(?:<[^>]*>)?\(/gm, block), methods);
    }
  }
  console.log(names > 900 ? 'declared' : names);
}

async function main() {
  const settings = u.Settings.make();
  const simulator = u.Simulator.make();
  settings.set(u.SettingsOption.AcceptSimulator, 1);
  simulator.insert(u.TokenKind.Card);
  driver(settings, simulator);
  conversation(simulator);
  desk(settings, simulator);
  await later(settings);
  for (const handle of [simulator, settings]) handle.close();
  odd();
  await ended();
  refused('question', () => u.ask(null, '{"ask":"grace","expires_on":"2026-02-30"}'));
  const visit = u.Visit.make(new Date(2026, 10, 27));
  for (const value of [2 ** 40, 2 ** 53 + 2, -(2n ** 64n), new Date(NaN)]) {
    refused('range', () => visit.set(u.Fact.BornOn, value));
  }
  refused('range', () => visit.setAt(2 ** 32, u.Fact.BornOn, 19600401));
  refused('kind', () => u.Decision.decide(visit, visit));
  visit.close();
  refused('nul', () => u.ask(null, '{}\0'));
  refused('null', () => u.Decision.decide(null, null));
  console.log(u.askText(null, '{"ask":"grace","expires_on":"2026-08-01"}', u.Language.En));
  console.log(u.wordText(u.Sign.Go) || 'no text', u.wordNumber('sign.go'), u.statusFromPcsc(0x8010000c));
  console.log(u.feature(u.Feature.Simulator) ? 'feature' : 'no feature', u.abiVersion());
}

({ words, layout, types, declared, probe: main })[process.argv[2]]();
