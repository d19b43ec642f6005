"""Keeps pytest from importing what needs the packages for training alone."""

collect_ignore_glob = ["*.py"]
