package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A PDF in the hands of other people's programs: Poppler and zbar. */
final class Paper {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path file;

  private Paper(Path file) {
    this.file = file;
  }

  static Paper of(byte[] pdf, String name) {
    try {
      Path file = Target.folder("papers").resolve(name + ".pdf");
      Files.write(file, pdf);
      return new Paper(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }

  /** A picture of the first page, as a printer or a screen of that many dots an inch makes it. */
  Path picture(int dotsPerInch) {
    String prefix = file.toString().replaceFirst("\\.pdf$", "-" + dotsPerInch);
    poppler("pdftoppm")
        .run(
            file.getParent(),
            "-r",
            String.valueOf(dotsPerInch),
            "-png",
            "-f",
            "1",
            "-singlefile",
            file.toString(),
            prefix);
    return Path.of(prefix + ".png");
  }

  /**
   * A photo of the printed page on a table: from a corner of it, in bad light, saved by a phone
   * that is short of space.
   */
  Path photo() {
    Path photo = Path.of(file.toString().replaceFirst("\\.pdf$", ".jpg"));
    Tool.require("convert", "imagemagick")
        .run(
            file.getParent(),
            picture(300).toString(),
            "-virtual-pixel",
            "background",
            "-background",
            "#6b6256",
            "-distort",
            "Perspective",
            // Where each corner of the page comes to lie.
            "0,0 180,300  2479,0 2260,120  2479,3508 2430,3320  0,3508 40,3480",
            "-attenuate",
            "0.6",
            "+noise",
            "Gaussian",
            "-modulate",
            "80",
            "-quality",
            "60",
            photo.toString());
    return photo;
  }

  /** What a scanner reads off the page, printed at 150 dots an inch. */
  String scan() {
    return scan(picture(150));
  }

  static String scan(Path picture) {
    String read =
        Tool.require("zbarimg", "zbar-tools")
            .say(
                PATIENCE,
                picture.getParent(),
                List.of(
                    "--nodbus",
                    "--raw",
                    "--quiet",
                    // In one of some hundred QR codes zbar takes a row for the start of a bar code.
                    "-Sdisable",
                    "-Sqrcode.enable",
                    picture.toString()));
    assertThat(read.lines()).as("codes in %s", picture).hasSize(1);
    return read.strip();
  }

  String text() {
    return poppler("pdftotext").run(file.getParent(), "-enc", "UTF-8", file.toString(), "-");
  }

  /** The fonts, a line each, as {@code pdffonts} lists them. */
  List<Font> fonts() {
    String table = poppler("pdffonts").run(file.getParent(), file.toString());
    return table.lines().skip(2).map(Font::parse).toList();
  }

  /** A font of the page. */
  record Font(String name, boolean isEmbedded) {
    /** The columns from the right: object (two), uni, sub, emb. */
    private static Font parse(String line) {
      String[] columns = line.strip().split("\\s+");
      return new Font(columns[0], columns[columns.length - 5].equals("yes"));
    }
  }

  private static Tool poppler(String name) {
    return Tool.require(name, "poppler-utils");
  }
}
