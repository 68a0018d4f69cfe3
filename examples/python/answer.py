"""What the eligibility terminal answered about a patient, decided.

    answer.py FILE DAY [INSTITUTION]    DAY as 20261127; INSTITUTION the institution's own code
"""

import datetime
import pathlib
import sys

from uketsuke import Answer, AnswerValue, Decision, Detail, Error, Outcome, Visit


def main(file: str, day: str, institution: "str | None" = None) -> int:
    on = datetime.datetime.strptime(day, "%Y%m%d").date()
    try:
        with Answer.read(pathlib.Path(file).read_bytes(), institution) as answer, Visit.make(on) as visit:
            visit.set_answer(answer)
            with Decision.decide(visit, None) as decision:
                print(decision.text(Detail.DESK))
                print("sign", decision.get_number(Outcome.SIGN))
                until = decision.day(Outcome.UNTIL)
                if until is not None:
                    print("until", until)
                for remark in range(answer.get(AnswerValue.REMARKS)):
                    print("remark", answer.text(AnswerValue.REMARK, remark))
                return 0
    except Error as error:
        print(error)
        return 1


sys.exit(main(*sys.argv[1:]))
