"""How units come in: application with its materials, examination, the vote, and the steps that follow it."""
