package org.interdict.bench;

/** What figures are grouped by: its name over HTTP, and its column in the tables of the records. */
enum FigureColumn {
    COMMODITY("commodity", "i.commodity", true),
    COMMODITY_GROUP("commodityGroup", "i.commodity_group", true),
    COUNTRY("country", "s.country", false),
    UNIT("unit", "s.unit", false),
    MONTH("month", "to_char(s.seized_on, 'YYYY-MM')", false),
    TRANSPORT_MODE("transportMode", "s.transport_mode", false),
    DIRECTION("direction", "s.direction", false),
    ORIGIN("origin", "s.origin", false),
    DESTINATION("destination", "s.destination", false),
    DETECTION_METHOD("detectionMethod", "s.detection_method", false),
    CHANNEL("channel", "channel.value", false);

    private final String parameter;
    private final String sql;
    private final boolean ofItem;

    FigureColumn(String parameter, String sql, boolean ofItem) {
        this.parameter = parameter;
        this.sql = sql;
        this.ofItem = ofItem;
    }

    String parameter() {
        return parameter;
    }

    /** Of the seizure {@code s} or of its item {@code i}. */
    String sql() {
        return sql;
    }

    boolean ofItem() {
        return ofItem;
    }

    /** A seizure has several channels, each of which counts it. */
    String unfolding() {
        return this == CHANNEL ? " cross join lateral unnest(s.channels) as channel (value)" : "";
    }
}
