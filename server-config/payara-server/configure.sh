#!/usr/bin/env bash
# Makes a domain of a stock Payara Server a server for VCF Credential Manager alone. The domain must be stopped.
#   configure.sh <payara home> [domain]          doing it twice changes nothing
#   configure.sh --undo <payara home> [domain]   gives back the configuration from before
# A domain is a name (domain1) or the directory of a domain that lives elsewhere (/var/lib/vcm/domain).
set -euo pipefail
# shellcheck source=server-config/payara-server/functions.sh
. "$(dirname "${BASH_SOURCE[0]}")/functions.sh"

readonly ORIGINALS="domain.xml admin-keyfile logging.properties"

show_help() {
  sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
}

fingerprint() {
  cat "$CONFIG"/{configure.sh,functions.sh,gate.asadmin,settings.asadmin} | sha256sum
}

keep_originals() {
  local file
  [ -d "$OURS/original" ] && return
  mkdir -p "$OURS/original.new"
  for file in $ORIGINALS; do
    cp -p "$DOMAIN/config/$file" "$OURS/original.new"
  done
  mv "$OURS/original.new" "$OURS/original"
}

# Payara Server reads a domain's own osgi.properties before anything else. So the gate holds for every start, not only for ours.
close_the_gate() {
  cp "$CONFIG/gate.asadmin" "$OURS/gate.asadmin"
  {
    cat "$HOME_CONFIG/osgi.properties"
    # shellcheck disable=SC2016
    printf '\n%s\n' '-prebootcommandfile=${com.sun.aas.instanceRoot}/config/vcm/gate.asadmin'
  } >"$DOMAIN/config/osgi.properties"
}

# A stock domain lets everybody in who can reach its administration: there is no password.
set_admin_password() {
  [ -f "$OURS/admin.password" ] && return
  local password
  password=$(head -c 24 /dev/urandom | base64)
  printf 'AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=%s\n' "$password" >"$OURS/admin.password.new"
  "$ASADMIN" --user admin --passwordfile "$OURS/admin.password.new" --interactive=false \
    change-admin-password --domaindir "$(dirname "$DOMAIN")" --domain_name "$(basename "$DOMAIN")" >"$OURS/asadmin.log" 2>&1 ||
    fail 78 "The administrator of $DOMAIN has a password already. Write AS_ADMIN_PASSWORD=<password> into $OURS/admin.password," \
      "for your eyes alone (0600), and configure again."
  printf 'AS_ADMIN_PASSWORD=%s\n' "$password" >"$OURS/admin.password"
  rm "$OURS/admin.password.new"
}

apply_settings() {
  local code=0
  read_java_command
  # shellcheck disable=SC2119 # nothing to add
  write_java_options
  boot || fail 70 "Payara Server did not boot; $OURS/console.log says why."
  tell_server >"$OURS/asadmin.log" 2>&1 || code=$?
  kill -TERM "$SERVER"
  await "$SERVER" || true
  [ $code -eq 0 ] || fail 70 "Payara Server did not take the settings; $OURS/asadmin.log says why."
}

# The stores of keys and authorities are named on the command line by start.sh; what the domain says would win.
tell_server() {
  local -a settings
  mapfile -t settings < <(grep -v -e '^#' -e '^$' "$CONFIG/settings.asadmin")
  asadmin set "${settings[@]}" || return
  asadmin set-log-levels java.util.logging.ConsoleHandler=SEVERE || return
  # shellcheck disable=SC2016
  forget_option '-Djavax.net.ssl.keyStore=${com.sun.aas.instanceRoot}/config/keystore.p12' || return
  # shellcheck disable=SC2016
  forget_option '-Djavax.net.ssl.trustStore=${com.sun.aas.instanceRoot}/config/cacerts.p12'
}

forget_option() {
  if grep -qF -- "$1" "$OURS/original/domain.xml"; then asadmin delete-jvm-options "$1"; fi
}

configure() {
  if [ -f "$OURS/configured" ] && [ "$(cat "$OURS/configured")" = "$(fingerprint)" ]; then
    echo "$DOMAIN is configured already; nothing was changed."
    return
  fi
  require_stopped
  echo "Configuring $DOMAIN ..."
  keep_originals
  close_the_gate
  set_admin_password
  apply_settings
  fingerprint >"$OURS/configured"
  echo "Done. The administrator is admin, the password is in $OURS/admin.password. Now: $CONFIG/start.sh"
}

undo() {
  local file
  [ -d "$OURS/original" ] || fail 78 "$DOMAIN was not configured by this script; there is nothing to undo."
  require_stopped
  for file in $ORIGINALS; do
    cp -p "$OURS/original/$file" "$DOMAIN/config/$file"
  done
  if ! grep -q "name=\"$APPLICATION\"" "$DOMAIN/config/domain.xml"; then
    rm -rf "$DOMAIN/applications/$APPLICATION" "$DOMAIN"/generated/*/"$APPLICATION"
  fi
  rm -rf "$DOMAIN/config/osgi.properties" "$OURS"
  echo "$DOMAIN is as it was before configure.sh. The product's data directory was not touched."
}

task=configure
case "${1:-}" in
  --undo) task=undo; shift ;;
  --help | -h) show_help; exit 0 ;;
esac
if [ $# -lt 1 ] || [ $# -gt 2 ]; then show_help >&2; exit 64; fi
find_domain "$@"
HOME_CONFIG=$1/glassfish/config
"$task"
