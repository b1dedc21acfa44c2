// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceFileTest {

  @Test
  void importWithoutUse_goesAway() {
    assertThat(
            tidy(
                "package a;\n\nimport java.util.List;\nimport java.util.Map;\n\nclass X {\n  Map<?, ?> m;\n}"))
        .isEqualTo("package a;\n\nimport java.util.Map;\n\nclass X {\n  Map<?, ?> m;\n}\n");
  }

  @Test
  void generatedClass_isImportedFromAnotherPackageOnly() {
    assertThat(tidy("package a;\n\nclass X {\n  `a.Y` y;\n  `a.b.Z` z;\n}"))
        .isEqualTo("package a;\n\nimport a.b.Z;\n\nclass X {\n  Y y;\n  Z z;\n}\n");
  }

  @Test
  void libraryClassOfTheSameName_isQualifiedInCodeOnly() {
    assertThat(
            tidy(
                "package a;\n\nimport java.util.Map;\n\nclass X {\n  @Nullable Map<String, `a.b.Map`> m;"
                    + " // a Map\n  String s = \"Map\";\n}"))
        .isEqualTo(
            "package a;\n\nimport a.b.Map;\nimport org.jspecify.annotations.Nullable;\n\nclass X {\n  java.util.@Nullable Map<String, Map> m;"
                + " // a Map\n  String s = \"Map\";\n}\n");
  }

  @Test
  void classOfTheLanguage_isQualifiedWhereANeighbourHidesIt() {
    assertThat(
            SourceFile.tidy(
                "package a;\n\nclass X {\n  String s;\n  `a.String` t;\n}",
                name -> Set.of("String")))
        .isEqualTo("package a;\n\nclass X {\n  java.lang.String s;\n  String t;\n}\n");
  }

  @Test
  void generatedClassThatANestedOneHides_isQualified() {
    assertThat(tidy("package a;\n\nclass X {\n  @Nullable `a.Builder` b;\n  class Builder {}\n}"))
        .isEqualTo(
            "package a;\n\nimport org.jspecify.annotations.Nullable;\n\nclass X {\n  a.@Nullable Builder b;\n  class Builder {}\n}\n");
  }

  @Test
  void comment_hasStarsAndShortLines() {
    assertThat(tidy("package a;\n\n/**\n * One\ntwo.\n\n<p>Three.\n@see X\n */\nclass X {}"))
        .isEqualTo(
            "package a;\n\n/**\n * One two.\n *\n * <p>Three.\n * @see X\n */\nclass X {}\n");
    assertThat(tidy("package a;\n\n/**\n * Short.\n */\nclass X {}")).contains("/** Short. */");
  }

  private static String tidy(String rendered) {
    return SourceFile.tidy(rendered, name -> Set.of());
  }
}
