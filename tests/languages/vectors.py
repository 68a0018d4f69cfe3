"""Answers questions of the standard input, one a line, with an answer a line: the published vectors by Python."""

import sys

import uketsuke

for question in sys.stdin:
    print(uketsuke.ask(None, question.rstrip("\n")))
