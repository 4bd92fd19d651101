package io.github.cognitoaudit.sandbox.aws;

import io.github.cognitoaudit.sandbox.scenario.Ids;
import io.github.cognitoaudit.sandbox.scenario.LastUse;
import io.github.cognitoaudit.sandbox.scenario.ManagedPolicy;
import io.github.cognitoaudit.sandbox.scenario.Provider;
import io.github.cognitoaudit.sandbox.scenario.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes IAM's entities; each form leaves out what AWS leaves out of it (facts.md section 7). */
final class IamDocuments {

    private static final String CREATED = "2026-03-02T09:00:00Z";

    private IamDocuments() {}

    /** Writes a provider as GetOpenIDConnectProvider does: without its ARN. */
    static String provider(Provider provider) {
        return Xml.text("Url", provider.url())
                + Xml.texts("ClientIDList", provider.clientIds())
                + Xml.texts("ThumbprintList", provider.thumbprints())
                + Xml.text("CreateDate", CREATED);
    }

    /** Writes a role as GetRole does: with everything. */
    static String role(Role role) {
        return listedRole(role) + boundary(role) + Xml.element("RoleLastUsed");
    }

    /** Writes a role as ListRoles does: without boundary, tags and last use. */
    static String listedRole(Role role) {
        return common(role)
                + Xml.text("Description", "")
                + Xml.text("MaxSessionDuration", Integer.toString(role.maxSessionSeconds()));
    }

    /** Writes a role as GetAccountAuthorizationDetails does: without MaxSessionDuration and description. */
    static String detailedRole(Role role) {
        List<String> inline =
                role.inline().stream().map(IamDocuments::inlinePolicy).toList();
        List<String> attached =
                role.attached().stream().map(IamDocuments::attachedPolicy).toList();
        return common(role)
                + Xml.element("InstanceProfileList")
                + Xml.members("RolePolicyList", inline)
                + Xml.members("AttachedManagedPolicies", attached)
                + boundary(role)
                + Xml.element("Tags")
                + Xml.element("RoleLastUsed");
    }

    static String inlinePolicy(Role.InlinePolicy policy) {
        return Xml.text("PolicyName", policy.name()) + Xml.text("PolicyDocument", encoded(policy.document()));
    }

    static String attachedPolicy(String arn) {
        return Xml.text("PolicyName", arn.substring(arn.lastIndexOf('/') + 1)) + Xml.text("PolicyArn", arn);
    }

    static String policy(ManagedPolicy policy) {
        return Xml.text("PolicyName", policy.name())
                + Xml.text("PolicyId", Ids.iam("ANPA", policy.arn()))
                + Xml.text("Arn", policy.arn())
                + Xml.text("Path", "/")
                + Xml.text("DefaultVersionId", policy.versionId())
                + Xml.text("IsAttachable", "true")
                + Xml.text("CreateDate", CREATED)
                + Xml.text("UpdateDate", CREATED);
    }

    static String detailedPolicy(ManagedPolicy policy) {
        return policy(policy) + Xml.members("PolicyVersionList", List.of(version(policy)));
    }

    static String version(ManagedPolicy policy) {
        return Xml.text("Document", encoded(policy.document()))
                + Xml.text("VersionId", policy.versionId())
                + Xml.text("IsDefaultVersion", "true")
                + Xml.text("CreateDate", CREATED);
    }

    /** Writes a page of what a job found out about a role. */
    static String lastUses(Page<LastUse> page) {
        return job("COMPLETED")
                + Xml.text("JobCompletionDate", CREATED)
                + Xml.members(
                        "ServicesLastAccessed",
                        page.items().stream().map(IamDocuments::lastUse).toList())
                + page.marker();
    }

    /** Writes the answer about a job that is not done; it has no service in it. */
    static String runningJob() {
        return job("IN_PROGRESS") + Xml.element("ServicesLastAccessed") + Xml.text("IsTruncated", "false");
    }

    private static String job(String status) {
        return Xml.text("JobStatus", status)
                + Xml.text("JobType", "SERVICE_LEVEL")
                + Xml.text("JobCreationDate", CREATED);
    }

    private static String lastUse(LastUse use) {
        return Xml.text("ServiceName", use.service())
                + Xml.text("ServiceNamespace", use.service())
                + use.when().map(when -> Xml.text("LastAuthenticated", when)).orElse("")
                + Xml.text("TotalAuthenticatedEntities", use.when().isPresent() ? "1" : "0");
    }

    private static String common(Role role) {
        return Xml.text("Path", "/")
                + Xml.text("RoleName", role.name())
                + Xml.text("RoleId", Ids.iam("AROA", role.arn()))
                + Xml.text("Arn", role.arn())
                + Xml.text("CreateDate", CREATED)
                + Xml.text("AssumeRolePolicyDocument", encoded(role.trust()));
    }

    private static String boundary(Role role) {
        return role.boundary()
                .map(arn -> Xml.element(
                        "PermissionsBoundary",
                        Xml.text("PermissionsBoundaryType", "Policy"),
                        Xml.text("PermissionsBoundaryArn", arn)))
                .orElse("");
    }

    /** Encodes a document by RFC 3986, as IAM does; the JDK's own encoder writes a blank as a plus sign. */
    private static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
