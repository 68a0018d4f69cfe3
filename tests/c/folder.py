"""The terminal's folder by Python: what lies in argv[1], as many files as argv[2] says, then a request by its name and bytes."""

import base64
import datetime
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "bindings", "python"))
import uketsuke as u

with u.Folder.open(sys.argv[1], None, "1399999999") as folder:
    for _ in range(int(sys.argv[2])):
        with folder.next(60000) as answer, u.Visit.make(datetime.date(2026, 11, 28)) as visit:
            content = answer.get(u.AnswerValue.CONTENT)
            print(answer.text(u.AnswerValue.FILE_NAME, 0), content.name, answer.get(u.AnswerValue.UNITS))
            if content == u.FileContent.ANSWER:
                visit.set_answer(answer)
                with u.Decision.decide(visit, None) as decision:
                    print("sign", decision.get(u.Outcome.SIGN).name)
            for index in range(answer.get(u.AnswerValue.UNITS)):
                with answer.unit(index) as unit:
                    print("forecast", unit.get(u.AnswerValue.FORECAST))
        folder.done()
    folder.cancel()
    try:
        folder.next(u.FOREVER)
        sys.exit("a wait that was ended gave something")
    except u.Error as error:
        assert error.status == u.Status.CANCELLED, error

question = {"ask": "terminal_request", "kind": "eligibility", "id": "1", "institution": "1399999999", "day": "2026-11-28",
            "encoding": "shift_jis", "person": {"insurer_number": "130012", "number": "34", "born_on": "1980-04-01"}}
request = json.loads(u.ask(None, json.dumps(question)))
assert request["name"] == "OQSsiquc01req_1.xml" and request["answer_name"] == "OQSsiquc01res_1.xml", request
assert "<InsurerNumber>  130012</InsurerNumber>" in base64.b64decode(request["bytes"]).decode("cp932")
