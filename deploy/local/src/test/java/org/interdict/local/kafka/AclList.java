package org.interdict.local.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.interdict.local.machine.Installation;

/** What {@code deploy/kafka/apply-acls} grants: read from the calls of {@code kafka-acls.sh} that it says it would make. */
final class AclList {
    private AclList() {}

    static List<AclBinding> ofTheScript() throws IOException, InterruptedException {
        Path script = Installation.ofThisBuild().buildFolder().resolve("../../kafka/apply-acls");
        ProcessBuilder command =
                new ProcessBuilder(script.normalize().toString(), "127.0.0.1:9092", "admin.properties");
        command.environment().put("KAFKA_ACLS", "echo");
        Process process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(script + " failed");
        }
        List<AclBinding> granted = new ArrayList<>();
        said.lines().forEach(call -> granted.addAll(grantedBy(call)));
        return granted;
    }

    private static List<AclBinding> grantedBy(String call) {
        List<String> principals = new ArrayList<>();
        List<AclOperation> operations = new ArrayList<>();
        List<String> topics = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        PatternType pattern = PatternType.LITERAL;
        boolean adds = false;
        Iterator<String> words = List.of(call.split(" ")).iterator();
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--add" -> adds = true;
                case "--bootstrap-server", "--command-config" -> words.next();
                case "--allow-principal" -> principals.add(words.next());
                case "--operation" -> operations.add(AclOperation.fromString(words.next()));
                case "--topic" -> topics.add(words.next());
                case "--group" -> groups.add(words.next());
                case "--resource-pattern-type" ->
                    pattern = PatternType.valueOf(words.next().toUpperCase(Locale.ROOT));
                default -> throw new IllegalArgumentException(option + " in " + call);
            }
        }
        if (!adds || principals.isEmpty() || operations.isEmpty() || topics.isEmpty() == groups.isEmpty()) {
            throw new IllegalArgumentException(call);
        }
        ResourceType type = topics.isEmpty() ? ResourceType.GROUP : ResourceType.TOPIC;
        List<AclBinding> granted = new ArrayList<>();
        for (String name : topics.isEmpty() ? groups : topics) {
            for (String principal : principals) {
                for (AclOperation operation : operations) {
                    granted.add(new AclBinding(
                            new ResourcePattern(type, name, pattern),
                            new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW)));
                }
            }
        }
        return granted;
    }
}
