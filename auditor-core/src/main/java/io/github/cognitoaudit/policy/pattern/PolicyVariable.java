package io.github.cognitoaudit.policy.pattern;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Names a policy variable, such as {@code ${aws:PrincipalTag/team, 'none'}}.
 *
 * @param name the condition key, in lower case
 * @param defaultText the text that stands in when the key has no value
 * @param anyCase whether the case of the ASCII letters in its text does not count
 */
public record PolicyVariable(String name, Optional<String> defaultText, boolean anyCase) {

    PolicyVariable renamed(UnaryOperator<String> rename) {
        return new PolicyVariable(rename.apply(name), defaultText, anyCase);
    }
}
