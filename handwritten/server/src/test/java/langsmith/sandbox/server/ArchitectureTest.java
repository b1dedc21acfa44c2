// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packages of the server and their dependencies. */
class ArchitectureTest {
  private static final String ROOT = "langsmith.sandbox.server";

  /** Returns the location of the server's classes, without tests. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(SandboxServer.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packages_formNoCircle() {
    slices().assignedFrom(new Rooms()).should().beFreeOfCycles().check(CLASSES);
  }

  /** Every package is a slice, including the public one. */
  private static final class Rooms implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages of the server";
    }
  }

  /** A cycle of classes must be read together, so it has at most three. */
  @Test
  void classes_formNoCircleOfMoreThanThree() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass javaClass : CLASSES) {
      Set<String> used = uses.computeIfAbsent(topLevel(javaClass), known -> new TreeSet<>());
      javaClass.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> isOurs(target.getPackageName()))
          .forEach(target -> used.add(topLevel(target)));
    }
    Map<String, Set<String>> reaches = new TreeMap<>();
    uses.keySet().forEach(name -> reaches.put(name, reachable(name, uses)));
    Set<Set<String>> circles = new HashSet<>();
    reaches.forEach(
        (name, reached) ->
            circles.add(
                reached.stream()
                    .filter(other -> reaches.getOrDefault(other, Set.of()).contains(name))
                    .collect(Collectors.toCollection(TreeSet::new))));
    assertThat(uses).hasSizeGreaterThan(100);
    assertThat(circles).allSatisfy(circle -> assertThat(circle).hasSizeLessThanOrEqualTo(3));
  }

  private static String topLevel(JavaClass javaClass) {
    return javaClass
        .getEnclosingClass()
        .map(ArchitectureTest::topLevel)
        .orElse(javaClass.getName());
  }

  private static Set<String> reachable(String start, Map<String, Set<String>> uses) {
    Set<String> reached = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      for (String next : uses.getOrDefault(waiting.remove(), Set.of())) {
        if (reached.add(next)) {
          waiting.add(next);
        }
      }
    }
    return reached;
  }

  /** The public API is in one package, and its signatures name no type of the others. */
  @Test
  void users_seeOnePackage() {
    assertThat(
            CLASSES.stream()
                .filter(javaClass -> javaClass.getPackageName().equals(ROOT))
                .filter(javaClass -> javaClass.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(javaClass -> javaClass.getMembers().stream())
                .filter(ArchitectureTest::isForUsers)
                .flatMap(member -> member.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getPackageName)
                .filter(ArchitectureTest::isOurs)
                .collect(Collectors.toSet()))
        .containsExactly(ROOT);
  }

  private static boolean isForUsers(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean isOurs(String packageName) {
    return packageName.equals(ROOT) || packageName.startsWith(ROOT + ".");
  }
}
