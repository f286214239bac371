"""Contacts, inbox, outbox and what is remembered in between.

Revision: 0001, the first.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.DateTime(), "sqlite")


def partial_index(name: str, table: str, columns: list[str], where: str, *, unique: bool = False) -> None:
    op.create_index(
        name, table, columns, unique=unique, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
    )


def upgrade() -> None:
    op.create_table(
        "contact",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("urn_fingerprint", sa.String(64), nullable=False),
        sa.Column("urn_sealed", sa.Text(), nullable=False),
        sa.Column("language", sa.String(8)),
        sa.Column("language_chosen", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("welcomed", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("follow_up_agreed", sa.Boolean()),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_seen_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
        sa.UniqueConstraint("channel", "urn_fingerprint", name="uq_contact_channel_urn_fingerprint"),
        sqlite_autoincrement=True,
    )

    op.create_table(
        "inbound_message",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("contact_id", KEY),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("provider_message_id", sa.String(120), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("body_sealed", sa.Text()),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("handled_at", MOMENT),
        sa.Column("level", sa.String(20)),
        sa.Column("reason", sa.String(200)),
        sa.PrimaryKeyConstraint("id", name="pk_inbound_message"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], ondelete="SET NULL", name="fk_inbound_message_contact_id_contact"
        ),
        sa.UniqueConstraint(
            "channel", "provider_message_id", name="uq_inbound_message_channel_provider_message_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbound_message_contact_id_received_at", "inbound_message", ["contact_id", "received_at"])
    op.create_index("ix_inbound_message_received_at", "inbound_message", ["received_at"])
    partial_index("ix_inbound_message_unhandled", "inbound_message", ["due_at"], "handled_at IS NULL")

    op.create_table(
        "outbound_message",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("contact_id", KEY),
        sa.Column("urn_sealed", sa.Text()),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("body_sealed", sa.Text()),
        sa.Column("dedupe_key", sa.String(200), nullable=False),
        sa.Column("in_reply_to", KEY),
        sa.Column("segments", sa.Integer(), nullable=False, server_default=sa.text("1")),
        sa.Column("encoding", sa.String(8)),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT),
        sa.Column("attempted_at", MOMENT),
        sa.Column("lease_until", MOMENT),
        sa.Column("accepted_at", MOMENT),
        sa.Column("finished_at", MOMENT),
        sa.Column("flagged_at", MOMENT),
        sa.Column("provider_message_id", sa.String(120)),
        sa.Column("reason", sa.String(200)),
        sa.PrimaryKeyConstraint("id", name="pk_outbound_message"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], ondelete="CASCADE", name="fk_outbound_message_contact_id_contact"
        ),
        sa.ForeignKeyConstraint(
            ["in_reply_to"], ["inbound_message.id"], ondelete="SET NULL",
            name="fk_outbound_message_in_reply_to_inbound_message",
        ),
        sa.UniqueConstraint("dedupe_key", name="uq_outbound_message_dedupe_key"),
        sqlite_autoincrement=True,
    )
    partial_index(
        "ix_outbound_message_waiting", "outbound_message", ["lane", "id"], "status IN ('queued', 'temporary_failure')"
    )
    partial_index(
        "ix_outbound_message_in_flight", "outbound_message", ["status", "lease_until"],
        "status IN ('sending', 'unknown')",
    )
    op.create_index("ix_outbound_message_contact_id_status", "outbound_message", ["contact_id", "status"])
    op.create_index("ix_outbound_message_in_reply_to", "outbound_message", ["in_reply_to"])
    op.create_index("ix_outbound_message_provider_message_id", "outbound_message", ["provider_message_id"])
    op.create_index("ix_outbound_message_created_at", "outbound_message", ["created_at"])

    op.create_table(
        "delivery_receipt",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("outbound_id", KEY),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("provider_message_id", sa.String(120), nullable=False),
        sa.Column("raw", sa.String(60), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(200)),
        sa.Column("stops_contact", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_delivery_receipt"),
        sa.ForeignKeyConstraint(
            ["outbound_id"], ["outbound_message.id"], ondelete="CASCADE",
            name="fk_delivery_receipt_outbound_id_outbound_message",
        ),
        sa.UniqueConstraint(
            "channel", "provider_message_id", "raw", name="uq_delivery_receipt_channel_provider_message_id_raw"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_delivery_receipt_outbound_id", "delivery_receipt", ["outbound_id"])
    op.create_index("ix_delivery_receipt_received_at", "delivery_receipt", ["received_at"])

    op.create_table(
        "conversation",
        sa.Column("contact_id", KEY, autoincrement=False, nullable=False),
        sa.Column("state_sealed", sa.Text(), nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("contact_id", name="pk_conversation"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], ondelete="CASCADE", name="fk_conversation_contact_id_contact"
        ),
    )

    op.create_table(
        "opt_out",
        sa.Column("contact_id", KEY, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("contact_id", "kind", name="pk_opt_out"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], ondelete="CASCADE", name="fk_opt_out_contact_id_contact"
        ),
    )

    op.create_table(
        "case",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("contact_id", KEY),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("category", sa.String(30)),
        sa.Column("language", sa.String(8)),
        sa.Column("quarter", sa.String(80)),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("waiting_since", MOMENT),
        sa.Column("acknowledged_at", MOMENT),
        sa.Column("closed_at", MOMENT),
        sa.Column("outcome", sa.String(40)),
        sa.PrimaryKeyConstraint("id", name="pk_case"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="SET NULL", name="fk_case_contact_id_contact"),
        sqlite_autoincrement=True,
    )
    partial_index("uq_case_open_contact", "case", ["contact_id"], "status <> 'closed'", unique=True)
    op.create_index("ix_case_contact_id", "case", ["contact_id"])

    op.create_table(
        "correction_task",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("entry_id", sa.String(200)),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("text_sealed", sa.Text()),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_correction_task"),
        sqlite_autoincrement=True,
    )

    op.create_table(
        "figure",
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("week", sa.String(8), nullable=False),
        sa.Column("key", sa.String(300), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "week", "key", name="pk_figure"),
    )

    op.create_table(
        "follow_up",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("entry_id", sa.String(200), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_follow_up"),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], ondelete="CASCADE", name="fk_follow_up_contact_id_contact"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_follow_up_contact_id", "follow_up", ["contact_id"])
    partial_index("ix_follow_up_planned", "follow_up", ["due_at"], "status = 'planned'")


def downgrade() -> None:
    for table in (
        "follow_up", "figure", "correction_task", "case", "opt_out", "conversation", "delivery_receipt",
        "outbound_message", "inbound_message", "contact",
    ):
        op.drop_table(table)
