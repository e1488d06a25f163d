package org.interdict.local.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the identity provider writes into a token: what the services read, and no more. */
final class Mappers {
    private Mappers() {}

    static List<Map<String, Object>> ofEveryToken() {
        return List.of(
                inAccessToken("roles", "oidc-usermodel-realm-role-mapper", Map.of("multivalued", "true")),
                mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", "interdict")));
    }

    static Map<String, Object> constant(String claim, String value) {
        return inAccessToken(claim, "oidc-hardcoded-claim-mapper", Map.of("claim.value", value));
    }

    static Map<String, Object> attribute(String claim) {
        return inAccessToken(claim, "oidc-usermodel-attribute-mapper", Map.of("user.attribute", claim));
    }

    /** For the page to show who is in. */
    static Map<String, Object> userName() {
        return inAccessToken(
                "preferred_username",
                "oidc-usermodel-attribute-mapper",
                Map.of("user.attribute", "username", "id.token.claim", "true"));
    }

    private static Map<String, Object> inAccessToken(String claim, String kind, Map<String, String> more) {
        Map<String, String> config = new TreeMap<>(more);
        config.put("claim.name", claim);
        config.put("jsonType.label", "String");
        return mapper(claim, kind, config);
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> config) {
        Map<String, String> everywhere = new TreeMap<>(config);
        everywhere.put("access.token.claim", "true");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", everywhere);
    }
}
