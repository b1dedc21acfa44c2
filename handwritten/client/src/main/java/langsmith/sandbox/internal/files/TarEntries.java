// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.http.Task;
import org.jspecify.annotations.Nullable;

/**
 * Checks the names and links of an archive. It comes from a sandbox and is not trusted: nothing in
 * it may lead out of the directory that it is unpacked to, unless the control keeps all links.
 */
final class TarEntries {
  /** More than any system follows; a longer chain, or a circle, leads nowhere. */
  private static final int MAX_LINKS = 64;

  private final Task task;
  private final TransferControl control;
  private final Map<List<String>, String> links = new HashMap<>();
  private final Set<List<String>> leftOut = new HashSet<>();

  TarEntries(Task task, TransferControl control) {
    this.task = task;
    this.control = control;
  }

  /**
   * Returns the parts of an entry's name; none for the root of the archive.
   *
   * @param valid returns whether a part can be the name of a file here
   */
  List<String> parts(String name, Function<String, Boolean> valid) {
    if (name.startsWith("/")) {
      throw refused(name, "is absolute");
    }
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (part.equals("..")) {
        throw refused(name, "leads out of the directory");
      }
      if (part.indexOf('\0') >= 0 || !valid.apply(part)) {
        throw refused(name, "cannot be the name of a file on this machine");
      }
      parts.add(part);
    }
    return List.copyOf(parts);
  }

  /** Records a link. */
  void link(List<String> name, String target) {
    links.put(name, target);
  }

  /** Returns the target of a recorded link; null if there is none of this name. */
  @Nullable String target(List<String> name) {
    return links.get(name);
  }

  /** Returns the names of all links. */
  Map<List<String>, String> links() {
    return links;
  }

  /**
   * Checks that every link, resolved through all other links, leads to a path inside the directory.
   *
   * @param existing returns the target of a link that is already on the disk; null if there is none
   */
  void checkLinks(Function<List<String>, @Nullable String> existing) {
    List<List<String>> out = new ArrayList<>();
    links.forEach(
        (name, target) -> {
          if (target.indexOf('\0') >= 0) {
            throw refused(String.join("/", name), "is a link that leads nowhere");
          }
          if (!control.keepsLinks() && !leadsInside(name, target, existing)) {
            leaveOut(name, String.join("/", name), "is a link that leads out of the directory");
            out.add(name);
          }
        });
    // Afterwards: what leads through one of them was checked with it, and now leads nowhere.
    out.forEach(links::remove);
  }

  /** Leaves an entry out, or refuses the archive because of it. */
  void leaveOut(List<String> name, String shown, String why) {
    if (!control.skip(shown, why)) {
      throw refused(shown, why);
    }
    leftOut.add(name);
  }

  /** Returns whether an entry is left out. */
  boolean isLeftOut(List<String> name) {
    return leftOut.contains(name);
  }

  private static boolean isRelative(String target) {
    return !target.startsWith("/") && target.indexOf('\\') < 0;
  }

  private boolean leadsInside(
      List<String> name, String target, Function<List<String>, @Nullable String> existing) {
    List<String> at = new ArrayList<>(name.subList(0, name.size() - 1));
    Deque<String> pending = new ArrayDeque<>();
    if (!isRelative(target)) {
      return false;
    }
    push(pending, target);
    int followed = 0;
    while (!pending.isEmpty()) {
      String part = pending.pop();
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (part.equals("..")) {
        if (at.isEmpty()) {
          return false;
        }
        at.remove(at.size() - 1);
        continue;
      }
      at.add(part);
      String next = links.get(at);
      if (next == null) {
        next = existing.apply(List.copyOf(at));
      }
      if (next != null) {
        if (++followed > MAX_LINKS) {
          // Every step was inside.
          return true;
        }
        if (!isRelative(next)) {
          return false;
        }
        at.remove(at.size() - 1);
        push(pending, next);
      }
    }
    return true;
  }

  private static void push(Deque<String> pending, String target) {
    List<String> parts = List.of(target.split("/", -1));
    for (int i = parts.size() - 1; i >= 0; i--) {
      pending.push(Objects.requireNonNull(parts.get(i)));
    }
  }

  SandboxOperationException refused(String name, String why) {
    return new SandboxOperationException(
        task.description()
            + " failed: in its archive \""
            + name.replaceAll("\\p{Cntrl}", "?")
            + "\" "
            + why
            + "; nothing was unpacked",
        "read",
        ErrorDetails.none().errorType("UnsafeArchive"));
  }
}
