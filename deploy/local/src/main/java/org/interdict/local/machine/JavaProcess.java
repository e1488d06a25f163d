package org.interdict.local.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands for further JVMs of the kind that this one is. */
public final class JavaProcess {
    private JavaProcess() {}

    /** A main class of this module, on the class path that the build laid out. */
    public static List<String> command(Class<?> main, List<String> options, List<String> arguments) {
        Path build = Installation.ofThisBuild().buildFolder();
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-cp", build.resolve("classes") + ":" + build.resolve("lib") + "/*", main.getName()));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
