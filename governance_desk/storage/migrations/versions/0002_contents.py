"""The contents of attached files."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "content",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.UniqueConstraint("hash", name="content_hash"),
        sqlite_strict=True,
    )
    op.create_table(
        "content_part",
        sa.Column("content", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("part", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    if op.get_bind().dialect.name == "sqlite":
        for table in ("content", "content_part"):
            op.execute(
                f"CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'a content is never changed'); END"
            )
