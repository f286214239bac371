"""What names an appointment in the file it came from.

Revision: 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("appointment", sa.Column("source", sa.String(64)))
    op.create_index("ix_appointment_source", "appointment", ["source"])


def downgrade() -> None:
    op.drop_index("ix_appointment_source", "appointment")
    op.drop_column("appointment", "source")
