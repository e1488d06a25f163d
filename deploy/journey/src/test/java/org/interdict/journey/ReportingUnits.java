package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Units of every kind in a suite without demo data, and who reports for them. */
final class ReportingUnits {
    private static final LocalDate ESTABLISHED = LocalDate.of(2001, 5, 1);
    private static final LocalDate CLOSED = LocalDate.of(2019, 3, 31);
    private static final List<String> TYPES =
            List.of("SEA_PORT", "AIR_CARGO", "AIRPORT", "LAND_BORDER", "DRY_PORT", "MAIL");
    private static final List<String> PLACES = List.of("BRSSZ", "NLRTM", "WSAPW", "COCTG", "KEMBA", "MUPLU");

    /** Yesterday, which is over everywhere by noon. */
    private final LocalDate last = LocalDate.now(Clock.systemUTC()).minusDays(1);

    private final PatientClient client;

    ReportingUnits(PatientClient client) {
        this.client = client;
    }

    /** Those of the officers, and one that is closed. */
    void register() {
        register("MUPMA-PCU", "SEA_PORT", "MUPMA");
        register("THSIR-PCU", "SEA_PORT", "THSIR");
        register("BRSSZ-OLD", "DRY_PORT", "BRSSZ");
        ObjectNode closure = PatientClient.JSON.createObjectNode();
        closure.put("to", "CLOSED").put("on", CLOSED.toString()).put("reason", "the port was given up");
        assertThat(client.post("registrar", "/api/v1/units/BRSSZ-OLD/transitions", closure)
                        .status())
                .isEqualTo(200);
    }

    /** Registers a further unit, which is nobody's own. */
    String register(Random random) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String code = place.substring(0, 2) + "-"
                + Long.toHexString(random.nextLong()).toUpperCase(Locale.ROOT);
        register(code, TYPES.get(random.nextInt(TYPES.size())), place);
        return code;
    }

    List<Reporter> stewardOf(String unit) {
        return List.of(new Reporter("steward", unit, List.of(), last.minusYears(10), last));
    }

    /** Who reports what was seized within ten years, for this unit among others. */
    List<Reporter> reporters(String further) {
        LocalDate first = last.minusYears(10);
        List<Reporter> reporters = new ArrayList<>();
        // Officers more than once, for what they report can be amended.
        for (int i = 0; i < 3; i++) {
            reporters.add(new Reporter("officer-customs", "MUPMA-PCU", List.of("WCO"), first, last));
            reporters.add(new Reporter("officer-police", "MUPMA-PCU", List.of("INTERPOL"), first, last));
            reporters.add(new Reporter("officer-other", "THSIR-PCU", List.of("WCO"), first, last));
            reporters.addAll(stewardOf(further));
        }
        List.of("AQ-NATIONAL", "BR-NATIONAL", "MU-NATIONAL").forEach(unit -> reporters.addAll(stewardOf(unit)));
        return reporters;
    }

    /** Who reports what was seized long ago, for this unit among others. */
    List<Reporter> late(String further) {
        LocalDate longAgo = ESTABLISHED.plusYears(5);
        return List.of(
                new Reporter("officer-customs", "MUPMA-PCU", List.of("WCO"), ESTABLISHED, longAgo),
                new Reporter("officer-other", "THSIR-PCU", List.of("WCO"), ESTABLISHED, longAgo),
                new Reporter("steward", further, List.of(), ESTABLISHED, longAgo),
                new Reporter("steward", "BRSSZ-OLD", List.of(), ESTABLISHED, CLOSED));
    }

    private void register(String code, String type, String place) {
        ObjectNode unit = PatientClient.JSON.createObjectNode();
        unit.put("code", code).put("name", "Unit " + code).put("type", type).put("place", place);
        unit.put("establishedOn", ESTABLISHED.toString());
        assertThat(client.post("registrar", "/api/v1/units", unit).status())
                .as(code)
                .isIn(200, 201);
    }
}
