package org.interdict.gateway.testing;

import static io.restassured.RestAssured.given;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What becomes of the {@link FallibleOrigins}. */
public final class Fate {
    public static final String FIRST = "seizure-1";
    public static final String SECOND = "seizure-2";
    static final List<String> NAMES = List.of(FIRST, SECOND);

    private Fate() {}

    /** @param verb fall, rise, freeze, thaw, leave or stay */
    public static void of(String name, String verb) {
        given().post(ConfigProvider.getConfig().getValue("interdict.test.fate", String.class) + "/" + name + "/" + verb)
                .then()
                .statusCode(204);
    }
}
