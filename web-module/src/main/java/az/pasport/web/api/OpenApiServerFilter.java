package az.pasport.web.api;

import az.pasport.publicurl.PublicUrlSettings;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Names the public URL as the server in {@code /openapi}, where Payara puts the machine's own name
 * and port; the context root stands in the paths. Named in {@code microprofile-config.properties};
 * made by Payara, without CDI.
 */
public class OpenApiServerFilter implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    String url = new PublicUrlSettings(ConfigProvider.getConfig()).publicUrl().origin();
    openApi.setServers(List.of(OASFactory.createServer().url(url)));
  }
}
