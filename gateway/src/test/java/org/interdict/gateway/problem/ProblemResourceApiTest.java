package org.interdict.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.interdict.gateway.testing.Origins;
import org.interdict.kit.testing.IssuerOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class ProblemResourceApiTest {
    @Test
    void explainsAProblemToProgramsWithoutAToken() {
        given().get("/problems/unknown-unit")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", equalTo("en"))
                .header("Vary", equalTo("Accept, Accept-Language"))
                .body("type", equalTo("/problems/unknown-unit"))
                .body("status", equalTo(422))
                .body("title", equalTo("There is no such unit"))
                .body("meaning", equalTo("No unit of the registry has the code that the record names."))
                .body("remedy", equalTo("Correct the code, or have the unit registered first."));
    }

    @Test
    void explainsAProblemToPeopleInTheirLanguage() {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "ar,en;q=0.5")
                .get("/problems/too-large")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Language", equalTo("ar"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                .body(containsString("<h1>متن الطلب أكبر مما يجوز</h1>"))
                .body(containsString("\u2068256 MiB\u2069"))
                .body(not(containsString("<script")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
    void explainsEveryProblemInEveryLanguage(String language) throws Exception {
        List<String> slugs = JsonPath.from(KnownProblems.class.getResource("/org/interdict/contracts/problems.json"))
                .getList("slug");
        assertThat(slugs).hasSizeGreaterThan(20).allSatisfy(slug -> {
            JsonPath english = given().get("/problems/" + slug).jsonPath();
            JsonPath translated = given().header("Accept-Language", language)
                    .get("/problems/" + slug)
                    .jsonPath();
            for (String part : new String[] {"title", "meaning", "remedy"}) {
                assertThat(translated.getString(part)).isNotEqualTo(english.getString(part));
            }
        });
    }

    @Test
    void answers404InTheLanguageOfTheReaderForAKindThatThereIsNot() {
        given().header("Accept-Language", "zh")
                .get("/problems/no-such-thing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("zh"))
                .body("type", equalTo("/problems/not-found"))
                .body("detail", equalTo("没有这一名称的问题类型。"));
        given().get("/problems").then().statusCode(404).contentType("application/problem+json");
        given().accept("image/png").get("/problems/not-found").then().statusCode(406);
        given().delete("/problems/not-found").then().statusCode(405);
    }
}
