"""Dialogue: what the bot says and what comes next. Knows no channel, database or clock."""
