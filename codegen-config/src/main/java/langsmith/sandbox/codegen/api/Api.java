// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.api;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * A Retrofit interface.
 *
 * @param name the simple name
 * @param tag the tag of its operations; empty if they have none
 * @param description the description of the tag, in Markdown; may be empty
 * @param operations the operations, in the order of their methods' names
 */
public record Api(String name, String tag, String description, List<Operation> operations) {

  /**
   * An operation.
   *
   * @param place where it is described
   * @param name the name of the method
   * @param httpMethod the HTTP method in capital letters
   * @param path the path that Retrofit resolves against the base URL
   * @param arguments the arguments of which each call has all
   * @param optional arguments that calls can leave out, each in an overload
   * @param body what the request is made of
   * @param headers fixed headers, each {@code Name: value}
   * @param result what an answer holds
   */
  public record Operation(
      Place place,
      String name,
      String httpMethod,
      String path,
      List<Argument> arguments,
      List<Argument> optional,
      Body body,
      List<String> headers,
      Result result) {}

  /** The form of a request's body. */
  public enum Body {
    NONE,
    PLAIN,
    MULTIPART
  }

  /**
   * What an answer holds.
   *
   * @param source the argument of {@code Call}
   * @param streamed whether the body is handed over as it arrives
   * @param mayBeEmpty whether an answer may have no content, with a status that allows content
   */
  public record Result(String source, boolean streamed, boolean mayBeEmpty) {}

  /**
   * An argument of a method.
   *
   * @param annotation the Retrofit annotation, without its at sign
   * @param source the type
   * @param nullable whether null leaves it out
   * @param name the name
   * @param place where it is described
   * @param jsonName its name in the specification
   * @param type its type, or null if it is no value of the specification
   */
  public record Argument(
      String annotation,
      String source,
      boolean nullable,
      String name,
      Place place,
      String jsonName,
      @Nullable JavaType type) {}

  /**
   * A class that holds several parameters of one operation.
   *
   * @param name the simple name
   * @param base the class that it extends
   * @param operation the name of the method
   * @param members the parameters
   */
  public record Parameters(String name, String base, String operation, List<Member> members) {
    /** Creates an empty class. */
    Parameters(String name, String base, String operation) {
      this(name, base, operation, new ArrayList<>());
    }

    /** {@return whether a call has to have the object} */
    public boolean required() {
      return members.stream().anyMatch(Member::required);
    }
  }

  /**
   * A parameter in such a class.
   *
   * @param jsonName its name in the specification
   * @param name its name in Java
   * @param place where it is described
   * @param type its type
   * @param required whether it must be set
   * @param call the method and the first arguments that write it, up to the value
   */
  public record Member(
      String jsonName, String name, Place place, JavaType type, boolean required, String call) {}
}
