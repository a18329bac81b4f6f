package az.pasport.web.api;

import az.pasport.facility.Deliveries;
import az.pasport.facility.Facilities;
import az.pasport.facility.FacilityCertificate;
import az.pasport.facility.FacilityCertificates;
import az.pasport.facility.FacilityWorker;
import az.pasport.facility.Fingerprint;
import az.pasport.facility.LotStock;
import az.pasport.facility.NothingToTakeBack;
import az.pasport.facility.WorkerAlreadyRegistered;
import az.pasport.facility.WorkerSecrets;
import az.pasport.facility.Workers;
import az.pasport.security.FacilityCode;
import az.pasport.time.Baku;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemType;
import az.pasport.web.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

/**
 * A facility: what it proves itself by, a secret and certificates, and what its records are held
 * to, its workers and delivered lots.
 */
@Path("facilities/{code}")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class FacilityResource {
  @Inject Facilities facilities;
  @Inject Workers workers;
  @Inject WorkerSecrets secrets;
  @Inject FacilityCertificates certificates;
  @Inject Deliveries deliveries;
  @Inject Clock clock;

  /** Asks for a new secret; the old one opens nothing once a second official agrees. */
  @POST
  @FreshLoginRequired
  @Path("secret")
  public Response replaceSecret(@PathParam("code") String text) {
    return FacilityCode.parse(text)
        .flatMap(facilities::replaceSecret)
        .map(ApprovalJson::accepted)
        .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
  }

  @GET
  @Path("workers")
  public JsonObject workers(@PathParam("code") String text) {
    var list = Json.createArrayBuilder();
    workers.of(facility(text)).forEach(worker -> list.add(json(worker)));
    return Json.createObjectBuilder().add("workers", list).build();
  }

  /** Registers a worker, who may enter records from then on. */
  @POST
  @Path("workers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(@PathParam("code") String text, InputStream body) {
    FacilityCode code = facility(text);
    NewWorker wanted = NewWorker.parse(JsonBody.read(body));
    try {
      return workers
          .register(code, wanted.id(), wanted.name())
          .map(worker -> Response.status(Response.Status.CREATED).entity(json(worker)).build())
          .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    } catch (WorkerAlreadyRegistered e) {
      throw Refusal.invalid(
          List.of(
              new FieldError(
                  "id",
                  "TAKEN",
                  "müəssisənin bu nömrəli işçisi artıq var",
                  "the facility has a worker of this number already")));
    }
  }

  /** Ends a worker's right to enter records; the records stay. */
  @POST
  @Path("workers/{id}/dismissal")
  public JsonObject dismiss(@PathParam("code") String text, @PathParam("id") String id) {
    return workers
        .dismiss(facility(text), id)
        .map(FacilityResource::json)
        .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
  }

  /** Asks for a worker's new secret; the old one opens nothing once a second official agrees. */
  @POST
  @FreshLoginRequired
  @Path("workers/{id}/secret")
  public Response replaceWorkerSecret(@PathParam("code") String text, @PathParam("id") String id) {
    FacilityCode code = facility(text);
    if (!secrets.areMade()) {
      throw Refusal.of(ProblemType.UNAVAILABLE);
    }
    return workers
        .replaceSecret(code, id)
        .map(ApprovalJson::accepted)
        .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
  }

  @GET
  @Path("certificates")
  public JsonObject certificates(@PathParam("code") String text) {
    var list = Json.createArrayBuilder();
    certificates.of(facility(text)).forEach(certificate -> list.add(json(certificate)));
    return Json.createObjectBuilder().add("certificates", list).build();
  }

  /** Asks for a certificate to be registered; a second official has to agree. */
  @POST
  @FreshLoginRequired
  @Path("certificates")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response registerCertificate(@PathParam("code") String text, InputStream body) {
    FacilityCode code = facility(text);
    X509Certificate certificate = NewCertificate.parse(JsonBody.read(body));
    return certificates
        .register(code, certificate)
        .map(ApprovalJson::accepted)
        .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
  }

  /** Nobody proves themselves by the certificate from then on. */
  @POST
  @FreshLoginRequired
  @Path("certificates/{fingerprint}/withdrawal")
  public JsonObject withdrawCertificate(
      @PathParam("code") String text, @PathParam("fingerprint") String hex) {
    FacilityCode code = facility(text);
    return Fingerprint.parse(hex)
        .flatMap(fingerprint -> certificates.withdraw(code, fingerprint))
        .map(this::json)
        .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
  }

  @GET
  @Path("lots")
  public JsonObject lots(@PathParam("code") String text) {
    var list = Json.createArrayBuilder();
    deliveries.of(facility(text)).forEach(stock -> list.add(json(stock)));
    return Json.createObjectBuilder().add("lots", list).build();
  }

  /** Writes a delivery down, or doses that were taken back. */
  @POST
  @Path("deliveries")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response deliver(@PathParam("code") String text, InputStream body) {
    FacilityCode code = facility(text);
    Deliveries.Note note = NewDelivery.parse(JsonBody.read(body), Baku.today(clock));
    try {
      return deliveries
          .register(code, note)
          .map(stock -> Response.status(Response.Status.CREATED).entity(json(stock)).build())
          .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    } catch (NothingToTakeBack e) {
      throw Refusal.invalid(
          List.of(
              new FieldError(
                  "doses",
                  "NOTHING_TO_TAKE_BACK",
                  "bu seriyadan o qədər doza təhvil verilməyib",
                  "not so many doses of this lot were delivered")));
    }
  }

  private FacilityCode facility(String text) {
    return FacilityCode.parse(text)
        .filter(code -> facilities.byCode(code).isPresent())
        .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
  }

  private static JsonObject json(FacilityWorker worker) {
    return Json.createObjectBuilder()
        .add("id", worker.workerId())
        .add("name", worker.name())
        .add("active", worker.isActive())
        .build();
  }

  private JsonObject json(FacilityCertificate certificate) {
    return Json.createObjectBuilder()
        .add("fingerprint", certificate.fingerprint().hex())
        .add("expiresAt", certificate.expiresAt().toString())
        .add("active", certificate.isInForce(clock.instant()))
        .build();
  }

  private static JsonObject json(LotStock stock) {
    return Json.createObjectBuilder()
        .add("product", stock.lot().product())
        .add("lot", stock.lot().number())
        .add("delivered", stock.delivered())
        .add("used", stock.used())
        .build();
  }
}
