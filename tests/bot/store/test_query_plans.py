"""What is asked many times a minute reads the few rows that wait, not all that ever were."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import event

from bot.secrets_at_rest import Vault
from bot.store import Database, outbox, reminders

NOW = datetime(2026, 11, 25, 18, tzinfo=UTC)


async def test_the_sender_and_the_rounds_find_what_is_due_by_the_partial_index(sqlite_url: str, vault: Vault) -> None:
    database = Database(sqlite_url)
    await database.upgrade()
    asked: list[tuple[str, Any]] = []

    def remember(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        asked.append((statement, parameters))

    async with database.transaction() as tx:
        event.listen(tx.sync_connection, "before_cursor_execute", remember)
        await outbox.claim(tx, vault, ["sms"], 1, NOW, timedelta(minutes=1))
        await reminders.due(tx, NOW, 20)
        (claim, due) = asked[:2]
        plans = [
            " ".join(str(row) for row in await tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values))
            for query, values in (claim, due)
        ]
    await database.close()
    assert "ix_outbound_message_waiting" in plans[0]
    assert "ix_reminder_planned" in plans[1]
