"""Everything that is due or was missed, computed from what the association is; one module for each kind of thing."""
