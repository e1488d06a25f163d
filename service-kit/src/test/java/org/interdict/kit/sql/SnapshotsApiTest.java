package org.interdict.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.interdict.kit.problem.Outages;
import org.interdict.kit.testing.RealInfrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class SnapshotsApiTest {
    @Inject
    DataSource dataSource;

    @Inject
    Jdbi jdbi;

    @Test
    void seesTheDataOfOneMoment() {
        jdbi.useHandle(handle -> handle.execute("delete from thing where name = 'snapshot'"));
        try (Snapshot snapshot = new Snapshots(jdbi).take()) {
            assertThat(count(snapshot)).isZero();
            jdbi.useHandle(handle -> handle.execute("insert into thing (name, note) values ('snapshot', 'late')"));
            assertThat(count(snapshot)).isZero();
        }
        try (Snapshot snapshot = new Snapshots(jdbi).take()) {
            assertThat(count(snapshot)).isOne();
        }
    }

    @Test
    void aConnectionThatIsGoneTakesNoPlace() {
        Snapshots snapshots = new Snapshots(Jdbi.create(this::connectionThatIsGone));
        for (int i = 0; i < 20; i++) {
            Throwable failure = catchThrowable(snapshots::take);
            assertThat(failure).hasMessageNotContaining("Too many").matches(Outages::causedBy);
        }
    }

    private static long count(Snapshot snapshot) {
        return snapshot.query("select count(*) from thing where name = 'snapshot'")
                .mapTo(Long.class)
                .one();
    }

    private Connection connectionThatIsGone() throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet process = statement.executeQuery("select pg_backend_pid()")) {
            process.next();
            int id = process.getInt(1);
            jdbi.useHandle(handle -> handle.execute("select pg_terminate_backend(?, 5000)", id));
        }
        return connection;
    }
}
