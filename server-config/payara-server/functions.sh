# shellcheck shell=bash
# What configure.sh, start.sh and redeploy.sh have in common; they read it in.

readonly APPLICATION=vcf-credential-manager
readonly LISTENER=configs.config.server-config.network-config.network-listeners.network-listener
CONFIG=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly CONFIG
# shellcheck source=server-config/await.sh
. "$CONFIG/../await.sh"
# For the small Java that each asadmin is; the server does not see it.
export AS_EXTRA_JAVA_OPTS=${AS_EXTRA_JAVA_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}
umask 077

fail() {
  local code=$1
  shift
  printf '%s\n' "$*" >&2
  exit "$code"
}

# A domain is a name, or the directory of a domain that lives elsewhere.
find_domain() {
  local home=$1 domain=${2:-domain1}
  ASADMIN=$home/bin/asadmin
  [ -x "$ASADMIN" ] || fail 64 "$home is no Payara Server: there is no bin/asadmin in it."
  case $domain in
    */*) DOMAIN=$domain ;;
    *) DOMAIN=$home/glassfish/domains/$domain ;;
  esac
  [ -f "$DOMAIN/config/domain.xml" ] || fail 64 "There is no domain in $DOMAIN: config/domain.xml is missing."
  DOMAIN=$(cd "$DOMAIN" && pwd)
  OURS=$DOMAIN/config/vcm
  ADMIN_PORT=$(admin_port)
}

# Payara writes the attributes of an element in any order.
admin_port() {
  grep -o '<network-listener [^>]*' "$DOMAIN/config/domain.xml" | grep 'name="admin-listener"' |
    sed -n 's/.* port="\([0-9]*\)".*/\1/p' | head -n 1
}

require_configured() {
  [ -f "$OURS/configured" ] || fail 78 "$DOMAIN is not configured yet. Run $CONFIG/configure.sh first."
}

asadmin() {
  "$ASADMIN" --host 127.0.0.1 --port "$ADMIN_PORT" --user admin --passwordfile "$OURS/admin.password" --interactive=false "$@"
}

somebody_listens() {
  (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

require_stopped() {
  if somebody_listens 127.0.0.1 "$ADMIN_PORT"; then
    fail 69 "Port $ADMIN_PORT, of the administration, is taken. Stop this domain, or the program that has the port, and try again."
  fi
}

# The command line that asadmin start-domain would use; JAVA is the Java in it.
read_java_command() {
  "$ASADMIN" start-domain --dry-run --verbose --domaindir "$(dirname "$DOMAIN")" "$(basename "$DOMAIN")" \
    >"$OURS/java.command" 2>"$OURS/asadmin.log" || fail 70 "asadmin start-domain --dry-run failed; $OURS/asadmin.log says why."
  JAVA=$(sed -n 2p "$OURS/java.command")
}

# The same, with what is given added, as an argument file for java: no password is seen in ps.
write_java_options() {
  {
    printf '%s\n' "$@" -XX:+ExitOnOutOfMemoryError
    sed -e '1,2d' -e '/^$/,$d' -e '/^-Djavax\.net\.ssl\.\(key\|trust\)Store/d' "$OURS/java.command"
  } | sed -e 's/[\\"]/\\&/g' -e 's/.*/"&"/' >"$OURS/java.options"
}

# Boots with every public listener shut, and waits until the boot is over. SERVER is the process.
boot() {
  local end=$((SECONDS + 300))
  "$JAVA" "@$OURS/java.options" </dev/null >"$OURS/console.log" 2>&1 &
  SERVER=$!
  until booted; do
    kill -0 "$SERVER" 2>/dev/null || return 1
    [ $SECONDS -lt $end ] || return 1
    sleep 0.2
  done
}

# Payara takes commands while it still loads the applications that were there before: it would load ours beside a command that
# deploys it. The adapter of former versions' commands answers when that is over; that it wants a password does not matter.
booted() {
  local answer
  answer=$({
    exec 3<>"/dev/tcp/127.0.0.1/$ADMIN_PORT" && printf 'GET /__asadmin/version HTTP/1.0\r\n\r\n' >&3 && timeout 2 cat <&3
  } 2>/dev/null | tr -d '\0')
  [[ $answer == HTTP/* && $answer != *"please wait"* ]]
}

# Why the application did not start, in its own words; empty when it said nothing.
reason() {
  sed -n 's/^.*Not started (exit code [0-9]*): \(.*\)$/\1/p' "$OURS/console.log" | tail -n 1 | sed 's/|#\]$//'
}

doors() {
  local door
  local -a settings=()
  while read -r door; do
    settings+=("$LISTENER.$door.enabled=$1")
  done <"$OURS/doors"
  asadmin set "${settings[@]}" >"$OURS/asadmin.log" 2>&1
}

# The server takes the application under its name, whatever was there under it before.
deploy() {
  asadmin deploy --force --name "$APPLICATION" --contextroot / "$1" >"$OURS/asadmin.log" 2>&1 || return 1
  checksum "$1" >"$OURS/deployed"
}

checksum() {
  sha256sum <"$1" | cut -d ' ' -f 1
}
