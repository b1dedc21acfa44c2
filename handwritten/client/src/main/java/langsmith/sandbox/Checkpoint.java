// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.command.CommandOrigin;
import langsmith.sandbox.internal.command.CommandPump;
import langsmith.sandbox.protocol.StandardStream;

/**
 * A position in a command's output, sufficient to resume in another process, with {@link
 * Sandboxes#attach(String)} or the command line. It contains no key; resuming needs one. Immutable.
 *
 * <p>Its text is short and consists of letters, digits and {@code . _ - ~}, so it fits a URL, a
 * file name or an argument unescaped. A checksum in it detects texts that were truncated when
 * copied.
 *
 * @param sandboxId which sandbox; not blank
 * @param commandId which command; 1 to 128 characters
 * @param stdoutOffset the next wanted byte of standard output; at least 0
 * @param stderrOffset the next wanted byte of standard error; at least 0
 * @param terminal whether the command was started with a terminal, which the server does not report
 */
public record Checkpoint(
    String sandboxId, String commandId, long stdoutOffset, long stderrOffset, boolean terminal) {
  private static final String VERSION = "lsc1";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern ANY_VERSION = Pattern.compile("lsc\\d+\\..*");
  private static final Pattern TEXT =
      Pattern.compile(
          "(lsc1\\.(~?[A-Za-z0-9_-]+)\\.(~?[A-Za-z0-9_-]+)\\.(\\d{1,19})\\.(\\d{1,19})\\.([pt]))"
              + "\\.([0-9a-f]{8})");

  /**
   * Checks the bounds.
   *
   * @param sandboxId which sandbox; not blank
   * @param commandId which command; 1 to 128 characters
   * @param stdoutOffset the next wanted byte of standard output; at least 0
   * @param stderrOffset the next wanted byte of standard error; at least 0
   * @param terminal whether the command was started with a terminal
   */
  public Checkpoint {
    Arguments.nameOrId(sandboxId);
    if (commandId.isEmpty() || commandId.length() > 128) {
      throw new IllegalArgumentException(
          "commandId must have 1 to 128 characters but had " + commandId.length());
    }
    if (stdoutOffset < 0 || stderrOffset < 0) {
      throw new IllegalArgumentException(
          "offsets must be at least 0 but were " + stdoutOffset + " and " + stderrOffset);
    }
  }

  /** Returns the position after everything delivered so far. */
  static Checkpoint of(CommandPump pump) {
    CommandOrigin origin = pump.origin();
    return new Checkpoint(
        origin.sandboxId(),
        pump.commandId(),
        pump.buffer().consumedOffset(StandardStream.STDOUT),
        pump.buffer().consumedOffset(StandardStream.STDERR),
        origin.terminal());
  }

  /**
   * Reads the text of a checkpoint.
   *
   * @param text as returned by {@link #toString()}; surrounding white space is ignored
   * @return the checkpoint
   * @throws IllegalArgumentException if it is something else, was truncated, or was created by a
   *     newer version; the message names the reason
   */
  public static Checkpoint parse(String text) {
    String trimmed = text.strip();
    Matcher matcher = TEXT.matcher(trimmed);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(problem(trimmed));
    }
    if (!matcher.group(7).equals(checksum(matcher.group(1)))) {
      throw new IllegalArgumentException(
          "the checkpoint was changed or cut off: its checksum does not match; copy it again");
    }
    return new Checkpoint(
        decode("sandbox", matcher.group(2)),
        decode("command", matcher.group(3)),
        offset(matcher.group(4)),
        offset(matcher.group(5)),
        matcher.group(6).equals("t"));
  }

  /**
   * Returns an attachment that resumes here.
   *
   * @return an argument for {@link Sandbox#attach(Attachment)}, with default options
   */
  public Attachment attachment() {
    Attachment attachment = Attachment.to(commandId).from(stdoutOffset, stderrOffset);
    return terminal ? attachment.pty() : attachment;
  }

  /** Returns an attachment in a sandbox, which must be the one of this checkpoint. */
  Attachment attachmentIn(String id) {
    if (!sandboxId.equals(id)) {
      throw new IllegalArgumentException(
          "the checkpoint is of sandbox "
              + sandboxId
              + ", but this is sandbox "
              + id
              + "; use SandboxClient.sandboxes().attach(…)");
    }
    return attachment();
  }

  /**
   * Returns the text that {@link #parse} reads.
   *
   * @return one line without spaces and secrets
   */
  @Override
  public String toString() {
    String text =
        String.join(
            ".",
            VERSION,
            encode(sandboxId),
            encode(commandId),
            Long.toString(stdoutOffset),
            Long.toString(stderrOffset),
            terminal ? "t" : "p");
    return text + "." + checksum(text);
  }

  private static String problem(String text) {
    if (text.isEmpty()) {
      return "the checkpoint is empty; pass the text that checkpoint() or run --detach gave";
    }
    if (text.startsWith(VERSION + ".")) {
      return "the checkpoint was changed or cut off: expected 7 parts separated by dots, seen "
          + text.split("\\.", -1).length
          + " or one that is malformed; copy it again";
    }
    if (ANY_VERSION.matcher(text).matches()) {
      return "the checkpoint is of version "
          + text.substring(0, text.indexOf('.'))
          + ", this client understands "
          + VERSION
          + "; use the version of the client that made it, or a newer one";
    }
    return "this is not a checkpoint: it does not start with \"" + VERSION + ".\"";
  }

  private static long offset(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the checkpoint has an impossible offset: " + digits, e);
    }
  }

  private static String encode(String id) {
    return PLAIN.matcher(id).matches()
        ? id
        : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
  }

  private static String decode(String what, String part) {
    if (!part.startsWith("~")) {
      return part;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part.substring(1));
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new IllegalArgumentException(
          "the checkpoint names no " + what + ": that part is malformed; copy it again", e);
    }
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(UTF_8));
    return String.format("%08x", crc.getValue());
  }
}
