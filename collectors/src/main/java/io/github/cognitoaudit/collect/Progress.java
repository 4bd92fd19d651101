package io.github.cognitoaudit.collect;

/** Hears of every call while collecting; called from several threads. */
public interface Progress {

    /** Returns a listener that says nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void began(String target, String call) {}

            @Override
            public void ended(String target, String call) {}
        };
    }

    /** Hears that a call for a target is about to be sent, such as {@code iam:ListOpenIDConnectProviders}. */
    void began(String target, String call);

    /** Hears that the call was answered, or given up. */
    void ended(String target, String call);
}
