'use strict';
// The terminal's linkage folder: each file once, also across restarts; and a question to the terminal.
//
//     node folder.js FOLDER JOURNAL DAY INSTITUTION SECONDS [QUESTION]
//
// DAY as 20261127; INSTITUTION the institution's own code. It ends when nothing came for so many SECONDS. QUESTION is
// `terminal_request` of docs/linkage-folder.md, in JSON. What is printed holds file names: keep it out of logs.
const u = require('../../bindings/javascript/uketsuke.js');

// What is done with a handle, which is closed in the end.
function using(handle, act) {
  try {
    return act(handle);
  } finally {
    handle.close();
  }
}

// What the desk may do with one person's answer.
function decide(answer, day) {
  using(u.Visit.make(day), (visit) => {
    visit.setAnswer(answer);
    using(u.Decision.decide(visit, null), (decision) => {
      console.log(decision.text(u.Detail.Brief));
      console.log('sign', decision.get(u.Outcome.Sign));
    });
  });
}

function tell(answer, day) {
  console.log('file', answer.text(u.AnswerValue.FileName, 0));
  const problem = answer.get(u.AnswerValue.Problem);
  if (problem !== 0) console.log('problem', problem, answer.text(u.AnswerValue.ProblemText, 0));
  if (answer.get(u.AnswerValue.Content) === u.FileContent.Answer) decide(answer, day);
  for (let index = 0; index < answer.get(u.AnswerValue.Units); index += 1) {
    using(answer.unit(index), (unit) => decide(unit, day)); // one person of many: a forecast
  }
  const toDo = answer.get(u.AnswerValue.FollowUp);
  if (toDo !== 0) console.log('to do', toDo);
}

// The next file; null when nothing came.
function next(folder, quiet) {
  try {
    return folder.next(quiet);
  } catch (error) {
    if (error.status !== u.Status.DeadlinePassed) throw error;
    return null;
  }
}

function main(path, journal, on, institution, seconds, question) {
  const day = u.dateOf(Number(on));
  try {
    return using(u.Folder.open(path, journal, institution), (folder) => {
      if (question !== undefined) using(folder.ask(question, 30000), (answer) => tell(answer, day));
      for (let answer = next(folder, 1000 * seconds); answer !== null; answer = next(folder, 1000 * seconds)) {
        using(answer, () => tell(answer, day));
        folder.done(); // what was dealt with does not come again; what was not, does
      }
      return 0;
    });
  } catch (error) {
    if (!(error instanceof u.UketsukeError)) throw error;
    console.log(error.message);
    return 1;
  }
}

process.exitCode = main(...process.argv.slice(2));
