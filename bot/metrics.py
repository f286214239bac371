"""What is measured: counts and durations, no person. Served at ``/metrics`` for Prometheus."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()

INBOUND = Counter("passerelle_inbound_total", "Messages recorded", ["channel"], registry=REGISTRY)
REFUSED = Counter("passerelle_webhook_refused_total", "Webhook calls refused", ["reason"], registry=REGISTRY)
UNDERSTOOD = Counter(
    "passerelle_understood_total", "Messages by intent and engine", ["intent", "engine"], registry=REGISTRY
)
SAFETY = Counter("passerelle_safety_total", "Messages by safety level, none excepted", ["level"], registry=REGISTRY)
WEBHOOK_SECONDS = Histogram("passerelle_webhook_seconds", "From the webhook to its answer", registry=REGISTRY)
RASA = Gauge(
    "passerelle_rasa_answers", "1 while the Rasa server answers, 0 while the embedded engine does", registry=REGISTRY
)
CASES = Counter("passerelle_case_total", "What happened to cases", ["level", "event"], registry=REGISTRY)
TAKEN_SECONDS = Histogram(
    "passerelle_case_taken_seconds", "From the opening of a case until somebody took it", ["level"], registry=REGISTRY,
    buckets=(15, 30, 60, 120, 300, 600, 1200, 3600, 14400, 43200),
)  # fmt: skip
WAITING = Gauge("passerelle_cases_without_owner", "Open cases that nobody has", registry=REGISTRY)
REMINDERS = Counter("passerelle_reminder_total", "Reminders handed to the outbox", ["kind"], registry=REGISTRY)
REMINDER_LATE_SECONDS = Histogram(
    "passerelle_reminder_late_seconds", "From the moment a reminder was due until it was in the outbox",
    registry=REGISTRY, buckets=(1, 2, 5, 10, 30, 60, 300, 1800, 7200),
)  # fmt: skip
