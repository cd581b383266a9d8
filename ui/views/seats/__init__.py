"""The council's seats: how they are drawn, one of them in full, and the dialogs that fill them."""
