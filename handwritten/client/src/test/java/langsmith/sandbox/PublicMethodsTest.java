// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every public method of the client is called somewhere: by a test, or by the client itself. */
class PublicMethodsTest {
  private static final Set<String> PACKAGES =
      Set.of(
          "langsmith.sandbox",
          "langsmith.sandbox.admin",
          "langsmith.sandbox.config",
          "langsmith.sandbox.egress",
          "langsmith.sandbox.error",
          "langsmith.sandbox.files",
          "langsmith.sandbox.network",
          "langsmith.sandbox.output",
          "langsmith.sandbox.request",
          "langsmith.sandbox.telemetry");

  /** Called by the language and the libraries rather than by name. */
  private static final Set<String> IMPLICIT =
      Set.of("toString", "equals", "hashCode", "values", "valueOf");

  @Test
  void everyPublicMethod_hasACaller() {
    Path main = location(SandboxClient.class);
    List<String> uncalled =
        importOnly(main, location(PublicMethodsTest.class)).stream()
            .filter(type -> PACKAGES.contains(type.getPackageName()) && isPublic(type))
            .filter(type -> type.getSource().orElseThrow().getUri().getPath().contains("" + main))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(method -> !IMPLICIT.contains(method.getName()) && !isCalled(method))
            .map(JavaMethod::getFullName)
            .sorted()
            .toList();

    assertThat(uncalled).isEmpty();
  }

  /** Imports without the libraries, which call nothing of the client and take long. */
  private static JavaClasses importOnly(Path... paths) {
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          return new ClassFileImporter().importPaths(paths);
        });
  }

  private static boolean isCalled(JavaMethod method) {
    return method.getAccessesToSelf().stream()
        .anyMatch(access -> !access.getOrigin().equals(method));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicMethodsTest::isPublic).orElse(true);
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError("the location of the classes is not a path", e);
    }
  }
}
