package org.interdict.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What every process of a suite carries on its command line. A process id in a file may by now be somebody else's:
 * nothing is signalled without this.
 */
public final class Marker {
    private final String text;

    public Marker(Path data) {
        this.text = "interdict.data=" + data;
    }

    public String text() {
        return text;
    }

    public String javaOption() {
        return "-D" + text;
    }

    /** A process that has ended but was not yet collected by its parent has no command line any more. */
    public boolean isOn(long process) {
        return isIn(arguments(process));
    }

    boolean isIn(List<String> arguments) {
        return arguments.contains(text) || arguments.contains(javaOption());
    }

    /** Whether or not they have a pid file: their launcher may have died before it wrote one. */
    public List<Long> processes() {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(process -> process != self && isOn(process))
                .toList();
    }

    private List<String> arguments(long process) {
        try {
            // Not by ProcessHandle, which cuts long command lines on Linux.
            return Arrays.asList(Files.readString(Path.of("/proc", String.valueOf(process), "cmdline"))
                    .split("\0"));
        } catch (IOException noProcessOrNoProc) {
            return ProcessHandle.of(process)
                    .flatMap(handle -> handle.info().arguments())
                    .map(Arrays::asList)
                    .orElse(List.of());
        }
    }
}
