package io.github.cognitoaudit.maven;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/** Says why a file could not be written, and what to do; Java itself often names the file only. */
final class WriteFailure {
    private static final String PARAMETER = " with -Dcognito-audit.outputDirectory";

    private WriteFailure() {}

    /** Returns the reason, with the file where it is known. */
    static String inWords(IOException failure) {
        if (!(failure instanceof FileSystemException inFile) || inFile.getFile() == null) {
            return String.valueOf(failure.getMessage());
        }
        String file = "`" + inFile.getFile() + "`";
        if (failure instanceof AccessDeniedException) {
            return "no permission to write " + file + "; allow it, or name another folder" + PARAMETER;
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "expected a folder at " + file + ", found a file; move it, or name another folder" + PARAMETER;
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "expected a file at " + file + ", found a folder; move it, or name another folder" + PARAMETER;
        }
        return Optional.ofNullable(inFile.getReason())
                .map(reason -> file + ": " + reason)
                .orElseGet(() -> file + " (" + failure.getClass().getSimpleName() + ")");
    }
}
