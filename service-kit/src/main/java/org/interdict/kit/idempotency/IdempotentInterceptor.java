package org.interdict.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.kit.idempotency.KeptAnswers.KeptAnswer;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.json.Fingerprint;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Does keyed requests once. The answer is committed with the work, so after a crash either both are there or neither;
 * the lock is the transaction's, so it dies with its process.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
class IdempotentInterceptor {
    private final KeptAnswers answers;
    private final CurrentCaller callers;
    private final RoutingContext context;
    private final Fingerprint fingerprint;
    private final ObjectMapper json;

    IdempotentInterceptor(
            KeptAnswers answers,
            CurrentCaller callers,
            RoutingContext context,
            Fingerprint fingerprint,
            ObjectMapper json) {
        this.answers = answers;
        this.callers = callers;
        this.context = context;
        this.fingerprint = fingerprint;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        Optional<String> key = KeyedRequest.key(context.request().headers().getAll(Idempotent.HEADER));
        if (key.isEmpty()) {
            return call.proceed();
        }
        KeyedRequest request =
                new KeyedRequest(callers.get().id(), context.request().path(), key.get(), fingerprint.of(body(call)));
        return QuarkusTransaction.requiringNew().call(() -> once(request, call));
    }

    private Response once(KeyedRequest request, InvocationContext call) throws Exception {
        if (!answers.tryLock(request)) {
            throw new ProblemException(
                    IdempotencyProblem.STILL_RUNNING, "Send the request again when the first one has its answer.");
        }
        Optional<KeptAnswer> first = answers.find(request);
        if (first.isPresent()) {
            return replay(request, first.get());
        }
        Response response = (Response) call.proceed();
        if (response.getStatus() < 300) {
            Object said = response.getEntity();
            answers.keep(request, answer(request, response, said instanceof SaidOnce once ? once.again() : said));
        }
        return write(Response.fromResponse(response), answer(request, response, response.getEntity()));
    }

    private static Response replay(KeyedRequest request, KeptAnswer first) {
        if (!first.fingerprint().equals(request.fingerprint())) {
            throw new ProblemException(
                    IdempotencyProblem.KEY_REUSED, "Within 24 hours a key belongs to one request; take a new one.");
        }
        return write(
                Response.status(first.status())
                        .header(HttpHeaders.LOCATION, first.location())
                        .header(HttpHeaders.ETAG, first.etag())
                        .header("Idempotent-Replayed", "true"),
                first);
    }

    private static Response write(Response.ResponseBuilder response, KeptAnswer answer) {
        return response.entity(answer.body())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private KeptAnswer answer(KeyedRequest request, Response response, @Nullable Object entity)
            throws JsonProcessingException {
        return new KeptAnswer(
                request.fingerprint(),
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                json.writeValueAsBytes(entity));
    }

    /** What the request asks for: its body, which is a record, or nothing beyond its path. */
    private static Object body(InvocationContext call) {
        return Stream.of(call.getParameters())
                .filter(Record.class::isInstance)
                .findFirst()
                .orElse("");
    }
}
