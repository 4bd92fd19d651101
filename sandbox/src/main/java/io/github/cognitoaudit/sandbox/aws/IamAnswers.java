package io.github.cognitoaudit.sandbox.aws;

import io.github.cognitoaudit.sandbox.scenario.Account;
import io.github.cognitoaudit.sandbox.scenario.LastUse;
import io.github.cognitoaudit.sandbox.scenario.ManagedPolicy;
import io.github.cognitoaudit.sandbox.scenario.Provider;
import io.github.cognitoaudit.sandbox.scenario.Role;
import io.github.cognitoaudit.sandbox.wire.Answer;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Disturbances;
import io.github.cognitoaudit.sandbox.wire.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers the reads of IAM for one account. */
final class IamAnswers {

    private static final int USUAL_PAGE = 100;

    private final Account account;
    private final LastAccessJobs jobs;
    private final Disturbances disturbances;

    IamAnswers(Account account, LastAccessJobs jobs, Disturbances disturbances) {
        this.account = account;
        this.jobs = jobs;
        this.disturbances = disturbances;
    }

    Answer answer(Call call, Request request) {
        Map<String, String> form = request.form();
        String action = form.getOrDefault("Action", "");
        return switch (call) {
            case IAM_LIST_PROVIDERS -> result(action, providers());
            case IAM_GET_PROVIDER -> provider(action, form);
            case IAM_GET_ACCOUNT_DETAILS -> new AccountDetails(account, disturbances).answer(form);
            case IAM_LIST_ROLES -> page(action, "Roles", account.roles(), IamDocuments::listedRole, form);
            case IAM_GET_ROLE -> ofRole(form, role -> result(action, Xml.element("Role", IamDocuments.role(role))));
            case IAM_LIST_ROLE_POLICIES -> ofRole(form, role -> inlineNames(action, role, form));
            case IAM_GET_ROLE_POLICY -> ofRole(form, role -> inlinePolicy(action, role, form));
            case IAM_LIST_ATTACHED_ROLE_POLICIES ->
                ofRole(
                        form,
                        role -> page(action, "AttachedPolicies", role.attached(), IamDocuments::attachedPolicy, form));
            case IAM_GET_POLICY ->
                ofPolicy(form, policy -> result(action, Xml.element("Policy", IamDocuments.policy(policy))));
            case IAM_GET_POLICY_VERSION -> ofPolicy(form, policy -> version(action, policy, form));
            case IAM_GENERATE_LAST_ACCESS -> begun(action, form);
            case IAM_GET_LAST_ACCESS -> lastAccess(action, form);
            default -> throw new IllegalArgumentException("expected a read of IAM, found `" + call + "`");
        };
    }

    private String providers() {
        return Xml.members(
                "OpenIDConnectProviderList",
                account.providers().stream()
                        .map(provider -> Xml.text("Arn", provider.arn()))
                        .toList());
    }

    private Answer provider(String action, Map<String, String> form) {
        String arn = form.getOrDefault("OpenIDConnectProviderArn", "");
        Optional<Provider> provider = account.provider(arn);
        return provider.map(found -> result(action, IamDocuments.provider(found)))
                .orElseGet(() -> missing("OpenIDConnect Provider not found for arn " + arn));
    }

    private Answer inlineNames(String action, Role role, Map<String, String> form) {
        List<String> names = role.inline().stream().map(Role.InlinePolicy::name).toList();
        Page<String> page = Page.of(names, form, USUAL_PAGE, disturbances.pageLimit());
        return result(action, Xml.texts("PolicyNames", page.items()) + page.marker());
    }

    private Answer inlinePolicy(String action, Role role, Map<String, String> form) {
        String name = form.getOrDefault("PolicyName", "");
        return role.inline().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .map(policy -> result(action, Xml.text("RoleName", role.name()) + IamDocuments.inlinePolicy(policy)))
                .orElseGet(() -> missing("The role policy with name " + name + " cannot be found."));
    }

    private Answer version(String action, ManagedPolicy policy, Map<String, String> form) {
        String version = form.getOrDefault("VersionId", "");
        return policy.versionId().equals(version)
                ? result(action, Xml.element("PolicyVersion", IamDocuments.version(policy)))
                : missing("Policy " + policy.arn() + " version " + version + " does not exist or is not attachable.");
    }

    private Answer begun(String action, Map<String, String> form) {
        String arn = form.getOrDefault("Arn", "");
        return account.roles().stream().anyMatch(role -> role.arn().equals(arn))
                ? result(action, Xml.text("JobId", jobs.begin(arn)))
                : missing("ARN " + arn + " does not exist.");
    }

    private Answer lastAccess(String action, Map<String, String> form) {
        String job = form.getOrDefault("JobId", "");
        Optional<Role> about = account.roles().stream()
                .filter(role -> LastAccessJobs.id(role.arn()).equals(job))
                .findFirst();
        return about.map(role -> {
                    boolean done = jobs.isDone(job);
                    Page<LastUse> page = Page.of(role.lastUses(), form, USUAL_PAGE, disturbances.pageLimit());
                    return result(action, done ? IamDocuments.lastUses(page) : IamDocuments.runningJob());
                })
                .orElseGet(() -> missing("No job with the id " + job + "."));
    }

    private Answer ofRole(Map<String, String> form, Function<Role, Answer> answer) {
        String name = form.getOrDefault("RoleName", "");
        return account.role(name)
                .map(answer)
                .orElseGet(() -> missing("The role with name " + name + " cannot be found."));
    }

    private Answer ofPolicy(Map<String, String> form, Function<ManagedPolicy, Answer> answer) {
        String arn = form.getOrDefault("PolicyArn", "");
        return account.policy(arn).map(answer).orElseGet(() -> missing("Policy " + arn + " was not found."));
    }

    private <T> Answer page(
            String action, String name, List<T> all, Function<T, String> writer, Map<String, String> form) {
        Page<T> page = Page.of(all, form, USUAL_PAGE, disturbances.pageLimit());
        String members = Xml.members(name, page.items().stream().map(writer).toList());
        return result(action, members + page.marker());
    }

    private static Answer result(String action, String content) {
        return QueryProtocol.IAM.result(action, content);
    }

    private static Answer missing(String message) {
        return QueryProtocol.IAM.error(404, "NoSuchEntity", message);
    }
}
