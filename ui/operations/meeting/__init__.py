"""Everything that is done in a meeting, one keyword-only function per act.

Each returns True when it was done and saved; a refusal or a fault is shown above `parent` and gives False.
"""
