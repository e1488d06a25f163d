package org.interdict.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator. */
final class Pgbench implements InsertPeer {
    /** What stands for the unique part of a reference in the statements. */
    static final String KEY = ":n";

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final Path program;
    private final PeerDatabase database;
    private final List<Path> scripts;

    private Pgbench(Path program, PeerDatabase database, List<Path> scripts) {
        this.program = program;
        this.database = database;
        this.scripts = scripts;
    }

    /** On the path, or where Debian puts the programs of the server. */
    static Optional<Path> program() {
        Stream<Path> onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
                .map(folder -> Path.of(folder, "pgbench"));
        return Stream.concat(onPath, ofDebian().stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Path> ofDebian() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin/pgbench")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static Pgbench of(Path program, PeerDatabase database, List<String> statements, Path folder) throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (String statement : statements) {
            Path script = folder.resolve("record-" + scripts.size() + ".sql");
            Files.writeString(script, "\\set n random(1000000000000, 9000000000000000000)\n" + statement + ";\n");
            scripts.add(script);
        }
        return new Pgbench(program, database, scripts);
    }

    @Override
    public String name() {
        return "pgbench";
    }

    @Override
    public double perSecond(int connections, int seconds) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-h", "127.0.0.1", "-U", "postgres"));
        command.addAll(List.of("-p", String.valueOf(database.port()), "-n", "-M", "prepared"));
        command.addAll(List.of("-c", String.valueOf(connections), "-j", "2", "-T", String.valueOf(seconds)));
        scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
        command.add(PeerDatabase.NAME);
        String output = Programs.output(new ProcessBuilder(command), seconds + 60);
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new Refusal("pgbench gave no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
