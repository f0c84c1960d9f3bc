"""Questions in the terminal: asked again until the answer is one that can be used."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence

from local_offer.problems import did_you_mean


def choose(question: str, options: Sequence[tuple[str, str]]) -> str:
    """Ask for one of several, by number or by name, until there is an answer that is one of them."""
    print(f"\n{question}")
    for number, (word, meaning) in enumerate(options, start=1):
        print(f"  {number:2}  {word}: {meaning}")
    words = {word for word, _ in options}
    while True:
        answer = ask("Type its number and press Enter: ").lower()
        if answer.isdecimal() and 0 < int(answer) <= len(options):
            return options[int(answer) - 1][0]
        if answer in words:
            return answer
        if answer.isdecimal() or not answer:
            print(f"Type a number from 1 to {len(options)}.")
        else:
            print(f"'{answer}' is not one of them: {did_you_mean(answer, words)}")


def choose_open(question: str, options: Sequence[tuple[str, str]], is_open: Collection[str]) -> str:
    """Ask for a word that still has room for a new page."""
    there = " (there already)"
    marked = [(word, meaning if word in is_open else meaning + there) for word, meaning in options]
    while (word := choose(question, marked)) not in is_open:
        print(
            f"All of '{word}' is there already. To change it, open it in a text editor. For a new page, choose another."
        )
    return word


def ask(question: str) -> str:
    """One answer from the terminal, or from what is piped in.

    Raises:
        EOFError: there are no more.
    """
    print(question, end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    if not sys.stdin.isatty():
        print(line.rstrip("\r\n"))
    return line.strip().strip("\ufeff").strip()


def clean(text: str) -> str:
    """A text on one line, without signs that cannot be seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
