package org.interdict.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class OutagesTest {
    @Test
    void areWhatPassesWhenAPartIsBack() {
        assertThat(Outages.causedBy(new IllegalStateException(new SQLException("terminated", "57P01"))))
                .isTrue();
        assertThat(Outages.causedBy(new ExecutionException(new TimeoutException("topic not present in metadata"))))
                .isTrue();
    }

    @Test
    void areNotWhatStays() {
        assertThat(Outages.causedBy(new SQLException("no such column", "42703")))
                .isFalse();
        assertThat(Outages.causedBy(new ExecutionException(new RecordTooLargeException("3 MB"))))
                .isFalse();
        assertThat(Outages.causedBy(new NullPointerException())).isFalse();
    }
}
