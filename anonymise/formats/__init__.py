"""One file format a module: `read(content)` gives the text of a file and what was hidden in it."""
