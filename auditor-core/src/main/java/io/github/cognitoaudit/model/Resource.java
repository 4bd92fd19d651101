package io.github.cognitoaudit.model;

/** Names a thing of the world that a rule can have an opinion about. */
public interface Resource {

    /** Returns the identity of this resource, stable between two snapshots of the same world. */
    ResourceId id();
}
