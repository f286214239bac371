"""Texts that are composed from facts and from the directory rather than written whole in the catalogue."""

from bot.exchange import Compose
from bot.views import appointments
from bot.views.details import details, reported_doors
from bot.views.door_answer import door_answer
from bot.views.doors import doors, nothing_found, report_thanks_doors
from bot.views.people import case_opened, danger_kept, farewell, language_not_spoken, what_is_held
from bot.views.second_phone import second_phone_code
from bot.views.weekly import series_end_asked, series_ended, series_sure, which_series

VIEWS: dict[str, Compose] = {
    "doors": doors,
    "details": details,
    "door_answer": door_answer,
    "nothing_found": nothing_found,
    "reported_doors": reported_doors,
    "report_thanks_doors": report_thanks_doors,
    "case_opened": case_opened,
    "danger_kept": danger_kept,
    "farewell": farewell,
    "what_is_held": what_is_held,
    "language_not_spoken": language_not_spoken,
    "appointment_repeat": appointments.appointment_repeat,
    "appointment_kept": appointments.appointment_kept,
    "appointment_told": appointments.appointment_told,
    "appointment_guarded": appointments.appointment_guarded,
    "wish_kept": appointments.wish_kept,
    "reminder_unclear": appointments.reminder_unclear,
    "which_appointment": appointments.which_appointment,
    "change_asked": appointments.change_asked,
    "company_asked": appointments.company_asked,
    "asked_already": appointments.asked_already,
    "obstacle": appointments.obstacle,
    "obstacle_yes": appointments.obstacle_yes,
    "reminder_later": appointments.reminder_later,
    "reminder_too_late": appointments.reminder_too_late,
    "second_phone_code": second_phone_code,
    "which_series": which_series,
    "series_sure": series_sure,
    "series_ended": series_ended,
    "series_end_asked": series_end_asked,
}
