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
    /** What figures are about; as a seizure counts once in it, one of its facts stands for it there. */
    enum Part {
        ALL("f.part = 'ALL'", "f.position = 0"),
        GROUP("f.part = 'GROUP'", "f.first_of_group"),
        COMMODITY("f.part = 'COMMODITY'", "f.first_of_commodity"),

        /** Two commodities together: each of the two, less what has both. */
        EITHER_COMMODITY(
                "(f.part = 'COMMODITY' or f.part = 'OVERLAP' and f.other_commodity = any(:commodity))",
                "f.first_of_commodity and not f.later_commodities && :commodity"),

        /** Several commodities or groups together, which no rollup tells: a seizure counts by the last of them that it has. */
        ANY_COMMODITY("f.first_of_commodity and not f.later_commodities && :commodity"),
        ANY_GROUP("f.first_of_group and not f.later_groups && :commodityGroup");

        private final Optional<String> condition;
        private final String mark;

        Part(String mark) {
            this.condition = Optional.empty();
            this.mark = mark;
        }

        Part(String condition, String mark) {
            this.condition = Optional.of(condition);
            this.mark = mark;
        }

        /** True of the rows of a rollup that are about it; empty when none are. */
        Optional<String> condition() {
            return condition;
        }

        /** Counts its seizures among facts. */
        String count() {
            return "count(*) filter (where " + mark + ")";
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

    /** Whether rollups tell of them. */
    boolean areRolledUp() {
        return total.condition().isPresent() && rows.condition().isPresent();
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
        if (dimension == COMMODITY) {
            Part part = values == 1 ? Part.COMMODITY : values == 2 ? Part.EITHER_COMMODITY : Part.ANY_COMMODITY;
            // In the row of a group the last of the commodities may be one of another group.
            return values > 1 && groupedBy.equals(Set.of(COMMODITY_GROUP))
                    ? Optional.empty()
                    : Optional.of(new ItemParts(part, groupedBy.contains(COMMODITY) ? Part.COMMODITY : part));
        }
        if (dimension == COMMODITY_GROUP) {
            Part part = values == 1 ? Part.GROUP : Part.ANY_GROUP;
            return Optional.of(new ItemParts(
                    part,
                    groupedBy.contains(COMMODITY)
                            ? Part.COMMODITY
                            : groupedBy.contains(COMMODITY_GROUP) ? Part.GROUP : part));
        }
        return Optional.empty();
    }

    private static Set<Dimension> ofItems(Iterable<Dimension> dimensions) {
        Set<Dimension> found = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : dimensions) {
            if (dimension.isOfItems()) {
                found.add(dimension);
            }
        }
        return found;
    }
}
