package io.github.cognitoaudit.config;

import io.github.cognitoaudit.config.document.Place;
import io.github.cognitoaudit.model.intent.Intent;

/**
 * Says what to audit under one name.
 *
 * @param name the target's name
 * @param auth0 the Auth0 side
 * @param aws the AWS side
 * @param intent what the team declares
 * @param place where the target stands in the configuration
 */
public record TargetConfiguration(String name, Auth0Settings auth0, AwsSettings aws, Intent intent, Place place) {}
