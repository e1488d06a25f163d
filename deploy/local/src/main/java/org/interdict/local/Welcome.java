package org.interdict.local;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.local.identity.Account;
import org.interdict.local.identity.Secrets;

/** What {@code up} prints when the suite is there. */
final class Welcome {
    private final SuiteSettings settings;
    private final Secrets secrets;

    Welcome(SuiteSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    String text() {
        Addresses addresses = settings.addresses();
        String door = addresses.frontDoor();
        return """

                Interdict is up.
                  Dashboard and API   %1$s/  (read and try: %1$s/docs, documents: %1$s/openapi, %1$s/asyncapi)
                  Identity            %1$s/auth/realms/interdict
                  Services            %8$s
                  PostgreSQL, Kafka   127.0.0.1:%2$d (user postgres), 127.0.0.1:%3$d
                  Data and logs       %4$s

                  User                Password
                %5$s

                Try:
                  curl -s -H "Authorization: Bearer $(%6$s analyst-wco)" '%1$s/api/v1/statistics/seizures?groupBy=commodityGroup&from=2023-01-01&to=2023-12-31'
                  curl -sN -H "Authorization: Bearer $(%6$s analyst-wco)" -H 'Accept: text/event-stream' %1$s/api/v1/events
                  curl -si -H "Authorization: Bearer $(%6$s officer-customs)" -H 'Content-Type: application/json' %1$s/api/v1/seizures -d '%7$s'
                """.formatted(
                        door,
                        addresses.postgres(),
                        addresses.kafka(),
                        settings.data(),
                        users(),
                        tokenCommand(),
                        "{\"unit\":\"MUPMA-PCU\",\"reference\":\"TRY-1\",\"seizedOn\":\"2023-07-04\",\"items\":"
                                + "[{\"commodity\":\"COCAINE_HCL\",\"quantity\":{\"value\":250.5,\"unit\":\"kg\"}}]}",
                        services(addresses));
    }

    /** Behind the one door, each with its replicas. */
    private static String services(Addresses addresses) {
        return Stream.of(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .map(service -> service.parts(addresses).entrySet().stream()
                        .map(part -> part.getKey() + " " + Addresses.http(part.getValue()))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n                      "));
    }

    private String users() {
        return Account.ALL.stream()
                .map(Account::name)
                .map(name -> "  %-18s  %s".formatted(name, secrets.ofUser(name).orElse("")))
                .collect(Collectors.joining("\n"));
    }

    /** To be pasted as it stands, from whatever folder. */
    private String tokenCommand() {
        Path usual = settings.repository().resolve(".interdict");
        String data = settings.data().equals(usual) ? "" : "INTERDICT_DATA='" + settings.data() + "' ";
        return data + "'" + settings.repository().resolve("deploy/local/token") + "'";
    }
}
