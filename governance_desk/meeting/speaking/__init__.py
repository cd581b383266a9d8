"""Who speaks, when and for how long: the queue, the floor, the time, and what goes into the minutes."""
