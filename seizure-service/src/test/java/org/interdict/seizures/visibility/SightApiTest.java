package org.interdict.seizures.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SightApiTest {
    private static final List<List<ExchangeChannel>> CHANNELS = List.of(
            List.of(ExchangeChannel.WCO),
            List.of(ExchangeChannel.INTERPOL),
            List.of(ExchangeChannel.WCO, ExchangeChannel.INTERPOL));

    @Inject
    Jdbi jdbi;

    @Test
    void saysOfARecordInHandWhatItSaysOfItsRow() {
        for (Sight sight : sights().toList()) {
            for (String unit : List.of("MU-OWN", "MU-OTHER")) {
                for (List<ExchangeChannel> channels : CHANNELS) {
                    for (String recorder : List.of("me", "somebody")) {
                        assertThat(sight.includes(unit, channels, recorder))
                                .as("%s of %s, %s, %s", sight, unit, channels, recorder)
                                .isEqualTo(inSql(sight, unit, channels, recorder));
                    }
                }
            }
        }
    }

    private static Stream<Sight> sights() {
        return maybe("MU-OWN")
                .flatMap(unit -> Stream.of("WCO", "INTERPOL", "PROGRAMME", "")
                        .map(channel -> Optional.of(channel).filter(stated -> !stated.isEmpty()))
                        .flatMap(channel -> maybe("me")
                                .map(recorder -> new Sight(
                                        unit, channel, recorder, Optional.empty(), false, Optional.empty()))));
    }

    private static Stream<Optional<String>> maybe(String value) {
        return Stream.of(Optional.of(value), Optional.empty());
    }

    private boolean inSql(Sight sight, String unit, List<ExchangeChannel> channels, String recorder) {
        return jdbi.withHandle(handle -> sight.bindTo(handle.createQuery(
                        "select count(*) > 0 from (values (:unit, :channels, :recorder)) as r (unit, channels, recorded_by)"
                                + " where " + Sight.ofRecord("r")))
                .bind("unit", unit)
                .bindArray(
                        "channels",
                        String.class,
                        channels.stream().map(Enum::name).toArray())
                .bind("recorder", recorder)
                .mapTo(Boolean.class)
                .one());
    }
}
