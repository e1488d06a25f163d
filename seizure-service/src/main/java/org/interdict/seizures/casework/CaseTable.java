package org.interdict.seizures.casework;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The table of one kind of record, and the one of the same name and {@code _version} with the versions that later ones
 * took the place of.
 */
public final class CaseTable {
    private final Jdbi jdbi;
    private final String table;
    private final String alias;

    /** With the alias by which filters and walks name the table. */
    public CaseTable(Jdbi jdbi, String table, String alias) {
        this.jdbi = jdbi;
        this.table = table;
        this.alias = alias;
    }

    /** The record, if it is there and in sight: the two are one question, so that no answer tells them apart. */
    public Optional<UUID> find(UUID id, Sight sight) {
        return find(id, sight, "");
    }

    /** The same, locked until the transaction ends: who changes it next builds on what this change makes of it. */
    public Optional<UUID> findToChange(UUID id, Sight sight) {
        return find(id, sight, " for update");
    }

    private Optional<UUID> find(UUID id, Sight sight, String lock) {
        return jdbi.withHandle(handle -> sight.bindTo(handle.createQuery(
                        "select r.id from %s r where r.id = :id and %s%s".formatted(table, Sight.ofRecord("r"), lock)))
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    /**
     * Adds those whose natural key is free; one round trip, whether one or thousands.
     *
     * @param columns what is filled
     * @param typed the same with their types
     * @param rows by {@link org.interdict.kit.sql.RowSet}
     * @return which were added
     */
    public Set<UUID> addNew(Handle handle, String columns, String typed, String rows) {
        return new HashSet<>(handle.createQuery("""
                        insert into %1$s (%2$s)
                        select %2$s
                          from json_to_recordset(cast(:rows as json)) as row (%3$s)
                        on conflict on constraint %1$s_natural_key do nothing
                        returning id
                        """.formatted(table, columns, typed))
                .bind("rows", rows)
                .mapTo(UUID.class)
                .list());
    }

    /** Puts the one row that these are in the place of the one with its id. */
    public void replace(Handle handle, UUID id, String columns, String typed, String rows) {
        handle.createUpdate("""
                        update %1$s
                           set (%2$s) = (
                               select %2$s
                                 from json_to_recordset(cast(:rows as json)) as row (%3$s))
                         where id = :id
                        """.formatted(table, columns, typed))
                .bind("rows", rows)
                .bind("id", id)
                .execute();
    }

    /** Lets the transaction that begins see the data of this moment, in all its statements. */
    public void takeSnapshot() {
        jdbi.useHandle(handle -> handle.execute("set transaction isolation level repeatable read, read only"));
    }

    /** Keeps a version whole, before a later one takes its place. */
    public void keepVersion(Handle handle, CaseRecord record, String fingerprint, String content) {
        handle.createUpdate("""
                        insert into %1$s_version (
                               %1$s_id, version, unit, channels, recorded_by, fingerprint, content)
                        values (:id, :version, :unit, :channels, :recordedBy, :fingerprint, cast(:content as jsonb))
                        """.formatted(table))
                .bind("id", record.id())
                .bind("version", record.version())
                .bind("unit", record.unit())
                .bindArray(
                        "channels",
                        String.class,
                        record.channels().stream().map(Enum::name).toArray())
                .bind("recordedBy", record.recordedBy())
                .bind("fingerprint", fingerprint)
                .bind("content", content)
                .execute();
    }

    /** The channels that the record had in the versions that later ones took the place of. */
    public Set<ExchangeChannel> channelsBefore(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct unnest(v.channels) from %1$s_version v where v.%1$s_id = :id".formatted(table))
                .bind("id", id)
                .mapTo(ExchangeChannel.class)
                .set());
    }

    /** The versions before this one that were in sight, oldest first, as they were kept. */
    public List<String> versionsBefore(CaseRecord record, Sight sight, long after, int limit) {
        return jdbi.withHandle(handle -> sight.bindTo(handle.createQuery("""
                        select v.content
                          from %1$s_version v
                         where v.%1$s_id = :id and v.version > :after and v.version < :before
                           and %2$s
                         order by v.version
                         limit :limit
                        """.formatted(table, Sight.ofRecord("v"))))
                .bind("id", record.id())
                .bind("after", after)
                .bind("before", record.version())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** The records of these natural keys, whoever may see them. */
    public Map<NaturalKey, Recorded> recorded(Collection<NaturalKey> keys) {
        Map<NaturalKey, Recorded> recorded = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select r.unit, r.reference, r.id,
                               array(select v.fingerprint from %1$s_version v where v.%1$s_id = r.id)
                               || r.fingerprint as fingerprints
                          from %1$s r
                          join unnest(:units, :references) as key (unit, reference)
                            on key.unit = r.unit and key.reference = r.reference
                        """.formatted(table))
                .bindArray(
                        "units",
                        String.class,
                        keys.stream().map(NaturalKey::unit).toArray())
                .bindArray(
                        "references",
                        String.class,
                        keys.stream().map(NaturalKey::reference).toArray())
                .map((row, context) -> recorded.put(
                        new NaturalKey(row.getString("unit"), row.getString("reference")),
                        new Recorded(row.getObject("id", UUID.class), Set.copyOf(Arrays.asList((String[])
                                row.getArray("fingerprints").getArray())))))
                .list());
        return recorded;
    }

    /** The ids of records in sight, in the order that the walk says. */
    public List<UUID> list(CaseFilter filter, Sight sight, CaseWalk walk, int limit) {
        return jdbi.withHandle(handle -> walk.bindTo(filter.bindTo(sight.bindTo(handle.createQuery("""
                                        select %1$s.id
                                          from %2$s %1$s
                                         where %3$s%4$s%5$s
                                         order by %6$s
                                         limit :limit
                                        """.formatted(
                        alias, table, Sight.ofRecord(alias), filter.conditions(), walk.condition(), walk.orderBy())))))
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }
}
