package az.pasport.web.api.exports;

import az.pasport.export.DailyExport;
import az.pasport.export.ExportService;
import az.pasport.export.Exporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures for analysts, as files. */
@Path("exports")
@RequestScoped
@RolesAllowed("analyst")
public class ExportsResource {
  @Inject ExportService reporting;
  @Inject @Any Instance<Exporter> exporters;

  /** The national daily figures of a period. */
  @GET
  @Path("daily")
  public Response daily(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("format") @Nullable String format,
      @QueryParam("lang") @Nullable String lang) {
    var offered = new TreeMap<String, Exporter>();
    exporters.forEach(exporter -> offered.put(exporter.format(), exporter));
    DailyFiguresRequest request =
        DailyFiguresRequest.parse(from, to, format, lang, offered.navigableKeySet());
    Exporter exporter = offered.get(request.format());
    DailyExport figures = reporting.dailyFigures(request.period());
    StreamingOutput file = out -> exporter.write(figures, request.language(), out);
    return Response.ok(file, exporter.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + request.fileName() + "\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, request.language().toLanguageTag())
        .build();
  }
}
