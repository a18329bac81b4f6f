package az.pasport.hcert;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A pool of reusable objects that are expensive to create; each is used by one thread at a time.
 * The pool keeps at most two objects per processor and discards the others.
 *
 * <p>The objects are not kept per thread: an application server's threads outlive the application,
 * and there are many more of them than processors.
 */
final class ObjectPool<T> {
  private final BlockingQueue<T> idle =
      new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());
  private final Supplier<T> make;
  private final Consumer<T> end;

  /**
   * @param make creates an object when none is idle
   * @param end frees what an object holds outside the heap
   */
  ObjectPool(Supplier<T> make, Consumer<T> end) {
    this.make = make;
    this.end = end;
  }

  /** Takes an object for the caller alone, who gives it back. */
  T take() {
    T object = idle.poll();
    return object != null ? object : make.get();
  }

  /** Gives an object back, reset by the caller. */
  void giveBack(T object) {
    if (!idle.offer(object)) {
      end.accept(object);
    }
  }
}
