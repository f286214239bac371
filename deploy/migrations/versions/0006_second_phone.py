"""Two phones of one person, and the code by which they say so.

Revision: 0006, after 0005.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.DateTime(), "sqlite")


def of_contact(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["contact.id"], ondelete="CASCADE", name=f"fk_{table}_{column}_contact")


def upgrade() -> None:
    op.create_table(
        "second_phone",
        sa.Column("contact_id", KEY, autoincrement=False, nullable=False),
        sa.Column("other_id", KEY, nullable=False),
        sa.Column("linked_at", MOMENT, nullable=False),
        of_contact("second_phone", "contact_id"),
        of_contact("second_phone", "other_id"),
        sa.PrimaryKeyConstraint("contact_id", name="pk_second_phone"),
        sa.UniqueConstraint("other_id", name="uq_second_phone_other_id"),
    )
    op.create_table(
        "phone_code",
        sa.Column("contact_id", KEY, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        of_contact("phone_code", "contact_id"),
        sa.PrimaryKeyConstraint("contact_id", name="pk_phone_code"),
        sa.UniqueConstraint("code", name="uq_phone_code_code"),
    )


def downgrade() -> None:
    op.drop_table("phone_code")
    op.drop_table("second_phone")
