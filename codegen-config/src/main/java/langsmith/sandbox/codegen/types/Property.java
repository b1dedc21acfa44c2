// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import langsmith.sandbox.codegen.spec.Place;
import org.jspecify.annotations.Nullable;

/**
 * A named member of an object.
 *
 * @param jsonName the name in JSON
 * @param name the name in Java
 * @param place where it is described
 * @param type its type
 * @param required whether a value must have it
 * @param nullable whether it can be null in JSON
 * @param constant the Java literal that it always is; null if it varies
 */
public record Property(
    String jsonName,
    String name,
    Place place,
    JavaType type,
    boolean required,
    boolean nullable,
    @Nullable String constant) {

  /** {@return whether it is always there and never null} */
  public boolean certain() {
    return required && !nullable;
  }

  /** {@return whether an absent value and null are told apart} */
  public boolean explicitNull() {
    return !required && place.is("x-explicit-null");
  }
}
