package org.interdict.seizures.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The editions on record; none is changed or taken away. */
@Singleton
final class Editions {
    private static final String COLUMNS =
            "id, year, as_of, title, note, figures, computed_at, published_at, published_by";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Editions(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void add(Edition edition) {
        ProgrammeReport report = edition.report();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into report_edition (
                               id, year, as_of, title, note, figures, computed_at, published_at, published_by)
                        values (:id, :year, :asOf, :title, :note, cast(:figures as jsonb), :computedAt, :publishedAt,
                                :publishedBy)
                        """)
                .bind("id", edition.id())
                .bind("year", report.year())
                .bind("asOf", report.asOf())
                .bind("title", edition.title())
                .bind("note", edition.note())
                .bind("figures", write(report.figures()))
                .bind("computedAt", report.computedAt())
                .bind("publishedAt", edition.publishedAt())
                .bind("publishedBy", edition.publishedBy())
                .execute());
    }

    Optional<Edition> find(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select %s from report_edition where id = :id".formatted(COLUMNS))
                        .bind("id", id)
                        .mapTo(EditionRow.class)
                        .findOne()
                        .map(this::edition));
    }

    /** The latest first. */
    List<Edition> list(EditionWalk walk, int limit) {
        return jdbi
                .withHandle(handle -> walk.bindTo(handle.createQuery("""
                                select %s
                                  from report_edition
                                 where %s
                                 order by published_at desc, id desc
                                 limit :limit
                                """.formatted(COLUMNS, walk.condition())))
                        .bind("limit", limit)
                        .mapTo(EditionRow.class)
                        .list())
                .stream()
                .map(this::edition)
                .toList();
    }

    private Edition edition(EditionRow row) {
        try {
            return row.edition(json.readValue(row.figures(), new TypeReference<List<Figure>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(List<Figure> figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
