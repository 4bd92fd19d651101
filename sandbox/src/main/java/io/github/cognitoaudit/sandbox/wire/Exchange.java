package io.github.cognitoaudit.sandbox.wire;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns each request into the responder's answer, disturbed as planned, and records both. */
final class Exchange implements ResponseDefinitionTransformerV2 {

    static final String NAME = "sandbox";

    private final Responder responder;
    private final Disturbances disturbances;
    private final Recorder recorder;

    Exchange(Responder responder, Disturbances disturbances, Recorder recorder) {
        this.responder = responder;
        this.disturbances = disturbances;
        this.recorder = recorder;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = request(event);
        Operation operation = responder.identify(request);
        Optional<Duration> limited = disturbances.takeLimit(operation.service());
        Optional<Fault> fault =
                limited.isPresent() ? Optional.empty() : operation.call().flatMap(disturbances::takeFault);
        Answer answer = limited.map(retryAfter -> responder.throttled(operation, retryAfter))
                .orElseGet(() -> answer(operation, request, fault));
        recorder.record(operation, request, answer.status());
        return definition(answer, fault.filter(Fault.CUT_OFF::equals).isPresent());
    }

    private Answer answer(Operation operation, Request request, Optional<Fault> fault) {
        if (operation.kind() == Operation.Kind.WRITE) {
            return responder.refusal(operation, true);
        }
        return operation
                .call()
                .map(call -> fault.map(planned -> spoiled(call, operation, request, planned))
                        .orElseGet(() -> responder.answer(call, request)))
                .orElseGet(() -> responder.unknown(operation));
    }

    private Answer spoiled(Call call, Operation operation, Request request, Fault fault) {
        return switch (fault) {
            case REFUSED -> responder.refusal(operation, false);
            case REFUSED_BY_POLICY -> responder.refusal(operation, true);
            case SERVER_ERROR -> responder.serverError(operation);
            case THROTTLED -> responder.throttled(operation, Duration.ZERO);
            case WRONG_CONTENT_TYPE -> Answer.captivePortal();
            case MALFORMED -> responder.answer(call, request).halved();
            case EMPTY -> responder.empty(call);
            case CUT_OFF -> responder.answer(call, request);
        };
    }

    private ResponseDefinition definition(Answer answer, boolean cutOff) {
        ResponseDefinitionBuilder builder = WireMock.aResponse().withStatus(answer.status());
        answer.headers().forEach(builder::withHeader);
        if (cutOff) {
            // The promised length makes the server close the connection early; the dribble makes it send the half
            // first.
            int promised = answer.body().getBytes(StandardCharsets.UTF_8).length;
            builder.withHeader("Content-Length", Integer.toString(promised))
                    .withBody(answer.halved().body())
                    .withChunkedDribbleDelay(2, 2);
        } else {
            builder.withBody(answer.body());
        }
        return builder.withFixedDelay((int) disturbances.latency().toMillis()).build();
    }

    private static Request request(ServeEvent event) {
        Map<String, String> headers = new LinkedHashMap<>();
        event.getRequest()
                .getHeaders()
                .all()
                .forEach(header -> headers.putIfAbsent(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
        return new Request(
                event.getRequest().getMethod().getName(),
                event.getRequest().getUrl(),
                headers,
                event.getRequest().getBodyAsString());
    }
}
