package org.interdict.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.interdict.gateway.route.Destination;
import org.interdict.kit.http.BodyLimit;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Problem;
import org.interdict.kit.problem.Problems;
import org.interdict.kit.problem.Text;
import org.jboss.logging.Logger;

/** What happens to a request on the way to one destination and to its answer on the way back. */
final class Crossing implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Crossing.class);

    private final Destination destination;
    private final Problems problems;
    private final Refusals refusals;

    Crossing(Destination destination, Problems problems, Refusals refusals) {
        this.destination = destination;
        this.problems = problems;
        this.refusals = refusals;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext crossing) {
        HttpServerRequest request = crossing.request().proxiedRequest();
        Body declared = crossing.request().getBody();
        CountedBody body = new CountedBody(declared.stream(), BodyLimit.of(request.path()));
        body.attachTo(crossing);
        crossing.request().setBody(Body.body(body, declared.length()));
        RoadHeaders.prepare(crossing.request());
        return crossing.sendRequest()
                .transform(first -> SecondTry.of(crossing, first))
                .otherwise(failure -> failed(crossing, body, failure));
    }

    private ProxyResponse failed(ProxyContext crossing, CountedBody body, Throwable failure) {
        HttpServerRequest request = crossing.request().proxiedRequest();
        ProxyResponse answer = crossing.request().release().response();
        if (body.isTooLong()) {
            refusals.hangUpSoon(request);
            return problem(
                    answer, CommonProblem.TOO_LARGE, Text.of("The limit is {0} bytes.", BodyLimit.of(request.path())));
        }
        if (!isOfTheClient(failure)) {
            LOG.warnf("%s did not answer: %s", destination.label(), failure.toString());
        }
        return problem(
                answer, CommonProblem.UNAVAILABLE, Text.of("The service {0} does not answer.", destination.label()));
    }

    /** A client that leaves ends its request, for no reason that is ours. */
    private static boolean isOfTheClient(Throwable failure) {
        return failure instanceof StreamResetException && failure.getCause() == null;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext crossing) {
        ProxyResponse answer = crossing.response();
        RoadHeaders.prepare(answer);
        Packing.decide(answer);
        if (destination.isService() && isWordlessRefusal(answer)) {
            CommonProblem type = CommonProblem.ofStatus(answer.getStatusCode());
            int status = answer.getStatusCode();
            String allow = answer.headers().get("Allow");
            answer.release();
            problem(answer, type, type.withoutCulprit()).setStatusCode(status);
            if (allow != null) {
                answer.putHeader("Allow", allow);
            }
        }
        if (EventStreamBody.is(answer)) {
            EventStreamBody.wrap(answer);
        }
        // An answer that breaks off must not look as if it had ended well.
        return crossing.sendResponse()
                .onFailure(failure ->
                        crossing.request().proxiedRequest().connection().close());
    }

    /** A server that is stopping, or that did not understand the request, answers without a body. */
    private static boolean isWordlessRefusal(ProxyResponse answer) {
        String type = answer.headers().get("Content-Type");
        return answer.getStatusCode() >= 400
                && answer.request().getMethod() != HttpMethod.HEAD
                && (type == null || !type.startsWith(Problem.MEDIA_TYPE));
    }

    private ProxyResponse problem(ProxyResponse answer, CommonProblem type, Text detail) {
        HttpServerRequest request = answer.request().proxiedRequest();
        problems.head(request, type).forEach(answer::putHeader);
        return answer.setStatusCode(type.status())
                .setStatusMessage(null)
                .setBody(Body.body(Buffer.buffer(problems.body(request, type, detail))));
    }
}
