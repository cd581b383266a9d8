"""The election of the next council (换届): from the resolution to hold it to the day on which the new one sits."""
