// A hospital's client in C# with System.Web.Services; Records.cs is generated from the WSDL by build.sh.
//
//     mono submit.exe WSDL-URL FACILITY SECRET dose|walk|retry|large [MESSAGE-ID [FIN]]
//
// The scenarios are those of ../README.md; a JSON list goes to standard output.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Web.Services.Protocols;
using System.Xml;
using Records;

static class Json
{
    public static string Text(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c == '"' || c == '\\') json.Append('\\').Append(c);
            else json.Append(c < ' ' ? ' ' : c);
        }
        return json.Append('"').ToString();
    }

    public static string Object(params string[] namesAndValues)
    {
        var members = new List<string>();
        for (int i = 0; i < namesAndValues.Length; i += 2)
        {
            if (namesAndValues[i + 1] != null)
            {
                members.Add(Text(namesAndValues[i]) + ": " + namesAndValues[i + 1]);
            }
        }
        return "{" + string.Join(", ", members) + "}";
    }

    public static string List(IEnumerable<string> values)
    {
        return "[" + string.Join(",\n", values) + "]";
    }
}

/// What is sent: a dose or a test.
class Message
{
    public string Id;
    public Person Person;
    public Worker Worker;
    public Dose Dose;
    public Test Test;
}

class Hospital
{
    static readonly TimeSpan Baku = TimeSpan.FromHours(4);

    readonly RecordsService records;
    readonly string fin;

    public Hospital(string wsdl, string facility, string secret, string fin)
    {
        this.fin = fin;
        // The generated class knows the address of the WSDL that it was made from; this names another.
        records = new RecordsService { Url = wsdl.Split('?')[0], Timeout = 60000 };
        // Without PreAuthenticate each message is first sent without the secret, and refused.
        records.Credentials = new NetworkCredential(facility, secret);
        records.PreAuthenticate = true;
    }

    // Every value that is no class has a switch beside it: without birthDateSpecified the birth date
    // is not sent, and nothing says so but the answer.
    Person Person()
    {
        return new Person
        {
            fin = fin,
            familyName = "Əliyev",
            givenName = "İlqar",
            patronymic = "Rəşid oğlu",
            birthDate = new DateTime(1980, 5, 17),
            birthDateSpecified = true,
        };
    }

    Worker Worker()
    {
        return new Worker { id = "17", name = "Leyla Həsənova" };
    }

    public Message Dose(string id, string lot = "SV-2021/118")
    {
        return new Message
        {
            Id = id,
            Person = Person(),
            Worker = Worker(),
            Dose = new Dose
            {
                product = "CoronaVac",
                lot = lot,
                doseNumber = 1,
                doseNumberSpecified = true,
                seriesSize = 2,
                seriesSizeSpecified = true,
                date = new DateTime(2021, 6, 14),
                dateSpecified = true,
                vaccinator = "Samir Quliyev",
            },
        };
    }

    public Message Bad(string id)
    {
        Message sent = Dose(id);
        sent.Person.fin = "7WSDLO1";
        sent.Worker = null;
        sent.Dose.product = "Panacea";
        sent.Dose.date = DateTimeOffset.UtcNow.ToOffset(Baku).Date.AddDays(1);
        return sent;
    }

    public Message Large(string id)
    {
        Message sent = Dose(id);
        sent.Person.patronymic = new string('Ə', 2500000);
        return sent;
    }

    // A DateTime without a kind is written without a zone, which is refused: UTC has one.
    public Message Test(string id)
    {
        return new Message
        {
            Id = id,
            Person = Person(),
            Worker = Worker(),
            Test = new Test
            {
                type = TestType.NAAT,
                typeSpecified = true,
                device = "RT-PCR",
                sampledAt = new DateTimeOffset(2022, 1, 10, 9, 30, 0, Baku).UtcDateTime,
                sampledAtSpecified = true,
                announcedAt = new DateTimeOffset(2022, 1, 10, 18, 5, 0, Baku).UtcDateTime,
                announcedAtSpecified = true,
                result = TestOutcome.DETECTED,
                resultSpecified = true,
            },
        };
    }

    /// The answer, or the fault, or the HTTP refusal; throws WebException when nothing was answered.
    public string Send(Message sent)
    {
        try
        {
            return Told(sent.Dose != null
                ? records.submitVaccination(sent.Id, sent.Person, sent.Worker, sent.Dose)
                : records.submitTest(sent.Id, sent.Person, sent.Worker, sent.Test));
        }
        catch (SoapException fault)
        {
            return Json.Object("fault", Json.Object(
                "faultstring", Json.Text(fault.Message),
                "code", Detail(fault, "code"),
                "textAz", Detail(fault, "textAz"),
                "textEn", Detail(fault, "textEn"),
                "retry", Detail(fault, "retry")));
        }
        catch (WebException refusal) when (refusal.Response is HttpWebResponse)
        {
            int status = (int) ((HttpWebResponse) refusal.Response).StatusCode;
            return Json.Object("http", status.ToString(CultureInfo.InvariantCulture));
        }
    }

    static string Detail(SoapException fault, string name)
    {
        XmlNode found = fault.Detail == null
            ? null : fault.Detail.SelectSingleNode("//*[local-name()='" + name + "']");
        return found == null ? null : Json.Text(found.InnerText);
    }

    /// Sends a message until it is answered: the same message, under the same id.
    public List<string> Insist(Message sent)
    {
        try
        {
            return new List<string> { Send(sent) };
        }
        catch (WebException lost)
        {
            return new List<string> { Json.Object("lost", Json.Text(lost.Message)), Send(sent) };
        }
    }

    static string Told(SubmissionAnswer answer)
    {
        return Json.Object(
            "status", Json.Text(answer.status.ToString()),
            "messageId", answer.messageId == null ? null : Json.Text(answer.messageId),
            "recordId", answer.recordId == null ? null : Json.Text(answer.recordId),
            "version", answer.versionSpecified
                ? answer.version.ToString(CultureInfo.InvariantCulture) : null,
            "acknowledgedAt", answer.acknowledgedAtSpecified
                ? Json.Text(answer.acknowledgedAt.ToUniversalTime()
                    .ToString("o", CultureInfo.InvariantCulture)) : null,
            "problem", Json.List((answer.problem ?? new FieldProblem[0]).Select(problem => Json.Object(
                "field", Json.Text(problem.field),
                "code", Json.Text(problem.code),
                "textAz", Json.Text(problem.textAz),
                "textEn", Json.Text(problem.textEn)))));
    }
}

static class Submit
{
    static void Main(string[] arguments)
    {
        string id = arguments.Length > 4 ? arguments[4] : Guid.NewGuid().ToString();
        string fin = arguments.Length > 5 ? arguments[5] : "7WSDL1Z";
        var hospital = new Hospital(arguments[0], arguments[1], arguments[2], fin);
        List<string> told;
        switch (arguments[3])
        {
            case "walk":
                told = new List<string>
                {
                    hospital.Send(hospital.Dose(id)),
                    hospital.Send(hospital.Dose(id)),
                    hospital.Send(hospital.Dose(id, "OTHER-LOT")),
                    hospital.Send(hospital.Bad(id + "-bad")),
                    hospital.Send(hospital.Test(id + "-test")),
                };
                break;
            case "retry":
                told = hospital.Insist(hospital.Dose(id));
                break;
            case "large":
                told = new List<string> { hospital.Send(hospital.Large(id)) };
                break;
            default:
                told = new List<string> { hospital.Send(hospital.Dose(id)) };
                break;
        }
        // The console's own encoding follows the locale.
        byte[] json = new UTF8Encoding(false).GetBytes(Json.List(told) + "\n");
        using (Stream output = Console.OpenStandardOutput())
        {
            output.Write(json, 0, json.Length);
        }
    }
}
