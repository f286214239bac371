"""Texts of a row in several languages: French in the column itself, the others beside it, one mechanism for all."""

from pathlib import Path

from directory.importers import read_csv
from directory.importers.own_csv import read_csv_text
from directory.model import Entry, Schedule

HEADER = (
    "id,organization,name,needs,cost,cost_nl,hours_text,hours_text_nl,opening_hours_2,hours_label_2,hours_label_2_nl"
)
ROW = "a,Ici,Repas,eat,2 euros,2 euro,le matin,in de voormiddag,Mo-Fr 09:00-12:00,téléphone,telefoon"


def read(header: str, row: str) -> Entry:
    (entry,) = read_csv_text(f"{header}\n{row}\n").entries
    return entry


def test_a_translated_text_is_told_in_its_language_and_left_out_elsewhere() -> None:
    entry = read(HEADER, ROW)
    assert entry.told("cost", "fr", entry.cost) == "2 euros"
    assert entry.told("cost", "nl", entry.cost) == "2 euro"
    assert entry.told("cost", "en", entry.cost) == ""


def test_each_schedule_has_its_own_translations_and_keeps_its_french_without_one() -> None:
    morning, phone = read(HEADER, ROW).schedules_in("nl")
    assert (morning.text, phone.label) == ("in de voormiddag", "telefoon")
    morning, phone = read(HEADER, ROW).schedules_in("en")
    assert (morning.text, phone.label) == ("le matin", "téléphone")
    assert phone.rule == "Mo-Fr 09:00-12:00"


def test_a_label_falls_back_on_the_one_that_stands() -> None:
    entry = Entry(id="a", organization="CPAS d'Uccle", name="Accueil", translations={"public_label": {"nl": "OCMW"}})
    assert [entry.label_in(locale) for locale in ("fr", "nl", "en")] == ["CPAS d'Uccle", "OCMW", "CPAS d'Uccle"]


def test_no_schedule_gives_none_in_any_language() -> None:
    assert Entry(id="a", organization="Ici", name="Repas").schedules_in("nl") == ()
    one = Entry(id="a", organization="Ici", name="Repas", schedules=(Schedule(rule="24/7"),))
    assert one.schedules_in("nl") == one.schedules


def test_a_column_in_a_strange_language_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(HEADER.replace("cost_nl", "cost_dutch") + "\n" + ROW + "\n", encoding="utf-8")
    (problem,) = read_csv(path).rejected
    assert "column 'cost_dutch' is unknown" in problem.text
