"""From the bytes of a case file to a text that a person can answer for.

extract -> detect -> resolve -> replace -> residue -> gate. The original lives in a `Draft` in memory;
the only thing that leaves this package is an `ApprovedText`, and only `gate.approve` makes one.
"""
