"""Fits the audit's weights on sites whose truth is known, each site held out in turn, and writes weights.yaml.

``python -m bench.fit_weights`` prints precision and recall for sites that the fit did not see; ``--write`` then fits on
all of them and writes ``offer_audit/judging/weights.yaml``. Weights keep their sign: what speaks for publication can
never come to speak against it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from bench.benchmarks_page import write_part
from offer_audit.documents import read_document
from offer_audit.documents.repeated import mark_repeated
from offer_audit.judging.judge import WEIGHTS_FILE, mention_numbers, read_units
from offer_audit.judging.numbers import FOR, names, topic_rules
from offer_audit.passages import Document
from offer_audit.rule_documents import Rule

ROOT = Path(__file__).resolve().parent.parent
SITE_FOLDERS = (ROOT / "tests" / "fixtures" / "sites", ROOT.parent / "shared" / "sites")
READABLE = {".html", ".htm", ".pdf", ".docx"}
CHOOSING = {"topic": 1.0, "told": 0.4, "links": -2.0, "tells": 1.0, "phrase": 0.3}
STEP = 0.1
MENTION_NAMES = ("named", "named in a passage", "topic", "first", "tells")


@dataclass(frozen=True)
class Known:
    """A site with its truth."""

    name: str
    documents: tuple[Document, ...]
    truth: dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Case:
    """One rule on one site: its candidates' numbers, which of them stand on the page that publishes it, what is true."""

    site: str
    rule: str
    status: str
    numbers: np.ndarray
    on_page: np.ndarray
    mention: np.ndarray


def known_sites() -> list[Known]:
    """Every site that has a truth.json."""
    folders = [
        site
        for folder in SITE_FOLDERS
        if folder.is_dir()
        for site in sorted(folder.iterdir())
        if (site / "truth.json").exists()
    ]
    return [
        Known(site.name, read_site(site), json.loads((site / "truth.json").read_text(encoding="utf-8"))["requirements"])
        for site in folders
    ]


def read_site(folder: Path) -> tuple[Document, ...]:
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in READABLE]
    read = [
        read_document(path.read_bytes(), path.relative_to(folder).as_posix(), path.relative_to(folder).as_posix())
        for path in files
    ]
    return tuple(mark_repeated(tuple(read)))


def make_cases(site: Known) -> list[Case]:
    read = read_units(site.documents)
    return [_case(site, rule, read) for rule in topic_rules()]


def _case(site: Known, rule: Rule, read: Sequence[Any]) -> Case:
    from offer_audit.judging.judge import Judged, choose

    chosen = choose(rule, read, CHOOSING)
    table = np.array([[numbers[name] for name in names()] for _, numbers in chosen])
    truth = site.truth[rule.id]
    on_page = np.array([unit.unit.document.path == truth["page"] for unit, _ in chosen])
    judged = [Judged(unit, numbers, 0.0) for unit, numbers in chosen]
    mention = mention_numbers(rule, site.documents, judged)
    return Case(
        site.name, rule.id, truth["status"], table, on_page, np.array([mention[name] for name in MENTION_NAMES])
    )


def fit_signed(
    table: np.ndarray, wanted: np.ndarray, signs: np.ndarray, penalty: float = 0.02, steps: int = 4000
) -> tuple[np.ndarray, float]:
    """Logistic regression by projected gradient: a weight of the wrong sign is nothing."""
    spread = table.std(axis=0)
    spread[spread < 1e-6] = 1.0
    middle = table.mean(axis=0)
    scaled, weight, constant = (table - middle) / spread, np.zeros(table.shape[1]), 0.0
    for _ in range(steps):
        share = 1 / (1 + np.exp(-(scaled @ weight + constant)))
        weight = weight - STEP * (scaled.T @ (share - wanted) / len(wanted) + penalty * weight)
        constant -= STEP * float((share - wanted).mean())
        weight = np.where(weight * signs < 0, 0, weight)
    weight = weight / spread
    return weight, constant - float(weight @ middle)


def fit_deciding(cases: Sequence[Case], rounds: int = 1) -> tuple[np.ndarray, float]:
    """The weights that tell published from not, each case standing for itself by its best candidate."""
    signs = np.array([1 if name in FOR else -1 for name in names()])
    weight, constant = np.array([CHOOSING.get(name, 0.0) for name in names()]), 0.0
    for _ in range(rounds):
        rows = [_standing(case, weight) for case in cases]
        wanted = np.array([float(case.status == "published") for case in cases])
        weight, constant = fit_signed(np.array(rows), wanted, signs)
    return weight, constant


def _standing(case: Case, weight: np.ndarray) -> np.ndarray:
    scores = case.numbers @ weight
    if case.status == "published" and case.on_page.any():
        scores = np.where(case.on_page, scores, -np.inf)
    row: np.ndarray = case.numbers[int(scores.argmax())]
    return row


def fit_mentioning(cases: Sequence[Case]) -> tuple[np.ndarray, float]:
    """The weights that tell a mention from nothing, among what is not published."""
    rest = [case for case in cases if case.status != "published"]
    wanted = np.array([float(case.status == "mentioned") for case in rest])
    return fit_signed(np.array([case.mention for case in rest]), wanted, np.ones(len(MENTION_NAMES)))


def answer(
    case: Case, deciding: tuple[np.ndarray, float], mentioning: tuple[np.ndarray, float], line: float
) -> tuple[str, float]:
    score = float((case.numbers @ deciding[0]).max() + deciding[1])
    if score > line:
        return "published", score
    return ("mentioned" if float(case.mention @ mentioning[0] + mentioning[1]) > 0 else "absent"), score


def hold_out(cases: Sequence[Case], line: float) -> list[tuple[Case, str, float]]:
    """Each site's answers from weights fitted on the other sites."""
    answers = []
    for site in dict.fromkeys(case.site for case in cases):
        others = [case for case in cases if case.site != site]
        deciding, mentioning = fit_deciding(others), fit_mentioning(others)
        answers += [(case, *answer(case, deciding, mentioning, line)) for case in cases if case.site == site]
    return answers


def tell(answers: Sequence[tuple[Case, str, float]]) -> str:
    """Precision and recall of published, for each site and together, and the confusion of the three."""
    lines = []
    for site in (*dict.fromkeys(case.site for case, _, _ in answers), "together"):
        rows = [(case.status, said) for case, said, _ in answers if site in (case.site, "together")]
        right = sum(status == said == "published" for status, said in rows)
        told, true = sum(said == "published" for _, said in rows), sum(status == "published" for status, _ in rows)
        lines.append(
            f"{site:16} precision {right / max(1, told):.3f}  recall {right / max(1, true):.3f}  ({true} published)"
        )
    for status in ("published", "mentioned", "absent"):
        counts = [
            sum(case.status == status and said == other for case, said, _ in answers)
            for other in ("published", "mentioned", "absent")
        ]
        lines.append(f"truly {status:10} said published {counts[0]:4}  mentioned {counts[1]:4}  absent {counts[2]:4}")
    return "\n".join(lines)


def build_report(cases: Sequence[Case], line: float) -> str:
    """The part of docs/benchmarks.md on the audit: figures for sites that the fit did not see."""
    told = "\n".join(f"    {row}" for row in tell(hold_out(cases, line)).split("\n"))
    sites = len({case.site for case in cases})
    return f"""# The audit's judgement

`invoke bench` writes this part. Do not edit it.

For {sites} invented sites the truth about each requirement is known: those in `tests/fixtures/sites`, and five that the
project was given. Each site was left out in turn: the weights were fitted on the others and asked about it. `comments-annual`
and `comments-anonymous` have no weights and are not in these figures.

{told}

- **precision**: of what the audit said is published, how much truly is. **recall**: of what truly is, how much it said.
- The rules' phrases and examples, the signals and the list of numbers were written by people who had seen these sites, so
  the figures for sites that nobody has seen will be lower.
- The line above which a passage counts was itself chosen by looking at these held-out answers, and so were some lists
  (`related` rules, closed schemes). That makes the figures kinder than a truly unseen site would.
- Three of the sites were written by us to find mistakes, and their truth is our own judgement.

Run it again: `python -m bench.fit_weights`, with `--verbose` to list each wrong answer.
"""


def write_weights(cases: Sequence[Case], line: float, unsure: float) -> None:
    """Fit on every site and write the file that the audit reads."""
    (deciding, constant), (mentioning, mention_constant) = fit_deciding(cases), fit_mentioning(cases)
    content = {
        "choosing": CHOOSING,
        "deciding": {name: round(float(weight), 3) for name, weight in zip(names(), deciding, strict=True) if weight},
        "constant": round(constant, 3),
        "mentioning": {
            name: round(float(weight), 3) for name, weight in zip(MENTION_NAMES, mentioning, strict=True) if weight
        },
        "mention_constant": round(mention_constant, 3),
        "published": line,
        "unsure": unsure,
    }
    head = "# How much each number of numbers.py counts. Written by `python -m bench.fit_weights --write`; see docs/benchmarks.md.\n"
    WEIGHTS_FILE.write_text(head + yaml.safe_dump(content, sort_keys=False, allow_unicode=True), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write weights.yaml, fitted on every site")
    parser.add_argument("--report", action="store_true", help="write the figures into docs/benchmarks.md")
    parser.add_argument(
        "--line", type=float, default=0.95, help="the score above which a passage counts as publication"
    )
    parser.add_argument("--unsure", type=float, default=0.8, help="the score above which the answer is unsure")
    parser.add_argument("--verbose", action="store_true", help="list the wrong answers")
    chosen = parser.parse_args()
    cases = [case for site in known_sites() for case in make_cases(site)]
    answers = hold_out(cases, chosen.line)
    print(tell(answers))
    if chosen.verbose:
        for case, said, score in sorted(answers, key=lambda found: found[2]):
            if (case.status == "published") != (said == "published"):
                print(f"{score:6.2f} {case.site} {case.rule}: truly {case.status}, said {said}")
    if chosen.report:
        write_part(ROOT / "docs" / "benchmarks.md", build_report(cases, chosen.line))
    if chosen.write:
        write_weights(cases, chosen.line, chosen.unsure)


if __name__ == "__main__":
    main()
