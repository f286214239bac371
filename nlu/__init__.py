"""Understanding: from what a person wrote to an `Interpretation`. Knows no channel, database or directory."""
