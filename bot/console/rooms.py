"""Which role opens which room. This table is the only place that says so; nothing is implied by a role's name."""

from dataclasses import dataclass

from bot.store.staff import ROLES

READERS = ("permanence", "coordinator")  # who may read what a person wrote: an admin may not, a RAQ may not


@dataclass(frozen=True, slots=True)
class Room:
    """A room of the console. Its name in words is the message `console-room-<name>`."""

    name: str
    roles: tuple[str, ...]

    @property
    def path(self) -> str:
        return f"/staff/{self.name}"


ROOMS = (
    Room("queue", READERS),
    Room("agenda", READERS),
    Room("roster", ("permanence", "coordinator", "admin")),
    Room("me", ROLES),
    Room("team", ("coordinator", "admin")),
    Room("audit", ("coordinator", "admin")),
)


def roles_of(name: str) -> tuple[str, ...]:
    """The roles that open the room of that name. Raises KeyError when there is no such room."""
    return {room.name: room.roles for room in ROOMS}[name]
