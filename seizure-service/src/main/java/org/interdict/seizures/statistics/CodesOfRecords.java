package org.interdict.seizures.statistics;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Countries;
import org.interdict.kit.sql.RowSet;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tells the database what the facts of a record need of the code lists, so that it can count them from the records alone. */
@Singleton
final class CodesOfRecords {
    private final Jdbi jdbi;
    private final RowSet rowSet;

    CodesOfRecords(Jdbi jdbi, RowSet rowSet) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
    }

    private record Country(
            String code,
            @Nullable String subregion,
            @Nullable String region) {}

    private record Group(String code, @Nullable String iccs) {}

    void write(@Observes StartupEvent event) {
        List<Country> countries = Countries.all().stream()
                .sorted()
                .map(code -> new Country(
                        code,
                        Countries.subregionOf(code).orElse(null),
                        Countries.regionOf(code).orElse(null)))
                .toList();
        List<Group> groups = Stream.of(CommodityGroup.values())
                .map(group -> new Group(group.name(), group.iccs().orElse(null)))
                .toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into country as known (code, subregion, region)
                            select code, subregion, region
                              from json_to_recordset(cast(:countries as json)) as country (code text, subregion text, region text)
                            on conflict (code) do update
                               set subregion = excluded.subregion, region = excluded.region
                             where row(known.subregion, known.region) is distinct from row(excluded.subregion, excluded.region)
                            """).bind("countries", rowSet.of(countries)).execute();
            handle.createUpdate("""
                            insert into commodity_group as known (code, iccs)
                            select code, iccs
                              from json_to_recordset(cast(:groups as json)) as commodity_group (code text, iccs text)
                            on conflict (code) do update
                               set iccs = excluded.iccs where known.iccs is distinct from excluded.iccs
                            """).bind("groups", rowSet.of(groups)).execute();
        });
    }
}
