package org.interdict.gateway.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The problems of all services, from the list that they share and that each of them is tested against. */
@Singleton
final class KnownProblems {
    private static final String LIST = "/org/interdict/contracts/problems.json";

    private final Map<String, KnownProblem> bySlug;

    KnownProblems(ObjectMapper json) {
        try (InputStream list = Optional.ofNullable(KnownProblems.class.getResourceAsStream(LIST))
                .orElseThrow()) {
            bySlug = json.readValue(list, new TypeReference<List<KnownProblem>>() {}).stream()
                    .collect(Collectors.toUnmodifiableMap(KnownProblem::slug, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<KnownProblem> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }
}
