#!/usr/bin/env bash
# Makes the unpacked distribution this script is in the one that systemd starts. Again after each upgrade, from the new one; to roll
# back, from the old one. Starts, stops and deletes nothing.
#   sudo server-config/systemd/install.sh
#   sudo server-config/systemd/install.sh --uninstall    takes away the unit and the link; data, settings and user stay
set -euo pipefail

readonly LINK=/opt/vcf-credential-manager
readonly UNIT=/etc/systemd/system/vcf-credential-manager.service
readonly SETTINGS=/etc/vcf-credential-manager
HOME_DIRECTORY=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
readonly HOME_DIRECTORY

fail() {
  printf '%s\n' "$*" >&2
  exit 77
}

make_user_once() {
  id -u vcm >/dev/null 2>&1 || useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin vcm
}

make_settings_once() {
  mkdir -p "$SETTINGS"
  chown root:vcm "$SETTINGS"
  chmod 0750 "$SETTINGS"
  [ -e "$SETTINGS/settings" ] || printf '# VCM_HTTPS_PORT=8443\n# docs/configuration.md lists the settings\n' >"$SETTINGS/settings"
}

link_and_unit() {
  if [ -e "$LINK" ] && [ ! -L "$LINK" ]; then
    fail "$LINK is a directory. Rename it, for example to $LINK-<version>, and run this script in it."
  fi
  ln -sfn "$HOME_DIRECTORY" "$LINK"
  install -m 0644 "$HOME_DIRECTORY/server-config/systemd/vcf-credential-manager.service" "$UNIT"
}

reload_systemd() {
  [ ! -d /run/systemd/system ] || systemctl daemon-reload
}

[ "$(id -u)" -eq 0 ] || fail "Only root may do this. Run it with sudo."
case "${1:-}" in
  "")
    make_user_once
    make_settings_once
    link_and_unit
    reload_systemd
    echo "Now: systemctl enable vcf-credential-manager && systemctl restart vcf-credential-manager"
    ;;
  --uninstall)
    rm -f "$UNIT" "$LINK"
    reload_systemd
    ;;
  *) fail "There is no option '$1'." ;;
esac
