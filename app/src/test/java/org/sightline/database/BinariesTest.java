package org.sightline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BinariesTest {

  @TempDir private Path folder;

  @Test
  void unpacksFilesFoldersAndLinksAndKeepsWhatMayRun() throws IOException {
    Binaries.unpack(
        archive(
            file("bin/tool", "run me", 0755),
            file("share/note", "read me", 0644),
            link("lib/libtool.so", "libtool.so.1"),
            file("lib/libtool.so.1", "load me", 0644)),
        folder.resolve("pg"));

    assertThat(folder.resolve("pg/bin/tool")).hasContent("run me").isExecutable();
    assertThat(Files.isExecutable(folder.resolve("pg/share/note"))).isFalse();
    assertThat(folder.resolve("pg/lib/libtool.so")).isSymbolicLink().hasContent("load me");
  }

  @Test
  void refusesNamesAndLinksThatLeadOut() throws IOException {
    for (var entry :
        new Entry[] {
          file("../outside", "x", 0644),
          file("bin/../../outside", "x", 0644),
          link("lib/out", "../../outside"),
          link("lib/out", "/etc/passwd")
        }) {
      var archive = archive(entry);
      assertThatThrownBy(() -> Binaries.unpack(archive, folder.resolve("pg")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("leads out");
    }
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  @Test
  void knowsTheArchiveForAMachineOrThatThereIsNone() {
    assertThat(Binaries.archiveName("Linux", "amd64")).contains("/postgres-linux-x86_64.txz");
    assertThat(Binaries.archiveName("Linux", "aarch64")).contains("/postgres-linux-arm_64.txz");
    assertThat(Binaries.archiveName("Mac OS X", "aarch64")).contains("/postgres-darwin-arm_64.txz");
    assertThat(Binaries.archiveName("Windows 11", "amd64")).isEmpty();
    assertThat(Binaries.archiveName("Linux", "riscv64")).isEmpty();
  }

  private record Entry(String name, String content, int mode, byte type) {}

  private static Entry file(String name, String content, int mode) {
    return new Entry(name, content, mode, TarConstants.LF_NORMAL);
  }

  private static Entry link(String name, String target) {
    return new Entry(name, target, 0777, TarConstants.LF_SYMLINK);
  }

  private static InputStream archive(Entry... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
      for (var entry : entries) {
        add(tar, entry);
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static void add(TarArchiveOutputStream tar, Entry entry) throws IOException {
    var header = new TarArchiveEntry(entry.name(), entry.type());
    var content = entry.content().getBytes(StandardCharsets.UTF_8);
    header.setMode(entry.mode());
    if (entry.type() == TarConstants.LF_SYMLINK) {
      header.setLinkName(entry.content());
    } else {
      header.setSize(content.length);
    }
    tar.putArchiveEntry(header);
    if (entry.type() == TarConstants.LF_NORMAL) {
      tar.write(content);
    }
    tar.closeArchiveEntry();
  }
}
