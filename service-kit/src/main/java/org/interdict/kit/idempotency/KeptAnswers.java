package org.interdict.kit.idempotency;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The first answers to keyed requests, kept for a day. */
@Singleton
class KeptAnswers {
    private static final Duration KEEP = Duration.ofHours(24);
    private static final int SWEPT_AT_ONCE = 10_000;

    private final Jdbi jdbi;
    private final Clock clock;

    KeptAnswers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Whether no other request with this key is being answered; held to the end of the transaction, and no longer. */
    boolean tryLock(KeyedRequest request) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:caller || ' ' || :path || ' ' || :key, 0))")
                .bind("caller", request.caller())
                .bind("path", request.path())
                .bind("key", request.key())
                .mapTo(Boolean.class)
                .one());
    }

    Optional<KeptAnswer> find(KeyedRequest request) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select fingerprint, status, location, etag, body
                          from idempotency_key
                         where caller = :caller and path = :path and key = :key and created_at > :expired
                        """)
                .bind("caller", request.caller())
                .bind("path", request.path())
                .bind("key", request.key())
                .bind("expired", clock.instant().minus(KEEP))
                .mapTo(KeptAnswer.class)
                .findOne());
    }

    void keep(KeyedRequest request, KeptAnswer answer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into idempotency_key (
                               caller, path, key, fingerprint, status, location, etag, body, created_at)
                        values (:caller, :path, :key, :fingerprint, :status, :location, :etag, :body, :now)
                        on conflict (caller, path, key) do update
                           set fingerprint = excluded.fingerprint, status = excluded.status,
                               location = excluded.location, etag = excluded.etag, body = excluded.body,
                               created_at = excluded.created_at
                        """)
                .bind("caller", request.caller())
                .bind("path", request.path())
                .bind("key", request.key())
                .bindMethods(answer)
                .bind("now", clock.instant())
                .execute());
    }

    /** Forgets some of those that are too old; whether there may be more. */
    boolean sweep() {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                delete from idempotency_key
                                 where (caller, path, key) in (
                                       select caller, path, key
                                         from idempotency_key
                                        where created_at <= :expired
                                        limit :most)
                                """)
                        .bind("expired", clock.instant().minus(KEEP))
                        .bind("most", SWEPT_AT_ONCE)
                        .execute()
                == SWEPT_AT_ONCE);
    }

    /** An answer with the headers that matter; public because JDBI makes it. */
    public record KeptAnswer(
            String fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}
}
