package org.interdict.local.identity;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** Passwords, client secrets and keys of one data folder, made up there and readable by its owner alone. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String WEBHOOK_KEY = "key.webhook";

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Those that the folder has; new ones for accounts that it does not know yet. */
    static Secrets madeIn(Path file) {
        Properties values = Files.exists(file) ? load(file) : new Properties();
        int known = values.size();
        Account.clients().forEach(account -> values.computeIfAbsent(client(account.name()), name -> random(24)));
        Account.ALL.forEach(account -> values.computeIfAbsent(user(account.name()), name -> random(9)));
        values.computeIfAbsent(WEBHOOK_KEY, name -> random(48));
        if (values.size() > known) {
            store(values, file);
        }
        return new Secrets(values);
    }

    public static Secrets readFrom(Path file) {
        return new Secrets(load(file));
    }

    public Optional<String> ofClient(String name) {
        return Optional.ofNullable(values.getProperty(client(name)));
    }

    public Optional<String> ofUser(String name) {
        return Optional.ofNullable(values.getProperty(user(name)));
    }

    /** From which the secrets of webhooks are derived; with another one all of them are others. */
    public Optional<String> webhookKey() {
        return Optional.ofNullable(values.getProperty(WEBHOOK_KEY));
    }

    private static String client(String name) {
        return "client." + name;
    }

    private static String user(String name) {
        return "user." + name;
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static Properties load(Path file) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    private static void store(Properties values, Path file) {
        try {
            Path unfinished = PrivateFile.empty(file.resolveSibling(file.getFileName() + ".unfinished"));
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                values.store(writer, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
