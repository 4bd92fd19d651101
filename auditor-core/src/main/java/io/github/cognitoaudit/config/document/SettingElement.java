package io.github.cognitoaudit.config.document;

import java.util.List;

/**
 * Holds a setting as XML and command lines have it: a name, with a text or with further settings in it.
 *
 * <p>What an element stands for (a list, a mapping, a number) is decided by the schema.
 *
 * @param name the element's name
 * @param text the text; empty when there are children
 * @param children the settings in it, in their order
 * @param origin where it stands, for messages
 */
public record SettingElement(String name, String text, List<SettingElement> children, Place origin) {

    /** Copies the list and trims the text. */
    public SettingElement {
        text = text.strip();
        children = List.copyOf(children);
    }
}
