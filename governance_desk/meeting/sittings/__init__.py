"""A meeting that is interrupted and goes on: for an hour, or on another day (休会、复会)."""
