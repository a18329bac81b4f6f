package az.pasport.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The worker of a facility who entered a record: named in each, because entries were sold. */
@Embeddable
public class Worker {
  @Column(name = "worker_id")
  private String id;

  @Column(name = "worker_name")
  private String name;

  /** For the persistence provider. */
  protected Worker() {}

  public Worker(String id, String name) {
    this.id = id;
    this.name = name;
  }

  /** The facility's number of the worker. */
  public String id() {
    return id;
  }

  public String name() {
    return name;
  }
}
