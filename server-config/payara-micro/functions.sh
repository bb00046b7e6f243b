# shellcheck shell=bash
# The steps of start_https.sh, which reads them in. Run from the project's root, or from the directory of the unpacked distribution:
# that one is never written to.

if [ -f pom.xml ]; then readonly PROGRAM=target; else readonly PROGRAM=lib; fi
readonly WAR=$PROGRAM/vcf-credential-manager.war
readonly LAUNCHER=$PROGRAM/vcf-credential-manager-launcher.jar
readonly SIMULATOR=$PROGRAM/vcf-credential-manager-simulator.jar
readonly MICRO=$PROGRAM/payara-micro/runtime
readonly CONFIG=server-config/payara-micro

fail() {
  local code=$1
  shift
  printf '%s\n' "$*" >&2
  exit "$code"
}

show_help() {
  sed -n '2,8s/^# \{0,1\}//p' start_https.sh
  cat <<'HELP'

Settings are environment variables (docs/configuration.md):
  VCM_DATA_DIR                where everything that must survive is kept (./data)
  VCM_HTTPS_PORT              8443
  VCM_HTTPS_ADDRESS           the address to listen on (0.0.0.0, every one)
  VCM_HTTP_PORT               a second port without TLS for a reverse proxy, on 127.0.0.1 (none)
  VCM_ADMIN_PASSWORD[_FILE]   the first admin's password; otherwise admin, to be changed at once
  VCM_MASTER_KEY_FILE         the key that protects all others ($VCM_DATA_DIR/master.key)
  VCM_MASTER_KEY              that key itself, for containers
  VCM_SYNC_DEADLINE           how long reading one source may take (PT60S)
  VCM_SYNC_THREADS            how many sources are read at a time (four per core, 8 to 32)
  VCM_ALLOW_LOOPBACK_TARGETS  whether a VCF host may be this machine (false)
  VCM_JAVA_OPTIONS            more options for Java, such as -Xmx1g (none)
HELP
}

require_java() {
  local least=$1 version
  command -v java >/dev/null || fail 69 "Java is missing. Install version $least or newer, and start again."
  JAVA_IDENTITY=$(java -XshowSettings:properties -version 2>&1 | sed -nE '/^ *java\.(home|vm\.|specification\.version)/p')
  version=$(sed -n 's/^ *java.specification.version = //p' <<<"$JAVA_IDENTITY")
  JAVA_VERSION=${version%%.*}
  [ "$JAVA_VERSION" -ge "$least" ] || fail 69 "Java $version is too old. Install version $least or newer."
}

# Newer sources than the WAR, or no WAR: build. Git alone touches nothing a build depends on.
build_if_needed() {
  [ "$PROGRAM" = target ] || return 0
  if [ -f "$WAR" ] && [ -d "$MICRO" ] && [ -z "$(find pom.xml src -newer "$WAR" -print -quit)" ]; then return; fi
  command -v mvn >/dev/null || fail 69 "Maven is missing. Install Maven 3.8 or newer, and start again."
  command -v javac >/dev/null || fail 69 "The Java here cannot compile. Install a JDK (not only a JRE), and start again."
  echo "Building (a minute or two the first time) ..."
  mkdir -p target
  rm -rf target/classes target/test-classes target/vcf-credential-manager # classes whose source is gone would stay
  mvn -q -B package -DskipTests -DwithoutBrowser -Dassembly.skipAssembly >target/build.log 2>&1 || {
    tail -n 20 target/build.log >&2
    fail 70 "The build failed; all of its output is in target/build.log."
  }
  touch "$WAR"
}

make_data_directory() {
  DATA=${VCM_DATA_DIR:-$PWD/data}
  (umask 077 && mkdir -p "$DATA/tls" "$DATA/logs" "$DATA/server" && [ -w "$DATA" ] && [ -w "$DATA/server" ]) 2>/dev/null ||
    fail 77 "The data directory $DATA cannot be written. Make $(id -un) its owner, or set VCM_DATA_DIR to another directory."
}

use_demo_settings() {
  [[ $1 =~ ^[0-9]{1,5}$ ]] || fail 64 "'$1' is not a port. --demo takes the first of six ports for the simulator, or nothing."
  readonly SIMULATOR_PORT=$1
  [ -n "${VCM_ADMIN_PASSWORD:-}" ] || echo "The demo: log in as admin with the password look-around."
  export VCM_DATA_DIR=${VCM_DATA_DIR:-$PWD/data-demo}
  export VCM_HTTPS_ADDRESS=${VCM_HTTPS_ADDRESS:-127.0.0.1}
  export VCM_ADMIN_PASSWORD=${VCM_ADMIN_PASSWORD:-look-around}
  export VCM_ALLOW_LOOPBACK_TARGETS=true
}

start_simulator() {
  local port=${VCM_HTTPS_PORT:-8443}
  VCM_DEMO_PASSWORD=$VCM_ADMIN_PASSWORD java -jar "$SIMULATOR" --app "https://$VCM_HTTPS_ADDRESS:$port" --user admin \
    --first-port "$SIMULATOR_PORT" >"$DATA/logs/simulator.log" 2>&1 &
  SIMULATOR_PROCESS=$!
}

stop_simulator() {
  [ -z "${SIMULATOR_PROCESS:-}" ] || kill -TERM "$SIMULATOR_PROCESS" 2>/dev/null || true
}

# A command of the WAR, without a server: what runs it unpacks the WAR into a temporary directory, and touches the data only as the
# command says.
run_command() {
  local -a options=(-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED)
  [ "$JAVA_VERSION" -lt 24 ] || options+=(--sun-misc-unsafe-memory-access=allow)
  umask 077
  # Of the server only what the WAR's classes are compiled against
  exec java "${options[@]}" "-Dvcm.called-from=$OLDPWD" -cp "$LAUNCHER$(printf ':%s' "$MICRO"/runtime/jakarta.*-api*.jar)" org.vcfcredentials.launcher.CommandLine "$WAR" "$@"
}

# The server's own files are made anew at each start: after a kill they would hold half an application. One directory for each
# process, so that a second start, which will be refused, takes nothing away from the first.
make_server_root() {
  local old
  for old in "$DATA"/server/*; do
    [ -d "$old" ] && ! kill -0 "${old##*/}" 2>/dev/null && rm -rf "$old"
  done
  SERVER_ROOT=$DATA/server/$$
  (umask 077 && mkdir -p "$SERVER_ROOT" && cp -R "$MICRO/"{config,docroot,lib} "$SERVER_ROOT" && chmod -R u+w "$SERVER_ROOT" &&
    sed "s|@LOGS@|$DATA/logs|" "$CONFIG/logging.properties" >"$SERVER_ROOT/config/logging.properties")
}

start_server() {
  local -a options=("@$CONFIG/jvm.options" -cp "$LAUNCHER:$MICRO/launch-micro.jar")
  local -a wanted
  read -ra wanted <<<"${VCM_JAVA_OPTIONS:-}"
  options+=("${wanted[@]}")
  # From 24 on Java warns of what a library does that has no other way yet.
  [ "$JAVA_VERSION" -lt 24 ] || options+=(--sun-misc-unsafe-memory-access=allow)
  [ "$JAVA_VERSION" -lt 25 ] || options+=("-Xlog:aot*=off")
  choose_class_data
  local -a command=(java "${options[@]}" "$CLASS_DATA_OPTION" "-XX:LogFile=$DATA/logs/jvm.log"
    "-Dfish.payara.micro.BootJar=file:$PWD/$MICRO/launch-micro.jar" "-Dfish.payara.micro.UnpackDir=$PWD/$MICRO"
    "-Dvcm.supervisor=$$" "-Dvcm.tls.keystore=$KEYSTORE" "-Dvcm.tls.password-file=$KEYSTORE_PASSWORD" "-Dvcm.server-root=$SERVER_ROOT"
    "-Dvcm.logs=$DATA/logs" "-Dvcm.cache=$(cache_directory)"
    org.vcfcredentials.launcher.Launcher "$WAR" "$CONFIG/pre-boot.asadmin")
  umask 077
  echo "Starting; the log is $DATA/logs/server.0.log"
  make_class_data_when_ready "${options[@]}"
  if can_supervise; then
    command=(env VCM_RESTART=true setpriv --pdeathsig KILL -- "${command[@]}")
  elif [ "$1" != --demo ]; then
    exec "${command[@]}"
  fi
  if [ "$1" = --demo ]; then
    start_simulator
    trap stop_simulator EXIT
  fi
  supervise "${command[@]}"
  stop_simulator
  rm -rf "$SERVER_ROOT"
}
