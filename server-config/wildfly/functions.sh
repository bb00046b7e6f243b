# shellcheck shell=bash
# What configure.sh, start.sh and redeploy.sh share; they read it in.
#
#   JBOSS_BASE_DIR             the server's own files (<wildfly home>/standalone)
#   WILDFLY_MANAGEMENT_PORT    on 127.0.0.1 (9990)
#   VCM_…                      the product's settings: docs/configuration.md

readonly NAME=vcf-credential-manager.war
readonly CONFIG=vcm.xml
readonly UNDERTOW=/subsystem=undertow/server=default-server
readonly QUICK="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" # for commands that live for some seconds
readonly MANAGEMENT_PORT=${WILDFLY_MANAGEMENT_PORT:-9990}

say() {
  printf '%s\n' "$*"
}

fail() {
  local code=$1
  shift
  printf '%s\n' "$*" >&2
  exit "$code"
}

show_help() {
  sed -n '2,/^set /{/^# \{0,1\}/s///p}' "$0"
}

require_java() {
  local least=$1 version
  command -v java >/dev/null || fail 69 "Java is missing. Install a JRE, version $least or newer."
  version=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  JAVA_VERSION=${version%%.*}
  [ "$JAVA_VERSION" -ge "$least" ] || fail 69 "Java $version is too old. Install a JRE, version $least or newer."
}

use_wildfly() {
  [ -f "${1:-}/bin/standalone.sh" ] || fail 64 "'${1:-}' is no WildFly: there is no bin/standalone.sh in it. Give its directory."
  JBOSS_HOME=$(cd "$1" && pwd)
  BASE=${JBOSS_BASE_DIR:-$JBOSS_HOME/standalone}
  export JBOSS_HOME JBOSS_BASE_DIR=$BASE
  CONFIGURED=$BASE/configuration/$CONFIG
}

require_configured() {
  [ -f "$CONFIGURED" ] || fail 78 "This WildFly is not configured yet: $CONFIGURED is missing. Run configure.sh first."
}

require_war() {
  [ -f "$1" ] || fail 64 "There is no file $1. Give the path of $NAME."
  WAR=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
}

deploy_command() {
  printf 'deploy "%s" --name=%s --runtime-name=ROOT.war --force\n' "$WAR" "$NAME"
}

# Commands from the standard input, for the configuration of a server that does not run.
offline() {
  { echo "embed-server --server-config=$1 --std-out=discard" && cat; } |
    VCM_DATA_DIR=${VCM_DATA_DIR:-$BASE} TLS_KEYSTORE_PASSWORD=unused \
      JAVA_OPTS="$QUICK -Djboss.server.base.dir=$BASE" "$JBOSS_HOME/bin/jboss-cli.sh" --file=/dev/stdin
}

# Commands from the standard input, for the server that runs; the first that fails is the last.
online() {
  JAVA_OPTS=$QUICK "$JBOSS_HOME/bin/jboss-cli.sh" --connect "--controller=remote+http://127.0.0.1:$MANAGEMENT_PORT" --file=/dev/stdin
}

# Also when there is none: a redeployment may have been cut short.
close_doors() {
  local listener
  for listener in https-listener=public http-listener=proxy; do
    printf 'try\n  %s/%s:remove() {allow-resource-service-restart=true}\ncatch\n  echo no %s\nend-try\n' \
      "$UNDERTOW" "$listener" "$listener"
  done
}

# The configuration says that a listener is enabled when the application has told that it is ready, which no process ever is at
# its boot. So even a server that was killed, or is started by other means, begins with closed doors.
open_doors() {
  cat <<CLI
$UNDERTOW/https-listener=public:add(socket-binding=https,ssl-context=vcm,enable-http2=true,enabled="\${vcm.startup.https-open:false}")
$UNDERTOW/http-listener=proxy:add(socket-binding=http,proxy-address-forwarding=true,enabled="\${vcm.startup.http-open:false}")
CLI
}

# Fails unless the application is deployed.
require_deployed() {
  cat <<CLI
if (outcome != success || result != OK) of /deployment=$NAME:read-attribute(name=status)
    /deployment=$NAME:read-attribute(name=is-not-deployed)
end-if
CLI
}

# Whether a start.sh runs it, be it another user's.
server_runs() {
  local pid
  pid=$(cat "$BASE/tmp/vcm.pid" 2>/dev/null) && grep -qsa -- "jboss.server.base.dir=$BASE" "/proc/$pid/cmdline"
}
