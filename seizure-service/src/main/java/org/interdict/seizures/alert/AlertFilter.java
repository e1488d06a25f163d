package org.interdict.seizures.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.interdict.contracts.codes.AlertStatus;
import org.interdict.contracts.codes.AlertSubject;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.http.Query;
import org.interdict.seizures.casework.Conditions;
import org.interdict.seizures.casework.Form;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which alerts a list is to hold, as conditions on {@code alert a}; none means all.
 *
 * @param asksStatus whether the conditions speak of the moment
 * @param now the moment of the answer, which decides what is open still
 */
record AlertFilter(Conditions asked, boolean asksStatus, Instant now) {
    static final Set<String> PARAMETERS = Set.of(
            "subject", "status", "channel", "unit", "containerNumber", "vesselImo", "flightNumber", "changedSince");

    static AlertFilter of(Query query, Instant now) {
        Conditions asked = new Conditions();
        List<AlertStatus> status = query.codes("status", AlertStatus.class);
        asked.list("subject", "a.subject = any(:subject)", query.codes("subject", AlertSubject.class));
        asked.list("status", """
                case when a.closed_at is not null then 'CLOSED'
                     when a.valid_until <= :now then 'EXPIRED'
                     else 'OPEN' end = any(:status)""", status);
        asked.list("channel", "a.channels && :channel", query.codes("channel", ExchangeChannel.class));
        asked.list("unit", "a.unit = any(:unit)", query.list("unit", "codes of units", Conditions.form(Form.UNIT)));
        asked.list(
                "containerNumber",
                "a.container_number = any(:containerNumber)",
                query.list("containerNumber", "container numbers", Conditions.form(Form.CONTAINER)));
        asked.list(
                "vesselImo",
                "a.vessel_imo = any(:vesselImo)",
                query.list("vesselImo", "IMO ship numbers", Conditions.form(Form.VESSEL)));
        asked.list(
                "flightNumber",
                "flight_key(a.flight_number) = any(array(select flight_key(flight) from unnest(:flightNumber) flight))",
                query.list("flightNumber", "flight numbers", Conditions.form(Form.FLIGHT)));
        asked.value("changedSince", "a.changed_at >= :changedSince", query.instant("changedSince"));
        return new AlertFilter(asked, !status.isEmpty(), now);
    }

    /** SQL that follows a first condition. */
    String conditions() {
        return asked.conditions();
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        return asked.bindTo(asksStatus ? statement.bind("now", now) : statement);
    }
}
