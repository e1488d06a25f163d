package org.interdict.local.identity;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.interdict.local.machine.Folders;
import org.interdict.local.machine.Installation;

/**
 * The provider's state in one data folder. The realm file is the truth and the provider's database a copy of it: when
 * the file would change, other ports say, the database is made anew.
 */
public final class IdentityProvider {
    private static final List<String> FROM_THE_PROGRAM = List.of("lib", "conf", "providers", "themes");

    private final Path folder;
    private final String frontDoor;

    public IdentityProvider(Path folder, String frontDoor) {
        this.folder = folder;
        this.frontDoor = frontDoor;
    }

    public static Path secretsIn(Path folder) {
        return folder.resolve("secrets.properties");
    }

    /** The secrets of this folder, made at the first call. */
    public Secrets secrets() {
        try {
            Files.createDirectories(folder);
            return Secrets.madeIn(secretsIn(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its home is the program by links, with data of its own: two suites share the program and nothing else. */
    public void prepare(File log) {
        Path program = KeycloakProgram.home(Installation.ofThisBuild(), log);
        try {
            Path imports = Files.createDirectories(home().resolve("data/import"));
            for (String name : FROM_THE_PROGRAM) {
                link(home().resolve(name), program.resolve(name));
            }
            String realm = new Realm(frontDoor, secrets()).json();
            Path file = imports.resolve(Realm.NAME + "-realm.json");
            if (!Files.exists(file) || !Files.readString(file).equals(realm)) {
                Folders.delete(home().resolve("data/h2"));
                Path unfinished = PrivateFile.empty(folder.resolve("realm.unfinished"));
                Files.writeString(unfinished, realm);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> command(int port, int managementPort, List<String> options) {
        return KeycloakProgram.command(
                home(),
                "-Xmx256m",
                options,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + frontDoor + "/auth",
                        // Services ask it directly, and go on when the gateway is down; the issuer stays the front
                        // door.
                        "--hostname-backchannel-dynamic=true",
                        "--proxy-headers=xforwarded",
                        "--proxy-trusted-addresses=127.0.0.1",
                        "--http-management-port=" + managementPort,
                        "--log-level=info,io.smallrye.health:error"));
    }

    private Path home() {
        return folder.resolve("home");
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }
}
