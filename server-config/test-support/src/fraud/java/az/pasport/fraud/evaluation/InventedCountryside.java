package az.pasport.fraud.evaluation;

import az.pasport.facility.Region;
import az.pasport.fraud.EnteringWorker;
import az.pasport.fraud.evaluation.InventedFacility.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** 36 facilities in eight regions, with some 230 workers. */
final class InventedCountryside {
  private static final List<Region> REGIONS =
      List.of(
          Region.BAKU,
          Region.BAKU,
          Region.ABSHERON_KHIZI,
          Region.GANJA_DASHKASAN,
          Region.LANKARAN_ASTARA,
          Region.SHAKI_ZAGATALA,
          Region.GUBA_KHACHMAZ,
          Region.NAKHCHIVAN,
          Region.CENTRAL_ARAN);

  private static final int HOSPITALS = 6;
  private static final int POLYCLINICS = 16;
  private static final int VILLAGES = 14;

  private static final List<String> GIVEN =
      List.of(
          "Aygün", "Elçin", "Fidan", "Günel", "İlqar", "Jalə", "Kamran", "Lalə", "Murad", "Nigar",
          "Orxan", "Pərvin", "Rəşad", "Sevda", "Tural", "Ülviyyə", "Vüsal", "Zaur", "Xəyalə",
          "Səbinə");

  private static final List<String> FAMILY =
      List.of(
          "Abbasov",
          "Babayev",
          "Cəfərov",
          "Dadaşov",
          "Əliyev",
          "Fərzəliyev",
          "Hacıyev",
          "İsmayılov",
          "Kərimov",
          "Mustafayev",
          "Nəbiyev",
          "Orucov",
          "Paşayev",
          "Qasımov",
          "Rzayev",
          "Səfərov",
          "Tağıyev",
          "Vəliyev",
          "Yusifov",
          "Zeynalov",
          "Ağayev",
          "Bayramov",
          "Quliyev",
          "Rüstəmov",
          "Şirinov",
          "Həsənov",
          "Nağıyev",
          "Məlikov",
          "Cavadov",
          "Salmanov");

  private static final List<String> FATHERS =
      List.of(
          "Adil", "Bəhram", "Cavid", "Davud", "Eldar", "Fuad", "Həsən", "İlham", "Kamil", "Nazim",
          "Oqtay", "Ramiz", "Samir", "Tahir", "Vaqif", "Yaqub", "Zahid", "Əli", "Rauf", "Məmməd");

  private final Random random;
  final List<InventedFacility> facilities = new ArrayList<>();

  InventedCountryside(Random random) {
    this.random = random;
    for (int i = 0; i < HOSPITALS; i++) {
      open("XƏS", i, Size.HOSPITAL, i % 2 == 0);
    }
    for (int i = 0; i < POLYCLINICS; i++) {
      open("POL", i, Size.POLYCLINIC, false);
    }
    for (int i = 0; i < VILLAGES; i++) {
      open("KND", i, Size.VILLAGE, false);
    }
    giveSecondJobs();
  }

  private void open(String letters, int number, Size size, boolean isOpenAtNight) {
    Region region = REGIONS.get(number % REGIONS.size());
    var facility =
        new InventedFacility(
            letters.replace("Ə", "A") + "-" + (10 + number), region, size, isOpenAtNight);
    int workers = size == Size.VILLAGE ? 1 + random.nextInt(3) : size.workers;
    for (int i = 0; i < workers; i++) {
      hire(facility, "W-" + (100 + i), name(), firstHour(facility, i));
    }
    facilities.add(facility);
  }

  private static int firstHour(InventedFacility facility, int place) {
    if (facility.isOpenAtNight && place % 6 == 5) {
      return 20;
    }
    return facility.size == Size.VILLAGE || place % 2 == 0 ? 8 : 13;
  }

  private void hire(InventedFacility facility, String number, String name, int firstHour) {
    int hours = facility.size == Size.VILLAGE ? 9 : firstHour == 20 ? 11 : 6;
    facility.workers.add(
        new InventedWorker(
            facility,
            new EnteringWorker(facility.code, number, name),
            firstHour,
            hours,
            random.nextInt(7)));
  }

  /** Doctors who work at a second facility of the same region, as many do. */
  private void giveSecondJobs() {
    for (int i = 0; i < 4; i++) {
      InventedFacility first = facilities.get(random.nextInt(HOSPITALS));
      List<InventedFacility> near =
          facilities.stream()
              .filter(other -> other.region == first.region && other.size == Size.POLYCLINIC)
              .toList();
      if (!near.isEmpty()) {
        InventedWorker doctor = first.workers.get(random.nextInt(4));
        hire(
            near.get(random.nextInt(near.size())),
            "W-" + (190 + i),
            doctor.worker().name(),
            doctor.firstHour() == 8 ? 15 : 8);
      }
    }
  }

  private String name() {
    return one(FAMILY) + " " + one(GIVEN) + " " + one(FATHERS) + " oğlu";
  }

  private String one(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  Stream<InventedFacility> ofSize(Size size) {
    return facilities.stream().filter(facility -> facility.size == size);
  }
}
