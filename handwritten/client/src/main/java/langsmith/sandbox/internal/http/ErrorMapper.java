// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.QuotaExceededException;
import langsmith.sandbox.error.ResourceAlreadyExistsException;
import langsmith.sandbox.error.ResourceCreationException;
import langsmith.sandbox.error.ResourceInUseException;
import langsmith.sandbox.error.ResourceNameConflictException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxAuthenticationException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.error.SandboxValidationException;
import langsmith.sandbox.internal.http.Operation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Maps failed responses to exceptions: one table, the first match applies. Rules for one operation
 * or one plane come before the general ones. The set of error types is open, so every status has a
 * rule that does not depend on it.
 */
final class ErrorMapper {
  private static final List<Rule> RULES =
      List.of(
          rule(f -> f.status() >= 300 && f.status() < 400, ErrorMapper::redirected),
          rule(f -> f.is(401), ErrorMapper::unauthenticated),
          rule(f -> f.is(407), ErrorMapper::proxyRefused),
          rule(f -> f.is(502, "ConnectionError"), ErrorMapper::unreachableBehind),
          rule(f -> f.is(400, "NotReady"), ErrorMapper::notReady),
          // The sandbox itself.
          onDataPlane(f -> f.isType("WriteError"), f -> operation(f, "write")),
          onDataPlane(f -> f.isType("ReadError"), f -> operation(f, "read")),
          onDataPlane(f -> f.isType("CommandError"), f -> operation(f, "command")),
          onDataPlane(f -> f.is(403), ErrorMapper::denied),
          onDataPlane(f -> f.is(416), f -> operation(f, "read")),
          onDataPlane(f -> f.is(503, "ServiceUnavailable"), ErrorMapper::notReady),
          onDataPlane(f -> f.isType("FileNotFound"), ErrorMapper::notFound),
          // Creation.
          on(Kind.CREATE, f -> f.is(404) && f.task().namesOneResource(), ErrorMapper::noSuchApi),
          on(Kind.CREATE, f -> f.is(400) && f.isTypeLike("notfound"), ErrorMapper::notFound),
          on(Kind.CREATE, f -> f.is(400), ErrorMapper::invalid),
          on(Kind.CREATE, f -> f.is(408) || f.is(504), ErrorMapper::notReadyInTime),
          on(Kind.CREATE, f -> f.is(409) && ofSource(f), ErrorMapper::notCloned),
          on(Kind.CREATE, f -> f.is(409), ErrorMapper::alreadyExists),
          on(Kind.CREATE, f -> f.is(422) && !namesRules(f), f -> notCreated(f, null, false)),
          on(Kind.CREATE, f -> f.is(503), f -> notCreated(f, noRoom(f), true)),
          // Other operations of the control plane.
          on(Kind.LIST, f -> f.is(404), ErrorMapper::noSuchApi),
          on(Kind.UPDATE, f -> f.is(400), ErrorMapper::invalid),
          on(Kind.UPDATE, f -> f.is(409), ErrorMapper::nameConflict),
          on(Kind.DELETE, f -> f.is(409), ErrorMapper::inUse),
          on(Kind.LINK, f -> f.is(400), ErrorMapper::invalid),
          on(Kind.LINK, f -> f.is(409), ErrorMapper::inUse),
          on(Kind.ACT, f -> f.is(400) || f.is(409), ErrorMapper::wrongState),
          // Anything else.
          rule(f -> f.is(403), ErrorMapper::forbidden),
          rule(f -> f.is(404), ErrorMapper::notFound),
          rule(f -> f.is(422) || (f.is(400) && namesRules(f)), ErrorMapper::invalid),
          rule(f -> f.is(429), ErrorMapper::quota),
          rule(f -> true, f -> new SandboxApiException(f.message(""), f.answer())));

  private ErrorMapper() {}

  static SandboxException map(Failure failure) {
    for (Rule rule : RULES) {
      if (rule.when.test(failure)) {
        return rule.then.apply(failure);
      }
    }
    throw new AssertionError("the last rule matches everything");
  }

  private static boolean namesRules(Failure f) {
    return !f.body().violations().isEmpty() || f.isType("ValidationError");
  }

  private static SandboxException redirected(Failure f) {
    return new SandboxProtocolException(
        f.message(
            "redirects are not followed, because the API key must not be sent to another address;"
                + " set the endpoint to the final address"),
        f.task().operation().id());
  }

  private static SandboxException unauthenticated(Failure f) {
    String advice =
        f.hasCredentials()
            ? "check the API key and that it belongs to this endpoint"
            : "no API key is configured; set LANGSMITH_API_KEY or apiKey(…)";
    return new SandboxAuthenticationException(f.message(advice), f.answer());
  }

  private static SandboxException forbidden(Failure f) {
    return new SandboxAuthenticationException(
        f.message("the API key is not allowed to do this"), f.answer());
  }

  private static SandboxException proxyRefused(Failure f) {
    return new SandboxConnectionException(
        f.task().description()
            + " failed: the proxy rejected the credentials (407); check ProxyOptions.credentials(…)",
        ErrorDetails.none());
  }

  private static SandboxException unreachableBehind(Failure f) {
    return new SandboxConnectionException(
        f.message("the service could not reach the sandbox; try again later"),
        ErrorDetails.none()
            .errorId(f.body().errorId())
            .retryable(f.task().operation().idempotent()));
  }

  private static SandboxException notReady(Failure f) {
    return new SandboxNotReadyException(
        f.message("wait until the sandbox is ready, then try again"),
        ErrorDetails.none().errorId(f.body().errorId()).retryable(true));
  }

  private static SandboxException operation(Failure f, String operation) {
    return new SandboxOperationException(f.message(""), operation, f.answer().retryable(false));
  }

  private static SandboxException denied(Failure f) {
    String type = Objects.requireNonNullElse(f.body().type(), "PermissionDenied");
    return new SandboxOperationException(
        f.message("the sandbox does not allow it"),
        null,
        f.answer().retryable(false).errorType(type));
  }

  private static SandboxException notFound(Failure f) {
    Task.Resource missing = f.task().missing();
    String what =
        missing.name() == null ? missing.type() : missing.type() + " \"" + missing.name() + "\"";
    return new ResourceNotFoundException(
        f.message("check that the " + what + " exists and that this key may see it"),
        missing.type(),
        missing.name(),
        f.answer());
  }

  private static SandboxException noSuchApi(Failure f) {
    return new SandboxApiException(
        f.message(
            "there is no such part of the API at this address; check the endpoint, and whether this"
                + " generation of the service has it"),
        f.answer());
  }

  private static SandboxException wrongState(Failure f) {
    return new SandboxApiException(
        f.message("check the status: it does not allow this"), f.answer());
  }

  private static String noRoom(Failure f) {
    return f.task().resource().type().equals("volume") ? "VolumeProvisioning" : "Unschedulable";
  }

  private static SandboxException invalid(Failure f) {
    return new SandboxValidationException(f.message(""), f.answer(), f.body().violations());
  }

  private static SandboxException notReadyInTime(Failure f) {
    Task.Resource resource = f.task().resource();
    return new ResourceTimeoutException(
        f.message("it may still become ready: check with get(…) before creating another"),
        resource.type(),
        resource.name(),
        null,
        f.answer().retryable(false));
  }

  private static SandboxException alreadyExists(Failure f) {
    Task.Resource resource = f.task().resource();
    return new ResourceAlreadyExistsException(
        f.message("use another name, or get(…) the existing one"),
        resource.type(),
        resource.name(),
        f.answer());
  }

  /** Returns whether the 409 of a clone may be about its source; nothing else tells. */
  private static boolean ofSource(Failure f) {
    return f.task().operation() == Operation.CLONE_VOLUME;
  }

  private static SandboxException notCloned(Failure f) {
    Task.Resource source = f.task().missing();
    return new ResourceInUseException(
        f.message("use another name, or stop the sandboxes that can write to the source"),
        source.type(),
        source.name(),
        f.answer());
  }

  private static SandboxException nameConflict(Failure f) {
    Task.Resource resource = f.task().resource();
    return new ResourceNameConflictException(
        f.message("use another name"), resource.type(), resource.name(), f.answer());
  }

  private static SandboxException inUse(Failure f) {
    Task.Resource resource = f.task().resource();
    return new ResourceInUseException(
        f.message("remove what uses it first"), resource.type(), resource.name(), f.answer());
  }

  private static SandboxException notCreated(
      Failure f, @Nullable String otherwise, boolean retryable) {
    Task.Resource resource = f.task().resource();
    String type = f.body().type() == null ? otherwise : f.body().type();
    return new ResourceCreationException(
        f.message(retryable ? "try again later" : ""),
        resource.type(),
        resource.name(),
        f.answer().errorType(type).retryable(retryable));
  }

  private static SandboxException quota(Failure f) {
    return new QuotaExceededException(
        f.message("delete what is no longer needed, or try again later"),
        f.answer(),
        f.quotaType());
  }

  private static Rule rule(Predicate<Failure> when, Function<Failure, SandboxException> then) {
    return new Rule(when, then);
  }

  private static Rule onDataPlane(
      Predicate<Failure> when, Function<Failure, SandboxException> then) {
    return new Rule(f -> f.task().operation().dataPlane() && when.test(f), then);
  }

  private static Rule on(
      Kind kind, Predicate<Failure> when, Function<Failure, SandboxException> then) {
    return new Rule(f -> f.task().operation().kind() == kind && when.test(f), then);
  }

  private record Rule(Predicate<Failure> when, Function<Failure, SandboxException> then) {}
}
