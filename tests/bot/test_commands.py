"""The contracts of the command line: what other people's scripts call, as they call it."""

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.commands import main

ROOT = Path(__file__).parents[2]
PASSERELLE = Path(sys.executable).with_name("passerelle")
OUR_NAMES = ("PASSERELLE_", "TWILIO_", "TELEGRAM_")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for the service, with the trained model of this checkout and no settings."""
    (tmp_path / "var").mkdir()
    model = ROOT / "var" / "nlu"
    model.mkdir(parents=True, exist_ok=True)
    (tmp_path / "var" / "nlu").symlink_to(model)
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(OUR_NAMES)]:
        monkeypatch.delenv(name)
    return tmp_path


@dataclass
class Done:
    """How a call ended."""

    returncode: int
    stdout: str
    stderr: str


def run(home: Path, *arguments: str, stdin: str = "", **environ: str) -> Done:
    """Calls ``passerelle`` in this process, as the console script does."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        patch.setattr(sys, "argv", ["passerelle", *arguments])
        patch.setattr(sys, "stdin", io.StringIO(stdin))
        for name, value in environ.items():
            patch.setenv(name, value)
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
    return Done(code, out.getvalue(), err.getvalue())


def test_the_console_script_answers_by_itself(home: Path) -> None:
    done = subprocess.run([str(PASSERELLE), "sms", "segments", "x"], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {"encoding": "GSM-7", "units": 1, "segments": 1, "folded": "x"}
    wrong = subprocess.run([str(PASSERELLE), "nonsense"], capture_output=True, text=True, check=False)
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)


def objects(done: Done) -> list[dict[str, object]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def refused(done: Done) -> str:
    """The one line of a refusal; there must be exactly one, and nothing on standard output."""
    assert done.returncode == 2, (done.returncode, done.stderr)
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith("passerelle: ")
    return done.stderr.strip()


def test_nlu_parse_reads_json_lines_and_keeps_ids_in_order(home: Path) -> None:
    lines = [
        {"id": "a", "text": "slt jcherche ou manger dimanche vers la gare du midi"},
        {"id": "b", "text": "2", "context": "after_answer"},
        {"id": "c", "text": "je veux mourir"},
    ]
    stdin = "\n".join(json.dumps(line) for line in lines) + "\n\n"
    first, second, third = objects(run(home, "nlu", "parse", "--jsonl", "--now", "2026-11-21T15:00", stdin=stdin))
    assert list(first) == [
        "id", "language", "intent", "needs", "place", "when", "constraints", "urgency", "datetime", "confidence",
        "engine",
    ]  # fmt: skip
    assert (first["id"], first["intent"], first["needs"], first["when"]) == ("a", "orientation", ["eat"], "sunday")
    assert first["place"] == {"kind": "station", "name": "Bruxelles-Midi", "commune": "Saint-Gilles"}
    assert (second["id"], second["intent"]) == ("b", "pick_result")
    assert (third["id"], third["urgency"], third["intent"]) == ("c", "life_danger", "urgent")


def test_a_rasa_server_that_is_not_there_is_one_clear_line(home: Path) -> None:
    line = refused(run(home, "nlu", "parse", "--engine", "rasa", "x", PASSERELLE_RASA_URL="http://127.0.0.1:9"))
    assert "no Rasa server answers on http://127.0.0.1:9" in line
    assert "make rasa" in line


def test_training_rasa_without_rasa_says_how_to_install_it(home: Path) -> None:
    assert "make rasa-setup" in refused(run(home, "nlu", "train", "--engine", "rasa"))


def test_doctor_says_which_engine_answers(home: Path) -> None:
    assert "ok    understanding: embedded" in run(home, "doctor").stdout
    away = run(home, "doctor", PASSERELLE_RASA_URL="http://127.0.0.1:9").stdout
    assert "warn  understanding: embedded, because no Rasa server answers on http://127.0.0.1:9" in away


@pytest.mark.parametrize(
    ("stdin", "line"),
    [
        ("not json\n", "line 1: not JSON"),
        ('{"id": 1}\n', 'line 1: expected an object with a text field "text"'),
        ('{"text": "x", "context": "dream"}\n', 'the context "dream" is not one of'),
    ],
)
def test_a_bad_json_line_is_one_clear_line(home: Path, stdin: str, line: str) -> None:
    assert line in refused(run(home, "nlu", "parse", "--jsonl", stdin=stdin))


def test_a_script_is_a_conversation_and_leaves_nothing_behind(home: Path) -> None:
    script = home / "story.txt"
    script.write_text("slt jcherche ou manger dimanche vers la gare du midi\n\n1\naide\n", encoding="utf-8")
    events = objects(run(home, "chat", "--script", str(script), "--json", "--now", "2026-11-21T15:00"))
    assert {event["event"] for event in events} == {"in", "out", "case"}
    answers = [event for event in events if event["event"] == "out"]
    assert all(event["to"] == "amina" and 1 <= int(str(event["segments"])) <= 2 for event in answers)
    assert "Manger dimanche, gare du Midi" in str(answers[1]["text"])
    assert sorted(path.name for path in home.iterdir()) == ["story.txt", "var"]


def test_a_kept_database_remembers_and_two_names_are_two_people(home: Path) -> None:
    script = home / "hello.txt"
    script.write_text("bonjour\n", encoding="utf-8")
    url = f"sqlite:///{home}/kept.db"
    first = objects(run(home, "chat", "--script", str(script), "--json", "--db", url))
    again = objects(run(home, "chat", "--script", str(script), "--json", "--db", url))
    other = objects(
        run(home, "chat", "--script", str(script), "--json", "--db", url, "--as", "bilal", "--locale", "nl")
    )
    assert "programme" in str(first[1]["text"])
    assert first[1]["text"] != again[1]["text"]
    assert str(other[1]["text"]).startswith("Dag.")


def test_hours_prints_the_state_first_and_the_next_change_in_local_time(home: Path) -> None:
    done = run(home, "directory", "hours", "Mo-Fr 09:00-17:00; PH off", "--at", "2026-11-23T10:00")
    assert done.stdout == "open, next change 2026-11-23T17:00:00+01:00\n"
    lines = '{"expr": "Mo-Fr 09:00-17:00", "at": "2026-11-21T10:00"}\n{"expr": "lu-ve 9h", "at": "2026-11-21T10:00"}\n'
    closed, bad = objects(run(home, "directory", "hours", "--jsonl", stdin=lines))
    assert closed == {"state": "closed", "next_change": "2026-11-23T09:00:00+01:00"}
    assert bad["state"] == "unknown"
    assert bad["next_change"] is None


def test_segments_counts_the_text_as_given(home: Path) -> None:
    (one,) = objects(run(home, "sms", "segments", "Ça ira"))
    assert one == {"encoding": "GSM-7", "units": 6, "segments": 1, "folded": "Ça ira"}
    lines = '{"id": 7, "text": "peut-être"}\n'
    (two,) = objects(run(home, "sms", "segments", "--jsonl", stdin=lines))
    assert (two["id"], two["encoding"], two["segments"]) == (7, "UCS-2", 1)


def test_import_is_all_or_nothing_and_export_gives_it_back(home: Path) -> None:
    example = ROOT / "directory" / "data" / "example.csv"
    assert (
        "could be imported; nothing was changed" in run(home, "directory", "import", str(example), "--dry-run").stdout
    )
    assert " added" in run(home, "directory", "import", str(example)).stdout
    assert " 0 updated" in run(home, "directory", "import", str(example)).stdout.replace("added,", "added, ")
    exported = run(home, "directory", "export", "--format", "csv", "out")
    assert exported.returncode == 0, exported.stderr
    bad = home / "bad.csv"
    bad.write_text("id,organization\n,\n", encoding="utf-8")
    done = run(home, "directory", "import", str(bad))
    assert done.returncode == 2
    assert "nothing imported" in done.stderr


def test_search_explains_itself(home: Path) -> None:
    done = run(home, "directory", "search", "manger", "--near", "gare du Midi", "--at", "2026-11-23T11:00", "--why")
    assert done.returncode == 0, done.stderr
    assert "need:eat" in done.stdout


def test_check_and_doctor_say_what_to_do(home: Path) -> None:
    assert "eat" in run(home, "directory", "check").stdout
    done = run(home, "doctor")
    assert done.returncode == 0, done.stderr
    assert "-> set PASSERELLE_TELEGRAM_TOKEN" in done.stdout


def test_flows_are_checked_and_drawn(home: Path) -> None:
    assert run(home, "flows", "check").stdout.endswith("all well\n")
    assert run(home, "flows", "draw", "orientation").stdout.startswith("flowchart TD")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["nonsense"], "No such command"),
        (["sms", "segments"], "give a text"),
        (["chat", "--script", "missing.txt"], "missing.txt: no such file"),
        (["chat", "--now", "yesterday"], "'yesterday' is not an ISO moment"),
        (["chat", "--locale", "xx"], "does not speak 'xx'"),
        (["directory", "hours", "10:00+"], ""),
        (["directory", "import", "missing.csv"], "missing.csv: no such file"),
        (["directory", "search", "manger", "--near", "Paris"], "'Paris' is not a place of Brussels"),
        (["flows", "draw", "nonsense"], "there is no flow 'nonsense'"),
        (["report", "november"], "'november' is not a month"),
        (["nlu", "parse", "x", "--engine", "oracle"], "oracle"),
    ],
)
def test_a_wrong_call_is_one_clear_line(home: Path, arguments: list[str], line: str) -> None:
    assert line in refused(run(home, *arguments))


def test_a_wrong_setting_is_one_clear_line_without_the_secret(home: Path) -> None:
    line = refused(run(home, "doctor", PASSERELLE_PORT="many"))
    assert "PASSERELLE_PORT" in line
    secret = refused(run(home, "doctor", PASSERELLE_KEYS="not-a-key-but-a-secret", PASSERELLE_HMAC_KEY="short"))
    assert "not-a-key-but-a-secret" not in secret


def test_production_refuses_to_start_unsafely(home: Path) -> None:
    line = refused(run(home, "serve", PASSERELLE_MODE="production", PASSERELLE_PUBLIC_URL="http://passerelle.example"))
    assert "PASSERELLE_KEYS is not set" in line
    assert "must begin with https://" in line


def test_every_command_has_an_example(home: Path) -> None:
    for command in ("serve", "chat", "doctor", "report", "nlu parse", "nlu train", "nlu evaluate", "directory import",
                    "directory export", "directory check", "directory search", "directory hours", "flows check",
                    "flows draw", "sms segments", "db upgrade", "retention run"):  # fmt: skip
        assert "Example:" in run(home, *command.split(), "--help").stdout, command
