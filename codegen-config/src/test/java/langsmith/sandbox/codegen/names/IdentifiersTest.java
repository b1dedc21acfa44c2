// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "born_at, bornAt",
    "X-Trace, xTrace",
    "URL, url",
    "ETag, eTag",
    "2fa, _2fa",
    "class, propertyClass",
    "default, _default",
    "hashCode, _hashCode",
    "+1, plus1",
    "-1, minus1",
    "$ref, ref",
    "_, underscore",
    "größe, größe",
    "^, u005e",
  })
  void member_isALegalNameOfItsOwn(String name, String member) {
    assertThat(Identifiers.member(name)).isEqualTo(member);
  }

  @ParameterizedTest
  @CsvSource({"simple-user, SimpleUser", "2fa, Model2fa", "Box, Box", "a.b_c, ABC", "'', Model"})
  void type_isCapitalized(String name, String type) {
    assertThat(Identifiers.type(name)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "raw-fish, RAW_FISH",
    "2nd_helping, _2ND_HELPING",
    "fooBar, FOO_BAR",
    "'', EMPTY",
    "*, STAR",
    ">=, GREATER_EQUAL",
    "HOUR, HOUR",
  })
  void constant_isSpelled(String value, String constant) {
    assertThat(Identifiers.constant(value)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({"3, _3", "0, _0", "-7, MINUS_7"})
  void constantOfANumber_saysTheNumber(long value, String constant) {
    assertThat(Identifiers.constant(value)).isEqualTo(constant);
  }

  @Test
  void scope_numbersLaterNames() {
    Scope files = Scope.ofFiles(Set.of("Known"));

    assertThat(files.claim("Box")).isEqualTo("Box");
    assertThat(files.claim("BOX")).isEqualTo("BOX2");
    assertThat(files.claim("known")).isEqualTo("known2");
    Scope members = Scope.ofMembers(Set.of());
    assertThat(members.claim("A", "_")).isEqualTo("A");
    assertThat(members.claim("A", "_")).isEqualTo("A_2");
    assertThat(members.claim("a")).isEqualTo("a");
  }
}
