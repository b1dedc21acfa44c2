// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses that the pages below `spec/protocol` define, and the places that cite them. */
final class Clauses {

  private static final Pattern DEFINITION =
      Pattern.compile(
          "^\\*\\*([A-Z][0-9]+)\\*\\* (?=\\((?:client|server|client, server)\\) )",
          Pattern.MULTILINE);

  /** Lines of a comment may begin with an asterisk, slashes or a hash. */
  private static final String GAP = "[\\s*/#]+";

  private static final String NUMBER = "[A-Z][0-9]+";
  private static final Pattern CITATION =
      Pattern.compile(
          "\\bclauses?"
              + GAP
              + "("
              + NUMBER
              + "(?:(?:,|"
              + GAP
              + "(?:and|or|to))"
              + GAP
              + NUMBER
              + ")*)\\b");
  private static final Pattern OTHER_FORM =
      Pattern.compile("§ ?" + NUMBER + "\\b|\\bclauses?" + GAP + "[a-z][0-9]\\b");

  private Clauses() {}

  /** The numbers of all pages. */
  static List<String> defined() {
    return SpecFiles.CLAUSES.stream()
        .flatMap(page -> defined(SpecFiles.text(page)).stream())
        .toList();
  }

  /** The numbers in the order of their definition, with repetitions. */
  static List<String> defined(String text) {
    return DEFINITION.matcher(text).results().map(result -> result.group(1)).toList();
  }

  static List<String> cited(String text) {
    List<String> cited = new ArrayList<>();
    Matcher citations = CITATION.matcher(text);
    while (citations.find()) {
      Matcher numbers = Pattern.compile(NUMBER).matcher(citations.group(1));
      while (numbers.find()) {
        cited.add(numbers.group());
      }
    }
    return cited;
  }

  /** Citations in a form that {@link #cited} does not read. */
  static List<String> citedOtherwise(String text) {
    return OTHER_FORM.matcher(text).results().map(result -> result.group()).toList();
  }
}
