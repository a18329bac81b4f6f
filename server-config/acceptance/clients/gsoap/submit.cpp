// A hospital's client in C++ with gSOAP; everything it includes is generated from the WSDL by build.sh.
//
//     submit WSDL-URL FACILITY SECRET dose|walk|retry|large [MESSAGE-ID [FIN]]
//
// The scenarios are those of ../README.md; a JSON list goes to standard output.
#include <ctime>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "RecordsSoap11.nsmap"
#include "soapRecordsSoap11Proxy.h"

namespace {

std::string json(const std::string &text) {
    std::ostringstream out;
    out << '"';
    for (unsigned char c : text) {
        if (c == '"' || c == '\\') {
            out << '\\' << c;
        } else if (c < 0x20) {
            out << ' ';
        } else {
            out << c;
        }
    }
    out << '"';
    return out.str();
}

std::string field(const char *name, const std::string *text) {
    return text ? std::string(", \"") + name + "\": " + json(*text) : "";
}

// A day, as the contract writes it, n days from today in Baku.
std::string day(int n) {
    std::time_t there = std::time(nullptr) + 4 * 3600 + n * 86400L;
    char text[11];
    std::strftime(text, sizeof text, "%Y-%m-%d", std::gmtime(&there));
    return text;
}

// gSOAP keeps xs:dateTime as seconds since 1970 and writes them in UTC, with a Z.
std::time_t baku(int year, int month, int day, int hour, int minute) {
    std::tm time = {};
    time.tm_year = year - 1900;
    time.tm_mon = month - 1;
    time.tm_mday = day;
    time.tm_hour = hour;
    time.tm_min = minute;
    return timegm(&time) - 4 * 3600;
}

class Hospital {
  public:
    // SOAP_C_UTFSTRING: without it, every letter beyond Latin-1 arrives as something else.
    Hospital(const std::string &endpoint, const std::string &facility, const std::string &secret,
             const std::string &fin)
        : endpoint(endpoint), facility(facility), secret(secret), fin(fin),
          proxy(this->endpoint.c_str(), SOAP_C_UTFSTRING), soap(proxy.soap) {
        soap->connect_timeout = 10;
        soap->send_timeout = 60;
        soap->recv_timeout = 60;
    }

    ~Hospital() { proxy.destroy(); }

    _ns1__submitVaccination *dose(const std::string &messageId) {
        auto *sent = soap_new__ns1__submitVaccination(soap);
        sent->messageId = text(messageId);
        sent->person = person();
        sent->worker = worker();
        sent->dose = soap_new_ns1__Dose(soap);
        sent->dose->product = text("CoronaVac");
        sent->dose->lot = text("SV-2021/118");
        sent->dose->doseNumber = number(1);
        sent->dose->seriesSize = number(2);
        sent->dose->date = text("2021-06-14");
        sent->dose->vaccinator = text("Samir Quliyev");
        return sent;
    }

    _ns1__submitVaccination *other(const std::string &messageId) {
        auto *sent = dose(messageId);
        sent->dose->lot = text("OTHER-LOT");
        return sent;
    }

    _ns1__submitVaccination *bad(const std::string &messageId) {
        auto *sent = dose(messageId);
        sent->person->fin = text("7WSDLO1");
        sent->worker = nullptr;
        sent->dose->product = text("Panacea");
        sent->dose->date = text(day(1));
        return sent;
    }

    _ns1__submitVaccination *large(const std::string &messageId) {
        auto *sent = dose(messageId);
        sent->person->patronymic = text("");
        for (int i = 0; i < 2500000; i++) {
            sent->person->patronymic->append("Ə");
        }
        return sent;
    }

    _ns1__submitTest *test(const std::string &messageId) {
        auto *sent = soap_new__ns1__submitTest(soap);
        sent->messageId = text(messageId);
        sent->person = person();
        sent->worker = worker();
        sent->test = soap_new_ns1__Test(soap);
        sent->test->type = soap_new_ns1__TestType(soap);
        *sent->test->type = ns1__TestType__NAAT;
        sent->test->device = text("RT-PCR");
        sent->test->sampledAt = time(baku(2022, 1, 10, 9, 30));
        sent->test->announcedAt = time(baku(2022, 1, 10, 18, 5));
        sent->test->result = soap_new_ns1__TestOutcome(soap);
        *sent->test->result = ns1__TestOutcome__DETECTED;
        return sent;
    }

    // The answer, or the fault, or the HTTP refusal, or that nothing was answered.
    std::string send(_ns1__submitVaccination *message) {
        _ns1__submitVaccinationResponse response;
        prove();
        int error = proxy.submitVaccination(message, response);
        return told(error, response.answer);
    }

    std::string send(_ns1__submitTest *message) {
        _ns1__submitTestResponse response;
        prove();
        int error = proxy.submitTest(message, response);
        return told(error, response.answer);
    }

    // Sends a message until it is answered: the same message, under the same id.
    std::vector<std::string> insist(_ns1__submitVaccination *message) {
        std::vector<std::string> all = {send(message)};
        if (!answered) {
            all.push_back(send(message));
        }
        return all;
    }

  private:
    // The proxy keeps a pointer to the address: it must live as long.
    std::string endpoint, facility, secret, fin;
    RecordsSoap11Proxy proxy;
    struct soap *soap;
    bool answered = false;

    std::string *text(const std::string &value) {
        std::string *kept = soap_new_std__string(soap);
        *kept = value;
        return kept;
    }
    int *number(int value) {
        int *kept = static_cast<int *>(soap_malloc(soap, sizeof(int)));
        *kept = value;
        return kept;
    }
    std::time_t *time(std::time_t value) {
        auto *kept = static_cast<std::time_t *>(soap_malloc(soap, sizeof(std::time_t)));
        *kept = value;
        return kept;
    }

    ns1__Person *person() {
        auto *person = soap_new_ns1__Person(soap);
        person->fin = text(fin);
        person->familyName = text("Əliyev");
        person->givenName = text("İlqar");
        person->patronymic = text("Rəşid oğlu");
        person->birthDate = text("1980-05-17");
        return person;
    }

    ns1__Worker *worker() {
        auto *worker = soap_new_ns1__Worker(soap);
        worker->id = text("17");
        worker->name = text("Leyla Həsənova");
        return worker;
    }

    // gSOAP forgets the credentials after each call.
    void prove() {
        soap->userid = facility.c_str();
        soap->passwd = secret.c_str();
    }

    std::string told(int error, const ns1__SubmissionAnswer *answer) {
        answered = true;
        if (error == SOAP_OK) {
            return told(*answer);
        }
        if (soap->fault && soap->fault->detail && soap->fault->detail->ns1__fault) {
            const ns1__FaultDetail &detail = *soap->fault->detail->ns1__fault;
            return "{\"fault\": {\"faultstring\": " + json(soap->fault->faultstring) +
                   ", \"code\": " + json(soap_ns1__FaultCode2s(soap, detail.code)) +
                   ", \"textAz\": " + json(detail.textAz) + ", \"textEn\": " + json(detail.textEn) +
                   ", \"retry\": " + (detail.retry ? "true" : "false") + "}}";
        }
        if (error >= 400 && error < 600) {
            return "{\"http\": " + std::to_string(error) + "}";
        }
        answered = false;
        std::ostringstream why;
        soap_stream_fault(soap, why);
        return "{\"lost\": " + json(why.str()) + "}";
    }

    std::string told(const ns1__SubmissionAnswer &answer) {
        std::ostringstream out;
        out << "{\"status\": " << json(soap_ns1__Status2s(soap, answer.status))
            << field("messageId", answer.messageId) << field("recordId", answer.recordId);
        if (answer.version) {
            out << ", \"version\": " << *answer.version;
        }
        if (answer.acknowledgedAt) {
            out << ", \"acknowledgedAt\": " << json(soap_dateTime2s(soap, *answer.acknowledgedAt));
        }
        out << ", \"problem\": [";
        const char *comma = "";
        for (const ns1__FieldProblem *problem : answer.problem) {
            out << comma << "{\"field\": " << json(problem->field) << field("code", &problem->code)
                << field("textAz", &problem->textAz) << field("textEn", &problem->textEn) << "}";
            comma = ", ";
        }
        out << "]}";
        return out.str();
    }
};

}  // namespace

int main(int count, char **arguments) {
    if (count < 5) {
        std::cerr << "submit WSDL-URL FACILITY SECRET dose|walk|retry|large [MESSAGE-ID [FIN]]\n";
        return 2;
    }
    std::string wsdl = arguments[1], scenario = arguments[4];
    std::string id = count > 5 ? arguments[5] : "gsoap-" + std::to_string(std::time(nullptr));
    // The generated proxy knows the address of the WSDL that it was made from; this names another.
    Hospital hospital(wsdl.substr(0, wsdl.find('?')), arguments[2], arguments[3],
                      count > 6 ? arguments[6] : "7WSDL1Z");
    std::vector<std::string> told;
    if (scenario == "walk") {
        told = {hospital.send(hospital.dose(id)), hospital.send(hospital.dose(id)),
                hospital.send(hospital.other(id)), hospital.send(hospital.bad(id + "-bad")),
                hospital.send(hospital.test(id + "-test"))};
    } else if (scenario == "retry") {
        told = hospital.insist(hospital.dose(id));
    } else if (scenario == "large") {
        told = {hospital.send(hospital.large(id))};
    } else {
        told = {hospital.send(hospital.dose(id))};
    }
    const char *before = "[";
    for (const std::string &one : told) {
        std::cout << before << one;
        before = ",\n";
    }
    std::cout << "]\n";
    return 0;
}
