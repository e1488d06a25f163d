package org.interdict.kit.imports;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interdict.kit.http.Query;
import org.interdict.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * How an upload is to be imported.
 *
 * @param profile a foreign table, or null for the native form
 * @param validate whether nothing is to be kept but the verdicts
 * @param all whether the rows go in together or not at all
 * @param values of the profile's options, by name
 */
record ImportOptions(@Nullable ImportProfile profile, boolean validate, boolean all, Map<String, String> values) {
    static ImportOptions of(UriInfo uri, List<ImportProfile> profiles) {
        Set<String> known = new HashSet<>(Set.of("profile", "mode", "atomicity"));
        Optional<ImportProfile> chosen =
                named(profiles, uri.getQueryParameters().getFirst("profile"));
        chosen.ifPresent(profile -> known.addAll(profile.options().keySet()));
        Query query = Query.of(uri, known);
        query.value("profile", "native or a profile of this kind of record", name -> {
            if (!name.equals(ImportRun.NATIVE) && named(profiles, name).isEmpty()) {
                throw new IllegalArgumentException(name);
            }
            return name;
        });
        boolean validate = choice(query, "mode", "commit", "validate");
        boolean all = choice(query, "atomicity", "row", "all");
        Map<String, String> values = new HashMap<>();
        chosen.ifPresent(profile -> profile.options().forEach((name, read) -> {
            query.value(name, () -> Text.expected("a value of {0}", name), read)
                    .ifPresent(value -> values.put(name, value));
            // Elsewhere nothing means the default; here it may be an audience that somebody forgot to name.
            if ("".equals(uri.getQueryParameters().getFirst(name))) {
                query.fault(name, "invalid-parameter", "The parameter is empty.");
            }
        }));
        query.refuseFaults();
        return new ImportOptions(chosen.orElse(null), validate, all, values);
    }

    String profileName() {
        return profile == null ? ImportRun.NATIVE : profile.name();
    }

    private static Optional<ImportProfile> named(List<ImportProfile> profiles, @Nullable String name) {
        return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** Whether the second was chosen. */
    private static boolean choice(Query query, String name, String usual, String other) {
        return query.value(name, () -> Text.expected("{0} or {1}", usual, other), value -> {
                    if (!value.equals(usual) && !value.equals(other)) {
                        throw new IllegalArgumentException(value);
                    }
                    return value;
                })
                .filter(other::equals)
                .isPresent();
    }
}
