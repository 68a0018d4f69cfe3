#!/usr/bin/env python3
"""Gives every vector's facts to a program, and says where it answers otherwise.

    python3 conformance/check.py -- your-program and its arguments
    python3 conformance/check.py -- python3 conformance/evaluator.py

The program reads visits, one a line (JSON, docs/schemas/visit.json), and prints as many lines, each an answer: a JSON object
with what it knows of "acceptance", "standing", "until", "findings", "rules" and "first", in the form of the vectors' "expect"
(or such an object under "expect"). What it does not know it leaves out; that is counted and not judged.
Exit status: 0 when nothing differs, 1 when something does, 2 when the program does not answer.
Python 3 standard library only.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def differences(vector, answer):
    """What is judged of an answer: (member, right, found, whether it agrees)."""
    expect, whole = vector["expect"], vector["kind"] == "regression"
    for name in ("acceptance", "standing"):
        if name in answer:
            right = expect[name]
            yield name, right, answer[name], answer[name] in (right if isinstance(right, list) else [right])
    for name, right in (expect.get("until") or {}).items():
        if name in (answer.get("until") or {}):
            yield "until." + name, right, answer["until"][name], answer["until"][name] == right
    for name in ("findings", "rules"):
        if name in answer and name in expect:
            right, found = set(expect[name]), set(answer[name])
            yield name, sorted(right), sorted(found), right == found if whole else right <= found
    if "rules" in answer and "not_rules" in expect:
        yield "not_rules", expect["not_rules"], sorted(answer["rules"]), not set(expect["not_rules"]) & set(answer["rules"])
    if "first" in answer:
        first = answer["first"]
        if "first" in expect:
            yield "first", expect["first"], first, first == expect["first"]
        if "first_of" in expect:
            yield "first_of", expect["first_of"], first, any(fits(first, group) for group in expect["first_of"])


def fits(first, group):
    """Whether the first group of a plan is of a kind, and begins with one of the steps beside it."""
    if group["kind"] == "none":
        return first is None or first["kind"] == "afterwards"
    return first is not None and first["kind"] == group["kind"] and (not first["steps"] or first["steps"][0] in group["steps"])


def answers(command, vectors, each):
    """The program's answers, in the order of the vectors."""
    lines = [json.dumps(vector["facts"], ensure_ascii=False) + "\n" for vector in vectors]
    outputs = []
    for text in lines if each else ["".join(lines)]:
        ran = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=False)
        if ran.returncode:
            print(f"{command[0]}: exit status {ran.returncode}", file=sys.stderr)
            sys.exit(2)
        outputs += ran.stdout.decode().splitlines()
    if len(outputs) != len(lines):
        print(f"{len(lines)} visits, {len(outputs)} answers", file=sys.stderr)
        sys.exit(2)
    for output in outputs:
        answer = json.loads(output)
        yield answer.get("expect", answer)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--vectors", default=HERE / "vectors.json", help="the file of vectors")
    arguments.add_argument("--all", action="store_true", help="regression vectors too: what the library answered, to the last finding")
    arguments.add_argument("--each", action="store_true", help="start the program once for each visit")
    arguments.add_argument("--show", type=int, default=20, help="how many differences to show")
    arguments.add_argument("command", nargs="+", help="the program, after --")
    chosen = arguments.parse_args()
    vectors = json.loads(pathlib.Path(chosen.vectors).read_text(encoding="utf-8"))["vectors"]
    vectors = [vector for vector in vectors if chosen.all or vector["kind"] == "written"]
    agree, differ, wrong = collections.Counter(), collections.Counter(), 0
    for vector, answer in zip(vectors, answers(chosen.command, vectors, chosen.each)):
        judged = list(differences(vector, answer))
        agree.update(name for name, _, _, right in judged if right)
        differ.update(name for name, _, _, right in judged if not right)
        bad = [f"{name}: expected {right}, found {found}" for name, right, found, agrees in judged if not agrees]
        wrong += bool(bad)
        if bad and wrong <= chosen.show:
            print(vector["id"], json.dumps(vector["facts"], ensure_ascii=False), *bad, sep="\n  ")
    for name in sorted(agree | differ):
        print(f"{name}: {agree[name]} agree, {differ[name]} differ")
    print(f"{len(vectors)} vectors, {len(vectors) - wrong} agree, {wrong} differ")
    return 1 if wrong or not agree else 0


if __name__ == "__main__":
    sys.exit(main())
