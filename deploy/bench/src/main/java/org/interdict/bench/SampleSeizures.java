package org.interdict.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.SplittableRandom;

/** Seizures of one or two items, each under a reference of its own. */
final class SampleSeizures {
    static final String CSV_HEADER = "unit,reference,seizedOn,direction,trafficType,channels,transport.mode,"
            + "transport.documentNumber,route.origin,route.departure,route.destination,detection.method,detection.sources,"
            + "concealment,items.commodity,items.quantity.value,items.quantity.unit\n";

    private final String prefix;
    private final SplittableRandom random;
    private final Spread spread;
    private int number;

    /** @param prefix of the references, which nobody else uses */
    SampleSeizures(String prefix, Spread spread) {
        this.prefix = prefix;
        this.random = new SplittableRandom(prefix.hashCode());
        this.spread = spread;
    }

    /** The next one, as JSON. */
    byte[] next() {
        StringBuilder json = new StringBuilder(600);
        json.append("{\"unit\":\"").append(pick(spread.units())).append("\",\"reference\":\"");
        json.append(reference()).append("\",\"seizedOn\":\"").append(pick(spread.days()));
        json.append("\",\"direction\":\"TRANSIT\",\"trafficType\":\"CONTAINER\",\"channels\":[\"WCO\",\"INTERPOL\"],");
        json.append("\"transport\":{\"mode\":\"SEA\",\"documentNumber\":\"").append(document());
        json.append("\"},\"route\":{\"origin\":\"CO\",\"departure\":\"COCTG\",\"destination\":\"BEANR\"},");
        json.append("\"detection\":{\"method\":\"RISK_PROFILING\",\"sources\":[\"MANIFEST\"]},");
        json.append("\"concealment\":\"RIP_OFF\",\"items\":[");
        int items = 1 + random.nextInt(2);
        for (int i = 0; i < items; i++) {
            json.append(i == 0 ? "" : ",").append("{\"commodity\":\"").append(pick(spread.commodities()));
            json.append("\",\"quantity\":{\"value\":").append(amount()).append(",\"unit\":\"kg\"}}");
        }
        return json.append("]}").toString().getBytes(US_ASCII);
    }

    /** The next one, as a line of CSV for each item. */
    byte[] nextLines() {
        String record = pick(spread.units()) + "," + reference() + "," + pick(spread.days())
                + ",TRANSIT,CONTAINER,WCO|INTERPOL,SEA," + document()
                + ",CO,COCTG,BEANR,RISK_PROFILING,MANIFEST,RIP_OFF,";
        StringBuilder lines = new StringBuilder(400);
        int items = 1 + random.nextInt(2);
        for (int i = 0; i < items; i++) {
            lines.append(record)
                    .append(pick(spread.commodities()))
                    .append(',')
                    .append(amount())
                    .append(",kg\n");
        }
        return lines.toString().getBytes(US_ASCII);
    }

    private String reference() {
        number++;
        return prefix + "/" + (1_000_000 + number);
    }

    private String document() {
        return "MEDU" + (1_000_000 + random.nextInt(9_000_000));
    }

    private String amount() {
        return (1 + random.nextInt(500)) + "." + (1 + random.nextInt(9));
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
