#!/usr/bin/env bash
# Ends when the product's port is open, which it is only once everything behind it is there; or, in vain, when the product has ended.
set -euo pipefail

port=${VCM_HTTPS_PORT:-8443}
address=${VCM_HTTPS_ADDRESS:-0.0.0.0}
case $address in
  0.0.0.0) address=127.0.0.1 ;;
  ::) address=::1 ;;
esac

is_open() {
  (exec 3<>"/dev/tcp/$address/$port") 2>/dev/null
}

until is_open; do
  kill -0 "$MAINPID" 2>/dev/null || exit 1
  sleep 0.2
done
