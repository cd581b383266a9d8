"""The pages of the desk, one file each. How a page is made is told in `page.py`."""
