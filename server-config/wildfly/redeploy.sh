#!/usr/bin/env bash
# Replaces the application by another WAR, in the running server or in the stopped one.
#   redeploy.sh <wildfly home> <war>
# While it is replaced the doors are closed; requests under way are finished first. When the new one cannot start, WildFly takes the
# old one again, and the doors are opened again.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=server-config/wildfly/functions.sh
. "$HERE/functions.sh"

replace_in_stopped_server() {
  deploy_command | offline "$CONFIG" || fail 70 "The WAR could not be replaced; what WildFly said is above."
  say "Replaced. The server is not running; its next start takes the new one."
}

replace_in_running_server() {
  local said
  if said=$({ allow_failure && close_doors && deploy_command && forbid_failure && open_doors; } | online 2>&1); then
    say "Replaced: the new version is ready."
  elif { require_deployed && close_doors && open_doors && forbid_failure; } | online >/dev/null 2>&1; then
    fail 70 "The new version did not start: $(reason_in "$said")
The old version runs again, and its WAR is the one that is deployed. Correct that, and run this again."
  else
    fail 70 "The new version did not start: $(reason_in "$said")
Nor does the old one run. Correct that, and restart the server."
  fi
}

# A new version that cannot start must not end the process: the old one is to be taken again.
allow_failure() {
  forbid_failure
  echo "/system-property=VCM_EXIT_ON_FAILURE:add(value=false)"
}

forbid_failure() {
  printf 'try\n  /system-property=VCM_EXIT_ON_FAILURE:remove\ncatch\n  echo none\nend-try\n'
}

# The application's own sentence, amid what WildFly tells of the services that did not come up
reason_in() {
  local sentence
  sentence=$(sed -n 's/.*StartupException: \([^\\"]*\).*/\1/p' <<<"$1" | head -n 1)
  printf '%s' "${sentence:-$1}"
}

[ $# -eq 2 ] || { show_help; exit 64; }
umask 077
use_wildfly "$1"
require_war "$2"
require_configured
if server_runs; then replace_in_running_server; else replace_in_stopped_server; fi
