"""The association's papers in its own words: letterhead, wording, lines to sign on, with the paper beside."""
