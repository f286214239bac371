"""The tables of the team: who they are, where they are reached, when they are on duty, what they looked at."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)  # fmt: skip

from bot.store.naming import metadata
from bot.store.types import Key, Moment

# Never deleted, only made inactive: cases keep who had them.
staff = Table(
    "staff",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", String(60), nullable=False),  # what residents read: a first name
    Column("handle", String(60), nullable=False),  # the same in small letters without accents: signs in, "#42 à samir"
    Column("roles", String(100), nullable=False),  # separated by spaces
    Column("languages", String(60), nullable=False),  # separated by spaces, best first: the first is the console's
    Column("quiet_from", String(5)),  # local time, "22:00"; both or none
    Column("quiet_until", String(5)),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("created_at", Moment, nullable=False),
    Column("password_hash", String(200)),
    Column("totp_sealed", Text),
    Column("totp_step", Integer),  # of the last code that was used: a code opens once
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("locked_until", Moment),
    UniqueConstraint("handle"),
    sqlite_autoincrement=True,
)

# A phone of the team is a contact like any other; this says whose. The lowest position is tried first.
staff_phone = Table(
    "staff_phone",
    metadata,
    Column("id", Key, primary_key=True),
    Column("staff_id", Key, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False),
    Column("contact_id", Key, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("contact_id"),
    Index("ix_staff_phone_staff_id", "staff_id"),
    sqlite_autoincrement=True,
)

# One-time codes: "sign_in" opens the console for the first time, "telegram" links a phone.
staff_code = Table(
    "staff_code",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("staff_id", Key, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False),
    Column("purpose", String(20), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Index("ix_staff_code_staff_id", "staff_id"),
)

staff_session = Table(
    "staff_session",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("staff_id", Key, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False),
    Column("csrf", String(64), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Index("ix_staff_session_staff_id", "staff_id"),
)

# Who is on duty, in Brussels wall time. Weekly: `weekday` (0 is Monday) from `first_date` on, until `last_date`.
# Once: `first_date` alone. `ends` not after `starts`: the next day. Post "away" takes away what the others give.
shift = Table(
    "shift",
    metadata,
    Column("id", Key, primary_key=True),
    Column("staff_id", Key, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False),
    Column("post", String(10), nullable=False),  # on_duty, backup, away
    Column("weekday", Integer),
    Column("first_date", Date, nullable=False),
    Column("last_date", Date),
    Column("starts", String(5), nullable=False),
    Column("ends", String(5), nullable=False),
    Column("source", String(20), nullable=False),  # console, message, command, ics
    Column("uid", String(200)),  # of the calendar event it came from
    Column("created_at", Moment, nullable=False),
    Index("ix_shift_staff_id", "staff_id"),
    sqlite_autoincrement=True,
)

# Every reading of a person's words by the team, and every act that needs an author.
audit = Table(
    "audit",
    metadata,
    Column("id", Key, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("staff_id", Key, ForeignKey("staff.id", ondelete="SET NULL")),
    Column("action", String(40), nullable=False),
    Column("case_id", Key, ForeignKey("case.id", ondelete="SET NULL")),
    Column("detail", String(200)),  # never words of a person
    Index("ix_audit_at", "at"),
    Index("ix_audit_case_id", "case_id"),
    sqlite_autoincrement=True,
)
