"""The invitation to a meeting: the notice as it went out, and what each of the invited replied."""
