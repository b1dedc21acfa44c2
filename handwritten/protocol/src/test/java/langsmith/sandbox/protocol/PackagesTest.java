// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packages of the protocols form no circle, and the protocols know nothing of each other. */
class PackagesTest {
  private static final String ROOT = "langsmith.sandbox.protocol";
  private static final JavaClasses PROTOCOLS = new ClassFileImporter().importPath(location());

  @Test
  void packages_formNoCircle() {
    SlicesRuleDefinition.slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(PROTOCOLS);
  }

  @Test
  void commandsAndTunnels_areApart() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".command")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".tunnel", ROOT + ".yamux")
        .check(PROTOCOLS);
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".tunnel", ROOT + ".yamux")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".command")
        .check(PROTOCOLS);
  }

  private static Path location() {
    try {
      return Path.of(
          ReconnectPolicy.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError("the place of the classes is no path", e);
    }
  }
}
