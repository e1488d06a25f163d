package org.interdict.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The realm as the identity provider imports it. The same input gives the same text, so that a change can be seen. */
final class Realm {
    static final String NAME = "interdict";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final String frontDoor;
    private final Secrets secrets;

    Realm(String frontDoor, Secrets secrets) {
        this.frontDoor = frontDoor;
        this.secrets = secrets;
    }

    String json() {
        try {
            return JSON.writeValueAsString(content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> content() {
        return Map.of(
                "realm",
                NAME,
                "enabled",
                true,
                "defaultSignatureAlgorithm",
                "RS256",
                "accessTokenLifespan",
                900,
                "roles",
                Map.of("realm", roles()),
                "clients",
                clients(),
                "users",
                users(),
                "components",
                Map.of("org.keycloak.userprofile.UserProfileProvider", List.of(userProfile())));
    }

    private static List<Map<String, Object>> roles() {
        return Account.clients()
                .map(Account::role)
                .distinct()
                .map(role -> Map.<String, Object>of("name", role))
                .toList();
    }

    private List<Map<String, Object>> clients() {
        List<Map<String, Object>> clients = new ArrayList<>();
        Account.clients().forEach(account -> clients.add(client(account)));
        clients.add(dashboard());
        return clients;
    }

    private Map<String, Object> client(Account account) {
        List<Map<String, Object>> mappers = new ArrayList<>(Mappers.ofEveryToken());
        account.claims().forEach((claim, value) -> mappers.add(Mappers.constant(claim, value)));
        // The same name for the program and for the person of that name.
        mappers.add(Mappers.constant("preferred_username", account.name()));
        return Map.of(
                "clientId",
                account.name(),
                "secret",
                secrets.ofClient(account.name()).orElseThrow(),
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false,
                "fullScopeAllowed",
                true,
                "defaultClientScopes",
                List.of("basic"),
                "optionalClientScopes",
                List.of(),
                "protocolMappers",
                mappers);
    }

    /** The web page: it can keep no secret, so it proves by PKCE that it is the one that asked. */
    private Map<String, Object> dashboard() {
        List<Map<String, Object>> mappers = new ArrayList<>(Mappers.ofEveryToken());
        mappers.add(Mappers.attribute("channel"));
        mappers.add(Mappers.attribute("unit"));
        mappers.add(Mappers.userName());
        return Map.ofEntries(
                Map.entry("clientId", "dashboard"),
                Map.entry("publicClient", true),
                Map.entry("standardFlowEnabled", true),
                Map.entry("directAccessGrantsEnabled", false),
                Map.entry("fullScopeAllowed", true),
                Map.entry("redirectUris", List.of(frontDoor + "/*")),
                Map.entry("webOrigins", List.of(frontDoor)),
                Map.entry("defaultClientScopes", List.of("basic")),
                Map.entry("optionalClientScopes", List.of()),
                Map.entry("protocolMappers", mappers),
                Map.entry(
                        "attributes",
                        Map.of("pkce.code.challenge.method", "S256", "post.logout.redirect.uris", frontDoor + "/*")));
    }

    private List<Map<String, Object>> users() {
        List<Map<String, Object>> users = new ArrayList<>();
        for (Account account : Account.ALL) {
            users.add(Map.of(
                    "id", stableId("user", account),
                    "username", account.name(),
                    "enabled", true,
                    "realmRoles", List.of(account.role()),
                    "attributes", attributes(account),
                    "credentials", List.of(password(account))));
        }
        Account.clients()
                .forEach(account -> users.add(Map.of(
                        "id", stableId("service-account", account),
                        "username", "service-account-" + account.name(),
                        "enabled", true,
                        "serviceAccountClientId", account.name(),
                        "realmRoles", List.of(account.role()))));
        return users;
    }

    private Map<String, Object> password(Account account) {
        String value = secrets.ofUser(account.name()).orElseThrow();
        return Map.of("type", "password", "value", value, "temporary", false);
    }

    /** Records remember their author by it: it must outlast the provider's own database. */
    private static String stableId(String kind, Account account) {
        byte[] name = ("interdict:" + kind + ":" + account.name()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private static Map<String, List<String>> attributes(Account account) {
        return account.claims().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, claim -> List.of(claim.getValue())));
    }

    /** Without it the provider would ask everybody for a mail address, and drop the attributes that it does not know. */
    private static Map<String, Object> userProfile() {
        Map<String, Object> profile = Map.of(
                "attributes",
                List.of(
                        Map.of("name", "username"),
                        Map.of("name", "email"),
                        Map.of("name", "channel", "permissions", onlyAdministrators()),
                        Map.of("name", "unit", "permissions", onlyAdministrators())));
        try {
            return Map.of(
                    "providerId",
                    "declarative-user-profile",
                    "config",
                    Map.of("kc.user.profile.config", List.of(JSON.writeValueAsString(profile))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> onlyAdministrators() {
        return Map.of("view", List.of("admin"), "edit", List.of("admin"));
    }
}
