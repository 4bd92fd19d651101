package io.github.cognitoaudit.world;

import static io.github.cognitoaudit.world.Gaps.gap;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.LastAccess;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.validation.PolicyKind;
import io.github.cognitoaudit.policy.validation.PolicyValidation;
import java.util.List;
import java.util.Optional;

/** Says what an IAM role looks like; one that says nothing trusts the users of the sound pool and may do nothing. */
public final class IamRoleBuilder {
    private static final String GET_ROLE = "iam:GetRole";

    private final String arn;
    private Observed<PolicyDocument> trust =
            Observed.known(Policies.document(Policies.trustingUsersOf(SoundWorld.POOL_ID)));
    private final Readings<RolePolicy> policies = new Readings<>("iam:ListAttachedRolePolicies", RolePolicy::name);
    private Observed<Optional<RolePolicy>> boundary = Observed.known(Optional.empty());
    private Observed<Integer> maxSessionSeconds = Observed.known(3600);
    private Listing<LastAccess> lastAccess =
            Listing.unread(Gap.switchedOff("iam:GetServiceLastAccessedDetails", "lastAccess"));

    IamRoleBuilder(String arn) {
        this.arn = arn;
    }

    /** Sets the trust policy. */
    public IamRoleBuilder trust(String json) {
        trust = Observed.known(Policies.document(json));
        return this;
    }

    /** Withholds the trust policy. */
    public IamRoleBuilder trustUnread(GapReason reason) {
        trust = Observed.unknown(gap(reason, GET_ROLE));
        return this;
    }

    /** Adds an inline policy. */
    public IamRoleBuilder policy(String name, String json) {
        policies.put(new RolePolicy(name, Optional.empty(), Observed.known(Policies.document(json))));
        return this;
    }

    /** Attaches a managed policy. */
    public IamRoleBuilder managedPolicy(String policyArn, String json) {
        policies.put(managed(policyArn, Observed.known(Policies.document(json))));
        return this;
    }

    /** Adds an inline policy whose text is JSON and no policy document. */
    public IamRoleBuilder policyRefused(String name, String json) {
        policies.put(new RolePolicy(
                name,
                Optional.empty(),
                Observed.unknown(gap(GapReason.MALFORMED, "iam:GetRolePolicy")),
                PolicyValidation.of(json, PolicyKind.IDENTITY).problems()));
        return this;
    }

    /** Adds an inline policy whose document was not read. */
    public IamRoleBuilder policyUnread(String name, GapReason reason) {
        policies.put(new RolePolicy(name, Optional.empty(), Observed.unknown(gap(reason, "iam:GetRolePolicy"))));
        return this;
    }

    /** Attaches a managed policy whose document was not read. */
    public IamRoleBuilder managedPolicyUnread(String policyArn, GapReason reason) {
        policies.put(managed(policyArn, Observed.unknown(gap(reason, "iam:GetPolicyVersion"))));
        return this;
    }

    /** Withholds which policies the role has. */
    public IamRoleBuilder policiesUnread(GapReason reason) {
        policies.unread(reason);
        return this;
    }

    /** Leaves a gap beside the policies that were read. */
    public IamRoleBuilder morePoliciesUnread(GapReason reason) {
        policies.moreUnread(reason);
        return this;
    }

    /** Removes every policy. */
    public IamRoleBuilder withoutPolicies() {
        policies.clear();
        return this;
    }

    /** Sets the permissions boundary. */
    public IamRoleBuilder boundary(String policyArn, String json) {
        boundary = Observed.known(Optional.of(managed(policyArn, Observed.known(Policies.document(json)))));
        return this;
    }

    /** Withholds whether the role has a permissions boundary. */
    public IamRoleBuilder boundaryUnread(GapReason reason) {
        boundary = Observed.unknown(gap(reason, GET_ROLE));
        return this;
    }

    /** Sets a permissions boundary whose document was not read. */
    public IamRoleBuilder boundaryDocumentUnread(String policyArn, GapReason reason) {
        boundary =
                Observed.known(Optional.of(managed(policyArn, Observed.unknown(gap(reason, "iam:GetPolicyVersion")))));
        return this;
    }

    /** Sets the longest session, seconds. */
    public IamRoleBuilder maxSession(int seconds) {
        maxSessionSeconds = Observed.known(seconds);
        return this;
    }

    /** Withholds the longest session. */
    public IamRoleBuilder maxSessionUnread(GapReason reason) {
        maxSessionSeconds = Observed.unknown(gap(reason, GET_ROLE));
        return this;
    }

    /** Says when the role last used services; empty for never. */
    public IamRoleBuilder lastUsed(LastAccess... services) {
        lastAccess = Listing.of(List.of(services));
        return this;
    }

    /** Withholds when the role last used services. */
    public IamRoleBuilder lastUsedUnread(GapReason reason) {
        lastAccess = Listing.unread(gap(reason, "iam:GenerateServiceLastAccessedDetails"));
        return this;
    }

    /** Withholds everything but the ARN. */
    public IamRoleBuilder unread(GapReason reason) {
        return trustUnread(reason).policiesUnread(reason).boundaryUnread(reason).maxSessionUnread(reason);
    }

    /** Returns the role. */
    public IamRole build() {
        return new IamRole(arn, trust, policies.listing(), boundary, maxSessionSeconds, lastAccess);
    }

    private static RolePolicy managed(String policyArn, Observed<PolicyDocument> document) {
        return new RolePolicy(policyArn.substring(policyArn.lastIndexOf('/') + 1), Optional.of(policyArn), document);
    }
}
