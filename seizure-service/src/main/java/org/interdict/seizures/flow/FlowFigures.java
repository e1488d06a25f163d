package org.interdict.seizures.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.seizures.statistics.Figures;
import org.interdict.seizures.statistics.Figures.MeasuredQuantity;
import org.interdict.seizures.statistics.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Figures over roads.
 *
 * @param computedAt the time of the latest event that is in the figures; absent before the first
 * @param scope ALL records, or those VISIBLE to the caller
 * @param total seizures are counted once however many links they are in
 * @param nodes what the links join
 */
@Schema(name = "Flows")
record FlowFigures(
        @Nullable Instant computedAt,
        Scope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,

        @Schema(enumeration = {"country", "subregion"}) Level level,

        Figures.Total total,
        List<Node> nodes,
        List<Link> links) {

    /** What is counted, as an answer to this question. */
    static FlowFigures of(
            FlowSelection selection, @Nullable Instant computedAt, Tally total, SortedMap<Hop, Tally> tallies) {
        return new FlowFigures(
                computedAt,
                selection.facts().scope(),
                selection.facts().question().period().from().orElse(null),
                selection.facts().question().period().to().orElse(null),
                selection.level(),
                new Figures.Total(total.seizures(), total.items()),
                tallies.keySet().stream()
                        .flatMap(hop -> Stream.of(new Node(hop.source()), new Node(hop.target())))
                        .distinct()
                        .sorted(Comparator.comparing(Node::code, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                tallies.entrySet().stream().map(Link::of).toList());
    }

    /** A country or subregion by its code, or null: all ends that are not known. */
    @Schema(name = "FlowNode")
    record Node(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String code) {}

    /** The seizures whose roads have this hop, with their items and quantities. */
    @Schema(name = "FlowLink")
    record Link(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String source,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String target,

            long seizures,
            long items,
            List<MeasuredQuantity> quantities) {

        private static Link of(Map.Entry<Hop, Tally> counted) {
            Tally tally = counted.getValue();
            return new Link(
                    counted.getKey().source(),
                    counted.getKey().target(),
                    tally.seizures(),
                    tally.items(),
                    tally.quantities());
        }
    }
}
