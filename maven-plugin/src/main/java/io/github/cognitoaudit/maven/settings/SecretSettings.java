package io.github.cognitoaudit.maven.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * Decrypts the passwords of {@code settings.xml}.
 *
 * <p>Without {@code settings-security.xml} Maven hands out the ciphertext as if it were the password, with a problem beside it
 * (dependencies.md 10.2); such a password is refused here, so that it is never sent anywhere.
 */
final class SecretSettings {

    private static final Predicate<String> CIPHERTEXT =
            Pattern.compile("(^|[^\\\\])\\{[A-Za-z0-9+/=]+}").asPredicate();

    private final SettingsDecrypter decrypter;

    SecretSettings(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    Server decrypted(Server server) throws MojoExecutionException {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        require(result.getProblems(), server.getPassword(), result.getServer().getPassword(), "server", server.getId());
        return result.getServer();
    }

    Proxy decrypted(Proxy proxy) throws MojoExecutionException {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(proxy));
        require(result.getProblems(), proxy.getPassword(), result.getProxy().getPassword(), "proxy", proxy.getId());
        return result.getProxy();
    }

    /** Warnings, such as those about an old form of encryption, leave a password that can be used. */
    private static void require(
            List<SettingsProblem> problems, String written, String decrypted, String what, String id)
            throws MojoExecutionException {
        boolean failed = problems.stream()
                .anyMatch(problem -> problem.getSeverity().compareTo(SettingsProblem.Severity.ERROR) <= 0);
        boolean ciphertext = Objects.equals(written, decrypted)
                && Optional.ofNullable(decrypted).filter(CIPHERTEXT).isPresent();
        if (failed || ciphertext) {
            throw new MojoExecutionException("the password of the " + what + " `" + id
                    + "` in settings.xml can not be decrypted: set a master password in settings-security.xml"
                    + " (mvn --encrypt-master-password), then encrypt this password again (mvn --encrypt-password)");
        }
    }
}
