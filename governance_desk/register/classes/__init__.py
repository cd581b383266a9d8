"""Units that apply for a higher class, or step down to a lower one."""
