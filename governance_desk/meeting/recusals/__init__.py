"""Recusal for one item (回避): who is concerned by it keeps out of the vote, as the reading that was adopted has it."""
