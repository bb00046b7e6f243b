#!/usr/bin/env bash
# Brings another version of the WAR onto a running server that start.sh has started. The public ports are shut meanwhile: clients see
# refused connections for as long as the application needs to start, and never an error page.
#   redeploy.sh <payara home> <war> [domain]
# When the new version does not start, the ports stay shut, the server ends, and this says what to do.
set -euo pipefail
# shellcheck source=server-config/payara-server/functions.sh
. "$(dirname "${BASH_SOURCE[0]}")/functions.sh"

show_help() {
  sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
}

give_up() {
  local said
  said=$(reason)
  printf 'The new version did not start: %s\n' "${said:-asadmin refused to deploy it; $OURS/asadmin.log says why.}" >&2
  printf '%s\n' "The ports stay shut, and the former version is gone from the server. Remove the cause and start again with the new WAR," \
    "or start the former one: $CONFIG/start.sh <payara home> <domain> <former war>." >&2
  exit 70
}

case "${1:-}" in
  --help | -h) show_help; exit 0 ;;
esac
if [ $# -lt 2 ] || [ $# -gt 3 ]; then show_help >&2; exit 64; fi
[ -f "$2" ] || fail 64 "There is no file $2."
WAR=$(realpath "$2")
find_domain "$1" "${3:-}"
require_configured
somebody_listens 127.0.0.1 "$ADMIN_PORT" || fail 69 "The server of $DOMAIN is not running. Start it with $CONFIG/start.sh."

doors false || fail 70 "The ports could not be shut; $OURS/asadmin.log says why. Nothing was deployed."
echo "The ports are shut; deploying ..."
rm -f "$OURS/deployed"
deploy "$WAR" || give_up
doors true || fail 70 "The new version is deployed, but the ports could not be opened; $OURS/asadmin.log says why."
echo "The new version is ready."
