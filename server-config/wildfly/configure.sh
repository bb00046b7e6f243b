#!/usr/bin/env bash
# Makes a stock WildFly 39 a dedicated server for VCF Credential Manager.
#   configure.sh <wildfly home> <war>     writes standalone/configuration/vcm.xml and deploys the WAR into it; a second run changes nothing
#   configure.sh <wildfly home> --undo    takes both away again; the data directory stays
# The stock standalone.xml is never changed. The server must not be running.
set -euo pipefail
umask 077
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=server-config/wildfly/functions.sh
. "$HERE/functions.sh"

make_base_directory() {
  [ -d "$BASE/configuration" ] && return
  mkdir -p "$BASE"
  cp -R "$JBOSS_HOME"/standalone/{configuration,lib} "$BASE"
}

# Under another name until it is whole: a run that was cut short leaves nothing behind that start.sh would take.
configure() {
  local draft=vcm-draft.xml log
  log=$(mktemp)
  cp "$BASE/configuration/standalone.xml" "$BASE/configuration/$draft"
  { cat "$HERE/configure.cli" && open_doors && deploy_command; } | offline "$draft" >"$log" 2>&1 || {
    rm -f "$BASE/configuration/$draft"
    cat "$log" >&2
    fail 70 "WildFly could not be configured; what it said is above. Is this an unchanged WildFly 39?"
  }
  rm -f "$log"
  chmod 600 "$BASE/configuration/$draft"
  mv "$BASE/configuration/$draft" "$CONFIGURED"
}

# What WildFly itself keeps beside a configuration goes with it.
undo() {
  local sum
  ! server_runs || fail 75 "The server is running. Stop it first."
  [ -f "$CONFIGURED" ] || return 0
  while read -r sum; do
    rm -rf "$BASE/data/content/${sum:0:2}/${sum:2}"
    rmdir "$BASE/data/content/${sum:0:2}" 2>/dev/null || true
  done < <(sed -n 's/.*<content sha1="\([0-9a-f]*\)".*/\1/p' "$CONFIGURED")
  rm -rf "$CONFIGURED" "$BASE"/configuration/standalone_xml_history/{,current/}vcm{,-draft}.*
  rmdir "$BASE"/configuration/standalone_xml_history/{current,snapshot,} 2>/dev/null || true
}

case "${2:-}" in
  "") show_help; exit 64 ;;
  --undo)
    use_wildfly "$1"
    undo
    say "WildFly is as it was. The data directory is where it was, too."
    ;;
  *)
    require_java 17
    use_wildfly "$1"
    require_war "$2"
    if [ -f "$CONFIGURED" ]; then
      say "Nothing to do: $CONFIGURED is there. redeploy.sh brings in another WAR."
      exit 0
    fi
    make_base_directory
    configure
    say "Configured: $CONFIGURED. Start it with: $HERE/start.sh $JBOSS_HOME"
    ;;
esac
