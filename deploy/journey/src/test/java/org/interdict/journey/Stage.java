package org.interdict.journey;

import org.interdict.journey.suite.Suite;

/** Where sequences are played: what they ask, and what of the suite they and their audience look at past its door. */
record Stage(PatientClient client, SeizureTables tables, SeizureTopic topic) implements AutoCloseable {
    static Stage of(Suite suite, PatientClient client) {
        return new Stage(client, new SeizureTables(suite.seizureDatabase()), new SeizureTopic(suite.kafka()));
    }

    @Override
    public void close() {
        tables.close();
        topic.close();
    }
}
