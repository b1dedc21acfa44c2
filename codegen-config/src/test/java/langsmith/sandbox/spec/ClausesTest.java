// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClausesTest {

  private static final List<String> DEFINED = Clauses.defined();

  @Test
  void numbers_areUniqueAndWithoutHoles() {
    assertThat(DEFINED).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    Map<Character, Set<Integer>> numbers = new TreeMap<>();
    for (String clause : DEFINED) {
      numbers
          .computeIfAbsent(clause.charAt(0), letter -> new TreeSet<>())
          .add(Integer.parseInt(clause.substring(1)));
    }
    numbers.forEach(
        (letter, used) ->
            assertThat(used.stream().mapToInt(Integer::intValue).max())
                .as("highest number of %s", letter)
                .hasValue(used.size()));
  }

  @Test
  void everyParagraphThatLooksLikeAClause_isOne() {
    assertThat(
            SpecFiles.CLAUSES.stream()
                .flatMap(page -> SpecFiles.text(page).lines())
                .filter(line -> line.matches("\\*\\*.\\d.*")))
        .hasSameSizeAs(DEFINED);
  }

  @Test
  void everyCitedClause_exists() {
    List<Path> files = new ArrayList<>(SpecFiles.below("spec", ".md", ".yaml", ".txt", ".jsonl"));
    files.addAll(SpecFiles.below("handwritten", ".java", ".md"));
    int citations = 0;
    for (Path file : files) {
      String text = SpecFiles.text(file);
      List<String> cited = Clauses.cited(text);
      citations += cited.size();
      assertThat(cited).as(SpecFiles.relative(file)).allMatch(DEFINED::contains);
      assertThat(Clauses.citedOtherwise(text)).as(SpecFiles.relative(file)).isEmpty();
    }
    assertThat(citations).isGreaterThan(50);
  }

  @Test
  void citations_areReadInEveryPermittedShape() {
    assertThat(
            Clauses.cited(
                """
                // see clause O3 and clauses R1, R2 and R3; (clauses H3 to H5).
                 * A long sentence (clause
                 * S4) of a comment, clauses K1,
                 * K2. A clause of no number, O9 alone.
                """))
        .containsExactly("O3", "R1", "R2", "R3", "H3", "H5", "S4", "K1", "K2");
    assertThat(Clauses.citedOtherwise("§O3, § R2 and clause e1")).hasSize(3);
  }

  @Test
  void definition_needsANumberAndWhomItBinds() {
    assertThat(Clauses.defined("**A1** (server) x\n**A2** x\n**A3** (client, server) x\n"))
        .containsExactly("A1", "A3");
  }
}
