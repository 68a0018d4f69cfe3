"""Answers questions of the standard input, one a line, with an answer a line: the published vectors by Python."""

import sys

import uketsuke as u

for question in sys.stdin:
    print(u.ask(None, question.rstrip("\n")))
