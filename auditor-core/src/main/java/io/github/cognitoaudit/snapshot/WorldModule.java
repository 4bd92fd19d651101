package io.github.cognitoaudit.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Teaches Jackson the words of the model that are no plain records: a fact or its gap, a value that may be absent, a time, a policy.
 *
 * <p>A fact is written as {@code {"known": ...}} or {@code {"unknown": gap}}, an absent value as {@code null}, a policy as its own
 * text.
 */
final class WorldModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    WorldModule() {
        super("cognito-audit-world");
        addSerializer(Observed.class, new ObservedWriter());
        addSerializer(Optional.class, new OptionalWriter());
        addSerializer(Instant.class, new InstantWriter());
        addSerializer(PolicyDocument.class, new PolicyWriter());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Readers());
    }

    @SuppressWarnings("rawtypes") // Jackson hands over the raw class of a generic value
    private static final class ObservedWriter extends JsonSerializer<Observed> {
        @Override
        public void serialize(Observed value, JsonGenerator out, SerializerProvider provider) throws IOException {
            Observed<?> observed = value;
            out.writeStartObject();
            Object content = observed.fold(known -> known, gap -> gap);
            boolean known = observed.fold(fact -> true, gap -> false);
            provider.defaultSerializeField(known ? "known" : "unknown", content, out);
            out.writeEndObject();
        }
    }

    @SuppressWarnings("rawtypes") // Jackson hands over the raw class of a generic value
    private static final class OptionalWriter extends JsonSerializer<Optional> {
        @Override
        public void serialize(Optional value, JsonGenerator out, SerializerProvider provider) throws IOException {
            Optional<?> optional = value;
            if (optional.isPresent()) {
                provider.defaultSerializeValue(optional.get(), out);
            } else {
                out.writeNull();
            }
        }
    }

    private static final class InstantWriter extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class PolicyWriter extends JsonSerializer<PolicyDocument> {
        @Override
        public void serialize(PolicyDocument value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.source());
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (type.hasRawClass(Observed.class)) {
                return new ObservedReader(type.containedType(0));
            }
            if (type.hasRawClass(Optional.class)) {
                return new OptionalReader(type.containedType(0));
            }
            if (type.hasRawClass(Instant.class)) {
                return new InstantReader();
            }
            return type.hasRawClass(PolicyDocument.class) ? new PolicyReader() : null;
        }
    }

    private static final class ObservedReader extends JsonDeserializer<Observed<?>> {
        private final JavaType content;

        ObservedReader(JavaType content) {
            this.content = content;
        }

        @Override
        public Observed<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(in);
            Iterator<String> names = node.fieldNames();
            String name = node.size() == 1 && names.hasNext() ? names.next() : "";
            return switch (name) {
                case "known" -> Observed.known(value(node, context));
                case "unknown" -> Observed.unknown(context.readTreeAsValue(node.get(name), Gap.class));
                default ->
                    context.reportInputMismatch(
                            Observed.class, "expected an object with one member `known` or `unknown`");
            };
        }

        private Object value(JsonNode node, DeserializationContext context) throws IOException {
            JsonNode known = node.get("known");
            if (known.isNull() && content.hasRawClass(Optional.class)) {
                return Optional.empty();
            }
            Object value = context.readTreeAsValue(known, content);
            return value == null
                    ? context.reportInputMismatch(Observed.class, "expected a value, found `null`")
                    : value;
        }
    }

    private static final class OptionalReader extends JsonDeserializer<Optional<?>> {
        private final JavaType content;

        OptionalReader(JavaType content) {
            this.content = content;
        }

        @Override
        public Optional<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Optional.ofNullable(context.readTreeAsValue(context.readTree(in), content));
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) {
            return Optional.empty();
        }
    }

    private static final class InstantReader extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(in.getText());
            } catch (DateTimeParseException e) {
                return context.reportInputMismatch(
                        Instant.class, "expected a time such as `2026-11-22T08:00:00Z`, found `%s`", in.getText());
            }
        }
    }

    private static final class PolicyReader extends JsonDeserializer<PolicyDocument> {
        @Override
        public PolicyDocument deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return PolicyDocument.parse(in.getText());
            } catch (PolicySyntaxException e) {
                return context.reportInputMismatch(PolicyDocument.class, "%s", e.getMessage());
            }
        }
    }
}
