# shellcheck shell=bash
# The key that the HTTPS listener serves; start.sh reads this in.

make_data_directory() {
  mkdir -p "$DATA/tls" 2>/dev/null ||
    fail 77 "The data directory $DATA cannot be written. Make $(id -un) its owner, or set VCM_DATA_DIR to another directory."
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
