package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ascribe.mapping.IriScheme;
import org.ascribe.sparql.Limit;
import org.ascribe.sparql.TextLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  private static final String TOKEN = "0123456789abcdef-secret";

  @TempDir private Path folder;

  @Test
  void nothingSetGivesTheDefaults() {
    assertThat(Settings.of(Map.of(), Map.of("PATH", "/bin")))
        .isEqualTo(
            new Settings(
                Path.of("./ascribe-store"),
                IriScheme.standard(),
                "127.0.0.1",
                3330,
                Optional.empty(),
                Duration.ofSeconds(10),
                Map.of(),
                Optional.empty()));
  }

  @Test
  void everyVariableIsRead() {
    assertThat(
            Settings.of(
                Map.of(),
                Map.ofEntries(
                    Map.entry("ASCRIBE_STORE", "/data"),
                    Map.entry("ASCRIBE_BASE", "https://example.org/"),
                    Map.entry("ASCRIBE_HOST", "0.0.0.0"),
                    Map.entry("ASCRIBE_PORT", "0"),
                    Map.entry("ASCRIBE_PUBLIC_ADDRESS", "https://example.org/graph/"),
                    Map.entry("ASCRIBE_QUERY_TIMEOUT", "60"),
                    Map.entry("ASCRIBE_LIMITS", "query.maxRows=5, query.queue=0"),
                    Map.entry("ASCRIBE_WRITE_TOKEN", TOKEN),
                    Map.entry("ASCRIBE_DEBUG", "1"),
                    Map.entry("ASCRIBE_JAVA_OPTS", "-Xmx1g"))))
        .isEqualTo(
            new Settings(
                Path.of("/data"),
                new IriScheme("https://example.org/"),
                "0.0.0.0",
                0,
                Optional.of(URI.create("https://example.org/graph/")),
                Duration.ofSeconds(60),
                Map.of(Limit.QUERY_ROWS, 5L, Limit.QUERY_QUEUE, 0L),
                Optional.of(new WriteToken(TOKEN))));
  }

  @Test
  void aLimitIsKnownByItsNameAndStaysWithinReason() {
    assertThat(Settings.of(Map.of(Setting.LIMITS, "query.maxMemory=7"), Map.of()).sparql())
        .satisfies(set -> assertThat(set.run().maxMemory()).isEqualTo(7L * 1024 * 1024))
        .satisfies(set -> assertThat(set.text()).isEqualTo(TextLimits.defaults()));
    assertThatThrownBy(() -> Settings.of(Map.of(Setting.LIMITS, "query.maxRow=5"), Map.of()))
        .hasMessageContaining("'query.maxRow' is no limit; did you mean query.maxRows?");
    assertThatThrownBy(() -> Settings.of(Map.of(Setting.LIMITS, "query.maxRows=0"), Map.of()))
        .hasMessageContaining("query.maxRows is '0', and must be a whole number from 1 to");
    assertThatThrownBy(() -> Settings.of(Map.of(Setting.LIMITS, "query.maxRows"), Map.of()))
        .hasMessageContaining("'query.maxRows' is not NAME=NUMBER");
  }

  @Test
  void aFlagGoesBeforeItsVariable() {
    assertThat(Settings.of(Map.of(Setting.PORT, "1"), Map.of("ASCRIBE_PORT", "2")).port())
        .isEqualTo(1);
  }

  @Test
  void theTokenIsTheFirstLineOfItsFileAndIsNeverPrinted() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), TOKEN + "\nmore\n");
    Settings settings = Settings.of(Map.of(Setting.WRITE_TOKEN_FILE, file.toString()), Map.of());
    assertThat(settings.writeToken()).contains(new WriteToken(TOKEN));
    assertThat(settings.toString()).doesNotContain("secret-").doesNotContain(TOKEN);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithoutTheSecret() {
    assertThatThrownBy(() ->
            Settings.of(
                Map.of(Setting.PORT, "many", Setting.QUERY_TIMEOUT, "61"),
                Map.of("ASCRIBE_PRT", "1", "ASCRIBE_BASE", "here", "ASCRIBE_WRITE_TOKEN", "pw")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("1. ASCRIBE_PRT is no setting; did you mean ASCRIBE_PORT?")
        .hasMessageContaining("2. ASCRIBE_BASE: 'here' is no base IRI")
        .hasMessageContaining("3. --port: 'many' is no whole number from 0 to 65535")
        .hasMessageContaining("4. --query-timeout: '61'")
        .hasMessageContaining("5. the token has to have 16")
        .hasMessageNotContaining("'pw'");
  }
}
