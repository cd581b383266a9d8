"""The panel that shows one member unit."""
