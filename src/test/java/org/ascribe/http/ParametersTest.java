package org.ascribe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  /** Of text such as {@code limit=5&why=true}, not encoded. */
  private static Parameters of(String text) {
    MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        given.add(parts[0], parts.length > 1 ? parts[1] : "");
      }
    }
    return new Parameters(given, Parameters.LIST);
  }

  @Test
  void whatIsNotGivenHasItsDefault() {
    Parameters none = of("");
    assertThat(none.limit()).isEqualTo(50);
    assertThat(none.asOf()).isEmpty();
    assertThat(none.knownAt()).isEmpty();
    assertThat(none.without()).isEmpty();
    assertThat(none.viewpoint()).isEmpty();
    assertThat(none.why()).isFalse();
  }

  @Test
  void aDayIsTheLastOfWhatIsSaidWhereItEndsAndTheFirstWhereItBegins() {
    assertThat(of("asOf=2018-07").asOf()).contains(LocalDate.of(2018, 7, 31));
    assertThat(of("asOf=2018-07-09").asOf()).contains(LocalDate.of(2018, 7, 9));
    assertThat(of("from=2018").from()).contains(LocalDate.of(2018, 1, 1));
    assertThat(of("to=2018").to()).contains(LocalDate.of(2018, 12, 31));
    assertThat(of("to=2018-07-09/2018-07-10").to()).contains(LocalDate.of(2018, 7, 10));
  }

  @Test
  void anInstantNeedsItsZone() {
    assertThat(of("knownAt=2026-11-22T19:00:00+02:00").knownAt())
        .contains(Instant.parse("2026-11-22T17:00:00Z"));
  }

  @Test
  void severalSourcesCanBeLeftOut() {
    assertThat(of("without=a&without=b-c").without())
        .containsExactly(new Slug("a"), new Slug("b-c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0 | limit is '0', and must be a number from 1 to 500",
        "limit=501 | from 1 to 500",
        "limit=99999999999 | from 1 to 500",
        "limit=ten | from 1 to 500",
        "limit= | from 1 to 500",
        "limit=5&limit=6 | limit is given 2 times",
        "asOf=yesterday | asOf must be a date such as 2018-07-09",
        "asOf=2018-13 | asOf must be a date",
        "asOf=2018/.. | has no bound on that side",
        "knownAt=2026-11-22 | knownAt is '2026-11-22', and must be an instant",
        "without=Not a Slug | must be a slug",
        "viewpoint=../x | must be a slug",
        "why=yes | why is 'yes', and must be true or false",
        "asof=2018 | unknown parameter 'asof': did you mean 'asOf'?",
        "limits=2018 | did you mean 'limit'?",
        "zzzzzzzzzzz=1 | unknown parameter 'zzzzzzzzzzz': known are asOf, cursor,",
      })
  void whatCannotBeReadIsRefusedWithItsNameAndWhatWouldBeRight(String given, String told) {
    assertThatThrownBy(
            () -> {
              Parameters parameters = of(given);
              parameters.limit();
              parameters.asOf();
              parameters.knownAt();
              parameters.without();
              parameters.viewpoint();
              parameters.why();
            })
        .isInstanceOf(AscribeException.BadInput.class)
        .hasMessageContaining(told);
  }

  @Test
  void theFingerprintIsOfTheQuestionAndNotOfThePage() {
    Asked events = asked("/events");
    assertThat(of("from=2018&why=true&limit=5").fingerprint(events))
        .isEqualTo(of("why=true&from=2018&limit=9&cursor=x").fingerprint(events))
        .isNotEqualTo(of("from=2017&why=true").fingerprint(events))
        .isNotEqualTo(of("from=2018&why=true").fingerprint(asked("/groups")));
  }

  private static Asked asked(String path) {
    return new Asked(
        "GET",
        URI.create("http://localhost/"),
        path,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "id",
        Optional.empty());
  }
}
