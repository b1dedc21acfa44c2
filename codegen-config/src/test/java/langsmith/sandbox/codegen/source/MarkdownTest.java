// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void anyCharacter_isHarmless() {
    assertThat(Markdown.javadoc("*/ @param <b> {x} \\u000a & ` tick"))
        .isEqualTo("*&#47; &#64;param &lt;b&gt; &#123;x&#125; &#92;u000a &amp; &#96; tick");
  }

  @Test
  void codeSpan_isCode() {
    assertThat(Markdown.javadoc("A `word` and `a < b` and ``x ` y``."))
        .isEqualTo("A {@code word} and <code>a &lt; b</code> and <code>x &#96; y</code>.");
  }

  @Test
  void paragraphsAndLists_stay() {
    assertThat(Markdown.javadoc("One.\n\nTwo.\n\n- a\n- `b`"))
        .isEqualTo("One.\n\n<p>Two.\n\n<ul>\n  <li>a\n  <li>{@code b}\n</ul>");
  }

  @Test
  void literal_isAsciiWithoutBackTicks() {
    assertThat(Literals.text("a\"\\\n\r\t`ö\u0000"))
        .isEqualTo("\"a\\\"\\\\\\n\\r\\t\\u0060\\u00f6\\u0000\"");
  }
}
