"""Appointments and gentle reminders (README here)."""
