package org.interdict.seizures.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpenEventSightApiTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Visibility visibility;

    @ParameterizedTest
    @CsvSource({
        Role.OFFICER + ", WCO, true",
        Role.OFFICER + ", , true",
        Role.ANALYST + ", INTERPOL, true",
        Role.ANALYST + ", PROGRAMME, true",
        Role.PARTNER + ", WCO, true",
        Role.STEWARD + ", , false",
        Role.REGISTRAR + ", , false",
        Role.TRAINER + ", , false",
        Role.AUDITOR + ", , false",
        ", WCO, false"
    })
    void isOfEventsAboutNoRecordWhoeverMayHearEvents(@Nullable String role, @Nullable String channel, boolean hears) {
        Sight sight = sight(role, channel);
        assertThat(inSql(sight, true, null)).isEqualTo(hears);
        assertThat(inSql(sight, false, "me")).isEqualTo(hears);
        assertThat(inSql(sight, false, "somebody")).isFalse();
        assertThat(inSql(sight, false, null)).isFalse();
    }

    private Sight sight(@Nullable String role, @Nullable String channel) {
        return visibility.of(new Caller(
                "me", role == null ? Set.of() : Set.of(role), Optional.ofNullable(channel), Optional.of("MU-OWN")));
    }

    /** As the feed asks: of an event that no record and no alert is joined to. */
    private boolean inSql(Sight sight, boolean open, @Nullable String owner) {
        return jdbi.withHandle(
                handle -> sight.bindToFeed(handle.createQuery("""
                        select count(*) > 0
                          from (values ('', cast('{}' as text[]), cast(:open as boolean), cast(:owner as text)))
                               as e (unit, channels, open, owner)
                          left join (select unit, channels, recorded_by from seizure where false) r on true
                          left join (select unit, channels, addressees, issued_by from alert where false) a on true
                         where %s
                        """.formatted(Sight.ofEvent("e", "r", "a"))))
                        .bind("open", open)
                        .bind("owner", owner)
                        .mapTo(Boolean.class)
                        .one());
    }
}
