'use strict';
// What the eligibility terminal answered about a patient, decided.
//
//     node answer.js FILE DAY [INSTITUTION]    DAY as 20261127; INSTITUTION the institution's own code
const fs = require('fs');
const u = require('../../bindings/javascript/uketsuke.js');

function iso(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function main(file, day, institution) {
  const open = [];
  const kept = (handle) => open[open.push(handle) - 1];
  try {
    const answer = kept(u.Answer.read(fs.readFileSync(file), institution || null));
    const visit = kept(u.Visit.make(u.dateOf(Number(day))));
    visit.setAnswer(answer);
    const decision = kept(u.Decision.decide(visit, null));
    console.log(decision.text(u.Detail.Desk));
    console.log('sign', decision.get(u.Outcome.Sign));
    const until = decision.day(u.Outcome.Until);
    if (until !== null) console.log('until', iso(until));
    for (let remark = 0; remark < answer.get(u.AnswerValue.Remarks); remark += 1) {
      console.log('remark', answer.text(u.AnswerValue.Remark, remark));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof u.UketsukeError)) throw error;
    console.log(error.message);
    return 1;
  } finally {
    for (const handle of open.reverse()) handle.close();
  }
}

process.exitCode = main(...process.argv.slice(2));
