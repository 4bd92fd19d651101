package io.github.cognitoaudit.policy.syntax;

/**
 * Names what is wrong with a part of a policy document, as IAM Access Analyzer names it.
 *
 * <p>The names are the issue codes of the IAM user guide's page access-analyzer-reference-policy-checks; the last three have no
 * counterpart there.
 */
public enum ProblemCode {
    /** An {@code Allow} for everybody but those who are named. */
    ALLOW_WITH_NOTPRINCIPAL,
    /** A region where ARNs of the service have none. */
    ARN_REGION_NOT_ALLOWED,
    /** A JSON value of another type than the element takes. */
    DATA_TYPE_MISMATCH,
    /** Condition keys under one operator that differ in case only. */
    DUPLICATE_KEYS_WITH_DIFFERENT_CASE,
    /** An empty list of actions. */
    EMPTY_ARRAY_ACTION,
    /** An empty list of condition values. */
    EMPTY_ARRAY_CONDITION,
    /** An empty list of condition values under {@code ForAllValues}. */
    EMPTY_ARRAY_CONDITION_FORALLVALUES,
    /** An empty list of condition values under {@code ForAnyValue}. */
    EMPTY_ARRAY_CONDITION_FORANYVALUE,
    /** An empty list of condition values under an operator that ends in {@code IfExists}. */
    EMPTY_ARRAY_CONDITION_IFEXISTS,
    /** An empty list of principals. */
    EMPTY_ARRAY_PRINCIPAL,
    /** An empty list of resources. */
    EMPTY_ARRAY_RESOURCE,
    /** A condition that demands nothing. */
    EMPTY_OBJECT_CONDITION,
    /** A principal element that names nobody. */
    EMPTY_OBJECT_PRINCIPAL,
    /** A statement id without a character. */
    EMPTY_SID_VALUE,
    /** A variable without a name. */
    EMPTY_VARIABLE,
    /** {@code ForAllValues} on a key that has one value: it holds too when the key is absent. */
    FORALLVALUES_WITH_SINGLE_VALUED_KEY,
    /** An action that is not of the form {@code service:Action}. */
    INVALID_ACTION,
    /** An account in an ARN that is not of twelve digits. */
    INVALID_ARN_ACCOUNT,
    /** A text that is no ARN where one must stand. */
    INVALID_ARN_PREFIX,
    /** The last part of an ARN is none that the service has. */
    INVALID_ARN_RESOURCE,
    /** A service in an ARN with capital letters. */
    INVALID_ARN_SERVICE_CASE,
    /** Condition values of different JSON types in one list. */
    INVALID_CONDITION_DATA_TYPE,
    /** A condition key that is not of the form {@code service:key}. */
    INVALID_CONDITION_KEY_FORMAT,
    /** Several values for a Boolean condition. */
    INVALID_CONDITION_MULTIPLE_BOOLEAN,
    /** A condition operator that IAM does not have. */
    INVALID_CONDITION_OPERATOR,
    /** An effect other than {@code Allow} and {@code Deny}. */
    INVALID_EFFECT,
    /** A federated principal that is neither a domain name nor the ARN of a provider. */
    INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY,
    /** A partition that AWS does not have. */
    INVALID_PARTITION,
    /** An element that the policy language does not have, or not in this place. */
    INVALID_POLICY_ELEMENT,
    /** Principals that are neither {@code *} nor an object. */
    INVALID_PRINCIPAL_FORMAT,
    /** A type of principal that IAM does not have. */
    INVALID_PRINCIPAL_KEY,
    /** A principal named by the unique id of a role, as a deleted role is. */
    INVALID_ROLE_REFERENCE,
    /** A service in an ARN that is missing or has a wildcard. */
    INVALID_SERVICE,
    /** A service prefix of an action that no service can have. */
    INVALID_SERVICE_IN_ACTION,
    /** A service principal that is no domain name. */
    INVALID_SERVICE_PRINCIPAL_FORMAT,
    /** A principal named by the unique id of a user, as a deleted user is. */
    INVALID_USER_REFERENCE,
    /** A policy variable under an operator that takes none. */
    INVALID_VARIABLE_FOR_OPERATOR,
    /** A version that the policy language does not have, or that IAM no longer takes in new documents. */
    INVALID_VERSION,
    /** Text that is not JSON, or names a key twice. */
    JSON_SYNTAX_ERROR,
    /** A statement without actions. */
    MISSING_ACTION,
    /** An ARN with fewer than six fields. */
    MISSING_ARN_FIELD,
    /** A variable that is not closed. */
    MISSING_BRACE_IN_VARIABLE,
    /** A statement without an effect. */
    MISSING_EFFECT,
    /** A statement of a trust policy without principals. */
    MISSING_PRINCIPAL,
    /** The default of a variable without its quotation marks. */
    MISSING_QUOTE_IN_VARIABLE,
    /** A statement without resources. */
    MISSING_RESOURCE,
    /** A document without statements. */
    MISSING_STATEMENT,
    /** A document that does not say its version; it is read as {@code 2008-10-17}. */
    MISSING_VERSION,
    /** {@code NullIfExists}. */
    NULL_WITH_IF_EXISTS,
    /** {@code Null} with {@code ForAllValues} or {@code ForAnyValue}. */
    NULL_WITH_QUALIFIER,
    /** More characters than an identity policy may have. */
    POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA,
    /** More characters than a trust policy may have. */
    POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA,
    /** {@code NotPrincipal} in a trust policy. */
    ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL,
    /** Resources in a trust policy. */
    ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE,
    /** The bare {@code "*"} as the principals of a trust policy. */
    ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL,
    /** A value that is neither true nor false under {@code Bool} or {@code Null}. */
    TYPE_MISMATCH_BOOLEAN,
    /** A value that is no date under a Date operator. */
    TYPE_MISMATCH_DATE,
    /** A value that is neither address nor range under {@code IpAddress} or {@code NotIpAddress}. */
    TYPE_MISMATCH_IP_RANGE,
    /** A value that is no number under a Numeric operator. */
    TYPE_MISMATCH_NUMBER,
    /** A value that is not Base64 under {@code BinaryEquals}. */
    TYPE_MISMATCH_STRING,
    /** Two statements with one id. */
    UNIQUE_SIDS_REQUIRED,
    /** An action of another service than STS in a trust policy. */
    UNSUPPORTED_ACTION_IN_POLICY,
    /** Both elements of a pair of which one may stand. */
    UNSUPPORTED_ELEMENT_COMBINATION,
    /** Principals in a policy that has none, or of a type that a trust policy does not know. */
    UNSUPPORTED_PRINCIPAL,
    /** A statement id with other characters than letters and digits. */
    UNSUPPORTED_SID,
    /** A blank in the name of a variable. */
    UNSUPPORTED_SPACE_IN_VARIABLE,
    /** A character in the name of a variable that no key has. */
    UNSUPPORTED_SYMBOL_IN_VARIABLE,
    /** A wildcard in a part of a principal. */
    UNSUPPORTED_WILDCARD_IN_PRINCIPAL,
    /** A variable in an element, or a part of an ARN, that takes none. */
    VARIABLE_UNSUPPORTED_IN_ELEMENT,
    /** A variable in a version in which it is literal text. */
    VARIABLE_UNSUPPORTED_IN_VERSION,
    /** A {@code *} or {@code ?} under an operator that takes it literally. */
    WILDCARD_WITHOUT_LIKE_OPERATOR,
    /** More characters than a session policy may have. */
    POLICY_SIZE_EXCEEDS_SESSION_POLICY_QUOTA,
    /** More problems of one level than are listed. */
    TOO_MANY_PROBLEMS,
    /** A character above U+00FF that is not escaped. */
    UNSUPPORTED_CHARACTER
}
