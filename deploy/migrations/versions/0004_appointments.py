"""Appointments, weekly ones, reminders, how each person wants them, and what the team must know of them.

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.DateTime(), "sqlite")
TABLES = ("staff_notice", "appointment_event", "reminder", "reminder_wish", "appointment", "series")


def identity() -> sa.Column:
    return sa.Column("id", KEY, autoincrement=True, nullable=False)


def key(name: str, *, nullable: bool = True) -> sa.Column:
    return sa.Column(name, KEY, nullable=nullable)


def code(name: str, length: int, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, sa.String(length), nullable=nullable)


def flag(name: str) -> sa.Column:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.text("false"))


def reference(table: str, column: str, target: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], ondelete=ondelete, name=f"fk_{table}_{column}_{target}")


def partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def upgrade() -> None:
    _series()
    _appointment()
    _reminder()
    _reminder_wish()
    _appointment_event()
    _staff_notice()


def _series() -> None:
    op.create_table(
        "series",
        identity(),
        key("contact_id", nullable=False),
        code("first_date", 10),
        sa.Column("every_weeks", sa.Integer(), nullable=False),
        code("hour", 5),
        code("zone", 40),
        code("last_date", 10, nullable=True),
        code("laid_out_until", 10),
        sa.Column("details_sealed", sa.Text()),
        code("entry_id", 200, nullable=True),
        code("held_by", 10),
        key("created_by"),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_series"),
        reference("series", "contact_id", "contact", "CASCADE"),
        reference("series", "created_by", "staff"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_series_contact_id", "series", ["contact_id"])
    op.create_index("ix_series_laid_out_until", "series", ["laid_out_until"])


def _appointment() -> None:
    op.create_table(
        "appointment",
        identity(),
        key("contact_id", nullable=False),
        key("series_id"),
        code("series_date", 10, nullable=True),
        code("wall", 16),
        code("zone", 40),
        sa.Column("starts_at", MOMENT, nullable=False),
        code("zone_data", 16),
        sa.Column("details_sealed", sa.Text()),
        code("entry_id", 200, nullable=True),
        code("held_by", 10),
        code("status", 20),
        code("answer", 20, nullable=True),
        sa.Column("answered_at", MOMENT),
        sa.Column("revision", sa.Integer(), nullable=False, server_default=sa.text("0")),
        key("created_by"),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_appointment"),
        sa.UniqueConstraint("series_id", "series_date", name="uq_appointment_series_id_series_date"),
        reference("appointment", "contact_id", "contact", "CASCADE"),
        reference("appointment", "series_id", "series", "CASCADE"),
        reference("appointment", "created_by", "staff"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_appointment_contact_id_starts_at", "appointment", ["contact_id", "starts_at"])
    partial_index("ix_appointment_planned", "appointment", ["starts_at"], "status = 'planned'")


def _reminder() -> None:
    op.create_table(
        "reminder",
        identity(),
        key("appointment_id", nullable=False),
        key("contact_id", nullable=False),
        code("kind", 20),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("not_after", MOMENT, nullable=False),
        code("status", 20),
        code("reason", 40, nullable=True),
        code("was", 16, nullable=True),
        key("outbound_id"),
        sa.Column("sent_at", MOMENT),
        sa.Column("settled_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_reminder"),
        reference("reminder", "appointment_id", "appointment", "CASCADE"),
        reference("reminder", "contact_id", "contact", "CASCADE"),
        reference("reminder", "outbound_id", "outbound_message", "SET NULL"),
        sqlite_autoincrement=True,
    )
    partial_index("ix_reminder_planned", "reminder", ["due_at"], "status = 'planned'")
    partial_index("ix_reminder_on_its_way", "reminder", ["id"], "status = 'sent' AND settled_at IS NULL")
    for column in ("appointment_id", "contact_id", "outbound_id"):
        op.create_index(f"ix_reminder_{column}", "reminder", [column])


def _reminder_wish() -> None:
    op.create_table(
        "reminder_wish",
        sa.Column("contact_id", KEY, autoincrement=False, nullable=False),
        sa.Column("agreed_at", MOMENT),
        sa.Column("agreed_words_sealed", sa.Text()),
        key("agreed_by"),
        code("moments", 60),
        code("eve_at", 5),
        code("day_at", 5, nullable=True),
        sa.Column("lead_minutes", sa.Integer(), nullable=False),
        code("earliest", 5),
        code("latest", 5),
        flag("plain"),
        sa.Column("paused_at", MOMENT),
        flag("shared"),
        sa.Column("code_word_sealed", sa.Text()),
        sa.Column("hushed_at", MOMENT),
        sa.Column("asked_at", MOMENT),
        sa.Column("wrong_at", MOMENT),
        sa.PrimaryKeyConstraint("contact_id", name="pk_reminder_wish"),
        reference("reminder_wish", "contact_id", "contact", "CASCADE"),
        reference("reminder_wish", "agreed_by", "staff"),
    )


def _appointment_event() -> None:
    op.create_table(
        "appointment_event",
        identity(),
        key("appointment_id", nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        code("kind", 20),
        key("staff_id"),
        key("inbound_id"),
        code("detail", 100, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_appointment_event"),
        reference("appointment_event", "appointment_id", "appointment", "CASCADE"),
        reference("appointment_event", "staff_id", "staff"),
        reference("appointment_event", "inbound_id", "inbound_message", "SET NULL"),
        sqlite_autoincrement=True,
    )
    for column in ("appointment_id", "inbound_id"):
        op.create_index(f"ix_appointment_event_{column}", "appointment_event", [column])


def _staff_notice() -> None:
    op.create_table(
        "staff_notice",
        identity(),
        key("contact_id", nullable=False),
        key("appointment_id"),
        code("kind", 20),
        code("detail", 40, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("told_at", MOMENT),
        sa.Column("seen_at", MOMENT),
        key("seen_by"),
        sa.PrimaryKeyConstraint("id", name="pk_staff_notice"),
        reference("staff_notice", "contact_id", "contact", "CASCADE"),
        reference("staff_notice", "appointment_id", "appointment", "CASCADE"),
        reference("staff_notice", "seen_by", "staff"),
        sqlite_autoincrement=True,
    )
    partial_index("ix_staff_notice_unseen", "staff_notice", ["id"], "seen_at IS NULL")
    for column in ("contact_id", "appointment_id"):
        op.create_index(f"ix_staff_notice_{column}", "staff_notice", [column])


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
