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
