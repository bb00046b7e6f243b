#!/usr/bin/env bash
# Starts a configured WildFly in the foreground and opens its doors when the application is ready; SIGTERM or Ctrl-C stops it.
#   start.sh <wildfly home> [options of standalone.sh]
# When the application cannot start, the process ends with its exit code (docs/configuration.md) and one line that says why.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=server-config/wildfly/functions.sh
. "$HERE/functions.sh"
# shellcheck source=server-config/certificate.sh
. "$HERE/../certificate.sh"

make_data_directory() {
  [ -n "${VCM_DATA_DIR:-}" ] || fail 78 "VCM_DATA_DIR is not set. Set it to the directory that keeps the data, /var/lib/vcm for example."
  LOGS=$VCM_DATA_DIR/logs
  mkdir -p "$VCM_DATA_DIR/tls" "$LOGS" 2>/dev/null ||
    fail 77 "The data directory $VCM_DATA_DIR cannot be written. Make $(id -un) its owner, or set VCM_DATA_DIR to another directory."
  VCM_DATA_DIR=$(cd "$VCM_DATA_DIR" && pwd)
  LOGS=$VCM_DATA_DIR/logs
  LOG=$LOGS/server.log
}

start_wildfly() {
  TLS_KEYSTORE_PASSWORD=$(cat "$KEYSTORE_PASSWORD") ||
    fail 77 "The password of the TLS key cannot be read: $KEYSTORE_PASSWORD."
  export TLS_KEYSTORE_PASSWORD VCM_DATA_DIR VCM_EXIT_ON_FAILURE=${VCM_EXIT_ON_FAILURE:-true}
  export JBOSS_PIDFILE=$BASE/tmp/vcm.pid LAUNCH_JBOSS_IN_BACKGROUND=true
  export PREPEND_JAVA_OPTS="${PREPEND_JAVA_OPTS:-} -XX:+ExitOnOutOfMemoryError"
  # From 24 on Java warns of what libraries do that have no other way yet.
  [ "$JAVA_VERSION" -lt 24 ] ||
    PREPEND_JAVA_OPTS+=" --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  MARKER=$BASE/tmp/startup-marker
  mkdir -p "$BASE/tmp"
  rm -f "$MARKER"
  LOG_BEFORE=$(stat -c %s "$LOG" 2>/dev/null || echo 0)
  say "Starting; the log is $LOG"
  # At SIGTERM requests under way get 5 s, syncs 20 s more: within the 30 s that a stop may take.
  "$JBOSS_HOME/bin/standalone.sh" "--server-config=$CONFIG" "-Djboss.server.log.dir=$LOGS" \
    "-Djboss.management.http.port=$MANAGEMENT_PORT" -Dorg.wildfly.sigterm.suspend.timeout=5 "$@" \
    >"$LOGS/console.log" 2>&1 &
  SERVER=$!
  trap 'kill -TERM "$SERVER" 2>/dev/null || true' TERM INT
}

# Each boot leaves a marker when it is over, a reload too. The pause ends at once when a signal comes.
watch_server() {
  local marker seen='' pause=0.1
  while kill -0 "$SERVER" 2>/dev/null; do
    marker=$(cat "$MARKER" 2>/dev/null || true)
    if [ -n "$marker" ] && [ "$marker" != "$seen" ]; then
      let_in || kill -TERM "$SERVER" 2>/dev/null || true
      seen=$marker pause=1
    fi
    sleep "$pause" &
    wait $! || true
  done
}

let_in() {
  local said
  said=$({ require_deployed && close_doors && open_doors && ask_greeting; } | online 2>&1) || {
    REFUSED=$said
    return 1
  }
  OPENED=yes
  say "VCF Credential Manager is ready: https://${VCM_HTTPS_ADDRESS:-0.0.0.0}:${VCM_HTTPS_PORT:-8443}"
  # What the administrator should read once, for example how to log in for the first time
  sed -n 's/^ *"result" => "\(..*\)"$/\1/p' <<<"$said"
}

ask_greeting() {
  # shellcheck disable=SC2016 # the server replaces it
  echo ':resolve-expression(expression="${vcm.startup.greeting:}")'
}

# What ended the server, once it has ended: the application's reason, ours, or whatever it was.
end() {
  local code=0 told
  wait "$SERVER" || code=$?
  [ -z "${OPENED:-}" ] || exit "$code"
  told=$(tail -c "+$((LOG_BEFORE + 1))" "$LOG" 2>/dev/null | sed -n 's/.*Not started (exit code \([0-9]*\)): /\1 /p' || true)
  told=${told%%$'\n'*}
  [ -z "$told" ] || fail "${told%% *}" "VCF Credential Manager did not start: ${told#* }"
  [ "$code" -eq 0 ] || fail "$code" "VCF Credential Manager did not start; $LOG says why."
  case "${REFUSED:-}" in
    "") exit 0 ;;
    *[Aa]ddress\ already\ in\ use* | *Permission\ denied* | *BindException*)
      fail 69 "VCF Credential Manager did not start: the port ${VCM_HTTPS_PORT:-8443} (or ${VCM_HTTP_PORT:-none}) cannot be opened. Something else uses it, or it needs a privilege." ;;
    *) fail 70 "VCF Credential Manager did not start; the log says why. WildFly said: $REFUSED" ;;
  esac
}

[ -n "${1:-}" ] || { show_help; exit 64; }
umask 077
require_java 17
use_wildfly "$1"
shift
require_configured
! server_runs || fail 73 "This WildFly is running already, as process $(cat "$BASE/tmp/vcm.pid")."
make_data_directory
make_certificate_if_missing "$VCM_DATA_DIR" keytool "$LOGS/keytool.log"
take_certificate_back_if_broken keytool "$LOGS/keytool.log"
start_wildfly "$@"
watch_server
end
