#!/usr/bin/env bash
# Starts VCF Credential Manager over HTTPS. Builds what is missing, makes a key and a certificate when there is none.
#   ./start_https.sh           start; Ctrl-C stops
#   ./start_https.sh --demo    look around without any VCF: a simulator with three environments, data in data-demo/;
#                              it takes six ports, from 18543 on or from the number that follows
#   ./start_https.sh --check   say what a start would do with the data directory, and do nothing
#   ./start_https.sh --do      other things to do without a server: --do <command> [<argument> ...]; without a command it lists them
#   ./start_https.sh --help    the settings
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=server-config/payara-micro/functions.sh
. server-config/payara-micro/functions.sh
# shellcheck source=server-config/payara-micro/class-data.sh
. server-config/payara-micro/class-data.sh
# shellcheck source=server-config/await.sh
. server-config/await.sh
# shellcheck source=server-config/payara-micro/supervise.sh
. server-config/payara-micro/supervise.sh
# shellcheck source=server-config/certificate.sh
. server-config/certificate.sh

case "${1:-}" in
  "") ;;
  --demo) use_demo_settings "${2:-18543}" ;;
  --check | --do) ;;
  --help | -h) show_help; exit 0 ;;
  *) fail 64 "There is no option '$1'. ./start_https.sh --help lists them." ;;
esac

require_java 17
build_if_needed
case "${1:-}" in
  --check) run_command check ;;
  --do) run_command "${@:2}" ;;
esac
make_data_directory
make_certificate_if_missing "$DATA" keytool "$DATA/logs/keytool.log"
make_server_root
start_server "${1:-}"
# It wants to be started again, as if by the same person.
exec ./start_https.sh "$@"
