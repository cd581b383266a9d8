"""Days, periods and ordinals, as Chinese charters count them."""
