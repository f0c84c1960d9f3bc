"""The command ``offer-audit``: reads what was asked, calls the parts, prints, and gives the exit code."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from offer_audit.accessibility_audit import rule_of
from offer_audit.artifacts import ArtifactsError, read_artifacts
from offer_audit.browser.settings import BrowserSettingsError
from offer_audit.browser_options import access_names, require_axe_names, test_in_browser
from offer_audit.collect import CollectError, Limits, collect_site
from offer_audit.command_words import UsageError, make_parser
from offer_audit.comparing import compare
from offer_audit.engine import audit
from offer_audit.explaining import explain_rule, list_rules
from offer_audit.kept_facts import picture_bytes, read_kept_facts, write_not_tested
from offer_audit.outcomes import Audit
from offer_audit.progress import ProgressLine
from offer_audit.reports import FORMATS, comparison_report, terminal_report
from offer_audit.reports.json_reading import ReportError, check_report
from offer_audit.rule_documents import RuleError, rules
from offer_audit.settings import Settings, SettingsError, read_settings

NOTHING_FAILED, FINDINGS, WRONG_USAGE, NOT_COMPLETED = 0, 1, 2, 3
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code. Every known failure is one sentence on standard error."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return _run(words)
    except (UsageError, SettingsError, ReportError, RuleError) as error:
        return _tell(str(error), WRONG_USAGE)
    except BrowserSettingsError as error:
        return _tell(str(error), WRONG_USAGE)
    except (CollectError, ArtifactsError) as error:
        return _tell(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _tell("Stopped. What was read is kept: run the same command to go on from there.", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_COMPLETED
    except OSError as error:
        return _tell(
            f"A file could not be read or written: {error.strerror or error} ({error.filename or 'no name'}).",
            NOT_COMPLETED,
        )


def _tell(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _run(words: list[str]) -> int:
    commands = {
        "collect": _collect,
        "test": _test,
        "check": _check,
        "report": _report,
        "compare": _compare,
        "rules": _rules,
        "explain": _explain,
    }
    if words and words[0] in commands:
        return commands[words[0]](make_parser(words[0]).parse_args(words[1:]))
    return _audit(make_parser("").parse_args(words))


def _audit(asked: argparse.Namespace) -> int:
    """The whole job: collect, judge, write the reports, tell the summary."""
    settings, formats = read_settings(asked.config), _formats(asked.format)
    _require_rules(asked.only)
    _baseline(asked.baseline)
    folder = asked.output or Path(_folder_name(asked.site))
    is_tested = not asked.no_browser and (not asked.only or bool(access_names() & set(asked.only)))
    if is_tested:
        require_axe_names(asked, settings)
    _collect_into(asked.site, folder, settings, asked.max_pages)
    if is_tested:
        test_in_browser(folder, settings, asked)
    elif asked.no_browser:
        write_not_tested(folder, "no-browser")
    found = _judge(folder, settings, asked)
    written = _write(found, formats, folder)
    print(terminal_report.write(found))
    print("\n".join(f"Written: {path}" for path in written))
    if is_tested and asked.grid and not found.accessibility.is_tested:
        return NOT_COMPLETED  # browsers were named, and none could be had
    return _exit_code(found, settings, asked)


def _test(asked: argparse.Namespace) -> int:
    settings = read_settings(asked.config)
    require_axe_names(asked, settings)
    test_in_browser(asked.folder, settings, asked)
    kept = read_kept_facts(asked.folder)
    if kept.reason:
        return _tell(kept.reason, NOT_COMPLETED)
    print(
        f"Tested {len(kept.pages)} pages in a browser; {len(kept.untested)} could not be. Next: offer-audit report {asked.folder}"
    )
    return NOTHING_FAILED


def _collect(asked: argparse.Namespace) -> int:
    _collect_into(asked.site, asked.folder, read_settings(asked.config), asked.max_pages)
    print(f"Collected into {asked.folder}. Next: offer-audit report {asked.folder}")
    return NOTHING_FAILED


def _check(asked: argparse.Namespace) -> int:
    settings = read_settings(asked.config)
    _require_rules(asked.only)
    found = _judge(asked.folder, settings, asked)
    _write(found, ["json"], asked.folder)
    print(terminal_report.write(found))
    return _exit_code(found, settings, asked)


def _report(asked: argparse.Namespace) -> int:
    settings, formats = read_settings(asked.config), _formats(asked.format)
    _require_rules(asked.only)
    found = _judge(asked.folder, settings, asked)
    print("\n".join(f"Written: {path}" for path in _write(found, formats, asked.folder)))
    return _exit_code(found, settings, asked)


def _compare(asked: argparse.Namespace) -> int:
    comparison = compare(_read_report(asked.old), _read_report(asked.new))
    print(comparison_report.write_text(comparison))
    if asked.html:
        asked.html.write_bytes(comparison_report.write_html(comparison))
    return FINDINGS if comparison.of("new") else NOTHING_FAILED


def _rules(asked: argparse.Namespace) -> int:
    print(list_rules())
    return NOTHING_FAILED


def _explain(asked: argparse.Namespace) -> int:
    _require_rules([asked.rule])
    print(explain_rule(asked.rule))
    return NOTHING_FAILED


def _collect_into(site: str, folder: Path, settings: Settings, max_pages: int | None) -> None:
    most = max_pages or settings.max_pages or Limits().max_pages
    limits = Limits(max_pages=most, hosts=settings.hosts, scope=settings.scope, extra_pages=settings.extra_pages)
    with ProgressLine(sys.stderr) as progress:
        collect_site(site, folder, limits, progress.show, lambda: datetime.now(UTC))


def _judge(folder: Path, settings: Settings, asked: argparse.Namespace) -> Audit:
    """Judge what was collected, as on the day asked for, else on the day of collecting, so that it can be replayed."""
    artifacts = read_artifacts(folder)
    today = asked.today or datetime.fromisoformat(artifacts.collected_at).date()
    return audit(artifacts, today, settings, asked.only)


def _write(found: Audit, formats: Sequence[str], folder: Path) -> list[Path]:
    paths = []
    read_picture = partial(picture_bytes, folder)
    for name in formats:
        file_name, write = FORMATS[name]
        path = folder / file_name
        unfinished = path.with_name(f"{path.name}.new")
        unfinished.write_bytes(write(found, read_picture) if name == "html" else write(found))
        unfinished.replace(path)
        paths.append(path)
    return paths


def _formats(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        raise UsageError(f"There is no format '{', '.join(unknown)}'. Choose from: {', '.join(FORMATS)}.")
    return names


def _require_rules(names: Sequence[str]) -> None:
    known = {rule.id for rule in rules()} | access_names()
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError(f"There is no rule '{unknown[0]}'. 'offer-audit rules' lists them.")


def _folder_name(site: str) -> str:
    """A folder for the audit beside where the command is run: offer-audit-www.council.example."""
    name = site.split("://")[-1].strip("/").replace("\\", "/").rstrip("/")
    last = name.split("/")[0] if "://" in site else name.split("/")[-1]
    return "offer-audit-" + (
        "".join(letter if letter.isalnum() or letter in ".-" else "-" for letter in last).strip(".-") or "site"
    )


def _read_report(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"The report '{path}' cannot be read ({error.strerror}).") from None
    except ValueError:
        raise UsageError(f"'{path}' is not a report.json of offer-audit.") from None
    if not isinstance(content, dict):
        raise UsageError(f"'{path}' is not a report.json of offer-audit.")
    return content


def _baseline(path: Path | None) -> set[str]:
    """The ids of the findings of an earlier report; none without one."""
    if path is None:
        return set()
    report = check_report(_read_report(path), f"'{path}'")
    return set(report.findings)


def _exit_code(found: Audit, settings: Settings, asked: argparse.Namespace) -> int:
    """3 if not all could be read; 1 if something failed that nobody has rejected and no baseline has; else 0."""
    if not found.is_complete or not found.pages_read:
        return NOT_COMPLETED
    failed = {
        finding.id
        for finding in found.findings
        if finding.outcome == "failed" and not settings.is_rejected(finding.requirement, found.today, rule_of(finding))
    }
    failed -= _baseline(asked.baseline)
    return FINDINGS if failed and asked.fail_on == "failed" else NOTHING_FAILED


if __name__ == "__main__":
    sys.exit(main())
