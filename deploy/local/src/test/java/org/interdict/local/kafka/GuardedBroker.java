package org.interdict.local.kafka;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.interdict.local.machine.JavaProcess;
import org.interdict.local.machine.Ports;

/** A broker in a process of its own that knows its clients by SASL and denies by default. */
final class GuardedBroker implements AutoCloseable {
    private static final String ADMINISTRATOR = "administrator";
    private static final List<String> PRINCIPALS = List.of(
            ADMINISTRATOR,
            "unit-registry-service",
            "seizure-service",
            "training-service",
            "partner-wco",
            "partner-interpol",
            "stranger");

    private final Process process;
    private final String address;

    private GuardedBroker(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static GuardedBroker start(Path folder) throws IOException {
        List<Integer> ports = Ports.free(2);
        Path settings = folder.resolve("broker.properties");
        try (Writer writer = Files.newBufferedWriter(settings)) {
            settings().store(writer, null);
        }
        Process process = new ProcessBuilder(JavaProcess.command(
                        Broker.class,
                        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        List.of(
                                folder.resolve("data").toString(),
                                String.valueOf(ports.get(0)),
                                String.valueOf(ports.get(1)),
                                settings.toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
        GuardedBroker broker = new GuardedBroker(process, "127.0.0.1:" + ports.get(0));
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> !process.isAlive() || broker.hasTopics());
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(folder.resolve("broker.log")));
        }
        return broker;
    }

    /** How a client that is this principal reaches the broker. */
    Map<String, Object> client(String principal) {
        return new HashMap<>(Map.of(
                "bootstrap.servers", address,
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", login(principal) + ";",
                "request.timeout.ms", "10000",
                "default.api.timeout.ms", "20000"));
    }

    Admin administrator() {
        return Admin.create(client(ADMINISTRATOR));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private boolean hasTopics() {
        try (Admin admin = administrator()) {
            Topics.createMissing(admin);
            return true;
        }
    }

    private static Properties settings() {
        String logins = login(ADMINISTRATOR)
                + PRINCIPALS.stream()
                        .map(principal -> " user_" + principal + "=\"" + password(principal) + "\"")
                        .collect(Collectors.joining())
                + ";";
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "listener.security.protocol.map", "BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN",
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "sasl.mechanism.controller.protocol", "PLAIN",
                "listener.name.broker.plain.sasl.jaas.config", logins,
                "listener.name.controller.plain.sasl.jaas.config", logins,
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:" + ADMINISTRATOR));
        return settings;
    }

    private static String login(String principal) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + principal
                + "\" password=\"" + password(principal) + "\"";
    }

    private static String password(String principal) {
        return "password-of-" + principal;
    }
}
