package org.interdict.seizures.statistics;

import static org.interdict.seizures.statistics.Dimension.COMMODITY;
import static org.interdict.seizures.statistics.Dimension.COMMODITY_GROUP;
import static org.interdict.seizures.statistics.Dimension.ICCS;
import static org.interdict.seizures.statistics.Dimension.SPECIES;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which parts of the seizures an answer counts them. A seizure counts once in each of its parts, so only parts of which
 * it has one among the rows that are added up can be added.
 */
record ItemParts(Part total, Part rows) {
    /** Counts the seizures among any facts. */
    static final String DISTINCT = "count(distinct f.seizure_id)";

    /** What the rows of a rollup are about. */
    enum Part {
        ALL("f.part = 'ALL'", "count(*) filter (where f.position = 0)"),
        GROUP("f.part = 'GROUP'", "count(*) filter (where f.first_of_group)"),
        COMMODITY("f.part = 'COMMODITY'", "count(*) filter (where f.first_of_commodity)"),
        /** Each of two commodities, less what has both. */
        EITHER_COMMODITY(
                "(f.part = 'COMMODITY' or f.part = 'OVERLAP' and f.other_commodity = any(:commodity))", DISTINCT);

        private final String condition;
        private final String count;

        Part(String condition, String count) {
            this.condition = condition;
            this.count = count;
        }

        /** True of the rows of a rollup that are about it. */
        String condition() {
            return condition;
        }

        /** Counts its seizures among facts: by the one fact of each by which it counts once. */
        String count() {
            return count;
        }
    }

    /** Empty when no parts can be added for what is asked of items. */
    static Optional<ItemParts> of(List<Dimension> groupBy, Map<Dimension, List<String>> filters) {
        Set<Dimension> groupedBy = ofItems(groupBy);
        Set<Dimension> filtered = ofItems(filters.keySet());
        // Several groups have one code of the ICCS, and a seizure may have several of these; so with species.
        if (groupedBy.contains(SPECIES) || groupedBy.contains(ICCS) || filtered.size() > 1) {
            return Optional.empty();
        }
        return filtered.isEmpty()
                ? ofAll(groupedBy)
                : filtered(filtered.iterator().next(), filters, groupedBy);
    }

    /** Whether seizures are asked for as a whole, whatever their items. */
    boolean areWhole() {
        return total == Part.ALL && rows == Part.ALL;
    }

    /** Whether each seizure counts by one of its facts, in the rows and in the total. */
    boolean areCountedByMarks() {
        return total != Part.EITHER_COMMODITY && rows != Part.EITHER_COMMODITY;
    }

    boolean needOverlaps() {
        return total == Part.EITHER_COMMODITY;
    }

    private static Optional<ItemParts> ofAll(Set<Dimension> groupedBy) {
        if (groupedBy.contains(COMMODITY)) {
            return Optional.of(new ItemParts(Part.ALL, Part.COMMODITY));
        }
        if (groupedBy.contains(COMMODITY_GROUP)) {
            return Optional.of(new ItemParts(Part.ALL, Part.GROUP));
        }
        return Optional.of(new ItemParts(Part.ALL, Part.ALL));
    }

    private static Optional<ItemParts> filtered(
            Dimension dimension, Map<Dimension, List<String>> filters, Set<Dimension> groupedBy) {
        int values = new HashSet<>(filters.getOrDefault(dimension, List.of())).size();
        if (dimension == COMMODITY && values == 1) {
            return Optional.of(new ItemParts(Part.COMMODITY, Part.COMMODITY));
        }
        if (dimension == COMMODITY && values == 2 && groupedBy.contains(COMMODITY)) {
            return Optional.of(new ItemParts(Part.EITHER_COMMODITY, Part.COMMODITY));
        }
        if (dimension == COMMODITY && values == 2 && groupedBy.isEmpty()) {
            return Optional.of(new ItemParts(Part.EITHER_COMMODITY, Part.EITHER_COMMODITY));
        }
        if (dimension == COMMODITY_GROUP && values == 1) {
            return Optional.of(new ItemParts(Part.GROUP, groupedBy.contains(COMMODITY) ? Part.COMMODITY : Part.GROUP));
        }
        return Optional.empty();
    }

    private static Set<Dimension> ofItems(Iterable<Dimension> dimensions) {
        Set<Dimension> found = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : dimensions) {
            if (Question.OF_ITEMS.contains(dimension)) {
                found.add(dimension);
            }
        }
        return found;
    }
}
