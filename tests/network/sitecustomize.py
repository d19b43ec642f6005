"""Python imports this by its name at the start of every process with this folder on its path."""

from refusal import refuse_connections

refuse_connections()
