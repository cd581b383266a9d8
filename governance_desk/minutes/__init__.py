"""The minutes as they are written: drafts, comments, their approval by vote, and corrections afterwards."""
