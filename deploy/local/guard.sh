#!/bin/sh
# Ends the parts of a suite when their launcher has died without doing so.
# guard.sh <process id of the launcher> <folder of the pid files> <marker on the command lines of the suite>
launcher=$1
run=$2
marker=$3

# Ctrl-C and a closed terminal are for the launcher to hear.
trap '' INT HUP

# Empty for a process that has ended, also when its parent has not collected it, which "kill -0" would not tell.
command_line() {
  if [ -d /proc/self ]; then tr '\0' ' ' <"/proc/$1/cmdline"; else ps -ww -o args= -p "$1"; fi
} 2>/dev/null

# A number in a pid file may by now be somebody else's process, hence the marker.
ours() {
  case "$(command_line "$1") " in *"$marker "*) return 0 ;; *) return 1 ;; esac
}

living() {
  for file in "$run"/*.pid; do
    name=$(basename "$file" .pid)
    pid=$(cat "$file" 2>/dev/null)
    if [ "$name" != launcher ] && [ "$name" != guard ] && [ -n "$pid" ] && ours "$pid"; then
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
