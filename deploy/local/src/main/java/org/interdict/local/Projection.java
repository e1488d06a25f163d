package org.interdict.local;

import java.util.Optional;
import java.util.stream.Stream;

/** What a service keeps of events, and so can be built anew by a procedure of its database while the service goes on answering. */
enum Projection {
    /** The procedure compares the figures with the records and mends them; when it ends they are complete. */
    SEIZURE_FIGURES(
            "seizure-figures",
            "seizure",
            "rebuild_seizure_figures",
            "Built anew: seizure-figures say what the records say; GET /api/v1/statistics/proof shows it."),

    /** The procedure empties the tables and takes the consumer back to the beginning; the running replicas do the rest. */
    TRAINING_NEEDS(
            "training-needs",
            "training",
            "rebuild_training_needs",
            "Begun anew: training-needs are complete again once their service has read the topics.");

    private final String text;
    private final String database;
    private final String procedure;
    private final String done;

    Projection(String text, String database, String procedure, String done) {
        this.text = text;
        this.database = database;
        this.procedure = procedure;
        this.done = done;
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

    /** What there is when the procedure has ended. */
    String done() {
        return done;
    }

    @Override
    public String toString() {
        return text;
    }
}
