"""The appointment tables: what a person wants to be reminded of, how, and every reminder that is planned for it.

What an appointment is about is a Vault token; only hours, states and codes can be read without the keys.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, text

from bot.store.naming import metadata
from bot.store.staff_tables import staff
from bot.store.types import Key, Moment

__all__ = ["appointment", "appointment_event", "reminder", "reminder_wish", "series", "staff_notice"]


def _of_contact() -> Column[str]:
    return Column("contact_id", Key, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False)


def _of_appointment() -> Column[str]:
    return Column("appointment_id", Key, ForeignKey("appointment.id", ondelete="CASCADE"), nullable=False)


_PLANNED = text("status = 'planned'")
_ON_ITS_WAY = text("status = 'sent' AND settled_at IS NULL")
_UNSEEN = text("seen_at IS NULL")

# "Tous les jeudis 9h": a rule. Its occurrences are laid out some weeks ahead as appointments; an exception is one of
# them that was moved or cancelled.
series = Table(
    "series",
    metadata,
    Column("id", Key, primary_key=True),
    _of_contact(),
    Column("first_date", String(10), nullable=False),
    Column("every_weeks", Integer, nullable=False),
    Column("hour", String(5), nullable=False),
    Column("zone", String(40), nullable=False),
    Column("last_date", String(10)),
    Column("laid_out_until", String(10), nullable=False),  # the last date that was looked at
    Column("details_sealed", Text),
    Column("entry_id", String(200)),
    Column("held_by", String(10), nullable=False),
    Column("created_by", Key, ForeignKey(staff.c.id)),
    Column("created_at", Moment, nullable=False),
    Index("ix_series_contact_id", "contact_id"),
    Index("ix_series_laid_out_until", "laid_out_until"),
    sqlite_autoincrement=True,
)

appointment = Table(
    "appointment",
    metadata,
    Column("id", Key, primary_key=True),
    _of_contact(),
    Column("series_id", Key, ForeignKey(series.c.id, ondelete="CASCADE")),
    Column("series_date", String(10)),  # the date that the rule gave, also after a move
    Column("wall", String(16), nullable=False),  # "2026-11-26T14:00", on the clocks of `zone`: this is the truth
    Column("zone", String(40), nullable=False),
    Column("starts_at", Moment, nullable=False),  # derived from `wall` with the zone data named below
    Column("zone_data", String(16), nullable=False),
    Column("details_sealed", Text),
    Column("entry_id", String(200)),  # the door of the directory where it is
    Column("held_by", String(10), nullable=False),  # "person" or "service": whose to move
    Column("status", String(20), nullable=False),
    Column("answer", String(20)),
    Column("answered_at", Moment),
    Column("revision", Integer, nullable=False, server_default=text("0")),  # one more with each move
    Column("created_by", Key, ForeignKey(staff.c.id)),
    Column("created_at", Moment, nullable=False),
    Column("source", String(64)),  # fingerprint of what names it in the file it came from: read again, it is moved
    UniqueConstraint("series_id", "series_date"),
    Index("ix_appointment_source", "source"),
    Index("ix_appointment_contact_id_starts_at", "contact_id", "starts_at"),
    Index("ix_appointment_planned", "starts_at", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
    sqlite_autoincrement=True,
)

reminder = Table(
    "reminder",
    metadata,
    Column("id", Key, primary_key=True),
    _of_appointment(),
    _of_contact(),
    Column("kind", String(20), nullable=False),
    Column("revision", Integer, nullable=False),  # of the appointment, when this was planned
    Column("due_at", Moment, nullable=False),
    Column("not_after", Moment, nullable=False),  # of no use any more
    Column("status", String(20), nullable=False),
    Column("reason", String(40)),  # why it was dropped or cancelled
    Column("was", String(16)),  # news of a move: the wall time it was before
    Column("outbound_id", Key, ForeignKey("outbound_message.id", ondelete="SET NULL")),
    Column("sent_at", Moment),  # handed to the outbox
    Column("settled_at", Moment),  # arrived, failed and dealt with, or never sent
    Index("ix_reminder_planned", "due_at", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
    Index("ix_reminder_on_its_way", "id", sqlite_where=_ON_ITS_WAY, postgresql_where=_ON_ITS_WAY),
    Index("ix_reminder_appointment_id", "appointment_id"),
    Index("ix_reminder_contact_id", "contact_id"),
    Index("ix_reminder_outbound_id", "outbound_id"),
    sqlite_autoincrement=True,
)

# How a person wants to be reminded, and that they want it at all: when, and with which words, they said so.
reminder_wish = Table(
    "reminder_wish",
    metadata,
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("agreed_at", Moment),
    Column("agreed_words_sealed", Text),  # the words that they, or the member of the team with them, said yes to
    Column("agreed_by", Key, ForeignKey(staff.c.id)),  # null: the person themselves
    Column("moments", String(60), nullable=False),
    Column("eve_at", String(5), nullable=False),
    Column("day_at", String(5)),  # a fixed hour on the day itself, instead of so long before
    Column("lead_minutes", Integer, nullable=False),
    Column("earliest", String(5), nullable=False),
    Column("latest", String(5), nullable=False),
    Column("plain", Boolean, nullable=False, server_default=text("false")),
    Column("paused_at", Moment),
    Column("shared", Boolean, nullable=False, server_default=text("false")),  # others read this phone
    Column("code_word_sealed", Text),
    Column("hushed_at", Moment),  # the code word came: somebody reads along
    Column("asked_at", Moment),  # the neutral check of a number that was silent for months
    Column("wrong_at", Moment),  # FAUX: not the person we think
)

# The story of an appointment, in order: who did what, and what the person answered.
appointment_event = Table(
    "appointment_event",
    metadata,
    Column("id", Key, primary_key=True),
    _of_appointment(),
    Column("at", Moment, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("staff_id", Key, ForeignKey(staff.c.id)),
    Column("inbound_id", Key, ForeignKey("inbound_message.id", ondelete="SET NULL")),
    Column("detail", String(100)),  # a code or a wall time, never words of a person
    Index("ix_appointment_event_appointment_id", "appointment_id"),
    Index("ix_appointment_event_inbound_id", "inbound_id"),
    sqlite_autoincrement=True,
)

# What the team must know of an appointment (a reminder that never left, a wrong number): it stays until it is seen.
staff_notice = Table(
    "staff_notice",
    metadata,
    Column("id", Key, primary_key=True),
    _of_contact(),
    Column("appointment_id", Key, ForeignKey("appointment.id", ondelete="CASCADE")),
    Column("kind", String(20), nullable=False),
    Column("detail", String(40)),
    Column("created_at", Moment, nullable=False),
    Column("told_at", Moment),  # a phone of the team was told
    Column("seen_at", Moment),
    Column("seen_by", Key, ForeignKey(staff.c.id)),
    Index("ix_staff_notice_unseen", "id", sqlite_where=_UNSEEN, postgresql_where=_UNSEEN),
    Index("ix_staff_notice_appointment_id", "appointment_id"),
    Index("ix_staff_notice_contact_id", "contact_id"),
    sqlite_autoincrement=True,
)
