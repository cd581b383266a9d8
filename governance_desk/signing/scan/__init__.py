"""Signed paper on its way back: scanned or photographed, straightened, and told from other papers by its code."""
