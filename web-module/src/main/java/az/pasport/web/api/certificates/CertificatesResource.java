package az.pasport.web.api.certificates;

import az.pasport.cabinet.Cabinet;
import az.pasport.certificate.CertificatePrinter;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Entitlement;
import az.pasport.reports.QrCode;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.transparency.InclusionProofs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The caller's own certificates: as data, on paper, as a QR picture. */
@Path("certificates")
@RequestScoped
@RolesAllowed("citizen")
public class CertificatesResource {
  @Inject Cabinet cabinet;
  @Inject CertificatePrinter printer;
  @Inject InclusionProofs proofs;

  /** Those that were issued and hold today, and those that are due; issues nothing. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonMembers all(@Context UriInfo uri) {
    return list(cabinet.entitlements(), uri.getBaseUri());
  }

  public static JsonMembers list(List<Entitlement> entitlements, URI base) {
    List<JsonMembers> all =
        entitlements.stream().map(entitlement -> EntitlementJson.of(entitlement, base)).toList();
    return new JsonMembers()
        .add("certificates", members("certificate", all))
        .add("due", members("due", all));
  }

  private static List<Object> members(String name, List<JsonMembers> entitlements) {
    return entitlements.stream().flatMap(one -> Stream.ofNullable(one.get(name))).toList();
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonMembers one(@PathParam("id") UUID id, @Context UriInfo uri) {
    return CertificateJson.of(ofCaller(id), uri.getBaseUri());
  }

  /**
   * The printable certificate, shown in the browser; saved as a file with {@code download=true}.
   */
  @GET
  @Path("{id}/pdf")
  @Produces("application/pdf")
  public Response pdf(
      @PathParam("id") UUID id, @QueryParam("download") @DefaultValue("false") boolean download)
      throws IOException {
    CertificateView certificate = ofCaller(id);
    var page = new ByteArrayOutputStream();
    printer.print(certificate, page);
    return Response.ok(page.toByteArray())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(certificate, download))
        .build();
  }

  /** That the certificate is in the public log of issued certificates. */
  @GET
  @Path("{id}/inclusion-proof")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonMembers inclusionProof(@PathParam("id") UUID id) {
    CertificateView certificate = ofCaller(id);
    return proofs.of(cabinet.logged(certificate.id()));
  }

  /** The QR code in black and white, {@code size} pixels wide and high. */
  @GET
  @Path("{id}/qr.png")
  @Produces("image/png")
  public byte[] png(
      @PathParam("id") UUID id, @QueryParam("size") @DefaultValue("600") String size) {
    int pixels = PictureSize.parse(size);
    return QrCode.of(ofCaller(id).qr()).png(pixels);
  }

  @GET
  @Path("{id}/qr.svg")
  @Produces("image/svg+xml;charset=UTF-8")
  public String svg(@PathParam("id") UUID id) {
    return QrCode.of(ofCaller(id).qr()).svg();
  }

  private CertificateView ofCaller(UUID id) {
    return cabinet.certificate(id).orElseThrow(NotFoundException::new);
  }

  /** A file's name stays in the downloads of a shared computer: it names nobody. */
  private static String disposition(CertificateView certificate, boolean download) {
    return (download ? "attachment" : "inline")
        + "; filename=\"covid19-"
        + KindNames.inAddress(certificate.kind())
        + "-certificate.pdf\"";
  }
}
