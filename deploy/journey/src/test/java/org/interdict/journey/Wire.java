package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.interdict.contracts.testing.EventSchemas;
import org.interdict.journey.suite.Suite;

/** Holds what is told to the schemas that are served at the addresses which the events name. */
final class Wire {
    private final String base;
    private final EventSchemas schemas;

    Wire(Suite suite, PatientClient client) {
        base = suite.door() + "/asyncapi/schemas/";
        schemas = new EventSchemas(type ->
                client.get("partner-wco", "/asyncapi/schemas/" + type).body().toString());
    }

    void check(Collection<Told> told) {
        for (Told event : told) {
            assertThat(event.dataschema()).isEqualTo(base + event.type());
            assertThat(schemas.faults(event.type(), event.data().toString())).isEmpty();
        }
    }
}
