'use strict';
// The desk by JavaScript: the main job as the C program does it, a question, errors; with an argument every word.
const assert = require('assert');
const path = require('path');
const u = require(path.join(__dirname, '..', '..', 'bindings', 'javascript', 'uketsuke.js'));

if (process.argv.length > 2) {
  for (const [name, group] of Object.entries(u)) {
    if (typeof group === 'object') {
      for (const [word, value] of Object.entries(group)) console.log(name, word, value);
    }
  }
  process.exit(0);
}

const settings = u.Settings.make();
const simulator = u.Simulator.make();
settings.set(u.SettingsOption.AcceptSimulator, 1);
simulator.insert(u.TokenKind.Card);
const session = u.Session.openSimulator(simulator, settings);
const visit = u.Visit.make(new Date(2026, 10, 27));
const decision = session.receive(null, u.FOREVER, visit);
console.log(decision.text(u.Detail.Desk));
console.log('sign', decision.get(u.Outcome.Sign));
assert(session.certificate().bytes(u.CertificateValue.Der).length > 1000);
assert(u.dateOf(session.certificate().get(u.CertificateValue.ExpiresOn)).getFullYear() >= 2029);
assert.throws(() => session.receive(null, 0, visit), (error) => error.status === u.Status.NoToken);
assert.throws(() => visit.set(u.Fact.TokenKind, u.Chain.Verified), (error) => error.status === u.Status.InvalidValue);
assert(u.askText(null, '{"ask":"grace","expires_on":"2026-08-01"}', u.Language.En).endsWith('30 November 2026'));
for (const handle of [decision, visit, session, simulator, settings]) handle.close();
