"""One person: what is kept, as a paper or JSON, and contact data that leaves on request."""
