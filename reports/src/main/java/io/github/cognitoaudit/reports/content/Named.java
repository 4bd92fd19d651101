package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Remediation;
import java.util.Locale;

/** Gives the things of an audit the names that all reports use. */
public final class Named {
    private Named() {}

    /** Returns the name of a constant as {@code findings.json} has it, such as {@code access_denied}. */
    public static String plainly(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of a constant in words, such as {@code access denied}. */
    public static String inWords(Enum<?> constant) {
        return plainly(constant).replace('_', ' ');
    }

    /** Returns the name of a link as its owner calls it, such as {@code IAM OIDC provider}. */
    public static String fully(ChainLink link) {
        return switch (link) {
            case CLIENT -> "Auth0 client";
            case ISSUER -> "Issuer";
            case PROVIDER -> "IAM OIDC provider";
            case AUDIENCE -> "Audience";
            case THUMBPRINT -> "Thumbprint";
            case POOL -> "Identity pool";
            case SLOT -> "Role slot";
            case TRUST -> "Trust policy";
            case PERMISSIONS -> "Permissions";
        };
    }

    /** Returns the name of the side on which a mend happens. */
    public static String side(Remediation.Side side) {
        return switch (side) {
            case AUTH0 -> "Auth0";
            case AWS -> "AWS";
        };
    }
}
