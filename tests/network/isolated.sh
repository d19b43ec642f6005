#!/bin/sh
# Run a command with no network but loopback, so that native code cannot reach out either.
# Where the system grants no network namespace the command runs as it is.
#   tests/network/isolated.sh python -m pytest
if unshare -rn sh -c 'ip link set lo up' 2>/dev/null; then
    echo "isolated.sh: no network but loopback" >&2
    export FALLWERKSTATT_ISOLATED=1
    exec unshare -rn sh -c 'ip link set lo up && exec "$@"' isolated "$@"
fi
echo "isolated.sh: no network namespace here; only Python's own connections are refused" >&2
exec "$@"
