# Read by the scripts beside it: whose process is it?

# Empty for a process that has ended, also when its parent has not collected it, which "kill -0" would not tell.
command_line() {
  if [ -d /proc/self ]; then tr '\0' ' ' <"/proc/$1/cmdline"; else ps -ww -o args= -p "$1"; fi
} 2>/dev/null

# carries PROCESS MARKER: a number in a pid file may by now be somebody else's process, hence the marker.
carries() {
  case "$(command_line "$1") " in *"$2 "*) return 0 ;; *) return 1 ;; esac
}
