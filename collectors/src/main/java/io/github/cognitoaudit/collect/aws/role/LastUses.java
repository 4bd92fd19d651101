package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.MalformedAnswerException;
import io.github.cognitoaudit.collect.aws.call.Page;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.LastAccess;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsResponse;
import software.amazon.awssdk.services.iam.model.JobStatusType;
import software.amazon.awssdk.services.iam.model.ServiceLastAccessed;

/** Reads when the roles that pools name last used each service: a job for each role, and its answer once it is done (facts.md 7). */
final class LastUses {

    private static final ReadOperation GENERATE = ReadOperation.GENERATE_LAST_ACCESS;
    private static final ReadOperation GET = ReadOperation.GET_LAST_ACCESS;
    private static final int PAGE = 1000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final AwsClients clients;
    private final AwsCalls calls;
    private final boolean switchedOn;

    LastUses(AwsClients clients, AwsCalls calls, boolean switchedOn) {
        this.clients = clients;
        this.calls = calls;
        this.switchedOn = switchedOn;
    }

    /** Returns what is known of a role that no pool names. */
    static Listing<LastAccess> notAsked() {
        return Listing.unread(Gap.notAsked(GET.action(), "not asked for: no pool names the role"));
    }

    /** Adds to each role when it last used services, where that read is switched on and a pool names the role. */
    CompletableFuture<RolesRead> addedTo(RolesRead roles, Set<String> named) {
        return AwsCalls.each(roles.roles(), role -> added(role, named))
                .thenApply(all -> new RolesRead(all, roles.absent(), roles.everyRole()));
    }

    private CompletableFuture<IamRole> added(IamRole role, Set<String> named) {
        if (!switchedOn) {
            Gap off = Gap.switchedOff(GET.action(), OptionalRead.LAST_ACCESS.key());
            return CompletableFuture.completedFuture(role.withLastAccess(Listing.unread(off)));
        }
        return named.contains(role.arn())
                ? of(role.arn()).thenApply(role::withLastAccess)
                : CompletableFuture.completedFuture(role);
    }

    private CompletableFuture<Listing<LastAccess>> of(String arn) {
        return calls.read(
                        GENERATE,
                        arn,
                        () -> AwsCalls.required(
                                "JobId",
                                clients.iam()
                                        .generateServiceLastAccessedDetails(request -> request.arn(arn))
                                        .jobId()))
                .thenCompose(begun -> begun.fold(
                        job -> answered(arn, job, clients.pause()),
                        gap -> CompletableFuture.completedFuture(Listing.<LastAccess>unread(gap))));
    }

    /** Asks until the job is done; when the target's time is over, the next question is the gap. */
    private CompletableFuture<Listing<LastAccess>> answered(String arn, String job, Duration pause) {
        return calls.read(GET, arn, () -> get(job, Optional.empty()))
                .thenCompose(read -> read.fold(
                        answer -> answer.map(first -> pages(arn, job, first))
                                .orElseGet(() -> calls.after(pause, () -> answered(arn, job, longer(pause)))),
                        gap -> CompletableFuture.completedFuture(Listing.<LastAccess>unread(gap))));
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private CompletableFuture<Listing<LastAccess>> pages(String arn, String job, Page<LastAccess> first) {
        CompletableFuture<Listing<LastAccess>> all = first.next().isEmpty()
                ? CompletableFuture.completedFuture(Listing.of(first.items()))
                : calls.inBackground(() -> Page.readAll(
                        calls,
                        GET,
                        arn,
                        first,
                        next -> get(job, next)
                                .orElseThrow(() -> new MalformedAnswerException(
                                        "expected a job that stays done, found it running"))));
        return all.thenApply(services -> services.sorted(Comparator.comparing(LastAccess::service)));
    }

    /** Reads a page of the answer; empty while the job is running. */
    private Optional<Page<LastAccess>> get(String job, Optional<String> marker) {
        GetServiceLastAccessedDetailsResponse answer = clients.iam()
                .getServiceLastAccessedDetails(
                        request -> request.jobId(job).maxItems(PAGE).marker(marker.orElse(null)));
        if (answer.jobStatus() == JobStatusType.IN_PROGRESS) {
            return Optional.empty();
        }
        if (answer.jobStatus() != JobStatusType.COMPLETED || !answer.hasServicesLastAccessed()) {
            throw new MalformedAnswerException("expected a job that is done and its services, found the status `"
                    + answer.jobStatusAsString() + "`"
                    + Optional.ofNullable(answer.error())
                            .map(error -> ": " + error.message())
                            .orElse(""));
        }
        return Optional.of(Page.ofIam(
                answer.servicesLastAccessed().stream().map(LastUses::use).toList(),
                answer.isTruncated(),
                answer.marker()));
    }

    private static LastAccess use(ServiceLastAccessed service) {
        return new LastAccess(
                AwsCalls.required("ServiceNamespace", service.serviceNamespace()),
                Optional.ofNullable(service.lastAuthenticated()));
    }
}
