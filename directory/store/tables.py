"""The tables of the directory, named as HSDS 3 names them. Columns that are ours are listed in directory/README.md.

`position` keeps the order of an entry's phones, needs, schedules... Nothing outside `directory.store` sees a row.
"""

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)  # fmt: skip

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
UUID = String(36)  # text, so that both databases and every exported file show the same thing


def _key() -> Column[str]:
    return Column("id", UUID, primary_key=True)


def _owner(column: str, target: str, *, required: bool = True) -> Column[str]:
    return Column(
        column, UUID, ForeignKey(f"{target}.id", ondelete="CASCADE"), nullable=not required, index=True
    )  # fmt: skip


def _position() -> Column[int]:
    return Column("position", Integer, nullable=False, default=0)


organization = Table(
    "organization", metadata, _key(),
    Column("name", Text, nullable=False),
    Column("description", Text, nullable=False),
)  # fmt: skip
service = Table(
    "service", metadata, _key(),
    Column("organization_id", UUID, ForeignKey("organization.id"), nullable=False, index=True),
    Column("slug", String(120), nullable=False, unique=True),  # ours
    Column("name", Text, nullable=False),
    Column("description", Text, nullable=False, default=""),
    Column("url", Text), Column("email", Text),
    Column("status", String(20), nullable=False),
    Column("fees_description", Text), Column("eligibility_description", Text),
    Column("minimum_age", Integer), Column("maximum_age", Integer),
    Column("assured_date", Date), Column("last_modified", DateTime(timezone=True)),
)  # fmt: skip
location = Table(
    "location", metadata, _key(),
    Column("organization_id", UUID, ForeignKey("organization.id"), index=True),
    Column("location_type", String(10), nullable=False),
    Column("name", Text), Column("transportation", Text),
    Column("latitude", Float), Column("longitude", Float),
)  # fmt: skip
service_at_location = Table(
    "service_at_location", metadata, _key(), _owner("service_id", "service"), _owner("location_id", "location"),
)  # fmt: skip
schedule = Table(
    "schedule", metadata, _key(), _owner("service_id", "service"), _position(),
    Column("description", Text, nullable=False, default=""),
    Column("opening_hours", Text),  # ours: OSM opening_hours
    Column("label", Text, nullable=False, default=""),  # ours
)  # fmt: skip
phone = Table(
    "phone", metadata, _key(), _owner("service_id", "service"), _position(),
    Column("number", Text, nullable=False), Column("type", String(10)),
)  # fmt: skip
address = Table(
    "address", metadata, _key(), _owner("location_id", "location"),
    Column("address_1", Text, nullable=False), Column("city", Text, nullable=False),
    Column("state_province", Text, nullable=False), Column("postal_code", Text, nullable=False),
    Column("country", String(2), nullable=False), Column("address_type", String(10), nullable=False),
)  # fmt: skip
language = Table(
    "language", metadata, _key(), _owner("service_id", "service"), _position(),
    Column("code", String(10), nullable=False), Column("name", Text, nullable=False),
)  # fmt: skip
accessibility = Table(
    "accessibility", metadata, _key(), _owner("location_id", "location"),
    Column("description", Text, nullable=False), Column("details", Text),
)  # fmt: skip
required_document = Table(
    "required_document", metadata, _key(), _owner("service_id", "service"), _position(),
    Column("document", Text, nullable=False),
)  # fmt: skip
cost_option = Table(
    "cost_option", metadata, _key(), _owner("service_id", "service"), _position(),
    Column("amount", Float), Column("currency", String(3)), Column("amount_description", Text),
)  # fmt: skip
service_area = Table(
    "service_area", metadata, _key(), _owner("service_id", "service"), _position(),
    Column("name", Text, nullable=False), Column("description", Text),
)  # fmt: skip
taxonomy = Table(
    "taxonomy", metadata, _key(),
    Column("name", Text, nullable=False), Column("description", Text, nullable=False), Column("version", Text),
)  # fmt: skip
taxonomy_term = Table(
    "taxonomy_term", metadata, _key(), _owner("taxonomy_id", "taxonomy"),
    Column("code", Text, nullable=False), Column("name", Text, nullable=False),
    Column("description", Text, nullable=False), Column("taxonomy", Text, nullable=False),
    Column("language", String(10)),
)  # fmt: skip
attribute = Table(
    "attribute", metadata, _key(), _position(),
    Column("link_id", UUID, nullable=False, index=True),
    Column("link_entity", String(30), nullable=False), Column("link_type", String(30)),
    _owner("taxonomy_term_id", "taxonomy_term"),
    Column("value", Text), Column("label", Text),
)  # fmt: skip
metadata_ = Table(
    "metadata", metadata, _key(),
    Column("resource_id", UUID, nullable=False), Column("resource_type", String(30), nullable=False),
    Column("last_action_date", DateTime(timezone=True), nullable=False),
    Column("last_action_type", String(20), nullable=False), Column("field_name", String(60), nullable=False),
    Column("previous_value", Text, nullable=False), Column("replacement_value", Text, nullable=False),
    Column("updated_by", Text, nullable=False),
    Index("ix_metadata_resource_id", "resource_id", "last_action_date"),
)  # fmt: skip
temporary_change = Table(
    "temporary_change", metadata, _key(), _owner("service_id", "service"), _position(),
    Column("kind", String(10), nullable=False),
    Column("starts_on", Date, nullable=False), Column("ends_on", Date, nullable=False),
    Column("opening_hours", Text), Column("message", JSON, nullable=False),
)  # fmt: skip
directory_revision = Table(
    "directory_revision", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False), Column("value", Integer, nullable=False),
)  # fmt: skip

# HSDS name -> table, parents before children
BY_NAME = {
    table.name: table
    for table in (
        organization, service, location, service_at_location, schedule, phone, address, language, accessibility,
        required_document, cost_option, service_area, taxonomy, taxonomy_term, attribute, temporary_change,
    )
}  # fmt: skip
