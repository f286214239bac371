"""The proof of the reminders: a year of appointments, kills, outages and faults, judged from outside (README here)."""
