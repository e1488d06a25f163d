package org.interdict.gateway.codes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interdict.contracts.codes.CodeLists;
import org.interdict.gateway.testing.Origins;
import org.interdict.kit.testing.IssuerOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class CodesApiTest {
    private static final String CODES = "/api/v1/codes";
    private static final String COMMODITIES = CODES + "/commodities";

    @Test
    void namesEveryListToWhoeverAsks() {
        List<Map<String, Object>> lists = given().get(CODES)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Language", "en")
                .body("lists.list", hasItems("commodity-groups", "measurement-units", "countries", "regions"))
                .body("lists.find { it.list == 'sexes' }.title", equalTo("Sexes"))
                .body("lists.find { it.list == 'sexes' }.codes", equalTo(3))
                .extract()
                .path("lists");
        assertThat(lists).hasSameSizeAs(CodeLists.all());
        for (Map<String, Object> list : lists) {
            given().get(String.valueOf(list.get("href")))
                    .then()
                    .statusCode(200)
                    .body("list", equalTo(list.get("list")))
                    .body("codes.size()", equalTo(list.get("codes")));
        }
    }

    @Test
    void speaksEnglishUnlessAsked() {
        given().get(COMMODITIES)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("language", equalTo("en"))
                .body("title", equalTo("Commodities"))
                .body("codes.find { it.code == 'ACETIC_ANHYDRIDE' }.label", equalTo("Acetic anhydride"))
                .body("codes.find { it.code == 'ACETIC_ANHYDRIDE' }.definition", startsWith("Chemical used"))
                .body("codes.find { it.code == 'ACETIC_ANHYDRIDE' }.group", equalTo("PRECURSORS"))
                .body("codes.find { it.code == 'ACETIC_ANHYDRIDE' }.labels", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar                      | ar | أنهيدريد الخل",
                "ar-MA, fr;q=0.5         | ar | أنهيدريد الخل",
                "fr-CA                   | fr | Anhydride acétique",
                "es                      | es | Anhídrido acético",
                "de, ru;q=0.4, en;q=0.1  | ru | Уксусный ангидрид",
                "zh-Hans-CN              | zh | 醋酸酐",
                "de                      | en | Acetic anhydride",
                "*                       | en | Acetic anhydride",
                "not a language;q=x      | en | Acetic anhydride"
            })
    void speaksTheReadersLanguage(String wanted, String language, String label) {
        given().header("Accept-Language", wanted)
                .get(COMMODITIES)
                .then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .header("Content-Language", language)
                .header("Vary", "Accept, Accept-Language")
                .body("language", equalTo(language))
                .body("codes.find { it.code == 'ACETIC_ANHYDRIDE' }.label", equalTo(label));
    }

    @Test
    void givesAllLanguagesWhenAskedTo() {
        given().get(COMMODITIES + "?languages=all")
                .then()
                .statusCode(200)
                .body("codes[0].label", equalTo("Acetic anhydride"))
                .body("codes[0].labels.ar", equalTo("أنهيدريد الخل"))
                .body("codes[0].labels.keySet()", hasSize(6))
                .body("codes[0].definitions.zh", containsString("吗啡"));
    }

    @Test
    void saysWhatListsKnowBeyondLabels() {
        given().get(CODES + "/measurement-units")
                .then()
                .body("codes.find { it.code == 'ug' }.measure", equalTo("MASS"))
                .body("codes.find { it.code == 'ug' }.unit", equalTo("kg"))
                .body(containsString("\"factor\":0.000000001,"));
        given().header("Accept-Language", "zh")
                .get(CODES + "/countries")
                .then()
                .body("codes.find { it.code == 'MU' }.label", equalTo("毛里求斯"))
                .body("codes.find { it.code == 'MU' }.subregion", equalTo("014"))
                .body("codes.find { it.code == 'MU' }.region", equalTo("002"));
    }

    @Test
    void writesCsvWhenAskedTo() {
        String csv = given().accept("text/csv")
                .header("Accept-Language", "fr")
                .get(CODES + "/commodity-groups")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        assertThat(csv)
                .startsWith("code,label,definition,measures,iccs\r\n")
                .contains(",MASS|VOLUME|DOSE|COUNT,0601\r\n");
        assertThat(csv.split("\r\n")).hasSize(21);
        assertThat(given().accept("text/csv")
                        .get(CODES + "/sexes?languages=all")
                        .asString())
                .startsWith("code,label,definition,labels.ar,labels.en,");
    }

    @Test
    void answers304WhileNothingHasChanged() {
        Response first = given().header("Accept-Language", "ar").get(COMMODITIES);
        String tag = first.header("ETag");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=3600");
        given().header("Accept-Language", "ar")
                .header("If-None-Match", tag)
                .get(COMMODITIES)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Content-Language", "ar")
                .header("Vary", "Accept, Accept-Language")
                .header("Cache-Control", notNullValue());
        given().header("Accept-Language", "fr")
                .header("If-None-Match", tag)
                .get(COMMODITIES)
                .then()
                .statusCode(200);
        given().accept("text/csv")
                .header("Accept-Language", "ar")
                .header("If-None-Match", tag)
                .get(COMMODITIES)
                .then()
                .statusCode(200);
        String lists = given().get(CODES).header("ETag");
        given().header("If-None-Match", lists).get(CODES).then().statusCode(304);
    }

    @Test
    void refusesListsThatThereAreNotAndParametersThatItDoesNotKnow() {
        given().get(CODES + "/commodity")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("instance", equalTo(CODES + "/commodity"));
        given().get(CODES + "?lang=fr")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("lang"));
        given().get(COMMODITIES + "?languages=fr").then().statusCode(400).body("errors.pointer", hasItem("languages"));
        given().get(COMMODITIES + "/HEROIN").then().statusCode(404).contentType("application/problem+json");
        given().accept("application/xml")
                .get(COMMODITIES)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().post(COMMODITIES).then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void asksForNoTokenAndMindsNone() {
        given().auth().oauth2("not.a.token").get(COMMODITIES).then().statusCode(200);
    }

    @Test
    void describesEveryMemberThatAListHas() {
        JsonPath document = given().get("/openapi").jsonPath();
        Set<String> members = new TreeSet<>(Set.of("code", "label", "definition", "labels", "definitions"));
        CodeLists.all().stream()
                .flatMap(list -> list.codes().stream())
                .forEach(code -> members.addAll(code.properties().keySet()));
        assertThat(new TreeSet<>(
                        document.getMap("components.schemas.Code.properties").keySet()))
                .isEqualTo(members);
        assertThat(document.getString("paths.'/api/v1/codes'.get.operationId")).isEqualTo("listCodeLists");
        assertThat(document.getString("paths.'/api/v1/codes/{list}'.get.operationId"))
                .isEqualTo("readCodeList");
        assertThat(document.getList("paths.'/api/v1/codes/{list}'.get.security"))
                .isEmpty();
    }
}
