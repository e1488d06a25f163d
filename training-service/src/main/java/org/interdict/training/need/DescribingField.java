package org.interdict.training.need;

/** The members that describe a seizure: what a unit leaves empty in them, it may have to be taught. */
enum DescribingField {
    TRANSPORT_MODE("transportMode"),
    TRAFFIC_TYPE("trafficType"),
    DIRECTION("direction"),
    DETECTION_METHOD("detectionMethod"),
    CONCEALMENT("concealment"),
    ORIGIN("origin"),
    DESTINATION("destination");

    private final String dimension;

    DescribingField(String dimension) {
        this.dimension = dimension;
    }

    /** Its name among the dimensions of the figures over seizures. */
    String dimension() {
        return dimension;
    }
}
