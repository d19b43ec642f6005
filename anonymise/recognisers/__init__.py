"""One kind of identifier a file: each gives spans of the text with a kind and a score."""
