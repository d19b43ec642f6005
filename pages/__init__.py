"""One file a page, read top to bottom: a page asks and shows, it does not know."""
