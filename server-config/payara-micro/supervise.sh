# shellcheck shell=bash
# Starting the product again when it ends in order to be restarted; start_https.sh reads this and await.sh in.

# What the server ends with then (docs/configuration.md)
readonly RESTART=85

# Whether this shell can watch over the server: the server must not outlive it, whatever ends this shell. Not when somebody else
# watches already (VCM_RESTART): then this shell becomes the server.
can_supervise() {
  [ -z "${VCM_RESTART:-}" ] && setpriv --pdeathsig KILL true 2>/dev/null
}

# Runs a command, passes on what is to stop it, and ends with what it ended with. Returns only when it wants to be started again.
supervise() {
  local code=0
  STOPPED_BY='' CHILD=''
  trap 'pass_on TERM' TERM
  trap 'pass_on INT' INT
  trap 'pass_on HUP' HUP
  trap : QUIT
  "$@" &
  CHILD=$!
  [ -z "$STOPPED_BY" ] || pass_on "$STOPPED_BY"
  await "$CHILD" || code=$?
  # Ctrl-C has reached this shell alone.
  [ "$STOPPED_BY" != INT ] || [ $code -ne 143 ] || exit 130
  [ $code -eq $RESTART ] && [ -z "$STOPPED_BY" ] || exit $code
}

pass_on() {
  local signal=$1
  STOPPED_BY=$signal
  # Shells let what runs in the background ignore SIGINT.
  [ "$signal" != INT ] || signal=TERM
  [ -z "$CHILD" ] || kill "-$signal" "$CHILD" 2>/dev/null || true
}
