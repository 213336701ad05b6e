package org.sightline.linkage.online;

import java.io.IOException;
import java.nio.file.Path;

/// A file that is no index, or not one to be used here. The message names the file and the reason.
public final class IndexFileFault extends IOException {

  private static final long serialVersionUID = 1L;

  IndexFileFault(Path file, String reason) {
    super(file.getFileName() + " " + reason);
  }
}
