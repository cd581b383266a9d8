"""How a member is expelled: the secretariat verifies a ground, the unit is heard, the body decides, it is told."""
