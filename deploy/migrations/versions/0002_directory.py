"""The directory: HSDS 3 tables, our temporary changes, and the revision that readers watch.

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

UUID = sa.String(36)
MOMENT = sa.DateTime(timezone=True)
TABLES = (
    "organization", "service", "location", "service_at_location", "schedule", "phone", "address", "language",
    "accessibility", "required_document", "cost_option", "service_area", "taxonomy", "taxonomy_term", "attribute",
    "metadata", "temporary_change", "directory_revision",
)


def table(name: str, *columns: sa.Column) -> None:
    op.create_table(name, sa.Column("id", UUID, nullable=False), *columns, sa.PrimaryKeyConstraint("id", name=f"pk_{name}"))


def owner(name: str, column: str, target: str, *, nullable: bool = False, cascade: bool = True) -> sa.Column:
    reference = sa.ForeignKey(f"{target}.id", name=f"fk_{name}_{column}", ondelete="CASCADE" if cascade else None)
    return sa.Column(column, UUID, reference, nullable=nullable)


def text(name: str, *, nullable: bool = True) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=nullable)


def string(name: str, length: int, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, sa.String(length), nullable=nullable)


def position() -> sa.Column:
    return sa.Column("position", sa.Integer(), nullable=False)


def upgrade() -> None:
    table("organization", text("name", nullable=False), text("description", nullable=False))
    table(
        "service", owner("service", "organization_id", "organization", cascade=False),
        sa.Column("slug", sa.String(120), nullable=False),
        text("name", nullable=False), text("description", nullable=False), text("url"), text("email"),
        string("status", 20), text("fees_description"), text("eligibility_description"),
        sa.Column("minimum_age", sa.Integer()), sa.Column("maximum_age", sa.Integer()),
        sa.Column("assured_date", sa.Date()), sa.Column("last_modified", MOMENT),
        sa.UniqueConstraint("slug", name="uq_service_slug"),
    )
    table(
        "location", owner("location", "organization_id", "organization", nullable=True, cascade=False),
        string("location_type", 10), text("name"), text("transportation"),
        sa.Column("latitude", sa.Float()), sa.Column("longitude", sa.Float()),
    )
    table(
        "service_at_location", owner("service_at_location", "service_id", "service"),
        owner("service_at_location", "location_id", "location"),
    )
    table(
        "schedule", owner("schedule", "service_id", "service"), position(),
        text("description", nullable=False), text("opening_hours"), text("label", nullable=False),
    )
    table("phone", owner("phone", "service_id", "service"), position(), text("number", nullable=False), string("type", 10, nullable=True))
    table(
        "address", owner("address", "location_id", "location"),
        text("address_1", nullable=False), text("city", nullable=False), text("state_province", nullable=False),
        text("postal_code", nullable=False), string("country", 2), string("address_type", 10),
    )
    table("language", owner("language", "service_id", "service"), position(), string("code", 10), text("name", nullable=False))
    table("accessibility", owner("accessibility", "location_id", "location"), text("description", nullable=False), text("details"))
    table("required_document", owner("required_document", "service_id", "service"), position(), text("document", nullable=False))
    table(
        "cost_option", owner("cost_option", "service_id", "service"), position(),
        sa.Column("amount", sa.Float()), string("currency", 3, nullable=True), text("amount_description"),
    )
    table("service_area", owner("service_area", "service_id", "service"), position(), text("name", nullable=False), text("description"))
    table("taxonomy", text("name", nullable=False), text("description", nullable=False), text("version"))
    table(
        "taxonomy_term", owner("taxonomy_term", "taxonomy_id", "taxonomy"),
        text("code", nullable=False), text("name", nullable=False), text("description", nullable=False),
        text("taxonomy", nullable=False), string("language", 10, nullable=True),
    )
    table(
        "attribute", position(), sa.Column("link_id", UUID, nullable=False),
        string("link_entity", 30), string("link_type", 30, nullable=True),
        owner("attribute", "taxonomy_term_id", "taxonomy_term"), text("value"), text("label"),
    )
    table(
        "metadata", sa.Column("resource_id", UUID, nullable=False), string("resource_type", 30),
        sa.Column("last_action_date", MOMENT, nullable=False), string("last_action_type", 20), string("field_name", 60),
        text("previous_value", nullable=False), text("replacement_value", nullable=False), text("updated_by", nullable=False),
    )
    table(
        "temporary_change", owner("temporary_change", "service_id", "service"), position(), string("kind", 10),
        sa.Column("starts_on", sa.Date(), nullable=False), sa.Column("ends_on", sa.Date(), nullable=False),
        text("opening_hours"), sa.Column("message", sa.JSON(), nullable=False),
    )
    revisions = op.create_table(
        "directory_revision",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_directory_revision"),
    )
    op.bulk_insert(revisions, [{"id": 1, "value": 0}])
    add_indexes()


def add_indexes() -> None:
    for name, column in (
        ("service", "organization_id"), ("location", "organization_id"), ("service_at_location", "service_id"),
        ("service_at_location", "location_id"), ("schedule", "service_id"), ("phone", "service_id"),
        ("address", "location_id"), ("language", "service_id"), ("accessibility", "location_id"),
        ("required_document", "service_id"), ("cost_option", "service_id"), ("service_area", "service_id"),
        ("taxonomy_term", "taxonomy_id"), ("attribute", "link_id"), ("attribute", "taxonomy_term_id"),
        ("temporary_change", "service_id"),
    ):
        op.create_index(f"ix_{name}_{column}", name, [column])
    op.create_index("ix_metadata_resource_id", "metadata", ["resource_id", "last_action_date"])


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(name)
