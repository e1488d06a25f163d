package org.interdict.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.lang.reflect.UndeclaredThrowableException;
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
    void areSeenBehindACommitThatFailed() {
        RollbackException failed = new RollbackException("Could not commit transaction.");
        failed.addSuppressed(new IllegalStateException(new SQLException("unexpected postmaster exit", "57P02")));
        assertThat(Outages.causedBy(new UndeclaredThrowableException(failed))).isTrue();
        assertThat(Outages.causedBy(new UndeclaredThrowableException(new RollbackException("no"))))
                .isFalse();
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
