"""The relay: an urgent message reaches a human on duty, on their own phone."""
