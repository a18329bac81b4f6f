package az.pasport.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/**
 * A template that the build compiled. Loaded once, filled by many threads at a time.
 *
 * <p>JasperReports looks for fonts and extensions through the thread's context class loader. That
 * is the application's in a request, but not in every thread that a server or a stream lends; so
 * all work with it goes through {@link #within}.
 */
final class Template {
  static {
    SystemFonts.doWithout();
  }

  private final JasperReport report;

  private Template(JasperReport report) {
    this.report = report;
  }

  /** The template of that name in this package. */
  static Template named(String name) {
    try {
      return within(
          () -> {
            try (InputStream in = Template.class.getResourceAsStream(name + ".jasper")) {
              if (in == null) {
                throw new IllegalStateException("the build left no template " + name);
              }
              return new Template((JasperReport) JRLoader.loadObject(in));
            }
          });
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the template " + name, e);
    }
  }

  JasperReport compiled() {
    return report;
  }

  JasperPrint fill(Map<String, Object> parameters, JRDataSource rows) throws JRException {
    return JasperFillManager.fillReport(report, parameters, rows);
  }

  @FunctionalInterface
  interface Work<T> {
    T run() throws JRException, IOException;
  }

  /** Does the work with this module's class loader as the thread's. */
  static <T> T within(Work<T> work) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Template.class.getClassLoader());
    try {
      return work.run();
    } catch (JRException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("a report could not be made", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
