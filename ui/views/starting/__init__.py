"""The steps by which an association is started."""
