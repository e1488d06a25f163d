package org.interdict.seizures.alert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.interdict.contracts.codes.AlertOutcome;
import org.interdict.contracts.codes.AlertSubject;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertStatisticsApiTest extends DoorTest {
    private static final Speaker OFFICER = new Speaker("officer", "THSIR-PCU", ExchangeChannel.WCO);

    @Inject
    Alerts alerts;

    /** A year of its own for each test. */
    private static int lastYear = 1900;

    private int year;

    @BeforeEach
    void takeAYear() {
        lastYear++;
        year = lastYear;
    }

    @Test
    void countsAlertsAndTheMedianOfTheHoursToTheirFirstFeedback() {
        issued(AlertSubject.VESSEL, "01-31T23:59:59Z");
        issued(AlertSubject.VESSEL, "02-01T00:00:00Z", hit(90), hit(60));
        issued(AlertSubject.FLIGHT, "02-02T00:00:00Z", negative(30), hit(600));
        issued(AlertSubject.FLIGHT, "02-28T00:00:00Z", negative(240));
        statistics("groupBy=month")
                .body("scope", equalTo("ALL"))
                .body("groupBy", contains("month"))
                .body("total.issued", equalTo(4))
                .body("total.withFeedback", equalTo(3))
                .body("total.hits", equalTo(2))
                .body("total.medianHoursToFeedback", equalTo(1))
                .body("rows.month", contains(year + "-01", year + "-02"))
                .body("rows.issued", contains(1, 3))
                .body("rows[0].medianHoursToFeedback", nullValue());
        statistics("groupBy=subject,year")
                .body("rows.subject", contains("FLIGHT", "VESSEL"))
                .body("rows[0]", hasEntry("year", String.valueOf(year)))
                // The mean of half an hour and of four hours.
                .body("rows.medianHoursToFeedback", contains(2.3f, 1))
                .body("rows.hits", contains(1, 1));
        statistics("").body("rows", hasSize(0)).body("total.issued", equalTo(4));
    }

    @Test
    void countsByTheDayOfIssueInUtc() {
        issued(AlertSubject.VESSEL, "01-31T23:59:59Z");
        issued(AlertSubject.VESSEL, "02-01T00:00:00Z");
        as(Tokens.partner("INTERPOL"))
                .get("/api/v1/statistics/alerts?from=%d-02-01&to=%d-02-01".formatted(year, year))
                .then()
                .statusCode(200)
                .body("total.issued", equalTo(1))
                .body("total.medianHoursToFeedback", nullValue());
        as(Tokens.partner("INTERPOL"))
                .get("/api/v1/statistics/alerts?from=%d-01-31&to=%d-01-31".formatted(year, year))
                .then()
                .body("total.issued", equalTo(1));
    }

    @Test
    void answersTheSameAsCsv() {
        issued(AlertSubject.VESSEL, "02-01T00:00:00Z", hit(90));
        issued(AlertSubject.FLIGHT, "02-01T00:00:00Z");
        as(Tokens.analyst("PROGRAMME"))
                .accept("text/csv")
                .get("/api/v1/statistics/alerts?groupBy=subject&from=%d-01-01&to=%d-12-31".formatted(year, year))
                .then()
                .statusCode(200)
                .header("Row-Count", "2")
                .body(
                        equalTo(
                                "subject,issued,withFeedback,hits,medianHoursToFeedback\r\nFLIGHT,1,0,0,\r\nVESSEL,1,1,1,1.5\r\n"));
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhoMayNotAsk() {
        as(Tokens.withRole("auditor")).get("/api/v1/statistics/alerts").then().statusCode(403);
        for (String wrong :
                List.of("groupBy=unit", "groupBy=year,year", "channel=WCO", "from=2024-02-01&to=2024-01-01")) {
            as(Tokens.analyst("WCO"))
                    .get("/api/v1/statistics/alerts?" + wrong)
                    .then()
                    .statusCode(400);
        }
    }

    private ValidatableResponse statistics(String query) {
        return as(Tokens.withRole("trainer"))
                .get("/api/v1/statistics/alerts?from=%d-01-01&to=%d-12-31&%s".formatted(year, year, query))
                .then()
                .statusCode(200);
    }

    private static Answer hit(long minutes) {
        return new Answer(AlertOutcome.HIT, minutes);
    }

    private static Answer negative(long minutes) {
        return new Answer(AlertOutcome.NEGATIVE, minutes);
    }

    /** Feedback that came so long after the issue. */
    private record Answer(AlertOutcome outcome, long minutes) {}

    /** An alert of a moment long past, which no request could make. */
    private void issued(AlertSubject subject, String moment, Answer... answers) {
        Instant at = Instant.parse(year + "-" + moment);
        QuarkusTransaction.requiringNew().run(() -> {
            Alert alert = new Alert(
                    UUID.randomUUID(),
                    1,
                    subject,
                    Identifiers.NONE,
                    "test",
                    List.of(ExchangeChannel.WCO),
                    List.of("THSIR-PCU"),
                    at.plusSeconds(1),
                    OFFICER.unit(),
                    at,
                    OFFICER.id(),
                    List.of(),
                    null);
            alerts.add(alert);
            for (Answer answer : answers) {
                alert = alert.answer(
                        new NewFeedback(answer.outcome(), null, null),
                        OFFICER,
                        at.plus(Duration.ofMinutes(answer.minutes())));
                alerts.keepFeedback(alert, alert.latestFeedback().orElseThrow());
            }
        });
    }
}
