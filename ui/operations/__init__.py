"""One keyword-only function per thing a user does: it runs the command and shows what went wrong."""
