"""How the finding model is made from invented texts; its packages: `anonymise/training/packages.txt`."""
