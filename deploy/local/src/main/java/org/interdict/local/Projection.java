package org.interdict.local;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a service keeps of events alone, and so can be built anew from the topics. Its database has a procedure that
 * empties it and takes its consumer back to the beginning, in one transaction; the running replicas do the rest.
 */
enum Projection {
    TRAINING_NEEDS("training-needs", "training", "rebuild_training_needs");

    private final String text;
    private final String database;
    private final String procedure;

    Projection(String text, String database, String procedure) {
        this.text = text;
        this.database = database;
        this.procedure = procedure;
    }

    static Optional<Projection> named(String text) {
        return Stream.of(values())
                .filter(projection -> projection.text.equals(text))
                .findFirst();
    }

    String database() {
        return database;
    }

    String call() {
        return "call " + procedure + "()";
    }

    @Override
    public String toString() {
        return text;
    }
}
