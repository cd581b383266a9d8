"""Documents that go out: drawn up, issued under a number, kept, superseded."""
