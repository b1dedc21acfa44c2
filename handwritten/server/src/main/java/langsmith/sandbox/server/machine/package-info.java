// SPDX-License-Identifier: Apache-2.0
/**
 * The processes of a box: one launcher for each box, which starts commands, adopts what they leave
 * behind, and takes everything with it when it ends.
 *
 * <p>{@link langsmith.sandbox.server.machine.Machine} is the world of one box, {@link
 * langsmith.sandbox.server.machine.BoxProcess} a command in it. The launcher itself is the script
 * {@code launcher.pl}, run by the system's Perl, with bubblewrap as the first process of the box's
 * own namespaces.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.machine;
