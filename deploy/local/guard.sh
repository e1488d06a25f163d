#!/bin/sh
# Ends the parts of a suite when their launcher has died without doing so.
# guard.sh <process id of the launcher> <folder of the pid files> <marker on the command lines of the suite>
launcher=$1
run=$2
marker=$3

# Ctrl-C and a closed terminal are for the launcher to hear.
trap '' INT HUP

. "$(dirname -- "$0")/processes.sh"

living() {
  for file in "$run"/*.pid; do
    name=$(basename "$file" .pid)
    pid=$(cat "$file" 2>/dev/null)
    if [ "$name" != launcher ] && [ "$name" != guard ] && [ -n "$pid" ] && carries "$pid" "$marker"; then
      echo "$name $pid"
    fi
  done
}

begun=$(command_line "$launcher")
while [ -n "$begun" ] && [ "$(command_line "$launcher")" = "$begun" ]; do sleep 1; done

living | while read -r name pid; do
  # On TERM PostgreSQL would wait for its clients.
  case $name in postgres) kill -INT "$pid" ;; *) kill -TERM "$pid" ;; esac
done
seconds=0
while [ -n "$(living)" ] && [ $seconds -lt 5 ]; do
  sleep 1
  seconds=$((seconds + 1))
done
living | while read -r name pid; do kill -KILL "$pid"; done
