package io.github.cognitoaudit.policy.pattern;

import java.util.function.Function;

/** Says what a policy variable stands for in one session. */
public sealed interface VariableValue {

    /** Answers from whichever value this is; both must be given. */
    <R> R fold(Function<String, ? extends R> text, Function<String, ? extends R> symbol);

    /** Returns the value that is known. */
    static VariableValue text(String text) {
        return new Text(text);
    }

    /** Returns the value of which only is known that it is the same wherever the symbol stands. */
    static VariableValue symbol(String name) {
        return new Symbol(name);
    }

    /**
     * Holds a value that is known.
     *
     * @param text the value; wildcards in it stand for themselves
     */
    record Text(String text) implements VariableValue {
        @Override
        public <R> R fold(Function<String, ? extends R> onText, Function<String, ? extends R> onSymbol) {
            return onText.apply(text);
        }
    }

    /**
     * Holds the name of a value that is not known.
     *
     * @param name the symbol's name
     */
    record Symbol(String name) implements VariableValue {
        @Override
        public <R> R fold(Function<String, ? extends R> onText, Function<String, ? extends R> onSymbol) {
            return onSymbol.apply(name);
        }
    }
}
