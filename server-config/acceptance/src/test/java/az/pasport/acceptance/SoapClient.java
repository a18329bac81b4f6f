package az.pasport.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A stack that hospitals have, and its program in {@code clients}. */
enum SoapClient {
  ZEEP {
    @Override
    Program make(URI wsdl) {
      return new Program(python("zeep", "python3-zeep"), List.of(source("submit.py")));
    }
  },
  SUDS {
    @Override
    Program make(URI wsdl) {
      return new Program(python("suds", "python3-suds"), List.of(source("submit.py")));
    }
  },
  PHP {
    @Override
    Program make(URI wsdl) {
      Tool php = Tool.require("php", "php-cli");
      if (!php.run(folder(), "-m").contains("soap")) {
        Tool.skip("ext-soap is not on this machine: install the package php-soap");
      }
      return new Program(php, List.of(source("submit.php")));
    }
  },
  SOAP_LITE {
    @Override
    Program make(URI wsdl) {
      // Debian's Perl, which has Debian's modules; another may come first on the PATH.
      Tool perl = Tool.requireFile("perl", "perl", Stream.of(Path.of("/usr/bin/perl")));
      if (perl.ask(folder(), "-MSOAP::Lite", "-e", "1").code() != 0) {
        Tool.skip("SOAP::Lite is not on this machine: install the package libsoap-lite-perl");
      }
      return new Program(perl, List.of(source("submit.pl")));
    }
  },
  NPM_SOAP {
    @Override
    Program make(URI wsdl) {
      Tool npm = Tool.require("npm", "npm");
      Tool node = Tool.require("node", "nodejs");
      for (String file : List.of("package.json", "package-lock.json", ".npmrc", "submit.js")) {
        copy(Path.of(source(file)), folder().resolve(file));
      }
      Tool.Outcome fetched =
          npm.ask(MAKING, folder(), List.of("ci", "--prefer-offline", "--loglevel=error"));
      if (fetched.code() != 0) {
        Tool.skip("npm could not fetch its package soap: " + fetched.output());
      }
      return new Program(node, List.of(folder().resolve("submit.js").toString()));
    }
  },
  GSOAP {
    @Override
    Program make(URI wsdl) {
      Tool.require("wsdl2h", "gsoap");
      Tool.require("g++", "g++");
      Tool.requireFolder(Path.of("/usr/share/gsoap/import"), "libgsoap-dev");
      build(wsdl);
      return new Program(new Tool(folder().resolve("submit")), List.of());
    }

    @Override
    boolean writesUtc() {
      return true;
    }
  },
  MONO {
    @Override
    Program make(URI wsdl) {
      Tool mono = Tool.require("mono", "mono-runtime");
      Tool.require("wsdl", "mono-devel");
      Tool.require("mcs", "mono-mcs");
      build(wsdl);
      return new Program(mono, List.of(folder().resolve("submit.exe").toString()));
    }

    @Override
    boolean writesUtc() {
      return true;
    }
  },
  CXF {
    @Override
    Program make(URI wsdl) {
      String libs = Target.built("cxf-libs").toString();
      build(wsdl, libs);
      List<String> java = Child.java("-cp", folder() + ":" + libs + "/*", "Submit");
      return new Program(new Tool(Path.of(java.get(0))), java.subList(1, java.size()));
    }
  };

  private static final Duration MAKING = Duration.ofMinutes(5);

  /**
   * Makes the program by the stack's own tools; skips the test where they are missing.
   *
   * @param wsdl the contract as the server hands it out
   */
  abstract Program make(URI wsdl);

  /** Whether the stack can write a time in UTC only. */
  boolean writesUtc() {
    return false;
  }

  void build(URI wsdl, String... more) {
    List<String> arguments = new ArrayList<>(List.of(wsdl.toString(), folder().toString()));
    arguments.addAll(List.of(more));
    Tool.Outcome made =
        new Tool(Path.of(source("build.sh"))).ask(MAKING, Target.folder("tools"), arguments);
    if (made.code() != 0) {
      throw new AssertionError(this + " cannot be made: " + made.output());
    }
  }

  /** A file of this client's, as it is in the sources. */
  String source(String name) {
    return Target.built("clients").resolve(folderName()).resolve(name).toString();
  }

  /** Where it is made. */
  Path folder() {
    return Target.folder("clients/" + folderName());
  }

  private String folderName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Tool python(String module, String debianPackage) {
    // Debian's Python, which has Debian's modules; another may come first on the PATH.
    Tool python = Tool.requireFile("python3", "python3", Stream.of(Path.of("/usr/bin/python3")));
    if (python.ask(Target.folder("tools"), "-c", "import " + module).code() != 0) {
      Tool.skip(module + " is not on this machine: install the package " + debianPackage);
    }
    return python;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The client, ready to run. */
  record Program(Tool tool, List<String> first) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    Program {
      first = List.copyOf(first);
    }

    /** Runs it and reads the JSON that it prints. */
    JsonNode tell(String... arguments) {
      List<String> all = Stream.concat(first.stream(), Stream.of(arguments)).toList();
      return Json.parse(tool.say(PATIENCE, Target.folder("tools"), all));
    }
  }
}
