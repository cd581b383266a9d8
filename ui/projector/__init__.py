"""The hall screen: what is painted, on which monitor, and the clerk's remote control of it."""
