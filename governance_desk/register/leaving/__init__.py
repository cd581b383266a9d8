"""How units leave: by notice, by a loss that follows by itself, by expulsion; and what bars them from coming back."""
