#!/usr/bin/env bash
# Kills the real program (SIGKILL) in the middle of acknowledged writes, on SQLite and, where it is found, on PostgreSQL;
# nothing acknowledged may be lost or doubled, or the exit code is 1.
# Usage: eng/kill.sh [ROUNDS] [WRITES] [SEED] [RESULT.md]. JIEMA_TEST_POSTGRES names a server to use instead of one of the run's own.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-10}
writes=${2:-1000}
seed=${3:-1}
result=${4:-}
for project in src/hosts/Jiema.Web src/hosts/Jiema.Cli bench/Jiema.Bench; do dotnet build -c Release "$project" -v q -nologo >&2; done

server=${JIEMA_TEST_POSTGRES:-}
work=$(mktemp -d)
as=()
tool() { ls -d /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | sort -V | tail -n 1 | grep . || command -v "$1"; }
stop() {
  [ ! -e "$work/data/postmaster.pid" ] || "${as[@]}" "$(tool pg_ctl)" -D "$work/data" -m immediate stop >/dev/null
  rm -rf "$work"
}
trap stop EXIT
if [ -z "$server" ] && tool initdb >/dev/null && tool pg_ctl >/dev/null; then
  # PostgreSQL refuses to run as root.
  if [ "$(id -u)" -eq 0 ]; then as=(runuser -u postgres --); chown postgres "$work"; fi
  port=$((10000 + RANDOM % 10000))
  (cd "$work" && "${as[@]}" "$(tool initdb)" -D "$work/data" -U jiema -A trust -E UTF8 --no-locale >/dev/null)
  (cd "$work" && "${as[@]}" "$(tool pg_ctl)" -D "$work/data" -w -l "$work/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work" start >/dev/null)
  server="Host=127.0.0.1;Port=$port;Username=jiema;Database=postgres"
fi

dotnet bench/Jiema.Bench/bin/Release/net10.0/Jiema.Bench.dll kill "$rounds" "$writes" "$seed" ${server:+--postgres "$server"} --commit "$(git rev-parse --short HEAD)" ${result:+--out "$result"}
