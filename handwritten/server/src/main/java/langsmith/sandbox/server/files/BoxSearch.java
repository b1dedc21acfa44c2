// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import langsmith.sandbox.api.model.GlobMatch;
import langsmith.sandbox.api.model.GlobRequest;
import langsmith.sandbox.api.model.GlobResult;
import langsmith.sandbox.api.model.GrepMatch;
import langsmith.sandbox.api.model.GrepRequest;
import langsmith.sandbox.api.model.GrepResult;
import langsmith.sandbox.server.http.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * Searches the files of one box for names and text. Every method blocks for at most some seconds,
 * and fails with an {@link ApiError} for the caller.
 *
 * <p>Links are resolved as in the box, but never lead out of it, and {@code **} does not follow
 * them.
 */
public final class BoxSearch {
  static final int MAX_MATCHES = 10_000;
  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final int MAX_LINE_BYTES = 16 * 1024;

  private static final int LOOK_AHEAD_BYTES = 8 * 1024;

  private final BoxPaths paths;
  private final LongSupplier nanoTime;
  private final long deadlineNanos;
  private boolean truncated;

  public BoxSearch(BoxDirectory directory, LongSupplier nanoTime) {
    this.paths = new BoxPaths(directory.root(), directory.mounts());
    this.nanoTime = nanoTime;
    this.deadlineNanos = nanoTime.getAsLong() + PATIENCE.toNanos();
  }

  /** Returns the first matches in the order of their paths. */
  public GlobResult glob(GlobRequest request) {
    GlobPattern pattern = new GlobPattern(request.pattern());
    int limit = limit(request.limit());
    TreeMap<String, GlobMatch> found = new TreeMap<>();
    BoxPaths.Place root = directory(request.path());
    walk(
        root.host(),
        prefix(root.inBox()),
        pattern,
        pattern.start(),
        (inBox, seen) -> {
          found.put(inBox, match(inBox, seen));
          if (found.size() > limit) {
            String unused = found.pollLastEntry().getKey();
            truncated = true;
          }
          return true;
        });
    return GlobResult.builder().matches(List.copyOf(found.values())).truncated(truncated).build();
  }

  /** Returns the lines that contain a text; skips files that do not look like text. */
  public GrepResult grep(GrepRequest request) {
    int limit = limit(request.limit());
    String glob = request.glob();
    boolean byName = glob == null || !(glob.contains("/") || glob.contains("**"));
    GlobPattern everything = new GlobPattern("**");
    GlobPattern wanted = new GlobPattern(glob == null ? "*" : glob);
    GlobPattern pattern = byName ? everything : wanted;
    BoxPaths.Place root = directory(request.path());
    List<GrepMatch> lines = new ArrayList<>();
    walk(
        root.host(),
        prefix(root.inBox()),
        pattern,
        pattern.start(),
        (inBox, seen) -> {
          String name = inBox.substring(inBox.lastIndexOf('/') + 1);
          boolean matches = !byName || GlobPattern.matchesName(wanted, name);
          return !matches
              || seen.isLink()
              || !seen.attributes().isRegularFile()
              || grepFile(seen.host(), inBox, request.pattern(), limit, lines);
        });
    return GrepResult.builder().matches(lines).truncated(truncated).build();
  }

  private static int limit(@Nullable Integer asked) {
    return asked == null ? MAX_MATCHES : Math.min(asked, MAX_MATCHES);
  }

  private static String prefix(String inBox) {
    return inBox.equals("/") ? "/" : inBox + "/";
  }

  private BoxPaths.Place directory(String path) {
    try {
      BoxPaths.Place place = paths.resolve(path);
      if (!BoxPaths.attributes(place).isDirectory()) {
        throw BoxFiles.readError("'" + path + "' is not a directory");
      }
      return place;
    } catch (BoxPaths.RefusedException e) {
      throw BoxFiles.readError(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw ApiError.of(404, "FileNotFound", "no directory '" + path + "'");
    } catch (AccessDeniedException e) {
      throw BoxFiles.readError("no permission to read '" + path + "'");
    } catch (IOException e) {
      if (paths.isBelowFile(path)) {
        throw ApiError.of(404, "FileNotFound", "no directory '" + path + "'");
      }
      throw ApiError.causedBy(e, 500, "ReadError", "'" + path + "' could not be read");
    }
  }

  /** A file that was found; for a link, its target if that is inside the box. */
  private record Seen(Path host, BasicFileAttributes attributes, boolean isLink) {}

  @FunctionalInterface
  private interface Visitor {
    /** Returns whether to continue. */
    boolean visit(String inBox, Seen seen);
  }

  /** Visits the matches, directories before their contents; returns whether to continue. */
  private boolean walk(
      Path directory, String prefix, GlobPattern pattern, BitSet positions, Visitor visitor) {
    for (Path child : children(directory)) {
      if (nanoTime.getAsLong() - deadlineNanos > 0) {
        truncated = true;
        return false;
      }
      String name = String.valueOf(child.getFileName());
      String inBox = prefix + name;
      Seen seen = look(child, inBox);
      if (seen == null) {
        continue;
      }
      BitSet next = pattern.next(positions, name, false);
      if (pattern.matches(next) && !visitor.visit(inBox, seen)) {
        return false;
      }
      BitSet below = seen.isLink() ? pattern.next(positions, name, true) : next;
      boolean goOn =
          !seen.attributes().isDirectory()
              || !pattern.canContinue(below)
              || walk(seen.host(), inBox + "/", pattern, below, visitor);
      if (!goOn) {
        return false;
      }
    }
    return true;
  }

  /** Returns the children of a directory; empty if it cannot be read. */
  private List<Path> children(Path directory) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      entries.forEach(children::add);
    } catch (IOException e) {
      noteDepth(e);
      return List.of();
    } catch (DirectoryIteratorException e) {
      return List.of();
    }
    children.sort(Comparator.comparing(child -> String.valueOf(child.getFileName())));
    return children;
  }

  private @Nullable Seen look(Path child, String inBox) {
    try {
      BasicFileAttributes own =
          Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!own.isSymbolicLink()) {
        return new Seen(child, own, false);
      }
      try {
        BoxPaths.Place place = paths.resolve(inBox);
        return new Seen(place.host(), BoxPaths.attributes(place), true);
      } catch (IOException e) {
        return new Seen(child, own, true);
      }
    } catch (IOException e) {
      noteDepth(e);
      return null;
    }
  }

  /** What is deeper than any path may be long is not found, which the result says. */
  private void noteDepth(IOException failure) {
    truncated |=
        failure instanceof FileSystemException named
            && "File name too long".equals(named.getReason());
  }

  private static GlobMatch match(String inBox, Seen seen) {
    BasicFileAttributes attributes = seen.attributes();
    return GlobMatch.builder()
        .path(inBox)
        .isDir(attributes.isDirectory())
        .sizeBytes(attributes.isDirectory() ? 0 : attributes.size())
        .modifiedAt(attributes.lastModifiedTime().toInstant().atOffset(ZoneOffset.UTC))
        .build();
  }

  /** Adds the matching lines of one file; returns whether to continue. */
  private boolean grepFile(Path file, String inBox, String text, int limit, List<GrepMatch> lines) {
    try (InputStream in =
        new BufferedInputStream(
            Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), LOOK_AHEAD_BYTES)) {
      if (isBinary(in)) {
        return true;
      }
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int number = 1;
      for (int c = in.read(); ; c = in.read()) {
        if (c >= 0 && c != '\n') {
          if (line.size() < MAX_LINE_BYTES) {
            line.write(c);
          }
          continue;
        }
        String content = line.toString(StandardCharsets.UTF_8);
        if (content.contains(text)) {
          if (lines.size() >= limit) {
            truncated = true;
            return false;
          }
          lines.add(GrepMatch.builder().path(inBox).line(number).text(content).build());
        }
        if (c < 0) {
          return true;
        }
        if (nanoTime.getAsLong() - deadlineNanos > 0) {
          truncated = true;
          return false;
        }
        line.reset();
        number++;
      }
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isBinary(InputStream in) throws IOException {
    in.mark(LOOK_AHEAD_BYTES);
    byte[] start = in.readNBytes(LOOK_AHEAD_BYTES);
    in.reset();
    for (byte b : start) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
