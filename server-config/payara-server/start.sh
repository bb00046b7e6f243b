#!/usr/bin/env bash
# Starts VCF Credential Manager on a Payara Server that configure.sh has prepared, in the foreground, for systemd or a terminal.
#   start.sh <payara home> [domain [war]]
# The public ports open when the application is ready and not before. When it cannot start they stay shut, and this ends with
# the exit code that docs/configuration.md explains. A WAR that is not the deployed one is deployed first: that is how to upgrade.
# Settings are environment variables; VCM_HTTPS_PORT, VCM_HTTPS_ADDRESS, VCM_HTTP_PORT and VCM_HTTP_ADDRESS are the listeners'.
set -euo pipefail
# shellcheck source=server-config/payara-server/functions.sh
. "$(dirname "${BASH_SOURCE[0]}")/functions.sh"
# shellcheck source=server-config/payara-server/tls.sh
. "$CONFIG/tls.sh"
# shellcheck source=server-config/certificate.sh
. "$CONFIG/../certificate.sh"

# What Payara Server ends with when it was told to restart.
readonly RESTART=10

show_help() {
  sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
}

read_settings() {
  [ -n "${VCM_DATA_DIR:-}" ] || fail 78 "VCM_DATA_DIR is not set. Set it to the directory that keeps the data, /var/lib/vcm for example."
  DATA=$(realpath -m "$VCM_DATA_DIR")
  HTTPS_PORT=${VCM_HTTPS_PORT:-8443}
  HTTPS_ADDRESS=${VCM_HTTPS_ADDRESS:-0.0.0.0}
  HTTP_PORT=${VCM_HTTP_PORT:-}
  HTTP_ADDRESS=${VCM_HTTP_ADDRESS:-127.0.0.1}
  export VCM_DATA_DIR=$DATA VCM_EXIT_ON_FAILURE=true VCM_LOG_DIR=${VCM_LOG_DIR:-$DOMAIN/logs}
}

find_war() {
  local candidate
  WAR=${1:-}
  [ -z "$WAR" ] || [ -f "$WAR" ] || fail 64 "There is no file $WAR."
  for candidate in "$CONFIG/../../$APPLICATION.war" "$CONFIG/../../target/$APPLICATION.war"; do
    if [ -z "$WAR" ] && [ -f "$candidate" ]; then WAR=$candidate; fi
  done
  [ -n "$WAR" ] || is_deployed || fail 64 "Nothing is deployed yet: name the WAR, start.sh <payara home> <domain> <war>."
}

is_deployed() {
  grep -q "<application-ref [^>]*ref=\"$APPLICATION\"" "$DOMAIN/config/domain.xml"
}

require_free() {
  local address=$1 port=$2 setting=$3
  [[ $port =~ ^[0-9]{1,5}$ ]] || fail 78 "$setting is '$port'; it must be a number from 1 to 65535."
  if somebody_listens "$(reachable "$address")" "$port"; then
    fail 69 "Port $port is taken. Stop the program that has it, or set $setting to another port."
  fi
}

# Where to knock at an address that may mean every one.
reachable() {
  case $1 in
    0.0.0.0) echo 127.0.0.1 ;;
    ::) echo ::1 ;;
    *) echo "$1" ;;
  esac
}

# Ports and addresses while the listeners are shut: an open one would be moved, and be open everywhere for a moment.
write_doors() {
  cp "$CONFIG/gate.asadmin" "$OURS/gate.asadmin"
  door http-listener-2 "$HTTPS_ADDRESS" "$HTTPS_PORT" >>"$OURS/gate.asadmin"
  echo http-listener-2 >"$OURS/doors"
  [ -n "$HTTP_PORT" ] || return 0
  door http-listener-1 "$HTTP_ADDRESS" "$HTTP_PORT" >>"$OURS/gate.asadmin"
  echo http-listener-1 >>"$OURS/doors"
}

door() {
  printf 'set %s.%s.address=%s\n' "$LISTENER" "$1" "$2"
  printf 'set %s.%s.port=%s\n' "$LISTENER" "$1" "$3"
}

# In the background and awaited, so that a signal is passed on at once.
bring_up() {
  if is_deployed && { [ -z "$WAR" ] || [ "$(checksum "$WAR")" = "$(cat "$OURS/deployed" 2>/dev/null)" ]; }; then
    asadmin enable "$APPLICATION" >"$OURS/asadmin.log" 2>&1 &
  else
    replace "$WAR" &
  fi
  await $!
}

# The gate has disabled the former version, and Payara would leave the new one disabled if it took its place.
replace() {
  ! is_deployed || asadmin undeploy "$APPLICATION" >"$OURS/asadmin.log" 2>&1 || return 1
  deploy "$1"
}

# Payara would only log that it cannot listen.
open_doors() {
  local end=$((SECONDS + 60))
  ! somebody_listens "$(reachable "$HTTPS_ADDRESS")" "$HTTPS_PORT" || return 1
  doors true || return 1
  until somebody_listens "$(reachable "$HTTPS_ADDRESS")" "$HTTPS_PORT"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.2
  done
}

announce() {
  local host=$HTTPS_ADDRESS
  case $host in
    0.0.0.0 | ::) host=localhost ;;
    *:*) host=[$host] ;;
  esac
  printf '\nVCF Credential Manager is ready: https://%s:%s\n' "$host" "$HTTPS_PORT"
  [ "$FIRST_START" = true ] || return 0
  if [ -n "${VCM_ADMIN_PASSWORD:-}${VCM_ADMIN_PASSWORD_FILE:-}" ]; then
    echo "Log in as admin with the password that VCM_ADMIN_PASSWORD set."
  else
    echo "Log in as admin with the password admin; you will be asked for a new one."
  fi
}

# What can go wrong is told in WHY, unless the application itself has told it.
start() {
  boot || { WHY="Payara Server did not boot; $OURS/console.log says why."; return 70; }
  bring_up || { WHY="The application could not be deployed; $OURS/asadmin.log says why."; return 70; }
  open_doors || { WHY="Port $HTTPS_PORT on $HTTPS_ADDRESS cannot be opened. Is it taken by another program?"; return 69; }
}

# One life of the server, and what it ended with. An application that refuses to start, now or when it is redeployed, ends the
# server itself.
run_once() {
  local failure=0 code=0
  WHY=
  start || failure=$?
  if [ $failure -eq 0 ]; then
    announce
  elif [ -z "$(reason)" ]; then
    kill -TERM "$SERVER" 2>/dev/null || true
  fi
  await "$SERVER" || code=$?
  WHY=$(reason_or "$WHY")
  [ "$STOPPING" = true ] || [ -z "$WHY" ] || printf '\nVCF Credential Manager did not start: %s\n' "$WHY"
  case $code in
    0 | 143) [ $failure -eq 0 ] || [ "$STOPPING" = true ] || code=$failure ;;
  esac
  return "$code"
}

reason_or() {
  local said
  said=$(reason)
  echo "${said:-$1}"
}

# shellcheck disable=SC2317 # the trap calls it
pass_on() {
  STOPPING=true
  [ -n "${SERVER:-}" ] || exit 143
  kill -TERM "$SERVER" 2>/dev/null || true
}

case "${1:-}" in
  --help | -h) show_help; exit 0 ;;
esac
if [ $# -lt 1 ] || [ $# -gt 3 ]; then show_help >&2; exit 64; fi
find_domain "$@"
require_configured
read_settings
find_war "${3:-}"
require_stopped
require_free "$HTTPS_ADDRESS" "$HTTPS_PORT" VCM_HTTPS_PORT
[ -z "$HTTP_PORT" ] || require_free "$HTTP_ADDRESS" "$HTTP_PORT" VCM_HTTP_PORT
read_java_command
make_data_directory
make_certificate_if_missing "$DATA" "$(dirname "$JAVA")/keytool" "$OURS/keytool.log"
take_certificate_back_if_broken "$(dirname "$JAVA")/keytool" "$OURS/keytool.log"
tls_options
write_java_options "${TLS[@]}"
write_doors

FIRST_START=false
[ -f "$DATA/vcf_credentials.db" ] || FIRST_START=true
STOPPING=false
trap pass_on TERM INT
echo "Starting; the log is $DOMAIN/logs/server.log"
CODE=$RESTART
while [ $CODE -eq $RESTART ]; do
  CODE=0
  run_once || CODE=$?
done
exit $CODE
