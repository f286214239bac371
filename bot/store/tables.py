"""The messaging tables: who writes, what came in, what must leave, who needs a human, the little that is remembered.

Numbers and words of people are Vault tokens (`*_sealed`); nothing here can be read without the keys.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)  # fmt: skip

from bot.store.appointment_tables import appointment
from bot.store.naming import metadata
from bot.store.staff_tables import staff
from bot.store.types import Key, Moment

__all__ = [
    "appointment", "case", "case_event", "contact", "conversation", "correction_task", "delivery_receipt", "figure",
    "follow_up", "inbound_message", "metadata", "opt_out", "outbound_message", "phone_code", "second_phone",
]  # fmt: skip

contact = Table(
    "contact",
    metadata,
    Column("id", Key, primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("urn_fingerprint", String(64), nullable=False),
    Column("urn_sealed", Text, nullable=False),
    Column("language", String(8)),
    Column("language_chosen", Boolean, nullable=False, server_default=text("false")),
    Column("welcomed", Boolean, nullable=False, server_default=text("false")),
    Column("follow_up_agreed", Boolean),  # null: never asked
    Column("created_at", Moment, nullable=False),
    Column("last_seen_at", Moment, nullable=False),
    UniqueConstraint("channel", "urn_fingerprint"),
    sqlite_autoincrement=True,  # a number is never given to a second person, even after OUBLIE-MOI
)

# After OUBLIE-MOI a row stays without person and without words, so that the provider's repeat of the same message
# is still recognised; retention removes it.
inbound_message = Table(
    "inbound_message",
    metadata,
    Column("id", Key, primary_key=True),
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="SET NULL")),
    Column("channel", String(20), nullable=False),
    Column("provider_message_id", String(120), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("body_sealed", Text),
    Column("received_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),  # when to try (again) to handle it
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("handled_at", Moment),
    Column("level", String(20)),
    Column("reason", String(200)),
    UniqueConstraint("channel", "provider_message_id"),
    Index("ix_inbound_message_contact_id_received_at", "contact_id", "received_at"),
    Index(
        "ix_inbound_message_unhandled", "due_at",
        sqlite_where=text("handled_at IS NULL"), postgresql_where=text("handled_at IS NULL"),
    ),
    Index("ix_inbound_message_received_at", "received_at"),
    sqlite_autoincrement=True,
)  # fmt: skip

_WAITING = text("status IN ('queued', 'temporary_failure')")
_IN_FLIGHT = text("status IN ('sending', 'unknown')")

outbound_message = Table(
    "outbound_message",
    metadata,
    Column("id", Key, primary_key=True),
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="CASCADE")),
    Column("urn_sealed", Text),  # only on the last message to a person who asked to be forgotten
    Column("channel", String(20), nullable=False),
    Column("lane", Integer, nullable=False),
    Column("status", String(20), nullable=False),
    Column("body_sealed", Text),
    Column("dedupe_key", String(200), nullable=False),
    Column("in_reply_to", Key, ForeignKey("inbound_message.id", ondelete="SET NULL")),
    Column("segments", Integer, nullable=False, server_default=text("1")),
    Column("encoding", String(8)),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("attempted_at", Moment),
    Column("lease_until", Moment),
    Column("accepted_at", Moment),
    Column("finished_at", Moment),
    Column("flagged_at", Moment),  # outcome unknown and nobody to ask: left to a human
    Column("provider_message_id", String(120)),
    Column("reason", String(200)),
    UniqueConstraint("dedupe_key"),
    Index("ix_outbound_message_waiting", "lane", "id", sqlite_where=_WAITING, postgresql_where=_WAITING),
    Index(
        "ix_outbound_message_in_flight", "status", "lease_until",
        sqlite_where=_IN_FLIGHT, postgresql_where=_IN_FLIGHT,
    ),
    Index("ix_outbound_message_contact_id_status", "contact_id", "status"),
    Index("ix_outbound_message_in_reply_to", "in_reply_to"),
    Index("ix_outbound_message_provider_message_id", "provider_message_id"),
    Index("ix_outbound_message_created_at", "created_at"),
    sqlite_autoincrement=True,
)  # fmt: skip

delivery_receipt = Table(
    "delivery_receipt",
    metadata,
    Column("id", Key, primary_key=True),
    # Empty while the receipt is older than our own note of the provider's id.
    Column("outbound_id", Key, ForeignKey("outbound_message.id", ondelete="CASCADE")),
    Column("channel", String(20), nullable=False),
    Column("provider_message_id", String(120), nullable=False),
    Column("raw", String(60), nullable=False),
    Column("status", String(20), nullable=False),
    Column("reason", String(200)),
    Column("stops_contact", Boolean, nullable=False, server_default=text("false")),
    Column("received_at", Moment, nullable=False),
    UniqueConstraint("channel", "provider_message_id", "raw"),
    Index("ix_delivery_receipt_outbound_id", "outbound_id"),
    Index("ix_delivery_receipt_received_at", "received_at"),
    sqlite_autoincrement=True,
)

conversation = Table(
    "conversation",
    metadata,
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("state_sealed", Text, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

opt_out = Table(
    "opt_out",
    metadata,
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("kind", String(20), primary_key=True),
    Column("created_at", Moment, nullable=False),
)

_OPEN = text("status <> 'closed'")
_NUDGED = text("nudge_at IS NOT NULL")
_DUE = text("due_at IS NOT NULL AND status <> 'closed'")

# A case outlives the person's wish to be forgotten as a count: no contact, no language, no quarter.
case = Table(
    "case",
    metadata,
    Column("id", Key, primary_key=True),  # also the public number, "#42"
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="SET NULL")),
    Column("status", String(20), nullable=False),
    Column("level", String(20), nullable=False),
    Column("category", String(30)),
    Column("origin", String(20), nullable=False, server_default=text("'person'")),
    Column("language", String(8)),
    Column("quarter", String(80)),
    Column("opened_at", Moment, nullable=False),
    Column("waiting_since", Moment),  # since when the person has had no answer; null while it is the team's words
    Column("owner_id", Key, ForeignKey(staff.c.id)),
    Column("step", Integer, nullable=False, server_default=text("0")),  # of the ladder
    Column("round", Integer, nullable=False, server_default=text("0")),  # how often the ladder began anew
    Column("due_at", Moment),  # when the ladder goes on; null while nobody waits for anything
    Column("paged_at", Moment),
    Column("alarmed_at", Moment),  # since when nobody could be reached, or nobody was on duty
    Column("acknowledged_at", Moment),
    Column("offered_to", Key, ForeignKey(staff.c.id)),  # a hand-over that waits for a yes
    Column("offered_at", Moment),
    Column("nudge_at", Moment),  # "remind me in 3 days", also after the close
    Column("nudge_to", Key, ForeignKey(staff.c.id)),
    Column("impasse_at", Moment),
    Column("closed_at", Moment),
    Column("outcome", String(40)),
    Index("uq_case_open_contact", "contact_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_case_contact_id", "contact_id"),
    Index("ix_case_ladder", "due_at", sqlite_where=_DUE, postgresql_where=_DUE),
    Index("ix_case_nudge_at", "nudge_at", sqlite_where=_NUDGED, postgresql_where=_NUDGED),
    Index("ix_case_owner_id", "owner_id", sqlite_where=_OPEN, postgresql_where=_OPEN),
    sqlite_autoincrement=True,
)

_UNSETTLED = text("outbound_id IS NOT NULL AND settled_at IS NULL")

# The story of a case, in order. What was said stands in the inbox and the outbox; here is who said it and why.
case_event = Table(
    "case_event",
    metadata,
    Column("id", Key, primary_key=True),
    Column("case_id", Key, ForeignKey("case.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("staff_id", Key, ForeignKey(staff.c.id)),
    Column("inbound_id", Key, ForeignKey("inbound_message.id", ondelete="SET NULL")),
    Column("outbound_id", Key, ForeignKey("outbound_message.id", ondelete="SET NULL")),
    Column("detail", String(100)),  # a code or a name of the team, never words of a person
    Column("words_sealed", Text),  # a note, what is to be shared: gone 30 days after the close
    Column("settled_at", Moment),  # of an outbound message: arrived, or its failure was dealt with
    Index("ix_case_event_case_id", "case_id"),
    Index("ix_case_event_inbound_id", "inbound_id"),
    Index("ix_case_event_outbound_id", "outbound_id"),
    Index("ix_case_event_staff_id", "staff_id", "kind", "at"),
    Index("ix_case_event_unsettled", "id", sqlite_where=_UNSETTLED, postgresql_where=_UNSETTLED),
    sqlite_autoincrement=True,
)

correction_task = Table(
    "correction_task",
    metadata,
    Column("id", Key, primary_key=True),
    Column("entry_id", String(200)),
    Column("kind", String(20), nullable=False),
    Column("text_sealed", Text),
    Column("created_at", Moment, nullable=False),
    Column("closed_at", Moment),
    sqlite_autoincrement=True,
)

figure = Table(
    "figure",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("week", String(8), primary_key=True),  # ISO week in Brussels, "2026-W47"
    Column("key", String(300), primary_key=True),  # JSON, sorted
    Column("count", Integer, nullable=False),
)

follow_up = Table(
    "follow_up",
    metadata,
    Column("id", Key, primary_key=True),
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False),
    Column("entry_id", String(200), nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("status", String(20), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("settled_at", Moment),
    Index("ix_follow_up_contact_id", "contact_id"),
    Index(
        "ix_follow_up_planned", "due_at",
        sqlite_where=text("status = 'planned'"), postgresql_where=text("status = 'planned'"),
    ),
    sqlite_autoincrement=True,
)  # fmt: skip

# Two phones of one person, once in each direction: what does not arrive on the one is tried on the other.
second_phone = Table(
    "second_phone",
    metadata,
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("other_id", Key, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("linked_at", Moment, nullable=False),
)

# Written on the other phone it proves that both are the same person's. It lives an hour.
phone_code = Table(
    "phone_code",
    metadata,
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("code", String(8), nullable=False, unique=True),
    Column("expires_at", Moment, nullable=False),
)
