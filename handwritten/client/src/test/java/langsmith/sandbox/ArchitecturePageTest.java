// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The architecture page shows classes where they are, arrows that exist, and every package. */
class ArchitecturePageTest {
  private static final Path PAGE = Path.of("../docs/architecture.md");
  private static final Pattern SECTION =
      Pattern.compile("^## (.+?)\\n|```mermaid\\n(.*?)```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern FRAME =
      Pattern.compile("subgraph (\\S+)\\s+(.*?)\\s+end\\b", Pattern.DOTALL);
  private static final Pattern ARROW = Pattern.compile("(\\w+) -->(?:\\|[^|]*\\|)? (\\w+)");

  private static final Pattern DOOR = Pattern.compile("`([a-z.]*)\\.([A-Z]\\w+)`");
  private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("langsmith.sandbox");

  record Picture(String title, Map<String, String> packageOf, List<String[]> arrows) {
    @Override
    public String toString() {
      return title;
    }
  }

  @Test
  void page_hasAPictureForEachWalk() throws IOException {
    assertThat(pictures())
        .extracting(Picture::title)
        .containsExactly(
            "A command, from call to wire",
            "A tunnel, from socket to socket",
            "A REST call, from method to answer");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void everyClass_isInTheFrameOfItsPackage(Picture picture) {
    assertThat(picture.packageOf())
        .isNotEmpty()
        .allSatisfy((type, of) -> assertThat(CLASSES.contain(of + "." + type)).as(type).isTrue());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void everyArrow_isADependency(Picture picture) {
    assertThat(picture.arrows())
        .isNotEmpty()
        .allSatisfy(
            arrow ->
                assertThat(dependenciesOf(picture, arrow[0]))
                    .as("%s needs %s", arrow[0], arrow[1])
                    .contains(picture.packageOf().get(arrow[1]) + "." + arrow[1]));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void everyClass_hasAnArrow(Picture picture) {
    assertThat(picture.packageOf().keySet())
        .containsExactlyInAnyOrderElementsOf(
            picture.arrows().stream().flatMap(Stream::of).distinct().toList());
  }

  @Test
  void everyDoor_leadsToAClass() throws IOException {
    List<String> doors = new ArrayList<>();
    String above = "";
    for (Matcher door = DOOR.matcher(page()); door.find(); ) {
      above = door.group(1).isEmpty() ? above : door.group(1);
      doors.add(above + "." + door.group(2));
    }

    assertThat(doors)
        .hasSizeGreaterThan(9)
        .allSatisfy(
            door -> assertThat(CLASSES.contain("langsmith.sandbox." + door)).as(door).isTrue());
  }

  @Test
  void everyModule_isOnThePage() throws IOException {
    Matcher module = MODULE.matcher(Files.readString(Path.of("../pom.xml")));
    List<String> modules = module.results().map(found -> found.group(1)).toList();

    assertThat(modules).hasSizeGreaterThan(9);
    assertThat(words("## Modules")).containsAll(modules);
  }

  @Test
  void everyPackage_isOnThePage() throws IOException {
    List<String> server = lastNames("langsmith.sandbox.server.");
    List<String> client = lastNames("langsmith.sandbox.internal.");

    assertThat(server).hasSizeGreaterThan(9);
    assertThat(client).hasSizeGreaterThan(9);
    assertThat(words("## Local server")).containsAll(server);
    assertThat(words("## Modules")).containsAll(client);
  }

  /** Returns the names of packages behind a prefix. */
  private static List<String> lastNames(String prefix) {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .distinct()
        .toList();
  }

  /** Returns the words of one section of the page. */
  private static List<String> words(String title) throws IOException {
    String from = page().substring(page().indexOf(title) + title.length());
    int end = from.indexOf("\n## ");
    return List.of((end < 0 ? from : from.substring(0, end)).split("[^\\w-]+", -1));
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  /** Returns the outermost classes that a class, with the classes inside of it, refers to. */
  private static List<String> dependenciesOf(Picture picture, String type) {
    String name = picture.packageOf().get(type) + "." + type;
    return CLASSES.stream()
        .filter(candidate -> outermost(candidate).equals(name))
        .flatMap(candidate -> candidate.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .map(ArchitecturePageTest::outermost)
        .distinct()
        .toList();
  }

  private static String outermost(JavaClass type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  static List<Picture> pictures() throws IOException {
    List<Picture> pictures = new ArrayList<>();
    String title = "";
    Matcher sections = SECTION.matcher(page());
    while (sections.find()) {
      if (sections.group(1) != null) {
        title = sections.group(1);
      } else {
        pictures.add(picture(title, sections.group(2)));
      }
    }
    return pictures;
  }

  private static Picture picture(String title, String source) {
    Map<String, String> packageOf = new LinkedHashMap<>();
    for (Matcher frame = FRAME.matcher(source); frame.find(); ) {
      for (String type : frame.group(2).strip().split("\\s+", -1)) {
        assertThat(packageOf.put(type, frame.group(1))).as(type + " is there twice").isNull();
      }
    }
    List<String[]> arrows = new ArrayList<>();
    for (Matcher arrow = ARROW.matcher(source); arrow.find(); ) {
      arrows.add(new String[] {arrow.group(1), arrow.group(2)});
    }
    return new Picture(title, packageOf, arrows);
  }
}
