"""How Alembic meets our tables: on the connection that `bot.store.migrate` hands over, inside its transaction."""

from importlib import import_module
from importlib.util import find_spec

from alembic import context

TABLES = ("bot.store.tables", "directory.store.tables")

connection = context.config.attributes.get("connection")
if connection is None:
    raise SystemExit("run migrations with 'passerelle db upgrade'")

context.configure(
    connection=connection,
    target_metadata=[import_module(name).metadata for name in TABLES if find_spec(name)],
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
