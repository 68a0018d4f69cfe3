'use strict';
// What JavaScript does with the interface, line by line as every other language; or every word; or the driver's table.
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
  console.log('check', ...visit.check());
  const missing = u.Visit.make(new Date(2026, 10, 27));
  missing.set(u.Fact.CertificateExpiresOn, new Date(2026, 11, 31));
  console.log('missing', ...missing.check());
  visit.close();
  try {
    visit.json();
  } catch (error) {
    console.log('closed refused');
  }
  for (const handle of [missing, decision, session]) handle.close();
}

function main() {
  const settings = u.Settings.make();
  const simulator = u.Simulator.make();
  settings.set(u.SettingsOption.AcceptSimulator, 1);
  simulator.insert(u.TokenKind.Card);
  driver(settings, simulator);
  conversation(simulator);
  desk(settings, simulator);
  for (const handle of [simulator, settings]) handle.close();
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

({ words, layout, probe: main })[process.argv[2]]();
