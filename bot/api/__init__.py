"""The open read API of the directory, in HSDS 3 shapes."""

from bot.api.app import api_app
from bot.api.router import api_router

__all__ = ["api_app", "api_router"]
