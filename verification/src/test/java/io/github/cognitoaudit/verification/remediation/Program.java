package io.github.cognitoaudit.verification.remediation;

import java.util.List;

/** Does what a program of the command line does. */
interface Program {

    /**
     * Runs the program.
     *
     * @param arguments the arguments, without the program's name
     * @param input what it reads from standard input
     * @return what it writes to standard output
     * @throws Refused if it would end with an error
     */
    String run(List<String> arguments, String input);
}
