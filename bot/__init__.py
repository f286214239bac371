"""The running service: channels in, one pipeline, channels out. Everything is wired in ``bot.app``."""
