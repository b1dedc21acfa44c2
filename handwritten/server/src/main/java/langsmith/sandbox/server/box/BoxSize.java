// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.server.http.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * The size of a box. Sizes that are neither requested nor implied are null.
 *
 * @param cpuMillicores thousandths of a processor
 * @param memoryBytes the memory in bytes
 * @param fileSystemBytes the root file system, which the local server does not limit
 */
public record BoxSize(
    @Nullable Integer cpuMillicores, @Nullable Long memoryBytes, @Nullable Long fileSystemBytes) {
  public static final BoxSize UNKNOWN = new BoxSize(null, null, null);

  private static final int MILLICORES = 1000;
  private static final long GIB = 1L << 30;
  private static final long MEMORY_PER_PROCESSOR = 4 * GIB;
  private static final long MAX_MEMORY = 64 * GIB;
  private static final long DISPOSABLE_DISK_PER_PROCESSOR = 16 * GIB;
  private static final long MAX_DISPOSABLE_DISK = 256 * GIB;

  /**
   * Returns the size of a new box.
   *
   * @throws ApiError 422 if the sizes do not fit together
   */
  public static BoxSize of(CreateBoxRequest request) {
    Integer millicores = millicores(request.cpuMillicores(), request.vcpus());
    Long memory = request.memBytes();
    Long disk = request.fsCapacityBytes();
    checkMemory(memory);
    if (Boolean.FALSE.equals(request.persistent()) && disk != null) {
      millicores = checkedDisposable(millicores, disk);
    }
    if (memory != null && millicores != null) {
      long usual = (long) ((double) MEMORY_PER_PROCESSOR * millicores / MILLICORES);
      if (memory < usual / 2 || memory > usual + usual / 2) {
        throw ApiError.invalid(
            "body",
            "mem_bytes",
            "expected 4 GiB per processor, plus or minus half: from "
                + usual / 2
                + " to "
                + (usual + usual / 2)
                + " here");
      }
    } else if (memory != null) {
      millicores = (int) ceilDiv(memory * MILLICORES, MEMORY_PER_PROCESSOR);
    }
    return new BoxSize(millicores, memory, disk);
  }

  /** Returns the size after a change. A change need not keep the proportions. */
  BoxSize changed(
      @Nullable Integer newMillicores,
      @Nullable Integer newProcessors,
      @Nullable Long newMemory,
      @Nullable Long newDisk) {
    checkMemory(newMemory);
    Integer changed = millicores(newMillicores, newProcessors);
    return new BoxSize(
        changed == null ? cpuMillicores : changed,
        newMemory == null ? memoryBytes : newMemory,
        newDisk == null ? fileSystemBytes : newDisk);
  }

  BoxSize plus(BoxSize other) {
    return new BoxSize(
        countedMillicores() + other.countedMillicores(),
        countedMemory() + other.countedMemory(),
        null);
  }

  /** Returns the processors if they are whole; otherwise null. */
  @Nullable Integer processors() {
    return cpuMillicores == null || cpuMillicores % MILLICORES != 0
        ? null
        : cpuMillicores / MILLICORES;
  }

  public int countedMillicores() {
    return cpuMillicores == null ? MILLICORES : cpuMillicores;
  }

  public long countedMemory() {
    return memoryBytes == null ? MEMORY_PER_PROCESSOR : memoryBytes;
  }

  private static @Nullable Integer millicores(
      @Nullable Integer millicores, @Nullable Integer processors) {
    if (millicores != null || processors == null) {
      return millicores;
    }
    if (processors > Integer.MAX_VALUE / MILLICORES) {
      throw ApiError.invalid("body", "vcpus", "the number of processors is too large");
    }
    return processors * MILLICORES;
  }

  private static void checkMemory(@Nullable Long memory) {
    if (memory != null && memory > MAX_MEMORY) {
      throw ApiError.invalid("body", "mem_bytes", "expected at most 64 GiB");
    }
  }

  private static int checkedDisposable(@Nullable Integer millicores, long disk) {
    if (disk > MAX_DISPOSABLE_DISK) {
      throw ApiError.invalid(
          "body", "fs_capacity_bytes", "a box that is not persistent has at most 256 GiB");
    }
    if (millicores == null) {
      return (int) ceilDiv(disk, DISPOSABLE_DISK_PER_PROCESSOR) * MILLICORES;
    }
    if (disk > DISPOSABLE_DISK_PER_PROCESSOR / MILLICORES * millicores) {
      throw ApiError.invalid(
          "body",
          "fs_capacity_bytes",
          "a box that is not persistent has at most 16 GiB per processor");
    }
    return millicores;
  }

  private static long ceilDiv(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
