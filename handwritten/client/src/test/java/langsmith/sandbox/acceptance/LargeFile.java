// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.files.TransferOptions;
import langsmith.sandbox.server.DownloadFault;
import langsmith.sandbox.server.IsolationMode;
import langsmith.sandbox.server.SandboxServer;

/**
 * Moves one file up and down, over connections that break, with client and server in one process of
 * which the caller limits the memory. Ends with 0 if what came back is what was sent.
 */
final class LargeFile {
  private LargeFile() {}

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    long size = Long.parseLong(args[0]);
    MessageDigest sent = MessageDigest.getInstance("SHA-256");
    MessageDigest received = MessageDigest.getInstance("SHA-256");
    try (SandboxServer server = SandboxServer.builder().isolation(IsolationMode.NONE).start();
        SandboxClient client =
            SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
        Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      long begun = System.nanoTime();
      long up =
          sandbox
              .files()
              .write(
                  "large",
                  new DigestInputStream(new Noise(size), sent),
                  size,
                  TransferOptions.defaults());
      long between = System.nanoTime();
      server
          .faults()
          .nextDownloads(DownloadFault.cutAfter(size / 3), DownloadFault.cutAfter(size / 2));
      long down =
          sandbox
              .files()
              .read("large", new DigestOutputStream(OutputStream.nullOutputStream(), received));
      long ended = System.nanoTime();
      boolean equal = Arrays.equals(sent.digest(), received.digest());
      System.out.println(
          up
              + " bytes up in "
              + millis(between - begun)
              + " ms, "
              + down
              + " bytes down in "
              + millis(ended - between)
              + " ms, heap of "
              + Runtime.getRuntime().maxMemory()
              + " bytes, "
              + (equal ? "equal" : "DIFFERENT"));
      if (up != size || down != size || !equal) {
        System.exit(1);
      }
    }
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }

  /** Bytes that do not repeat before 8 MiB and one, so that no whole block is like another. */
  private static final class Noise extends InputStream {
    private final byte[] period = new byte[(8 << 20) + 1];
    private long left;
    private int at;

    Noise(long size) {
      left = size;
      new Random(42).nextBytes(period);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(left, Math.min(length, period.length - at));
      System.arraycopy(period, at, into, offset, count);
      at = (at + count) % period.length;
      left -= count;
      return count;
    }
  }
}
