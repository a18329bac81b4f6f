package az.pasport.web.access;

import static az.pasport.web.access.AccessTable.EVERYBODY;

import az.pasport.security.Roles;
import az.pasport.web.api.ApiOperations;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.servlet.annotation.WebServlet;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every operation that the code has, with the roles that it lets in. */
final class CodeAccess {
  /** What has this is closed by an oversight: no row may say it. */
  private static final String NOBODY = "nobody";

  private static final String WSDL = "/META-INF/resources/WEB-INF/wsdl/records.wsdl";
  private static final String WSDL_NAMESPACE = "http://schemas.xmlsoap.org/wsdl/";

  private final Map<String, Set<String>> rows = new TreeMap<>();

  private CodeAccess() {}

  static Map<String, Set<String>> read() throws Exception {
    CodeAccess code = new CodeAccess();
    WebConstraints constraints = WebConstraints.read();
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("az.pasport");
    code.addPages(constraints);
    code.addServlets(constraints, classes);
    ApiOperations.all()
        .forEach(
            (call, method) ->
                code.add(call, ApiOperations.roles(method).orElse(Set.of(EVERYBODY))));
    code.addSoapOperations();
    code.addBeans(classes);
    return code.rows;
  }

  private void add(String operation, Set<String> roles) {
    Set<String> wanted = roles.isEmpty() ? Set.of(NOBODY) : Set.copyOf(roles);
    Set<String> known = rows.put(operation, wanted);
    if (known != null && !known.equals(wanted)) {
      throw new IllegalStateException(operation + " stands twice, with other roles");
    }
  }

  private void addPages(WebConstraints constraints) throws Exception {
    Path root = WebConstraints.WEB_APP;
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
          .forEach(file -> addPage(file, constraints));
    }
  }

  /** {@code FacesServlet} answers a page with and without its suffix. */
  private void addPage(String file, WebConstraints constraints) {
    String path = file.replaceFirst("\\.xhtml$", "").replaceFirst("/index$", "/");
    if (!constraints.of(path).equals(constraints.of(file))) {
      throw new IllegalStateException(path + " and " + file + " differ in who may open them");
    }
    add(path, constraints.of(path));
  }

  private void addServlets(WebConstraints constraints, JavaClasses classes) {
    classes.stream()
        .flatMap(type -> type.tryGetAnnotationOfType(WebServlet.class).stream())
        .flatMap(servlet -> Stream.of(servlet.value(), servlet.urlPatterns()).flatMap(Stream::of))
        .forEach(path -> add(path, constraints.of(path)));
  }

  /** A facility's, each of them: {@code az.pasport.ws} lets nobody else in. */
  private void addSoapOperations() throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream wsdl = Objects.requireNonNull(CodeAccess.class.getResourceAsStream(WSDL))) {
      NodeList types =
          factory
              .newDocumentBuilder()
              .parse(wsdl)
              .getElementsByTagNameNS(WSDL_NAMESPACE, "portType");
      NodeList operations =
          ((Element) types.item(0)).getElementsByTagNameNS(WSDL_NAMESPACE, "operation");
      for (int i = 0; i < operations.getLength(); i++) {
        add("SOAP " + ((Element) operations.item(i)).getAttribute("name"), Set.of(Roles.FACILITY));
      }
    }
  }

  /**
   * EJBs with roles: a row for the class, and one for each method that has others, or none where
   * the class has some.
   */
  private void addBeans(JavaClasses classes) {
    classes.stream()
        .filter(
            type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
        .forEach(this::addBean);
  }

  private void addBean(JavaClass bean) {
    bean.tryGetAnnotationOfType(RolesAllowed.class)
        .ifPresent(roles -> add("EJB " + bean.getSimpleName(), Set.of(roles.value())));
    bean.getMethods().stream()
        .filter(method -> method.isAnnotatedWith(RolesAllowed.class))
        .forEach(
            method ->
                add(
                    "EJB " + bean.getSimpleName() + "." + method.getName(),
                    Set.of(method.getAnnotationOfType(RolesAllowed.class).value())));
    if (bean.isAnnotatedWith(RolesAllowed.class)) {
      bean.getMethods().stream()
          .filter(method -> method.isAnnotatedWith(PermitAll.class))
          .forEach(
              method ->
                  add("EJB " + bean.getSimpleName() + "." + method.getName(), Set.of(EVERYBODY)));
    }
  }
}
