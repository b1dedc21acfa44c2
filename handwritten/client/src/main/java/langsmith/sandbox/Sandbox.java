// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.net.URI;
import java.time.Duration;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.error.TunnelConnectionRefusedException;
import langsmith.sandbox.error.TunnelException;
import langsmith.sandbox.error.TunnelPortNotAllowedException;
import langsmith.sandbox.files.InternalFiles;
import langsmith.sandbox.files.SandboxFiles;
import langsmith.sandbox.internal.sandbox.RemoteSandbox;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.network.InternalNetwork;
import langsmith.sandbox.network.SandboxLinks;
import langsmith.sandbox.network.SandboxService;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.network.TunnelStream;
import org.jspecify.annotations.Nullable;

/**
 * One sandbox. Accessors return the last known state; call {@link #refresh()} to update it. Methods
 * that send requests block, and throw {@link langsmith.sandbox.error.SandboxException} if the
 * service refuses or cannot be reached. Safe for use by several threads.
 *
 * <p>Commands and file operations wake a stopped sandbox automatically.
 */
public final class Sandbox implements AutoCloseable {
  /** The longest file that {@link #read(String)} returns: 64 MiB. */
  public static final int DEFAULT_MAX_READ_BYTES = SandboxFiles.DEFAULT_MAX_READ_BYTES;

  private final RemoteSandbox remote;

  Sandbox(SandboxContext context, Box box, boolean deleteOnClose) {
    this(new RemoteSandbox(context, box, deleteOnClose));
  }

  private Sandbox(RemoteSandbox remote) {
    this.remote = remote;
  }

  /** {@return the identity, constant across renames; the name on servers that give no ids} */
  public String id() {
    return remote.id();
  }

  /** {@return the last known name} */
  public String name() {
    return remote.name();
  }

  /** {@return the last known status; it may have changed since} */
  public SandboxStatus status() {
    return info().status();
  }

  /** {@return the last known state with all details} */
  public SandboxInfo info() {
    return new SandboxInfo(remote.state().box());
  }

  /** {@return the base address for commands and files; null until the service has sent it} */
  public @Nullable URI dataPlaneUrl() {
    return info().dataPlaneUrl();
  }

  /**
   * Fetches the current state of this sandbox.
   *
   * @return this sandbox, updated
   * @throws ResourceNotFoundException if the sandbox is gone
   */
  public Sandbox refresh() {
    remote.refresh();
    return this;
  }

  /**
   * Starts this sandbox as {@link #start(Duration)} does, with 2 minutes to become ready.
   *
   * @return this object
   */
  public Sandbox start() {
    return start(Duration.ofMinutes(2));
  }

  /**
   * Starts this sandbox if it is stopped or has failed, waits until it is ready, and updates this
   * object. The request is never sent twice.
   *
   * @param readyTimeout how long to wait; zero to return at once
   * @return this object
   * @throws langsmith.sandbox.error.SandboxApiException if it is neither stopped nor has failed
   * @throws langsmith.sandbox.error.ResourceCreationException if it fails
   * @throws langsmith.sandbox.error.ResourceTimeoutException if it was not ready in time
   * @throws ResourceNotFoundException if the sandbox is gone
   */
  public Sandbox start(Duration readyTimeout) {
    remote.start(readyTimeout);
    return this;
  }

  /**
   * Stops this sandbox and its commands. Its files, unless it is not persistent, and its address
   * stay. The request is never sent twice.
   *
   * @throws langsmith.sandbox.error.SandboxApiException if its state does not allow it
   * @throws ResourceNotFoundException if the sandbox is gone
   */
  public void stop() {
    remote.stop();
  }

  /**
   * {@return a snapshot of the file system under the tag {@code latest}, which may take up to 60
   * seconds; see {@link #capture(CaptureSnapshot)}}
   *
   * @param name lower-case parts separated by {@code /}
   */
  public Snapshot capture(String name) {
    return capture(CaptureSnapshot.named(name));
  }

  /**
   * {@return a snapshot of this sandbox; see {@link Snapshots#capture}}
   *
   * @param wanted the settings of the snapshot
   */
  public Snapshot capture(CaptureSnapshot wanted) {
    return new Snapshots(remote.context()).capture(id(), wanted);
  }

  /**
   * {@return exit code and output of a command, run to its end; see {@link #run(Command)}}
   *
   * @param commandLine what the shell runs, with the defaults of {@link Command#of}
   */
  public ExecutionResult run(String commandLine) {
    return run(Command.of(commandLine));
  }

  /**
   * Runs a command to its end. Blocks while the command runs, up to its time limit. Any exit code
   * is a result. If the waiting thread is interrupted, the command keeps running until its idle
   * timeout; {@link CommandHandle#result(OnCancel)} and {@link Command#killOnDisconnect} kill it.
   *
   * @param command what to run
   * @return exit code and output
   * @throws langsmith.sandbox.error.CommandException for each other way in which a command can end
   */
  public ExecutionResult run(Command command) {
    var commands = remote.dataPlane().commands();
    try (CommandHandle handle = new CommandHandle(commands.start(command.spec()))) {
      return remote.signal().during(handle::result, handle::close);
    }
  }

  /**
   * {@return a handle of a started command; close it; see {@link #start(Command)}}
   *
   * @param commandLine what the shell runs, with the defaults of {@link Command#of}
   */
  public CommandHandle start(String commandLine) {
    return start(Command.of(commandLine));
  }

  /**
   * Starts a command. Blocks until the sandbox confirms that it runs, for as long as the connect
   * budget allows (120 seconds by default). The command is started at most once, even if the
   * connection breaks meanwhile.
   *
   * @param command what to run
   * @return a handle; close it
   * @throws langsmith.sandbox.error.CommandRejectedException if the sandbox refuses the connection
   * @throws langsmith.sandbox.error.CommandNeverStartedException if the start is not confirmed
   * @throws SandboxNotReadyException if the sandbox has no address yet
   */
  public CommandHandle start(Command command) {
    return new CommandHandle(
        remote.dataPlane().commands().startAndWait(command.spec(), remote.signal()));
  }

  /**
   * {@return a handle of a command, from the start of its output; see {@link #attach(Attachment)}}
   *
   * @param commandId which command
   */
  public CommandHandle attach(String commandId) {
    return attach(Attachment.to(commandId));
  }

  /**
   * {@return a handle of a command, from given offsets; see {@link #attach(Attachment)}; close it}
   *
   * @param commandId which command
   * @param stdoutOffset the next wanted byte of standard output; at least 0
   * @param stderrOffset the next wanted byte of standard error; at least 0
   */
  public CommandHandle attach(String commandId, long stdoutOffset, long stderrOffset) {
    return attach(Attachment.to(commandId).from(stdoutOffset, stderrOffset));
  }

  /**
   * Attaches to a command that is running, or has ended and is still kept. Returns at once, because
   * not every server confirms an attachment: if there is no such command, output and result fail.
   *
   * @param attachment which command, and from where
   * @return a handle; close it
   * @throws SandboxNotReadyException if the sandbox has no address yet
   */
  public CommandHandle attach(Attachment attachment) {
    return new CommandHandle(remote.dataPlane().commands().attach(attachment.spec()));
  }

  /**
   * {@return a handle of a command, from a checkpoint; see {@link #attach(Attachment)}; close it}
   *
   * @param checkpoint of a command in this sandbox
   * @throws IllegalArgumentException if it is of another sandbox
   */
  public CommandHandle attach(Checkpoint checkpoint) {
    return attach(checkpoint.attachmentIn(id()));
  }

  /** {@return the files of this sandbox: of any size, directories, searches and more} */
  public SandboxFiles files() {
    return InternalFiles.of(remote);
  }

  /** {@return shareable links to ports and files of this sandbox that work without an API key} */
  public SandboxLinks links() {
    return InternalNetwork.links(remote);
  }

  /**
   * {@return access to HTTP and WebSockets of a port; short for {@link SandboxLinks#service};
   * nothing is sent}
   *
   * @param port a TCP port, 1 to 65535
   */
  public SandboxService service(int port) {
    return links().service(port);
  }

  /**
   * {@return a link to a file, to be treated as a secret; short for {@link SandboxLinks#download}}
   *
   * @param path absolute, or relative to the home directory
   * @param validity in whole seconds; zero for no limit
   */
  public URI downloadLink(String path, Duration validity) {
    return links().download(path, validity);
  }

  /**
   * Writes a file; short for {@link SandboxFiles#write(String, byte[])}.
   *
   * @param path absolute, or relative to the home directory
   * @param content the bytes, possibly none
   * @throws SandboxOperationException if the sandbox cannot write it
   * @throws SandboxNotReadyException if the sandbox has no address yet
   */
  public void write(String path, byte[] content) {
    files().write(path, content);
  }

  /**
   * Writes a text as UTF-8; short for {@link SandboxFiles#write(String, String)}.
   *
   * @param path absolute, or relative to the home directory
   * @param text the text, possibly empty
   */
  public void write(String path, String text) {
    files().write(path, text);
  }

  /**
   * {@return the content of a file, at most {@value #DEFAULT_MAX_READ_BYTES} bytes; see {@link
   * #read(String, int)}}
   *
   * @param path absolute, or relative to the home directory
   */
  public byte[] read(String path) {
    return files().read(path);
  }

  /**
   * {@return the content of a file; short for {@link SandboxFiles#read(String, int)}}
   *
   * @param path absolute, or relative to the home directory
   * @param maxBytes the longest file to accept, not negative
   * @throws ResourceNotFoundException if there is no such file, or the sandbox is gone; see {@link
   *     ResourceNotFoundException#resourceType()}
   * @throws SandboxOperationException if the file is longer, or the sandbox cannot read it
   * @throws SandboxNotReadyException if the sandbox has no address yet
   */
  public byte[] read(String path, int maxBytes) {
    return files().read(path, maxBytes);
  }

  /**
   * {@return the content of a file as text; short for {@link SandboxFiles#readText}}
   *
   * @param path absolute, or relative to the home directory
   * @throws SandboxOperationException if the file is not UTF-8
   */
  public String readText(String path) {
    return files().readText(path);
  }

  /**
   * Opens a tunnel: a local port whose connections are forwarded to a port of this sandbox. Blocks
   * until a first connection to that port has succeeded.
   *
   * @param remotePort of the sandbox, 1 to 65535
   * @return a tunnel on a free loopback port; close it
   * @throws IllegalArgumentException if the port is out of bounds
   * @throws TunnelPortNotAllowedException if the sandbox does not allow the port
   * @throws TunnelConnectionRefusedException if nothing listens there
   * @throws TunnelException for other failures; see its subclasses
   */
  public Tunnel tunnel(int remotePort) {
    return tunnel(TunnelOptions.to(remotePort));
  }

  /**
   * {@return a tunnel, opened as by {@link #tunnel(int)}; close it}
   *
   * @param options which ports, and how
   * @throws TunnelException if it fails; see its subclasses
   */
  public Tunnel tunnel(TunnelOptions options) {
    return InternalNetwork.openAndWait(remote, options);
  }

  /**
   * Connects to a port of this sandbox, without a local port. Blocks until it is connected.
   *
   * @param port of the sandbox, 1 to 65535
   * @return a pair of streams; close it
   * @throws IllegalArgumentException if the port is out of bounds
   * @throws TunnelException if it fails; see its subclasses
   */
  public TunnelStream openStream(int port) {
    return openStream(TunnelOptions.to(port));
  }

  /**
   * {@return a pair of streams, connected as by {@link #openStream(int)}; close it}
   *
   * @param options which port, and how; local port, probe and listener are ignored
   * @throws TunnelException if it fails; see its subclasses
   */
  public TunnelStream openStream(TunnelOptions options) {
    return InternalNetwork.openStreamAndWait(remote, options);
  }

  /** {@return the asynchronous view of this sandbox} */
  public AsyncSandbox async() {
    return new AsyncSandbox(this);
  }

  /**
   * Deletes this sandbox, its files and its commands.
   *
   * @throws ResourceNotFoundException if it is gone already
   */
  public void delete() {
    remote.delete();
  }

  /**
   * Deletes the sandbox if it was created with {@link Sandboxes#open} and still exists; otherwise
   * does nothing. If deleting fails, this throws, and closing again tries again.
   */
  @Override
  public void close() {
    remote.close();
  }

  /** Returns name, id and state. */
  @Override
  public String toString() {
    return remote.toString();
  }

  RemoteSandbox remote() {
    return remote;
  }

  /** Returns the same sandbox, with the same state, in another context. */
  Sandbox in(SandboxContext other) {
    return new Sandbox(remote.in(other));
  }
}
