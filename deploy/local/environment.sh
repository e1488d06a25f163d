# Read by the commands beside it: where the repository is, which Java, how to start a main class of this module.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
suite=$root/deploy/local

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then java=$JAVA_HOME/bin/java; else java=java; fi
if ! command -v "$java" >/dev/null 2>&1; then
  echo "A JDK, 17 or later, is needed: none on the PATH and none in JAVA_HOME." >&2
  exit 1
fi

run_main() {
  main=$1
  shift
  exec "$java" -Xshare:auto -Xmx48m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 ${terminal:+-Dinterdict.terminal=true} \
    -cp "$suite/target/classes:$suite/target/lib/*" "org.interdict.local.$main" "$@"
}
