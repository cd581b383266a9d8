"""The workplace of the minutes: drafts edited paragraph by paragraph, comments, comparison, approval, corrections."""
