"""Votes for another: the written proxy (委托书), who may hold it, how it is used at the door, and how it ends."""
