"""Plans an import from an extract's rows and the provider files there are. Writes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from local_offer.area import Area
from local_offer.gias.authorities import authority_of, choose_outside, find_authority, find_neighbour, new_neighbours
from local_offer.gias.establishment import Establishment, State, text_of
from local_offer.gias.extract import Row
from local_offer.gias.page import build_page
from local_offer.gias.plan import Change, FileProblem, Plan, Sort, reason_to_leave_out, sort_of
from local_offer.gias.provider_file import ProviderFile, ProviderFiles, identity
from local_offer.gias.register_row import read_establishments
from local_offer.gias.rows import RowProblem, check_rows
from local_offer.gias.slugs import choose_slugs, slug_of
from local_offer.gias.tables import find_type
from local_offer.gias.update import Update, adopt_file, update_file
from local_offer.problems import Wrong

FOLDER = "providers"


def plan_import(
    rows: Sequence[Row],
    existing: Mapping[str, str],
    authority: str,
    area: Area,
    neighbours: Sequence[str] | None,
    today: date,
) -> Plan:
    """Plan the import of the rows of ``authority`` and of its neighbours.

    ``existing`` are the texts of the provider files by path from the content folder, with their line ends and
    byte-order marks.
    ``neighbours`` are names as in the extract; None takes those that area.yaml lists, or every one in a small extract.

    Raises:
        CannotImport: an authority is not in the extract, or too many could be meant.
    """
    home = find_authority(authority, tuple(dict.fromkeys(name for row in rows if (name := authority_of(row)))))
    plan = Plan(home, choose_outside(neighbours, home, rows, area))
    by_urn, plan.row_problems = check_rows(rows)
    _Planning(plan, ProviderFiles(existing), area, today).run(by_urn)
    return plan


@dataclass
class _Planning:
    """The parts of a plan that stay the same while it is filled."""

    plan: Plan
    files: ProviderFiles
    area: Area
    today: date

    def run(self, by_urn: Mapping[str, tuple[int, Row]]) -> None:
        """Look at each establishment that is wanted, or that has a file."""
        wanted = {self.plan.authority, *self.plan.outside}
        chosen = [
            numbered
            for urn, numbered in by_urn.items()
            if authority_of(numbered[1]) in wanted or urn in self.files.by_urn
        ]
        establishments = read_establishments(chosen, self.area.extra_postcode_areas)
        for establishment in establishments:
            self.plan.row_problems += [
                RowProblem(establishment.row, establishment.name, doubt) for doubt in establishment.doubts
            ]
        without = [self._known(establishment) for establishment in establishments]
        fresh = self._adopt([establishment for establishment in without if establishment])
        self._add(fresh)
        self._tell_missing(by_urn)
        self.plan.row_problems.sort()

    def _known(self, establishment: Establishment) -> Establishment | None:
        """Bring the file of an establishment up to date; give back an open one that has no file and should have one."""
        files = self.files.by_urn.get(establishment.urn, [])
        if len(files) > 1:
            self._doubt_file(
                files[0],
                f"{' and '.join(file.path for file in files[1:])} has the URN {establishment.urn} too, so "
                "none of them was changed. Keep one.",
            )
        elif files and files[0].header is None:
            self._doubt_file(files[0], "its header cannot be read, so it was left alone. Mend it, and import again.")
        elif files and establishment.state is State.NEITHER:
            self._doubt_file(
                files[0], f"the register's status is '{text_of(establishment.facts, 'status')}', so it was left alone."
            )
        elif files:
            self._update(files[0], establishment)
        elif reason := reason_to_leave_out(establishment):
            self._tell(Sort.LEFT_OUT, establishment, reason=reason)
            self._doubt_closed(establishment)
        else:
            return establishment
        return None

    def _update(self, file: ProviderFile, establishment: Establishment) -> None:
        try:
            update = update_file(file, establishment, self.today)
        except Wrong as wrong:
            self._doubt_file(file, f"{wrong.wrong} {wrong.mend}")
            return
        if update is None:
            self._tell(Sort.UNCHANGED, establishment, file.path)
        else:
            self._write(sort_of(update), establishment, file.path, update)

    def _adopt(self, establishments: list[Establishment]) -> list[Establishment]:
        """Join hand-written files with the register by name and postcode; give back what has no file."""
        claims: dict[tuple[str, str], list[Establishment]] = defaultdict(list)
        for establishment in establishments:
            claims[_identity(establishment)].append(establishment)
        fresh = []
        for found in claims.values():
            files = self._handwritten(found[0])
            if not files:
                fresh += found
            elif len(files) == len(found) == 1:
                self._adopt_one(files[0], found[0])
            else:
                urns = ", ".join(establishment.urn for establishment in found)
                self._doubt_file(
                    files[0],
                    f"the register (URN {urns}) or this folder has its name and postcode more than once, so nothing "
                    "was changed or added. Put the right 'urn:' under 'gias:' in each file.",
                )
        return fresh

    def _adopt_one(self, file: ProviderFile, establishment: Establishment) -> None:
        try:
            update = adopt_file(file, establishment, self.today)
        except Wrong as wrong:
            self._doubt_file(file, f"{wrong.wrong} {wrong.mend}")
        else:
            self._write(Sort.ADOPTED, establishment, file.path, update)
            if establishment.authority != self.plan.authority and not file.values.get("area"):
                self._doubt_file(
                    file, f"the register says it is in {establishment.authority}. Write area and our_children."
                )

    def _handwritten(self, establishment: Establishment) -> list[ProviderFile]:
        name, postcode = _identity(establishment)
        return self.files.unnumbered.get((name, postcode), []) if postcode else []

    def _add(self, establishments: list[Establishment]) -> None:
        """Make a page for each establishment that has none."""
        fresh = []
        for establishment in establishments:
            broken = self.files.unreadable.get(slug_of(establishment.name))
            if broken:
                self._doubt_file(
                    broken,
                    f"its header cannot be read. It may be {establishment.name} (URN {establishment.urn}), so that was "
                    "not added. Mend it, and import again.",
                )
            else:
                fresh.append(establishment)
        outside = dict.fromkeys(
            establishment.authority for establishment in fresh if establishment.authority != self.plan.authority
        )
        self.plan.neighbours = new_neighbours(sorted(outside), self.area)
        neighbours = (*self.area.neighbours, *self.plan.neighbours)
        slugs = choose_slugs(fresh, self.files.slugs)
        for establishment in fresh:
            path = f"{FOLDER}/{slugs[establishment.urn]}.md"
            is_outside = establishment.authority != self.plan.authority
            neighbour = find_neighbour(establishment.authority, neighbours) if is_outside else None
            self.plan.files[path] = build_page(establishment, self.area, neighbour, self.today)
            self._tell(Sort.ADDED, establishment, path, outside=establishment.authority if is_outside else "")
            self._doubt_added(establishment, path)

    def _tell_missing(self, by_urn: Mapping[str, object]) -> None:
        for urn, files in self.files.by_urn.items():
            if urn not in by_urn:
                for file in files:
                    self.plan.changes.append(
                        Change(Sort.MISSING, urn, str(file.values.get("title") or file.slug), file.path)
                    )

    def _doubt_added(self, establishment: Establishment, path: str) -> None:
        """Say of a new page what its editor should look at: an unknown type, or an older page of the same name."""
        type_name = text_of(establishment.facts, "type")
        if find_type(type_name) is None:
            self.plan.untyped.append((type_name, path))
        name, postcode = _identity(establishment)
        for file in self.files.by_name.get(name, ()):
            if not file.urns or file.name_and_place[1] == postcode:
                self._doubt_file(
                    file,
                    f"it has the same name as {path}, which was added (URN {establishment.urn}). If they are one "
                    "school, put that number after 'urn:' under 'gias:' here, and delete the new file.",
                )

    def _doubt_closed(self, establishment: Establishment) -> None:
        if establishment.state is State.CLOSED:
            for file in self._handwritten(establishment):
                self._doubt_file(
                    file,
                    f"the register has a closed school of its name and postcode (URN {establishment.urn}). "
                    "If it is that one, write closed_on.",
                )

    def _doubt_file(self, file: ProviderFile, wrong: str) -> None:
        problem = FileProblem(file.path, wrong)
        if problem not in self.plan.file_problems:
            self.plan.file_problems.append(problem)

    def _write(self, sort: Sort, establishment: Establishment, path: str, update: Update) -> None:
        self.plan.files[path] = update.text
        self.plan.changes.append(
            Change(sort, establishment.urn, establishment.name, path, update.facts, update.followed, update.kept)
        )

    def _tell(self, sort: Sort, establishment: Establishment, path: str = "", **more: str) -> None:
        self.plan.changes.append(Change(sort, establishment.urn, establishment.name, path, **more))  # type: ignore[arg-type]


def _identity(establishment: Establishment) -> tuple[str, str]:
    return identity(establishment.name, text_of(establishment.facts, "postcode"))
