package az.pasport.web.staff;

import az.pasport.fraud.FraudAlert;
import az.pasport.message.Messages;
import java.time.Instant;
import java.util.Optional;

/** An alert as the page shows it. */
public record AlertViewModel(FraudAlert alert, Messages texts) {
  public String id() {
    return alert.id();
  }

  public String code() {
    return alert.rule().name();
  }

  public String rule() {
    return texts.of(alert.rule());
  }

  public String looksFor() {
    return texts.of(Messages.key(alert.rule()) + ".looksFor");
  }

  /** What it is about: {@code Worker POL-12/W-103}. */
  public String subject() {
    return texts.of(alert.subject().kind()) + " " + alert.subject().name();
  }

  public String state() {
    return texts.of(alert.state());
  }

  public boolean isOpen() {
    return alert.state() == FraudAlert.State.NEW || alert.state() == FraudAlert.State.LOOKED_AT;
  }

  public boolean isNew() {
    return alert.state() == FraudAlert.State.NEW;
  }

  public boolean isConfirmed() {
    return alert.state() == FraudAlert.State.CONFIRMED;
  }

  public String raisedAt() {
    return texts.minute(alert.raisedAt());
  }

  public String lastAt() {
    return texts.minute(alert.lastSignalAt());
  }

  public String records() {
    return texts.number(alert.signals());
  }

  public String parameters() {
    return alert.parametersVersion();
  }

  /** Who looks into it since when; empty while nobody does. */
  public String lookedAt() {
    return byAndAt(alert.lookedAtBy(), alert.lookedAt());
  }

  /** Who decided, and when; empty before. */
  public String decidedAt() {
    return byAndAt(alert.decidedBy(), alert.decidedAt());
  }

  public String reason() {
    return alert.reason().orElse("");
  }

  private String byAndAt(Optional<String> official, Optional<Instant> at) {
    return official
        .map(login -> login.substring(login.indexOf(':') + 1))
        .flatMap(login -> at.map(moment -> login + ", " + texts.minute(moment)))
        .orElse("");
  }
}
