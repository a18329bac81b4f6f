import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Run by the build: every .jrxml of the first folder becomes a .jasper in the second. */
class CompileTemplates {
  public static void main(String[] folders) throws Exception {
    Path compiled = Files.createDirectories(Path.of(folders[1]));
    List<Path> sources;
    try (Stream<Path> files = Files.list(Path.of(folders[0]))) {
      sources = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
    for (Path source : sources) {
      String name = source.getFileName().toString().replace(".jrxml", ".jasper");
      JasperCompileManager.compileReportToFile(
          source.toString(), compiled.resolve(name).toString());
    }
  }
}
