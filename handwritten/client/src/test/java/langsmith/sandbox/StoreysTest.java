// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import langsmith.sandbox.config.NettyOptions;
import org.junit.jupiter.api.Test;

/** The packages of the client stand in three storeys, and arrows between them point down only. */
class StoreysTest {
  private static final int MOST_TYPES = 45;
  private static final String ROOT = "langsmith.sandbox";

  /** What users see first. */
  private static final String[] ROOF = packages("", ".files", ".network", ".egress", ".admin");

  /** What does the work. */
  private static final String[] ROOMS =
      packages(
          ".internal.sandbox",
          ".internal.build",
          ".internal.files",
          ".internal.resource",
          ".internal.http",
          ".internal.command",
          ".internal.tunnel");

  /** What everything stands on. */
  private static final String[] GROUND =
      packages(
          ".request",
          ".error",
          ".output",
          ".config",
          ".telemetry",
          ".internal.runtime",
          ".internal.transport",
          ".internal.config",
          ".internal.check",
          ".internal.wire",
          ".internal.text");

  private static final JavaClasses CLIENT = new ClassFileImporter().importPath(location());

  @Test
  void everyPackage_belongsToAStorey() {
    assertThat(CLIENT.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ROOF, ROOMS, GROUND).flatMap(Stream::of).toList());
  }

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
        .check(CLIENT);
  }

  @Test
  void ground_knowsNeitherRoomsNorRoof() {
    never(GROUND, ROOMS);
    never(GROUND, ROOF);
  }

  @Test
  void rooms_knowNothingOfTheRoof() {
    never(ROOMS, ROOF);
  }

  @Test
  void tunnelsAndCommands_areApart() {
    never(packages(".internal.tunnel"), packages(".internal.command"));
    never(packages(".internal.command"), packages(".internal.tunnel"));
  }

  @Test
  void commandsAndTunnels_needNoHttp() {
    never(
        packages(".internal.command", ".internal.tunnel", ".internal.transport"),
        packages(".internal.http", ".internal.files"));
  }

  @Test
  void onlyOnePublicType_mentionsNetty() {
    noClasses()
        .that()
        .resideInAnyPackage(
            packages(
                "",
                ".admin",
                ".config",
                ".egress",
                ".error",
                ".files",
                ".network",
                ".output",
                ".request",
                ".telemetry"))
        .and()
        .doNotHaveFullyQualifiedName(NettyOptions.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.netty..")
        .because("applications without Netty use them")
        .check(CLIENT);
  }

  @Test
  void rootPackage_isSmallAndForUsers() {
    List<JavaClass> types =
        CLIENT.stream()
            .filter(type -> type.getPackageName().equals(ROOT) && type.isTopLevelClass())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();

    assertThat(types).hasSizeBetween(1, MOST_TYPES);
    assertThat(types).allMatch(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static void never(String[] lower, String[] upper) {
    noClasses()
        .that()
        .resideInAnyPackage(lower)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(upper)
        .check(CLIENT);
  }

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> ROOT + name).toArray(String[]::new);
  }

  private static Path location() {
    try {
      return Path.of(
          SandboxClient.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError("the place of the classes is no path", e);
    }
  }
}
