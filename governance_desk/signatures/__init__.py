"""What is recorded of signatures: those made by hand at the door, and the certificates that the association trusts.

A signature by hand is personal: its strokes lie beside the journal as a content, which can be erased, and the journal
names them by their hash. Documents that were signed are filed beside what was issued (`filing`).
"""
