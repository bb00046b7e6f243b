# shellcheck shell=bash
# The key that HTTPS is served with; the start scripts of all three servers read this in.

# Makes a key of this installation's own unless there is one, whole or not at all. KEYSTORE and KEYSTORE_PASSWORD are its files.
#   make_certificate_if_missing <data directory> <keytool> <log>
make_certificate_if_missing() {
  local directory=$1/tls keytool=$2 log=$3 name
  KEYSTORE=$directory/keystore.p12
  KEYSTORE_PASSWORD=$directory/keystore.password
  [ -f "$KEYSTORE" ] && return
  name=$(hostname 2>/dev/null || echo localhost)
  (
    umask 077
    # Of two first starts at the same moment, or of one and what is left of a killed one, the second takes what the first made.
    exec 9<"$directory" && flock 9
    if [ -f "$KEYSTORE" ]; then exit 0; fi
    head -c 32 /dev/urandom | base64 >"$KEYSTORE_PASSWORD" &&
      rm -f "$KEYSTORE.new" &&
      "$keytool" -genkeypair -alias vcm -keyalg EC -groupname secp256r1 -dname "CN=$name" -ext "san=$(subject_names "$name")" \
        -ext eku=serverAuth -validity 825 -storetype PKCS12 -keystore "$KEYSTORE.new" -storepass:file "$KEYSTORE_PASSWORD" \
        >"$log" 2>&1 &&
      mv "$KEYSTORE.new" "$KEYSTORE"
  ) || fail 70 "The certificate could not be made; $log says why."
}

# What a person put there by hand may not open. Then the one before is taken back, and the broken one is kept beside it.
#   take_certificate_back_if_broken <keytool> <log>
take_certificate_back_if_broken() {
  certificate_opens "$KEYSTORE" "$@" && return
  certificate_opens "$KEYSTORE.former" "$@" ||
    fail 70 "The key store $KEYSTORE cannot be opened with the password in $KEYSTORE_PASSWORD. Put the right ones there, or remove the key store and have a new one made."
  (umask 077 && cp -p "$KEYSTORE.former" "$KEYSTORE.new" && cp -p "$KEYSTORE" "$KEYSTORE.broken" && mv "$KEYSTORE.new" "$KEYSTORE") ||
    fail 70 "The key store $KEYSTORE cannot be opened, and the one before could not be taken back."
  echo "The key store could not be opened. The one before was taken back; the broken one is $KEYSTORE.broken."
}

certificate_opens() {
  [ -f "$1" ] && "$2" -J-Duser.language=en -list -keystore "$1" -storetype PKCS12 -storepass:file "$KEYSTORE_PASSWORD" >"$3" 2>&1 &&
    grep -q PrivateKeyEntry "$3"
}

# Every name and address this machine is reached by.
subject_names() {
  local address names=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1
  [ "$1" = localhost ] || names+=,dns:$1
  for address in $(hostname -I 2>/dev/null || true); do
    [[ $address == *%* ]] || names+=,ip:$address
  done
  echo "$names"
}
