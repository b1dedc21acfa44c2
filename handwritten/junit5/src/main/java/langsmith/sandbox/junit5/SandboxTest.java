// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lets the tests of a class, or one test method, have sandboxes as parameters. All tests of the JVM
 * share one {@linkplain langsmith.sandbox.server.SandboxServer local server}, which runs commands
 * as real processes of this machine and is closed after the last test. {@link SandboxExtension}
 * does the same with other settings.
 *
 * <p>Methods of tests, and those annotated with {@code @BeforeEach} or {@code @AfterEach}, can have
 * parameters of these types, in any number and order:
 *
 * <ul>
 *   <li>{@link langsmith.sandbox.Sandbox}: a fresh one for each test, the same in all methods of
 *       the test, deleted afterwards;
 *   <li>{@link langsmith.sandbox.server.Faults}: what goes wrong next in connections of that
 *       sandbox, and in those of no other test;
 *   <li>{@link langsmith.sandbox.SandboxClient}, of the server, closed with it;
 *   <li>{@link langsmith.sandbox.server.Recording}: commands and requests of the server;
 *   <li>{@link langsmith.sandbox.server.SandboxServer}: the server.
 * </ul>
 *
 * <p>Constructors and methods annotated with {@code @BeforeAll} or {@code @AfterAll} can have all
 * but the first two. Tests may run in parallel. Nested classes, parameterised and repeated tests
 * work; each invocation is a test with a sandbox of its own.
 *
 * <p>A test that fails shows its commands with the end of their output, and its requests: as a
 * suppressed exception of the failure, and as a report entry named {@code sandbox}.
 *
 * <p>With the system property {@value SandboxExtension#LIVE} set to {@code true} the same tests use
 * the service that the environment names, as {@link langsmith.sandbox.SandboxClient#create()} does.
 * Tests with faults, a recording or the server among their parameters are skipped then.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(SandboxExtension.class)
public @interface SandboxTest {}
