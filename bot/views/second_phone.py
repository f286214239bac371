"""What is said of a person's second phone."""

from bot.exchange import Exchange, View
from bot.reply import Reply
from flows.model import Facts


async def second_phone_code(exchange: Exchange, facts: Facts) -> View:
    """The code, and where it must be written."""
    found = facts["second_phone"]
    code = f"{found['code'][:4]} {found['code'][4:]}"
    name = exchange.tools.settings.telegram_name if found["where"] == "telegram" else ""
    text = exchange.say("second-phone-code", where=found["where"], code=code, bot=name or "none")
    return View([Reply(text, keep=(code,))], {"second_phone": None})
