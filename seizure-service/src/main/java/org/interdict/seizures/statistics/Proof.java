package org.interdict.seizures.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the figures say what the records say, at one moment.
 *
 * @param computedAt the time of the latest event that is in the figures; absent before the first
 * @param records the seizures that were compared; those that are retracted have no facts
 * @param pending the seizures whose latest change the figures are yet to hear of: not compared
 * @param facts the items that figures are counted from
 * @param differing how many differences there are
 * @param differences the first 1,000 of them; empty when everything is as it should be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Proof(
        @Nullable Instant computedAt,
        long records,
        long pending,
        long facts,
        long differing,
        List<Difference> differences) {

    static final int MOST_NAMED = 1_000;

    /** What was compared with what. */
    enum Between {
        @Schema(description = "The facts with the records")
        FACTS_AND_RECORDS,
        @Schema(description = "A rollup with the facts")
        ROLLUP_AND_FACTS
    }

    /**
     * One row that is not what it should be. It names what differs and no value: a difference is for who mends the figures, and
     * some of its readers may not see the record.
     *
     * @param table the table of the facts or of the rollup
     * @param row what the row is about: of a fact the record and the place of the item in it, from 0; of a rollup its dimensions
     * @param members the columns that differ: all of them where a row is missing, or there and should not be
     */
    record Difference(Between between, String table, Map<String, String> row, List<String> members) {}
}
