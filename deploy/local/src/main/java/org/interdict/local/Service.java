package org.interdict.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interdict.local.identity.Secrets;
import org.interdict.local.postgres.PostgresServer;

/** The services of the product, and what each is told about the others: environment variables and nothing else. */
enum Service {
    UNIT_REGISTRY("unit-registry", "unit-registry-service") {
        @Override
        int port(Addresses addresses) {
            return addresses.unitRegistry();
        }

        @Override
        Map<String, String> environment(Addresses addresses, Secrets secrets) {
            return withDatabase("unit_registry", addresses);
        }
    },
    SEIZURE("seizure", "seizure-service") {
        @Override
        int port(Addresses addresses) {
            return addresses.seizure();
        }

        @Override
        Map<String, String> environment(Addresses addresses, Secrets secrets) {
            Map<String, String> environment = withRegistry(withDatabase("seizure", addresses), addresses, secrets);
            environment.put("INTERDICT_TRAINING_URL", Addresses.http(addresses.training()));
            environment.put("INTERDICT_WEBHOOK_PUBLIC_BASE", addresses.frontDoor());
            secrets.webhookKey().ifPresent(key -> environment.put("INTERDICT_WEBHOOK_KEY", key));
            return environment;
        }
    },
    TRAINING("training", "training-service") {
        @Override
        int port(Addresses addresses) {
            return addresses.training();
        }

        @Override
        Map<String, String> environment(Addresses addresses, Secrets secrets) {
            return withRegistry(withDatabase("training", addresses), addresses, secrets);
        }
    },
    GATEWAY("gateway", "gateway") {
        @Override
        int port(Addresses addresses) {
            return addresses.gateway();
        }

        @Override
        Map<String, String> environment(Addresses addresses, Secrets secrets) {
            Map<String, String> environment = common(addresses);
            environment.put("INTERDICT_GATEWAY_UNIT_REGISTRY", Addresses.http(addresses.unitRegistry()));
            environment.put("INTERDICT_GATEWAY_SEIZURE", Addresses.http(addresses.seizure()));
            environment.put("INTERDICT_GATEWAY_TRAINING", Addresses.http(addresses.training()));
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

    abstract int port(Addresses addresses);

    abstract Map<String, String> environment(Addresses addresses, Secrets secrets);

    /** On the road of each report the second compiler pays for itself; elsewhere a quick start and less memory are more. */
    List<String> smallJvm() {
        List<String> options = new ArrayList<>(List.of("-Xmx192m", "-Xss512k", "-XX:+UseSerialGC"));
        if (this != GATEWAY && this != SEIZURE) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }

    String part() {
        return part;
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
        environment.put("INTERDICT_REGISTRY_URL", Addresses.http(addresses.unitRegistry()));
        secrets.ofClient(module).ifPresent(secret -> environment.put("INTERDICT_SERVICE_SECRET", secret));
        return environment;
    }

    private static Map<String, String> withDatabase(String database, Addresses addresses) {
        Map<String, String> environment = common(addresses);
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true"
                        .formatted(addresses.postgres(), database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.USER);
        return environment;
    }
}
