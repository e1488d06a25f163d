package org.interdict.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a fault becomes an answer; nothing of the inside leaves with it. */
@Singleton
public final class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Problems problems;

    ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response refused(ProblemException e, HttpServerRequest request) {
        return problems.response(request, e.type(), e.detail(), e.faults()).build();
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e, HttpServerRequest request) {
        return malformed(request);
    }

    @ServerExceptionMapper
    Response unreadable(JsonMappingException e, HttpServerRequest request) {
        return malformed(request);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e, HttpServerRequest request) {
        return malformed(request);
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(UnauthorizedException e, HttpServerRequest request) {
        return challenge(request);
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(AuthenticationFailedException e, HttpServerRequest request) {
        return challenge(request);
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException e, HttpServerRequest request) {
        return problems.response(request, CommonProblem.FORBIDDEN, Text.of("The role does not permit this."), List.of())
                .build();
    }

    @ServerExceptionMapper
    Response cannotCheckTokens(OIDCException e, HttpServerRequest request) {
        return problems.response(
                        request,
                        CommonProblem.UNAVAILABLE,
                        Text.of("Tokens cannot be checked at the moment."),
                        List.of())
                .build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, HttpServerRequest request) {
        if (causes(e).anyMatch(JsonProcessingException.class::isInstance)) {
            return malformed(request);
        }
        Response original = e.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        CommonProblem type = CommonProblem.ofStatus(original.getStatus());
        if (type == CommonProblem.INTERNAL) {
            return bug(e, request);
        }
        Response.ResponseBuilder response = problems.response(request, type, type.withoutCulprit(), List.of());
        Optional.ofNullable(original.getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allow -> response.header(HttpHeaders.ALLOW, allow));
        return response.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpServerRequest request) {
        if (Outages.causedBy(e)) {
            LOG.warnf("answered 503: %s", e.toString());
            return problems.response(
                            request, CommonProblem.UNAVAILABLE, Text.of("The data store cannot be reached."), List.of())
                    .build();
        }
        return bug(e, request);
    }

    private Response bug(Throwable e, HttpServerRequest request) {
        Response response = problems.response(
                        request,
                        CommonProblem.INTERNAL,
                        Text.of("The fault was logged under this trace id."),
                        List.of())
                .build();
        LOG.errorf(e, "trace %s failed", ((Problem) response.getEntity()).traceId());
        return response;
    }

    private Response malformed(HttpServerRequest request) {
        return problems.response(
                        request, CommonProblem.MALFORMED_JSON, Text.of("The body is not well-formed JSON."), List.of())
                .build();
    }

    private Response challenge(HttpServerRequest request) {
        return problems.response(
                        request,
                        CommonProblem.UNAUTHENTICATED,
                        Text.of("The token is missing, invalid or expired."),
                        List.of())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
