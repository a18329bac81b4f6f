package az.pasport.web.clinic;

import az.pasport.clinic.TableUpload;
import az.pasport.message.Messages;

/** An upload, as its page and the list of uploads show it. */
public record UploadViewModel(TableUpload upload, Messages texts) {
  public String id() {
    return upload.id();
  }

  public String kind() {
    return texts.of("clinic.form." + upload.form());
  }

  public String uploaded() {
    return texts.minute(upload.uploadedAt());
  }

  public String worker() {
    return upload.workerId();
  }

  public String state() {
    return texts.of("clinic.upload.state." + upload.status());
  }

  /** What a waiting one waits for, or what is to be done with an interrupted one. */
  public String explanation() {
    return switch (upload.status()) {
      case RUNNING -> texts.of("clinic.upload.running");
      case WAITING -> texts.of("clinic.upload.waiting", texts.minute(upload.nextAt()));
      case INTERRUPTED -> texts.of("clinic.upload.interrupted");
      case FINISHED -> texts.of(upload.refused() == 0 ? "clinic.upload.all" : "clinic.upload.some");
    };
  }

  public boolean isOpen() {
    return upload.isOpen();
  }

  public int done() {
    return upload.done();
  }

  public int rows() {
    return upload.rowCount();
  }

  public String progress() {
    return texts.of(
        "clinic.upload.progress", texts.number(upload.done()), texts.number(upload.rowCount()));
  }

  public String taken() {
    return texts.number(upload.taken());
  }

  public String refused() {
    return texts.number(upload.refused());
  }
}
