"""Arithmetic on integers and Fractions: shares, quorum, verdicts, ballot reconciliation."""
