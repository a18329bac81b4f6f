package az.pasport.hcert;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A few things that are dear to make and can be used again, one thread at a time. At most two a
 * processor are kept; what comes back beyond that is thrown away.
 *
 * <p>No thread owns one: an application server's threads outlive the application, and there are
 * many more of them than processors.
 */
final class ObjectPool<T> {
  private final BlockingQueue<T> spares =
      new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());
  private final Supplier<T> make;
  private final Consumer<T> end;

  /**
   * @param make makes one when there is no spare
   * @param end frees what one holds outside the heap
   */
  ObjectPool(Supplier<T> make, Consumer<T> end) {
    this.make = make;
    this.end = end;
  }

  /** One for the caller alone, who gives it back. */
  T take() {
    T spare = spares.poll();
    return spare != null ? spare : make.get();
  }

  /** Gives one back, as good as new. */
  void giveBack(T spare) {
    if (!spares.offer(spare)) {
      end.accept(spare);
    }
  }
}
