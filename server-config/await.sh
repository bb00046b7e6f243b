# shellcheck shell=bash
# Scripts that stay beside a server read this in.

# Waits for a process even when a signal interrupts the waiting, and returns what the process ended with.
await() {
  local code=0
  wait "$1" || code=$?
  while kill -0 "$1" 2>/dev/null; do
    code=0
    wait "$1" || code=$?
  done
  return "$code"
}
