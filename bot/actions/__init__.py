"""What the flows can do. Each action says how it can end; ``passerelle flows check`` holds the scripts to it."""

from bot.actions import orientation, people, reports
from bot.exchange import Action
from bot.views import VIEWS
from flows.check import Host

ACTIONS: dict[str, Action] = {
    "find_doors": orientation.find_doors,
    "find_more_doors": orientation.find_more_doors,
    "find_closer_doors": orientation.find_closer_doors,
    "pick_door": orientation.pick_door,
    "hear_question": orientation.hear_question,
    "forget_facts": orientation.forget_facts,
    "plan_follow_up": orientation.plan_follow_up,
    "guess_reported_door": reports.guess_reported_door,
    "choose_reported_door": reports.choose_reported_door,
    "record_report": reports.record_report,
    "search_instead": reports.search_instead,
    "read_follow_up": reports.read_follow_up,
    "record_received": reports.record_received,
    "record_refused": reports.record_refused,
    "record_closed": reports.record_closed,
    "open_case": people.open_case,
    "open_case_unclear": people.open_case_unclear,
    "read_safe_now": people.read_safe_now,
    "read_offer": people.read_offer,
    "change_language": people.change_language,
    "opt_out_all": people.opt_out_all,
    "opt_out_reminders": people.opt_out_reminders,
    "opt_out_announcements": people.opt_out_announcements,
    "erase_me": people.erase_me,
}
OUTCOMES: dict[str, tuple[str, ...]] = {
    "find_doors": ("found", "nothing"),
    "find_more_doors": ("found", "nothing"),
    "find_closer_doors": ("nearer", "nearest", "no_place", "no_list"),
    "pick_door": ("picked", "no_such_number"),
    "hear_question": ("this_door", "new_search"),
    "forget_facts": ("done",),
    "plan_follow_up": ("planned", "not_offered", "not_possible"),
    "guess_reported_door": ("one", "several", "unknown"),
    "choose_reported_door": ("chosen", "no_such_number"),
    "record_report": ("again", "known"),
    "search_instead": ("ready", "unknown"),
    "read_follow_up": ("received", "refused", "closed", "unclear"),
    "record_received": ("done",),
    "record_refused": ("done",),
    "record_closed": ("done",),
    "open_case": ("opened", "already"),
    "open_case_unclear": ("opened", "already"),
    "read_safe_now": ("safe", "not_safe", "unclear"),
    "read_offer": ("yes", "no", "unclear"),
    "change_language": ("changed", "not_spoken"),
    "opt_out_all": ("done",),
    "opt_out_reminders": ("done",),
    "opt_out_announcements": ("done",),
    "erase_me": ("done",),
}
HOST = Host(actions=dict(OUTCOMES), views=tuple(VIEWS))
