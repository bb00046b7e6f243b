#!/usr/bin/env bash
# Runs every test: unit tests, tests in a real Payara Micro, and tests in a real browser. Needs a JDK 17+ and Maven; installs
# what they need beside it through apt when it is not there: Chromium, SQLite, and LibreOffice and KeePassXC to read our exports.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

fail() {
  printf '%s\n' "$*" >&2
  exit 69
}

command -v javac >/dev/null || fail "A JDK is missing. Install JDK 17 or newer."
command -v mvn >/dev/null || fail "Maven is missing. Install Maven 3.8 or newer."

install_missing() {
  local -a missing=()
  command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || command -v google-chrome >/dev/null ||
    missing+=(chromium-headless-shell fonts-dejavu-core)
  command -v sqlite3 >/dev/null || missing+=(sqlite3)
  command -v soffice >/dev/null || missing+=(libreoffice-calc-nogui)
  command -v keepassxc-cli >/dev/null || missing+=(keepassxc)
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing ${missing[*]} ..."
  local -a as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    fail "Please install ${missing[*]} by hand; apt-get could not."
}

install_missing
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
exec mvn -B -ntp verify "$@"
