"""The association's papers: content (state → plain description) and layout (description → PDF)."""
