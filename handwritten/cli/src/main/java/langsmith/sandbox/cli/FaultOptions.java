// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.List;
import java.util.Locale;
import langsmith.sandbox.server.DownloadFault;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Faults;
import langsmith.sandbox.server.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What goes wrong on a local server, to test clients. */
final class FaultOptions {
  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      converter = OfConnection.class,
      description =
          "What goes wrong with the next connection of a command; given several times, with"
              + " those after it: none, reset=BYTES, close=BYTES,CODE, going-away=BYTES,"
              + " stall=BYTES, refuse=STATUS[,TIME], unstarted=CODE, evict=STREAM,OFFSET,"
              + " overlap=BYTES, or split-characters. BYTES count output that is sent before.")
  private List<Fault> next = List.of();

  @Option(
      names = "--fault-always",
      paramLabel = "FAULT",
      converter = OfConnection.class,
      description = "What goes wrong with each connection after those.")
  private @Nullable Fault always;

  @Option(
      names = "--download-fault",
      paramLabel = "FAULT",
      converter = OfDownload.class,
      description =
          "What goes wrong with the next download; given several times, with those after it:"
              + " none, cut=BYTES, cut-without-ranges=BYTES, or cut-without-etag=BYTES.")
  private List<DownloadFault> downloads = List.of();

  void applyTo(Faults faults) {
    Fault each = always;
    if (each != null) {
      faults.always(() -> each);
    }
    faults.next(next.toArray(Fault[]::new));
    faults.nextDownloads(downloads.toArray(DownloadFault[]::new));
  }

  /** A fault and its arguments. */
  private record Words(String kind, List<String> arguments) {
    static Words of(String text) {
      int equals = text.indexOf('=');
      return equals < 0
          ? new Words(text, List.of())
          : new Words(
              text.substring(0, equals), List.of(text.substring(equals + 1).split(",", -1)));
    }

    String argument(int index) {
      if (index >= arguments.size()) {
        throw new IllegalArgumentException("a value is missing");
      }
      return arguments.get(index);
    }

    long bytes(int index) {
      return new Sizes().convert(argument(index));
    }

    int number(int index) {
      return Integer.parseInt(argument(index));
    }

    void checkCount(int most) {
      if (arguments.size() > most) {
        throw new IllegalArgumentException("there are too many values");
      }
    }
  }

  private static TypeConversionException refused(
      String text, String expected, RuntimeException why) {
    return new TypeConversionException(
        "'" + text + "' is not a fault such as " + expected + ": " + why.getMessage());
  }

  static final class OfConnection implements ITypeConverter<Fault> {
    @Override
    public Fault convert(String text) {
      Words words = Words.of(text);
      try {
        words.checkCount(2);
        return switch (words.kind()) {
          case "none" -> Fault.none();
          case "reset" -> Fault.resetAfterBytes(words.bytes(0));
          case "close" -> Fault.closeAfterBytes(words.bytes(0), words.number(1));
          case "going-away" -> Fault.goingAwayAfterBytes(words.bytes(0));
          case "stall" -> Fault.stallAfterBytes(words.bytes(0));
          case "refuse" ->
              words.arguments().size() == 1
                  ? Fault.refuseUpgrade(words.number(0))
                  : Fault.refuseUpgrade(
                      words.number(0), new Durations().convert(words.argument(1)));
          case "unstarted" -> Fault.closeBeforeStarted(words.number(0));
          case "evict" ->
              Fault.evict(
                  Output.valueOf(words.argument(0).toUpperCase(Locale.ROOT)), words.bytes(1));
          case "overlap" -> Fault.overlap(Math.toIntExact(words.bytes(0)));
          case "split-characters" -> Fault.splitCodePoints();
          default -> throw new IllegalArgumentException("there is no such kind");
        };
      } catch (IllegalArgumentException | ArithmeticException | TypeConversionException e) {
        throw refused(text, "reset=50000 or refuse=503", e);
      }
    }
  }

  static final class OfDownload implements ITypeConverter<DownloadFault> {
    @Override
    public DownloadFault convert(String text) {
      Words words = Words.of(text);
      try {
        words.checkCount(1);
        return switch (words.kind()) {
          case "none" -> DownloadFault.none();
          case "cut" -> DownloadFault.cutAfter(words.bytes(0));
          case "cut-without-ranges" -> DownloadFault.cutAfter(words.bytes(0)).ignoringRanges();
          case "cut-without-etag" -> DownloadFault.cutAfter(words.bytes(0)).hidingEtag();
          default -> throw new IllegalArgumentException("there is no such kind");
        };
      } catch (IllegalArgumentException | TypeConversionException e) {
        throw refused(text, "cut=1m", e);
      }
    }
  }
}
