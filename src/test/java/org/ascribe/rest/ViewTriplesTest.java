package org.ascribe.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascribe.answer.Viewpoints;
import org.ascribe.mapping.IriScheme;
import org.ascribe.model.AscribeException;
import org.ascribe.model.Slug;
import org.ascribe.query.Inquiry;
import org.ascribe.query.Questions;
import org.ascribe.store.Snapshot;
import org.ascribe.weigh.Lens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ViewTriplesTest {

  private static final Slug VIEWPOINT = new Slug("crediting-ansar-al-islam");

  @Test
  void a_viewpoint_of_more_claims_than_memory_has_room_for_is_refused(@TempDir Path folder)
      throws IOException {
    try (WorkedExampleServer server = new WorkedExampleServer(folder)) {
      server.load(Files.readString(Path.of("data/latakia-raid/viewpoints.json")));
      server
          .store()
          .read(snapshot -> {
            int all = triples(snapshot, 1_000).size();
            assertThat(triples(snapshot, all).size()).isEqualTo(all);
            assertThatThrownBy(() -> triples(snapshot, all - 1))
                .isInstanceOf(AscribeException.Refused.class)
                .hasMessageContaining("more than %d claims".formatted(all - 1));
            return all;
          });
    }
  }

  private static ViewTriples triples(Snapshot snapshot, int most) {
    IriScheme iris = IriScheme.standard();
    return new ViewTriples(
        new Viewpoints(new Inquiry(new Questions(), iris, snapshot), Lens.clear()),
        VIEWPOINT,
        snapshot.dataset().getDefaultGraph(),
        iris,
        snapshot.sequence(),
        most);
  }
}
