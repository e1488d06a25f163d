package org.interdict.gateway.route;

import static org.interdict.gateway.route.Destination.IDENTITY;
import static org.interdict.gateway.route.Destination.SEIZURE;
import static org.interdict.gateway.route.Destination.TRAINING;
import static org.interdict.gateway.route.Destination.UNIT_REGISTRY;

import java.util.List;
import java.util.Optional;

/** The one routing table. What it does not name is not forwarded. */
public final class Routes {
    private static final String API = "/api/v1";

    /** The gateway's own paths under {@code /api/v1}, which need no token. */
    private static final List<String> OPEN = List.of(API + "/codes");

    /** The first match wins: the particular stands before the general. */
    private static final List<Route> TABLE = List.of(
            new Route(API + "/units", UNIT_REGISTRY),
            new Route(API + "/statistics/units", UNIT_REGISTRY),
            new Route(API + "/training-activities", TRAINING),
            new Route(API + "/training-needs", TRAINING),
            new Route(API + "/statistics/training", TRAINING),
            new Route(API + "/statistics/training-effect", TRAINING),
            new Route(API + "/seizures", SEIZURE),
            new Route(API + "/interceptions", SEIZURE),
            new Route(API + "/alerts", SEIZURE),
            new Route(API + "/statistics", SEIZURE),
            new Route(API + "/reports", SEIZURE),
            new Route(API + "/events", SEIZURE),
            new Route(API + "/subscriptions", SEIZURE),
            // The one realm and the files of its pages: neither the master realm nor the administration.
            new Route("/auth/realms/interdict", IDENTITY),
            new Route("/auth/resources", IDENTITY));

    private Routes() {}

    /** @param path in its one plain spelling, see {@link PlainPath} */
    public static Optional<Destination> of(String path) {
        return TABLE.stream()
                .filter(route -> isUnder(route.prefix, path))
                .findFirst()
                .map(Route::destination);
    }

    public static boolean needsToken(String path) {
        return isUnder(API, path) && OPEN.stream().noneMatch(open -> isUnder(open, path));
    }

    /** Whole segments: {@code /api/v1/units} is not above {@code /api/v1/unitsOfMeasure}. */
    static boolean isUnder(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private record Route(String prefix, Destination destination) {}
}
