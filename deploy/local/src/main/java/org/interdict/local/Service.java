package org.interdict.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interdict.local.identity.Secrets;
import org.interdict.local.postgres.PostgresServer;

/** The services of the product, and what each is told about the others: environment variables and nothing else. */
enum Service {
    UNIT_REGISTRY("unit-registry", "unit-registry-service") {
        @Override
        List<Integer> ports(Addresses addresses) {
            return addresses.unitRegistry();
        }

        @Override
        Map<String, String> environment(Addresses addresses, Secrets secrets) {
            return withDatabase("unit_registry", addresses);
        }
    },
    SEIZURE("seizure", "seizure-service") {
        @Override
        List<Integer> ports(Addresses addresses) {
            return addresses.seizure();
        }

        @Override
        Map<String, String> environment(Addresses addresses, Secrets secrets) {
            Map<String, String> environment = withRegistry(withDatabase("seizure", addresses), addresses, secrets);
            environment.put("INTERDICT_TRAINING_URL", neighbour(addresses, addresses.training()));
            environment.put("INTERDICT_WEBHOOK_PUBLIC_BASE", addresses.frontDoor());
            secrets.webhookKey().ifPresent(key -> environment.put("INTERDICT_WEBHOOK_KEY", key));
            return environment;
        }
    },
    TRAINING("training", "training-service") {
        @Override
        List<Integer> ports(Addresses addresses) {
            return addresses.training();
        }

        @Override
        Map<String, String> environment(Addresses addresses, Secrets secrets) {
            return withRegistry(withDatabase("training", addresses), addresses, secrets);
        }
    },
    GATEWAY("gateway", "gateway") {
        @Override
        List<Integer> ports(Addresses addresses) {
            return List.of(addresses.gateway());
        }

        @Override
        Map<String, String> environment(Addresses addresses, Secrets secrets) {
            Map<String, String> environment = common(addresses);
            environment.put("INTERDICT_GATEWAY_UNIT_REGISTRY", every(addresses.unitRegistry()));
            environment.put("INTERDICT_GATEWAY_SEIZURE", every(addresses.seizure()));
            environment.put("INTERDICT_GATEWAY_TRAINING", every(addresses.training()));
            environment.put("INTERDICT_GATEWAY_IDENTITY", Addresses.http(addresses.identity()));
            return environment;
        }
    };

    private final String part;
    private final String module;

    Service(String part, String module) {
        this.part = part;
        this.module = module;
    }

    /** Of its replicas, the first one's first. */
    abstract List<Integer> ports(Addresses addresses);

    abstract Map<String, String> environment(Addresses addresses, Secrets secrets);

    /** On the road of each report the second compiler pays for itself; elsewhere a quick start and less memory are more. */
    List<String> smallJvm() {
        List<String> options = new ArrayList<>(List.of("-Xmx192m", "-Xss512k", "-XX:+UseSerialGC"));
        if (this != GATEWAY && this != SEIZURE) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }

    /** The part of each replica and its port; the first bears the name of the service alone. */
    Map<String, Integer> parts(Addresses addresses) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (int port : ports(addresses)) {
            parts.put(parts.isEmpty() ? part : part + "-" + (parts.size() + 1), port);
        }
        return parts;
    }

    String module() {
        return module;
    }

    private static Map<String, String> common(Addresses addresses) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + addresses.kafka());
        // Keys are fetched from the provider itself; the issuer is the address that clients see.
        String realm = "/auth/realms/interdict";
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", Addresses.http(addresses.identity()) + realm);
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", addresses.frontDoor() + realm);
        return environment;
    }

    /** Where the registry is asked about units, and as whom. */
    Map<String, String> withRegistry(Map<String, String> environment, Addresses addresses, Secrets secrets) {
        environment.put("INTERDICT_REGISTRY_URL", neighbour(addresses, addresses.unitRegistry()));
        secrets.ofClient(module).ifPresent(secret -> environment.put("INTERDICT_SERVICE_SECRET", secret));
        return environment;
    }

    /** One that has replicas is asked through the door, which passes over those that are down. */
    private static String neighbour(Addresses addresses, List<Integer> ports) {
        return Addresses.http(ports.size() == 1 ? ports.get(0) : addresses.gateway());
    }

    private static String every(List<Integer> ports) {
        return ports.stream().map(Addresses::http).collect(Collectors.joining(","));
    }

    private static Map<String, String> withDatabase(String database, Addresses addresses) {
        Map<String, String> environment = common(addresses);
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true"
                        .formatted(addresses.postgres(), database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.USER);
        // Events outlive the suite: their schemas are named by the address that readers see.
        environment.put("INTERDICT_EVENTS_SCHEMA_BASE", addresses.frontDoor() + "/asyncapi/schemas/");
        return environment;
    }
}
