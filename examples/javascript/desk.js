'use strict';
// The main job: waits for a card or phone, reads and checks it, decides, and says it.
//
//     node desk.js                        by any reader, today
//     node desk.js card|android|iphone    by a simulated one, on 27 November 2026
//
// A phone wants its PIN, which is asked for once: one line of standard input.
const fs = require('fs');
const u = require('../../bindings/javascript/uketsuke.js');

function simulated(kind) {
  const settings = u.Settings.make();
  const simulator = u.Simulator.make();
  try {
    settings.set(u.SettingsOption.AcceptSimulator, 1);
    simulator.insert({ card: u.TokenKind.Card, android: u.TokenKind.Android, iphone: u.TokenKind.Iphone }[kind]);
    return u.Session.openSimulator(simulator, settings);
  } finally {
    simulator.close();
    settings.close();
  }
}

function receive(session, visit) {
  try {
    return session.receive(null, u.FOREVER, visit);
  } catch (error) {
    if (error.status !== u.Status.PinRequired) throw error;
  }
  const pin = askForPin();
  try {
    return session.receive(pin, u.FOREVER, visit);
  } finally {
    pin.fill(0);
  }
}

/** Into a Buffer, since nothing wipes a string. */
function askForPin() {
  fs.writeSync(2, '暗証番号: ');
  const line = Buffer.alloc(16);
  let length = 0;
  while (length < line.length && fs.readSync(0, line, length, 1) === 1 && line[length] !== 0x0a) length += 1;
  return line.subarray(0, length);
}

function main(kind) {
  const open = [];
  const kept = (handle) => open[open.push(handle) - 1];
  try {
    const session = kept(kind ? simulated(kind) : u.Session.open(null, null));
    const visit = kept(u.Visit.make(kind ? new Date(2026, 10, 27) : u.today()));
    const decision = kept(receive(session, visit));
    console.log(decision.text(u.Detail.Desk));
    console.log('sign', decision.get(u.Outcome.Sign));
    return 0;
  } catch (error) {
    if (!(error instanceof u.UketsukeError)) throw error;
    console.log(error.message);
    return 1;
  } finally {
    for (const handle of open.reverse()) handle.close();
  }
}

process.exitCode = main(process.argv[2]);
