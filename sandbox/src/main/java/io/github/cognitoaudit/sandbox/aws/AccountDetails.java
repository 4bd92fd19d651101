package io.github.cognitoaudit.sandbox.aws;

import io.github.cognitoaudit.sandbox.scenario.Account;
import io.github.cognitoaudit.sandbox.scenario.ManagedPolicy;
import io.github.cognitoaudit.sandbox.scenario.Role;
import io.github.cognitoaudit.sandbox.wire.Answer;
import io.github.cognitoaudit.sandbox.wire.Disturbances;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers GetAccountAuthorizationDetails: roles and managed policies in one list that is cut into pages. */
final class AccountDetails {

    private static final int USUAL_PAGE = 100;

    private final Account account;
    private final Disturbances disturbances;

    AccountDetails(Account account, Disturbances disturbances) {
        this.account = account;
        this.disturbances = disturbances;
    }

    Answer answer(Map<String, String> form) {
        Page<Entity> page = Page.of(entities(filters(form)), form, USUAL_PAGE, disturbances.pageLimit());
        String content = Xml.element("UserDetailList")
                + Xml.element("GroupDetailList")
                + members("RoleDetailList", page)
                + members("Policies", page)
                + page.marker();
        return QueryProtocol.IAM.result("GetAccountAuthorizationDetails", content);
    }

    private List<Entity> entities(Set<String> filters) {
        List<Entity> entities = new ArrayList<>();
        if (filters.isEmpty() || filters.contains("Role")) {
            for (Role role : account.roles()) {
                entities.add(new Entity("RoleDetailList", IamDocuments.detailedRole(role)));
            }
        }
        for (ManagedPolicy policy : account.policies()) {
            String filter = policy.isAwsManaged() ? "AWSManagedPolicy" : "LocalManagedPolicy";
            if (filters.isEmpty() || filters.contains(filter)) {
                entities.add(new Entity("Policies", IamDocuments.detailedPolicy(policy)));
            }
        }
        return entities;
    }

    private static String members(String list, Page<Entity> page) {
        return Xml.members(
                list,
                page.items().stream()
                        .filter(entity -> entity.list().equals(list))
                        .map(Entity::content)
                        .toList());
    }

    private static Set<String> filters(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith("Filter.member."))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private record Entity(String list, String content) {}
}
