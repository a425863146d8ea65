package org.ascribe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells builds of the program apart. */
class ProgramVersionTest {

  @TempDir private Path folder;

  @Test
  void aJarOfOtherBytesIsAnotherEditionAndACopyIsTheSame() throws Exception {
    Path jar = Files.writeString(folder.resolve("ascribe.jar"), "123456789");
    Path copy = Files.copy(jar, folder.resolve("copy.jar"));
    Path other = Files.writeString(folder.resolve("other.jar"), "123456780");
    // The check value of CRC-32 (ISO 3309) is that of these nine digits.
    assertThat(ProgramVersion.edition(jar)).hasValue("cbf43926");
    assertThat(ProgramVersion.edition(copy)).hasValue("cbf43926");
    assertThat(ProgramVersion.edition(other)).isPresent().isNotEqualTo(ProgramVersion.edition(jar));
  }

  @Test
  void classesInAFolderHaveNoEdition() {
    assertThat(ProgramVersion.edition(folder)).isEmpty();
  }
}
