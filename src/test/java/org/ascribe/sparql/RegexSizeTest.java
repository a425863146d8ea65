package org.ascribe.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexSizeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "(?:(?:a{100}){100}){2}",
        "(a|b{500}){1,30}",
        "([a-z\\]]{1000}x){11}",
        "\\w{1000}\\w{1000}\\w{1000}\\w{1000}\\w{1000}\\w{1000}\\w{1000}\\w{1000}\\w{1000}\\w{1000}.",
      })
  void countsThatMultiplyAreTooLarge(String regex) {
    assertThat(RegexSize.tooLarge(regex)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "(a+)+$",
        "^(\\d{4})-(\\d{2})-(\\d{2})$",
        "[{]{3}",
        "\\{1000\\}{5}",
        "a{1000}",
        "(.*a){20}b",
        "x{,5}",
        "a{",
        "(((",
        ")))",
      })
  void othersAreNot(String regex) {
    assertThat(RegexSize.tooLarge(regex)).isFalse();
  }
}
