package az.pasport.web.staff;

import az.pasport.message.Messages;
import az.pasport.record.MedicalEvent;

/** What happened, in a few words, for staff. */
record EventText(Messages texts) implements MedicalEvent.Visitor<String> {
  @Override
  public String vaccination(MedicalEvent.Vaccination dose) {
    return texts.of(
        "status.DOSE", texts.of("dose." + dose.position().number()), dose.product().name());
  }

  @Override
  public String test(MedicalEvent.Test test) {
    return texts.of("history.test." + test.outcome(), texts.of("history.test." + test.type()));
  }

  @Override
  public String recovery(MedicalEvent.Recovery recovery) {
    return texts.of("history.recovery", texts.date(recovery.firstPositive()));
  }

  @Override
  public String contraindication(MedicalEvent.Contraindication contraindication) {
    return texts.of("status.CONCLUSION", contraindication.conclusion());
  }
}
