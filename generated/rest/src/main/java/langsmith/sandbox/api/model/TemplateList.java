// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * All templates. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class TemplateList {
  final @Nullable List<SandboxTemplate> templates;
  final Map<String, @Nullable Object> additionalProperties;

  private TemplateList(Builder builder) {
    this.templates = ModelSupport.copyOf(builder.templates);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.templates = templates;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The templates. Null if absent. */
  public @Nullable List<SandboxTemplate> templates() {
    return templates;
  }

  /**
   * The properties that the specification does not name, in the order in which they came. Among
   * them are properties that it names whose value could not be read; their accessors return null.
   */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TemplateList
        && Arrays.equals(fields(), ((TemplateList) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      templates, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "TemplateList{", "}")
        .add("templates=" + templates)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link TemplateList}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<SandboxTemplate> templates;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link TemplateList#templates()}. Null leaves it out. */
    public Builder templates(@Nullable List<SandboxTemplate> templates) {
      this.templates = templates;
      additionalProperties.remove("templates");
      return this;
    }

    /** Sets one of {@link TemplateList#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public TemplateList build() {
      return new TemplateList(this);
    }
  }
}
