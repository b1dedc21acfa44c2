// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.Faults;
import langsmith.sandbox.server.Recording;
import langsmith.sandbox.server.SandboxServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What {@link SandboxTest} does, with settings. Register it in a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SandboxExtension sandboxes =
 *     SandboxExtension.builder().server(server -> server.ringBytes(4096)).build();
 * }</pre>
 *
 * <p>It has a server and a client of its own, from when they are first needed until the class ends.
 * Thread-safe.
 */
public final class SandboxExtension
    implements BeforeAllCallback,
        ParameterResolver,
        AfterTestExecutionCallback,
        ExecutionCondition {
  /** The system property that makes tests use the service instead of a local server. */
  public static final String LIVE = "langsmith.live";

  private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);
  private static final Set<Class<?>> LOCAL =
      Set.of(SandboxServer.class, Faults.class, Recording.class);

  private final Consumer<SandboxServer.Builder> server;
  private final Consumer<SandboxClient.Builder> client;
  private final Supplier<CreateSandbox> sandbox;
  private final boolean shared;

  // Guarded by this.
  private @Nullable TestEnvironment owned;

  /** Creates an extension without settings, as {@link SandboxTest} uses it. */
  public SandboxExtension() {
    this(new Builder(), true);
  }

  private SandboxExtension(Builder chosen, boolean shared) {
    this.server = chosen.server;
    this.client = chosen.client;
    this.sandbox = chosen.sandbox;
    this.shared = shared;
  }

  /** {@return a builder of an extension without settings} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the server, for what is configured outside of test methods, such as the properties of
   * an application under test. Starts it if it does not run.
   *
   * @return the server of the tests with this extension, closed after the class
   * @throws IllegalStateException if tests use the service, or if this is not from a builder and so
   *     has no server of its own
   */
  public SandboxServer server() {
    if (shared) {
      throw new IllegalStateException("only an extension from a builder has a server of its own");
    }
    return owned().server();
  }

  static boolean isLive() {
    return Boolean.getBoolean(LIVE);
  }

  /** For JUnit: closes an own server after the class. */
  @Override
  @SuppressWarnings("deprecation") // JUnit 5 closes nothing else in its stores.
  public void beforeAll(ExtensionContext context) {
    if (!shared && context.equals(outermostClass(context))) {
      context.getStore(NAMESPACE).put(this, (Store.CloseableResource) this::closeOwned);
    }
  }

  private synchronized TestEnvironment owned() {
    TestEnvironment environment = owned;
    if (environment == null) {
      environment = new TestEnvironment(server, client);
      owned = environment;
    }
    return environment;
  }

  private synchronized void closeOwned() {
    if (owned != null) {
      owned.close();
      owned = null;
    }
  }

  /** For JUnit: skips tests that need a local server when there is none. */
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (!isLive()) {
      return ConditionEvaluationResult.enabled("a local server");
    }
    return NeededParameters.of(context)
        .filter(LOCAL::contains)
        .findFirst()
        .map(
            type ->
                ConditionEvaluationResult.disabled(
                    type.getSimpleName() + " needs a local server, and -D" + LIVE + " is set"))
        .orElseGet(() -> ConditionEvaluationResult.enabled("the service"));
  }

  /**
   * For JUnit: whether the parameter's type is one of those that {@link SandboxTest} lists. A
   * parameter with an annotation, such as Spring's {@code @Autowired}, is another extension's.
   */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getAnnotations().length > 0) {
      return false;
    }
    Class<?> type = parameter.getParameter().getType();
    return LOCAL.contains(type) || type == Sandbox.class || type == SandboxClient.class;
  }

  /**
   * For JUnit: returns the value of a parameter.
   *
   * @throws ParameterResolutionException if a sandbox or its faults are asked for where there is no
   *     test yet
   */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    TestEnvironment environment = environment(context);
    if (type == SandboxClient.class) {
      return environment.client();
    }
    if (type == SandboxServer.class) {
      return environment.server();
    }
    if (type == Recording.class) {
      return environment.recording();
    }
    if (context.getTestMethod().isEmpty()
        || !(parameter.getDeclaringExecutable() instanceof Method)) {
      throw new ParameterResolutionException(
          "a "
              + type.getSimpleName()
              + " belongs to one test, so it cannot be a parameter of "
              + parameter.getDeclaringExecutable().getName()
              + "; ask for it in a test method, or in one with @BeforeEach or @AfterEach");
    }
    TestSandbox test = test(context, environment);
    return type == Sandbox.class ? test.sandbox() : test.faults();
  }

  /** For JUnit: adds to a failure what the test has done. */
  @Override
  public void afterTestExecution(ExtensionContext context) {
    TestSandbox test = context.getStore(NAMESPACE).get(TestSandbox.class, TestSandbox.class);
    context
        .getExecutionException()
        .ifPresent(
            failure -> {
              String report = test == null ? "" : test.report();
              if (!report.isEmpty()) {
                failure.addSuppressed(new SandboxActivity(report));
                context.publishReportEntry("sandbox", report);
              }
            });
  }

  @SuppressWarnings("deprecation") // What replaces it is not in JUnit 5.
  private TestSandbox test(ExtensionContext context, TestEnvironment environment) {
    return Objects.requireNonNull(
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                TestSandbox.class,
                type -> new TestSandbox(environment, sandbox.get()),
                TestSandbox.class));
  }

  @SuppressWarnings("deprecation") // What replaces it is not in JUnit 5.
  private TestEnvironment environment(ExtensionContext context) {
    return shared
        ? Objects.requireNonNull(
            context
                .getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                    TestEnvironment.class,
                    key -> new TestEnvironment(server, client),
                    TestEnvironment.class))
        : owned();
  }

  private static ExtensionContext outermostClass(ExtensionContext context) {
    ExtensionContext found = context;
    for (ExtensionContext next = context; next.getTestClass().isPresent(); ) {
      found = next;
      next = next.getParent().orElseThrow();
    }
    return found;
  }

  /** Settings of a {@link SandboxExtension}. Not thread-safe. */
  public static final class Builder {
    private Consumer<SandboxServer.Builder> server = settings -> {};
    private Consumer<SandboxClient.Builder> client = settings -> {};
    private Supplier<CreateSandbox> sandbox = CreateSandbox::fromDefault;

    private Builder() {}

    /**
     * Changes the settings of the local server. Not used with {@value SandboxExtension#LIVE}.
     *
     * @param settings called once, before the server starts; it need not set a recording
     * @return this
     */
    public Builder server(Consumer<SandboxServer.Builder> settings) {
      server = settings;
      return this;
    }

    /**
     * Changes the settings of the client.
     *
     * @param settings called once; endpoint and key are set before
     * @return this
     */
    public Builder client(Consumer<SandboxClient.Builder> settings) {
      client = settings;
      return this;
    }

    /**
     * Sets how sandboxes of tests are created. The default is {@link CreateSandbox#fromDefault()}.
     *
     * @param wanted called for each test that needs a sandbox; its name is replaced
     * @return this
     */
    public Builder sandbox(Supplier<CreateSandbox> wanted) {
      sandbox = wanted;
      return this;
    }

    /** {@return the extension} */
    public SandboxExtension build() {
      return new SandboxExtension(this, false);
    }
  }
}
