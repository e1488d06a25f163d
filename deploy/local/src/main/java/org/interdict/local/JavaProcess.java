package org.interdict.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A further JVM of the kind that this one is, on the class path that the build laid out. */
final class JavaProcess {
    private JavaProcess() {}

    static ProcessBuilder of(Class<?> main, String... arguments) {
        Path build = Installation.ofThisBuild().buildFolder();
        String classPath = build.resolve("classes") + ":" + build.resolve("lib") + "/*";
        List<String> command = new ArrayList<>(List.of(java(), "-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
