package az.pasport.institution;

import az.pasport.approval.ApprovalRequest;
import az.pasport.approval.Approvals;
import az.pasport.approval.DailyLimitReached;
import az.pasport.approval.Proposal;
import az.pasport.approval.UnapprovedActionKind;
import az.pasport.approval.UnapprovedActionLimit;
import az.pasport.audit.CurrentOfficial;
import az.pasport.person.Fin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The register of institutions and their verifiers, for staff. Changes of it are in the audit. */
@Stateless
@RolesAllowed({"operator", "supervisor"})
public class Institutions {
  @Inject InstitutionRegister register;
  @Inject Approvals approvals;
  @Inject UnapprovedActionLimit unapprovedActions;
  @Inject CurrentOfficial official;

  /** All institutions by code, blocked ones too. */
  public List<Institution> all() {
    return register.all();
  }

  /** The institution with a code; for whoever was looked up by it, too. */
  @PermitAll
  public Optional<Institution> byCode(InstitutionCode code) {
    return register.byCode(code);
  }

  /** An institution's verifiers, in the order of their registration; empty if there is none. */
  public Optional<List<Verifier>> verifiers(InstitutionCode code) {
    return register.byCode(code).map(register::verifiers);
  }

  /**
   * Asks for an institution to be registered, or for a blocked one to work again.
   *
   * @throws az.pasport.approval.AlreadyRegisteredException if one that is not blocked has the code
   */
  public ApprovalRequest register(
      InstitutionCode code, String nameAz, String nameEn, InstitutionKind kind) {
    register.requireFree(code);
    return approvals.ask(
        Proposal.of(
            InstitutionRegistration.KIND,
            "institution:" + code,
            new InstitutionRegistration.Wanted(code.value(), nameAz, nameEn, kind)));
  }

  /**
   * Asks for a verifier to be registered, or for a blocked one to work again. The person concerned
   * may neither ask nor decide.
   *
   * @return empty if no institution that works has the code
   * @throws az.pasport.approval.AlreadyRegisteredException if the person is a verifier already,
   *     here or elsewhere
   */
  public Optional<ApprovalRequest> registerVerifier(InstitutionCode code, Fin fin, String name) {
    return register
        .byCode(code)
        .filter(Institution::isActive)
        .map(
            employer -> {
              String login = login(fin.value());
              register.requireFree(login);
              return approvals.ask(
                  new Proposal(
                      VerifierRegistration.KIND,
                      "institution:" + code,
                      Optional.of(login),
                      new VerifierRegistration.Wanted(code.value(), fin.value(), name),
                      List.of()));
            });
  }

  /**
   * Blocks an institution: none of its verifiers looks anything up from now on.
   *
   * @return empty if there is none
   * @throws DailyLimitReached if the caller has blocked too many within 24 hours
   */
  public Optional<Institution> block(InstitutionCode code) {
    Optional<Institution> institution = register.findForUpdate(code);
    institution
        .filter(Institution::isActive)
        .ifPresent(
            active -> {
              unapprovedActions.count(UnapprovedActionKind.VERIFIER_BLOCK, official.login());
              active.block();
              official.audit("INSTITUTION_BLOCKED", "institution:" + code);
            });
    return institution;
  }

  /**
   * Blocks a verifier.
   *
   * @return empty if the institution has none of this number
   * @throws DailyLimitReached as {@link #block} does
   */
  public Optional<Verifier> blockVerifier(InstitutionCode code, long number) {
    Optional<Verifier> verifier =
        register
            .findForUpdate(code)
            .flatMap(institution -> register.findForUpdate(institution, number));
    verifier
        .filter(Verifier::isActive)
        .ifPresent(
            active -> {
              unapprovedActions.count(UnapprovedActionKind.VERIFIER_BLOCK, official.login());
              active.block();
              official.audit(
                  "VERIFIER_BLOCKED", "institution:" + code + " verifier:" + active.login());
            });
    return verifier;
  }

  /** How the container names the person of a FIN who is logged in. */
  static String login(String fin) {
    return "fin:" + fin;
  }
}
