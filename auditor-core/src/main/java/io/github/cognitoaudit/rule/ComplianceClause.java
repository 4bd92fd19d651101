package io.github.cognitoaudit.rule;

/**
 * Names a clause of a framework of controls that a rule helps to show.
 *
 * <p>Only clauses that ask for what the rule checks are named; meeting the rule alone meets no clause.
 *
 * @param framework the framework, with the version that the id belongs to
 * @param id the id of the clause, as the framework writes it, such as {@code Cognito.2}
 */
public record ComplianceClause(Framework framework, String id) {

    /** Checks that the clause has an id. */
    public ComplianceClause {
        if (id.isBlank()) {
            throw new IllegalArgumentException(
                    "a clause of `" + framework.title() + "` needs an id, found a blank one");
        }
    }

    /** Names a framework of controls in one version. */
    public enum Framework {
        /** The controls of AWS Security Hub; they carry no version. */
        AWS_SECURITY_HUB("AWS Security Hub"),
        /** The CIS Amazon Web Services Foundations Benchmark. */
        CIS_AWS_FOUNDATIONS("CIS AWS Foundations Benchmark 1.4.0"),
        /** The OWASP Application Security Verification Standard. */
        OWASP_ASVS("OWASP ASVS 4.0.3"),
        /** The Trust Services Criteria that SOC 2 reports are written against. */
        SOC_2("SOC 2 (Trust Services Criteria 2017)"),
        /** The reference controls of the information security standard. */
        ISO_27001("ISO/IEC 27001:2022");

        private final String title;

        Framework(String title) {
            this.title = title;
        }

        /** Returns the name with the version. */
        public String title() {
            return title;
        }
    }
}
