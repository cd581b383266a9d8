"""The ways to take a vote besides counting it at once: nobody objects, section by section, reopened after a mistake."""
