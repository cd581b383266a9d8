"""Each block of the content → strips; one file for each kind of thing that stands in a document."""
