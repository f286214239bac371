"""One file per way in and out, behind the small protocol of `base`. A channel knows nothing of what a text means."""
