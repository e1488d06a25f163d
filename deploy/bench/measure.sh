# Read by the commands beside it: on which suite is measured, and how a measurement is started.
. "$(dirname -- "$0")/../local/environment.sh"
. "$suite/processes.sh"
bench=$root/deploy/bench

if [ ! -d "$bench/target/classes" ] || [ ! -d "$bench/target/lib" ]; then
  echo "Not built yet: mvn -DskipTests package" >&2
  exit 1
fi

INTERDICT_DATA=${INTERDICT_DATA:-$root/.interdict}
case $INTERDICT_DATA in /*) ;; *) INTERDICT_DATA=$PWD/$INTERDICT_DATA ;; esac
export INTERDICT_DATA

running() {
  pid=$(cat "$INTERDICT_DATA/run/launcher.pid" 2>/dev/null) && carries "$pid" "interdict.data=$INTERDICT_DATA"
}

measure() {
  "$java" -Xms256m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dinterdict.root="$root" \
    -cp "$bench/target/classes:$bench/target/lib/*" "org.interdict.bench.$measurement" "$@"
}

end_own() {
  "$suite/down" >/dev/null 2>&1 || true
  rm -rf "$INTERDICT_DATA"
}

# measure_suite MEASUREMENT ARGUMENT...: on the suite that runs on the folder, else on one of its own.
measure_suite() {
  measurement=$1
  shift
  # Arguments are looked at before anything is started for them.
  measure --check "$@"

  if running; then
    echo "On the suite that runs on $INTERDICT_DATA; the records stay in it."
    measure "$@"
  else
    INTERDICT_DATA=$(mktemp -d "${TMPDIR:-/tmp}/interdict-bench.XXXXXX")
    INTERDICT_PORT_BASE=${INTERDICT_PORT_BASE:-18080}
    export INTERDICT_PORT_BASE
    trap end_own EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    if ! "$suite/up" --empty --detach >"$INTERDICT_DATA/up.out" 2>&1; then
      cat "$INTERDICT_DATA/up.out" >&2
      exit 1
    fi
    measure "$@"
  fi
}
