"""Opening hours as people read them: `words` for a line, `week` for the details, `clock` for one moment."""
