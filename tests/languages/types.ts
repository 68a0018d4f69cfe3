// What TypeScript takes of uketsuke.d.ts, and what it does not: never run, checked by `tsc`.
import * as u from '../../bindings/javascript/uketsuke';

export async function desk(session: u.Session, settings: u.Settings): Promise<u.Sign | 0> {
  using visit = u.Visit.make(new Date(2026, 10, 27));
  visit.set(u.Fact.TokenKind, u.TokenKind.Card);
  visit.set(u.Fact.BornOn, new Date(1960, 3, 1));
  visit.set(u.Fact.BornOn, 19600401);
  visit.set(u.Fact.TokenReturned, true);
  visit.set(u.Fact.PinMisses, 2);
  visit.set(u.Fact.TokenKind, null);
  visit.setAt(1, u.Fact.TokenKind, u.TokenKind.Iphone);
  settings.set(u.SettingsOption.AcceptSimulator, true);
  const kind: u.TokenKind | 0 = visit.get(u.Fact.TokenKind);
  const born: Date | null = visit.get(u.Fact.BornOn);
  const returned: boolean = visit.getAt(0, u.Fact.TokenReturned);
  const misses: number = visit.get(u.Fact.PinMisses);
  const bare: number = visit.getNumber(u.Fact.BornOn);
  const checked: u.Fact | 0 = visit.check().one;
  const decision: u.Decision = await session.receiveAsync(new Uint8Array(4), u.FOREVER, visit);
  const holds: boolean = decision.get(u.Finding.InGrace);
  const text: string = decision.text(u.Detail.Desk) + decision.text(u.Detail.Desk + u.TEXT_CRLF, u.Language.En);
  u.ask(null, [kind, born, returned, misses, bare, checked, holds, text].join());
  return decision.get(u.Outcome.Sign);
}

export class Own extends u.Driver {
  name = 'own';
  transmit(command: Uint8Array): Uint8Array {
    if (command.length > 9) throw new u.UketsukeError(u.Status.TokenRemoved, 'gone');
    return command;
  }
}

export function refused(visit: u.Visit, decision: u.Decision, any: number): void {
  // @ts-expect-error a word of another group
  visit.set(u.Fact.TokenKind, u.Chain.Verified);
  // @ts-expect-error the two in the wrong order
  visit.set(u.TokenKind.Card, u.Fact.TokenKind);
  // @ts-expect-error a day is no flag
  visit.set(u.Fact.TokenReturned, new Date());
  // @ts-expect-error no word is a card's number by itself
  visit.set(u.Fact.TokenKind, any);
  // @ts-expect-error never true
  if (decision.get(u.Outcome.Sign) === u.Chain.Verified) return;
  // @ts-expect-error a code is a text
  u.Answer.read(new Uint8Array(), 1312345678);
  // @ts-expect-error not to be made by hand
  new u.Visit();
  const told: string = decision.word(u.DecisionList.Findings, 0) > 0 ? 'some' : 'none';
  u.Session.openDriver(new Own(), null).setLog((line) => line.concat(told));
}
