"""The relay: staff, their phones and shifts, who owns a case, its ladder and its story.

Revision: 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.DateTime(), "sqlite")
CASE_COLUMNS = (
    "origin", "owner_id", "step", "round", "due_at", "paged_at", "alarmed_at", "offered_to", "offered_at", "nudge_at",
    "nudge_to", "impasse_at",
)
STAFF_OF_A_CASE = ("owner_id", "offered_to", "nudge_to")
TABLES = ("audit", "case_event", "shift", "staff_session", "staff_code", "staff_phone")


def identity() -> sa.Column:
    return sa.Column("id", KEY, autoincrement=True, nullable=False)


def reference(table: str, column: str, target: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], ondelete=ondelete, name=f"fk_{table}_{column}_{target}")


def partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def upgrade() -> None:
    op.create_table(
        "staff",
        identity(),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("handle", sa.String(60), nullable=False),
        sa.Column("roles", sa.String(100), nullable=False),
        sa.Column("languages", sa.String(60), nullable=False),
        sa.Column("quiet_from", sa.String(5)),
        sa.Column("quiet_until", sa.String(5)),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.text("true")),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("password_hash", sa.String(200)),
        sa.Column("totp_sealed", sa.Text()),
        sa.Column("totp_step", sa.Integer()),
        sa.Column("failures", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("locked_until", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("handle", name="uq_staff_handle"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "staff_phone",
        identity(),
        sa.Column("staff_id", KEY, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff_phone"),
        reference("staff_phone", "staff_id", "staff", "CASCADE"),
        reference("staff_phone", "contact_id", "contact", "CASCADE"),
        sa.UniqueConstraint("contact_id", name="uq_staff_phone_contact_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_staff_phone_staff_id", "staff_phone", ["staff_id"])
    op.create_table(
        "staff_code",
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("staff_id", KEY, nullable=False),
        sa.Column("purpose", sa.String(20), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name="pk_staff_code"),
        reference("staff_code", "staff_id", "staff", "CASCADE"),
    )
    op.create_index("ix_staff_code_staff_id", "staff_code", ["staff_id"])
    op.create_table(
        "staff_session",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("staff_id", KEY, nullable=False),
        sa.Column("csrf", sa.String(64), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name="pk_staff_session"),
        reference("staff_session", "staff_id", "staff", "CASCADE"),
    )
    op.create_index("ix_staff_session_staff_id", "staff_session", ["staff_id"])
    op.create_table(
        "shift",
        identity(),
        sa.Column("staff_id", KEY, nullable=False),
        sa.Column("post", sa.String(10), nullable=False),
        sa.Column("weekday", sa.Integer()),
        sa.Column("first_date", sa.Date(), nullable=False),
        sa.Column("last_date", sa.Date()),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.Column("source", sa.String(20), nullable=False),
        sa.Column("uid", sa.String(200)),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_shift"),
        reference("shift", "staff_id", "staff", "CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shift_staff_id", "shift", ["staff_id"])
    _widen_case()
    _add_story()


def _widen_case() -> None:
    with op.batch_alter_table("case", table_kwargs={"sqlite_autoincrement": True}) as case:
        case.add_column(sa.Column("origin", sa.String(20), nullable=False, server_default=sa.text("'person'")))
        case.add_column(sa.Column("owner_id", KEY))
        case.add_column(sa.Column("step", sa.Integer(), nullable=False, server_default=sa.text("0")))
        case.add_column(sa.Column("round", sa.Integer(), nullable=False, server_default=sa.text("0")))
        case.add_column(sa.Column("due_at", MOMENT))
        case.add_column(sa.Column("paged_at", MOMENT))
        case.add_column(sa.Column("alarmed_at", MOMENT))
        case.add_column(sa.Column("offered_to", KEY))
        case.add_column(sa.Column("offered_at", MOMENT))
        case.add_column(sa.Column("nudge_at", MOMENT))
        case.add_column(sa.Column("nudge_to", KEY))
        case.add_column(sa.Column("impasse_at", MOMENT))
        for column in STAFF_OF_A_CASE:
            case.create_foreign_key(f"fk_case_{column}_staff", "staff", [column], ["id"])
    # Cases that were kept before there was anybody to have them begin their ladder now.
    op.execute("UPDATE \"case\" SET due_at = opened_at WHERE status <> 'closed'")
    partial_index("ix_case_ladder", "case", ["due_at"], "due_at IS NOT NULL AND status <> 'closed'")
    partial_index("ix_case_nudge_at", "case", ["nudge_at"], "nudge_at IS NOT NULL")
    partial_index("ix_case_owner_id", "case", ["owner_id"], "status <> 'closed'")


def _add_story() -> None:
    op.create_table(
        "case_event",
        identity(),
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("staff_id", KEY),
        sa.Column("inbound_id", KEY),
        sa.Column("outbound_id", KEY),
        sa.Column("detail", sa.String(100)),
        sa.Column("words_sealed", sa.Text()),
        sa.Column("settled_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_case_event"),
        reference("case_event", "case_id", "case", "CASCADE"),
        reference("case_event", "staff_id", "staff"),
        reference("case_event", "inbound_id", "inbound_message", "SET NULL"),
        reference("case_event", "outbound_id", "outbound_message", "SET NULL"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_event_staff_id", "case_event", ["staff_id", "kind", "at"])
    for column in ("case_id", "inbound_id", "outbound_id"):
        op.create_index(f"ix_case_event_{column}", "case_event", [column])
    partial_index(
        "ix_case_event_unsettled", "case_event", ["id"], "outbound_id IS NOT NULL AND settled_at IS NULL"
    )
    op.create_table(
        "audit",
        identity(),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("staff_id", KEY),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("case_id", KEY),
        sa.Column("detail", sa.String(200)),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        reference("audit", "staff_id", "staff", "SET NULL"),
        reference("audit", "case_id", "case", "SET NULL"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_index("ix_audit_case_id", "audit", ["case_id"])


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
    op.drop_index("ix_case_ladder", "case")
    op.drop_index("ix_case_owner_id", "case")
    op.drop_index("ix_case_nudge_at", "case")
    with op.batch_alter_table("case", table_kwargs={"sqlite_autoincrement": True}) as case:
        for column in STAFF_OF_A_CASE:
            case.drop_constraint(f"fk_case_{column}_staff", type_="foreignkey")
        for column in CASE_COLUMNS:
            case.drop_column(column)
    op.drop_table("staff")
