"""The papers that are drawn up each year outside any meeting: which are there, of which year, since when."""
