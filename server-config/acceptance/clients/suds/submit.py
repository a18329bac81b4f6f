#!/usr/bin/python3
"""A hospital's client in Python with suds, made from nothing but the address of the WSDL.

    submit.py WSDL-URL FACILITY SECRET dose|walk|retry|large [MESSAGE-ID [FIN]]

The scenarios are those of ../README.md; a JSON list goes to standard output.
"""
import datetime
import http.client
import json
import sys
import uuid

import suds
import suds.client
import suds.plugin
import suds.sudsobject
import suds.transport.http

BAKU = datetime.timezone(datetime.timedelta(hours=4))


class IgnoreTheUnknown(suds.plugin.MessagePlugin):
    """Takes from an answer what this client's WSDL does not have; suds would raise TypeNotFound."""

    known = ()

    def parsed(self, context):
        for answer in descendants(context.reply, "answer"):
            for child in list(answer.children):
                if child.name not in self.known:
                    answer.remove(child)


def descendants(element, name):
    for child in element.getChildren():
        if child.name == name:
            yield child
        else:
            yield from descendants(child, name)


class Hospital:
    def __init__(self, wsdl, facility, secret, fin):
        # suds keeps a WSDL in a folder of temporary files for a day unless told not to, and it
        # knows SOAP 1.1 only: of the two ports it must take the one for that.
        ignoring = IgnoreTheUnknown()
        client = suds.client.Client(wsdl, cache=None, plugins=[ignoring])
        client.set_options(port="RecordsPort")
        # The contract is public: only messages carry the secret.
        client.set_options(transport=suds.transport.http.HttpAuthenticated(
            username=facility, password=secret, timeout=60))
        self.make = client.factory.create
        ignoring.known = suds.sudsobject.asdict(self.make("SubmissionAnswer")).keys()
        self.records = client.service
        self.fin = fin

    def person(self):
        person = self.make("Person")
        person.fin = self.fin
        person.familyName = "Əliyev"
        person.givenName = "İlqar"
        person.patronymic = "Rəşid oğlu"
        person.birthDate = datetime.date(1980, 5, 17)
        return person

    def worker(self):
        worker = self.make("Worker")
        worker.id = "17"
        worker.name = "Leyla Həsənova"
        return worker

    def dose(self, message_id, lot="SV-2021/118"):
        dose = self.make("Dose")
        dose.product = "CoronaVac"
        dose.lot = lot
        dose.doseNumber = 1
        dose.seriesSize = 2
        dose.date = datetime.date(2021, 6, 14)
        dose.vaccinator = "Samir Quliyev"
        return {"messageId": message_id, "person": self.person(), "worker": self.worker(),
                "dose": dose}

    def bad(self, message_id):
        sent = self.dose(message_id)
        sent["person"].fin = "7WSDLO1"
        del sent["worker"]
        sent["dose"].product = "Panacea"
        sent["dose"].date = datetime.datetime.now(BAKU).date() + datetime.timedelta(days=1)
        return sent

    def test(self, message_id):
        test = self.make("Test")
        test.type = "NAAT"
        test.device = "RT-PCR"
        test.sampledAt = datetime.datetime(2022, 1, 10, 9, 30, tzinfo=BAKU)
        test.announcedAt = datetime.datetime(2022, 1, 10, 18, 5, tzinfo=BAKU)
        test.result = "DETECTED"
        return {"messageId": message_id, "person": self.person(), "worker": self.worker(),
                "test": test}

    def large(self, message_id):
        sent = self.dose(message_id)
        sent["person"].patronymic = "Ə" * 2_500_000
        return sent

    def call(self, operation, sent):
        """The answer, or the fault, or the HTTP refusal; raises when nothing was answered."""
        try:
            return plain(getattr(self.records, operation)(**sent))
        except suds.WebFault as failure:
            detail = getattr(failure.fault, "detail", None)
            return {"fault": {"faultstring": str(failure.fault.faultstring),
                              **(plain(detail.fault) if detail else {})}}
        except suds.transport.TransportError as refusal:
            return {"http": refusal.httpcode}
        except Exception as refusal:
            # suds throws an HTTP status without a SOAP body as a bare Exception of a pair.
            pair = refusal.args[0] if refusal.args else None
            if isinstance(pair, tuple) and isinstance(pair[0], int):
                return {"http": pair[0]}
            raise

    def insist(self, operation, sent):
        """Sends a message until it is answered: the same message, under the same id."""
        try:
            return [self.call(operation, sent)]
        except (OSError, http.client.HTTPException) as lost:
            return [{"lost": str(lost)}, self.call(operation, sent)]


def plain(value):
    """What suds read, as dictionaries and lists."""
    if isinstance(value, suds.sudsobject.Object):
        return {name: plain(member) for name, member in suds.sudsobject.asdict(value).items()}
    if isinstance(value, list):
        return [plain(member) for member in value]
    return value


def main(wsdl, facility, secret, scenario, message_id=None, fin="7WSDL1Z"):
    hospital = Hospital(wsdl, facility, secret, fin)
    message_id = message_id or str(uuid.uuid4())
    send = "submitVaccination"
    if scenario == "walk":
        told = [hospital.call(send, hospital.dose(message_id)),
                hospital.call(send, hospital.dose(message_id)),
                hospital.call(send, hospital.dose(message_id, lot="OTHER-LOT")),
                hospital.call(send, hospital.bad(message_id + "-bad")),
                hospital.call("submitTest", hospital.test(message_id + "-test"))]
    elif scenario == "retry":
        told = hospital.insist(send, hospital.dose(message_id))
    elif scenario == "large":
        told = [hospital.call(send, hospital.large(message_id))]
    else:
        told = [hospital.call(send, hospital.dose(message_id))]
    json.dump(told, sys.stdout, default=str, ensure_ascii=False, indent=2)
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
