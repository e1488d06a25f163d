package org.interdict.local.identity;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.interdict.local.machine.Commands;
import org.interdict.local.machine.Console;
import org.interdict.local.machine.Installation;
import org.interdict.local.machine.JavaProcess;
import org.interdict.local.machine.Versions;

/** The provider's program, unpacked and built for our options once. Its own script would hide the process behind a shell. */
final class KeycloakProgram {
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");
    private static final List<String> BUILD = List.of(
            "build",
            "--http-relative-path=/auth",
            "--health-enabled=true",
            "--db=dev-file",
            "--features-disabled=organization,identity-brokering-api,twitter-broker,kerberos,device-flow,ciba,par,"
                    + "impersonation,workflows");

    private KeycloakProgram() {}

    static Path home(Installation installation, File log) {
        String name = "keycloak-" + Versions.of("keycloak");
        Path archive = installation
                .buildFolder()
                .resolve("downloads")
                .resolve("keycloak-quarkus-dist-" + Versions.of("keycloak") + ".zip");
        return installation.program(name, folder -> {
            Console.note("identity: unpacking and preparing, once (half a minute)");
            unpack(archive, folder);
            Commands.run(command(folder, "-Xmx512m", List.of(), BUILD), log);
        });
    }

    static List<String> command(Path home, String heap, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(JavaProcess.java());
        command.addAll(options);
        command.add(heap);
        command.addAll(JVM);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream packed = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path inArchive = Path.of(entry.getName());
                if (inArchive.getNameCount() < 2) {
                    continue;
                }
                Path target = folder.resolve(inArchive.subpath(1, inArchive.getNameCount()))
                        .normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.copy(zip, target);
                }
            }
        }
    }
}
