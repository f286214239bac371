"""House rules that no single room can keep: settings are explained, modules say what they are for."""

import ast
import re
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, SettingsError, load_settings, production_problems

ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for room in ("bot", "nlu", "flows", "directory") for path in (ROOT / room).rglob("*.py"))
# Where a loop or a walk must outlive any error of one message; each place says why.
MAY_CATCH_ALL = {
    "bot/inbound.py", "bot/jobs.py", "bot/sender.py", "bot/channels/telegram.py", "bot/channels/sms_twilio.py",
    "bot/store/engine.py", "bot/relay/rounds.py", "bot/reminders/rounds.py",
}  # fmt: skip


def test_every_setting_is_explained_and_every_explanation_is_a_setting() -> None:
    explained = set(
        re.findall(rf"^{PREFIX}(\w+)=", (ROOT / "deploy" / "env.example").read_text(encoding="utf-8"), re.M)
    )
    assert explained == {name.upper() for name in Settings.model_fields}


def test_the_example_is_a_working_configuration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text((ROOT / "deploy" / "env.example").read_text(encoding="utf-8"), encoding="utf-8")
    assert load_settings({}) == Settings(_env_file=None)  # type: ignore[call-arg]


def test_a_secret_can_be_a_file_and_a_missing_file_is_an_error(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text("a-token\n", encoding="utf-8")
    assert load_settings({f"{PREFIX}TELEGRAM_TOKEN_FILE": str(secret)}).telegram_on
    with pytest.raises(SettingsError, match="TELEGRAM_TOKEN_FILE"):
        load_settings({f"{PREFIX}TELEGRAM_TOKEN_FILE": str(tmp_path / "none")})


def test_demo_mode_has_no_problem_and_production_has_many() -> None:
    assert production_problems(load_settings({}, mode="demo")) == []
    assert len(production_problems(load_settings({}, mode="production"))) == 4


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_is_for_and_stays_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert ast.get_docstring(tree), "no docstring"
    assert source.count("\n") <= 300, "more than 300 lines"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 45, f"{node.name} is too long"
    if "except Exception" in source:
        assert str(path.relative_to(ROOT)) in MAY_CATCH_ALL
