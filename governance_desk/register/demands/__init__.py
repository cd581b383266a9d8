"""Demands for an extraordinary meeting: who made one, and whether the body has been convened since."""
