"""Changes in a member's data: reported by the unit, checked by the secretariat, recorded or dropped."""
