"""Content → pages after GB/T 9704-2012. Only here is reportlab imported, and only when a paper is made."""
