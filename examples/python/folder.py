"""The terminal's linkage folder: each file once, also across restarts; and a question to the terminal.

    folder.py FOLDER JOURNAL DAY INSTITUTION SECONDS [QUESTION]

DAY as 20261127; INSTITUTION the institution's own code. It ends when nothing came for so many SECONDS. QUESTION is
`terminal_request` of docs/linkage-folder.md, in JSON. What is printed holds file names: keep it out of logs.
"""

import datetime
import sys

from uketsuke import Answer, AnswerValue, Decision, Detail, Error, FileContent, Folder, Outcome, Status, Visit


def decide(answer: Answer, day: datetime.date) -> None:
    """What the desk may do with one person's answer."""
    with Visit.make(day) as visit:
        visit.set_answer(answer)
        with Decision.decide(visit, None) as decision:
            print(decision.text(Detail.BRIEF))
            print("sign", decision.get_number(Outcome.SIGN))


def tell(answer: Answer, day: datetime.date) -> None:
    print("file", answer.text(AnswerValue.FILE_NAME, 0))
    problem = answer.get(AnswerValue.PROBLEM)
    if problem:
        print("problem", int(problem), answer.text(AnswerValue.PROBLEM_TEXT, 0))
    if answer.get(AnswerValue.CONTENT) == FileContent.ANSWER:
        decide(answer, day)
    for index in range(answer.get(AnswerValue.UNITS)):
        with answer.unit(index) as unit:  # one person of many: a forecast
            decide(unit, day)
    to_do = answer.get(AnswerValue.FOLLOW_UP)
    if to_do:
        print("to do", int(to_do))
    sys.stdout.flush()


def main(path: str, journal: str, day: str, institution: str, seconds: str, question: "str | None" = None) -> int:
    on = datetime.datetime.strptime(day, "%Y%m%d").date()
    try:
        with Folder.open(path, journal, institution) as folder:
            if question is not None:
                with folder.ask(question, 30_000) as answer:
                    tell(answer, on)
            while True:
                try:
                    answer = folder.next(1000 * int(seconds))
                except Error as error:
                    if error.status == Status.DEADLINE_PASSED:
                        return 0
                    raise
                with answer:
                    tell(answer, on)
                folder.done()  # what was dealt with does not come again; what was not, does
    except Error as error:
        print(error)
        return 1


sys.exit(main(*sys.argv[1:]))
