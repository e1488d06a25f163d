package org.interdict.training.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.kit.page.Page;
import org.jspecify.annotations.Nullable;

/** A page of needs. */
public record NeedsView(
        @Schema(
                description =
                        "The time of the latest seizure or interception that is in the figures; absent before the first")
        @Nullable
        Instant computedAt,

        LocalDate asOf,
        List<NeedView> items,

        @Schema(description = "Cursor of the page that follows; absent at the end") @Nullable
        String next) {

    static NeedsView of(@Nullable Instant computedAt, LocalDate asOf, Page<Need> page) {
        return new NeedsView(
                computedAt, asOf, page.items().stream().map(NeedView::of).toList(), page.next());
    }
}
