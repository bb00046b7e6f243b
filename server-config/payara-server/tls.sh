# shellcheck shell=bash
# The key that the HTTPS listener serves; start.sh reads this in.

make_data_directory() {
  mkdir -p "$DATA/tls" 2>/dev/null ||
    fail 77 "The data directory $DATA cannot be written. Make $(id -un) its owner, or set VCM_DATA_DIR to another directory."
}

names_of_this_machine() {
  local name address sans=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1
  name=$1
  [ "$name" = localhost ] || sans+=,dns:$name
  for address in $(hostname -I 2>/dev/null || true); do
    [[ $address == *%* ]] || sans+=,ip:$address
  done
  echo "$sans"
}

# A key of this installation's own, for every name and address this machine is reached by: whole or not there.
make_certificate_if_missing() {
  KEYSTORE=$DATA/tls/keystore.p12
  KEYSTORE_PASSWORD=$DATA/tls/keystore.password
  [ -f "$KEYSTORE" ] && return
  local name
  name=$(hostname 2>/dev/null || echo localhost)
  (
    head -c 32 /dev/urandom | base64 >"$KEYSTORE_PASSWORD"
    rm -f "$KEYSTORE.new"
    "$(dirname "$JAVA")/keytool" -genkeypair -alias vcm -keyalg EC -groupname secp256r1 -dname "CN=$name" \
      -ext "san=$(names_of_this_machine "$name")" -ext eku=serverAuth -validity 825 -storetype PKCS12 -keystore "$KEYSTORE.new" \
      -storepass:file "$KEYSTORE_PASSWORD" >"$OURS/keytool.log" 2>&1
    mv "$KEYSTORE.new" "$KEYSTORE"
  ) || fail 70 "The certificate could not be made; $OURS/keytool.log says why."
}

# Payara Server opens every store with its own password, which is the same everywhere: so it gets a copy, for its eyes alone. The
# authorities that it trusts are the JVM's, where administrators add theirs.
tls_options() {
  local copy=$OURS/keystore.p12
  if ! [ "$copy" -nt "$KEYSTORE" ]; then
    rm -f "$copy"
    printf 'changeit\n' >"$OURS/keystore.password"
    "$(dirname "$JAVA")/keytool" -importkeystore -srckeystore "$KEYSTORE" -srcstoretype PKCS12 -srcstorepass:file "$KEYSTORE_PASSWORD" \
      -destkeystore "$copy" -deststoretype PKCS12 -deststorepass:file "$OURS/keystore.password" >"$OURS/keytool.log" 2>&1 ||
      fail 70 "The certificate in $KEYSTORE cannot be used; $OURS/keytool.log says why."
  fi
  TLS=("-Djavax.net.ssl.keyStore=$copy" -Djavax.net.ssl.keyStoreType=PKCS12)
  [[ ${JAVA_TOOL_OPTIONS:-} == *-Djavax.net.ssl.trustStore=* ]] ||
    TLS+=("-Djavax.net.ssl.trustStore=$(dirname "$(dirname "$(realpath "$JAVA")")")/lib/security/cacerts")
}
