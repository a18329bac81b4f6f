#!/usr/bin/python3
"""A hospital's client in Python, made from nothing but the address of the WSDL.

    submit.py WSDL-URL FACILITY SECRET SCENARIO [--message-id ID] [--fin FIN]
              [--set FIELD=TEXT ...] [--soap12]
              [--user WORKER --password TEXT --cert FILE --key FILE --ca FILE]

Scenarios
    dose        a vaccine dose                    submitVaccination
    test        a positive RT-PCR test            submitTest
    recovery    a closed case                     submitRecovery
    bad         a dose with four mistakes: a FIN with an O, no worker, an unknown
                product, a date of tomorrow
    vaccines    the vaccines known                listVaccines
    codes       every code of the contract        listValueSets
    walk        the whole conversation in order: dose, the same again, the same id
                with another payload, bad, test, recovery
    retry       a dose, sent again under the same id if no answer came
    large       a dose with a patronymic of five megabytes: too large for the server

--set changes a field by its path, as problems name it: --set person.fin=5ABCDE1; an
empty text leaves the field out; --fin changes the person of all but bad. With
--user, the facility is known by its certificate (FACILITY and SECRET are not used), and the
worker by a WS-Security UsernameToken with a digest of the password. The answer goes to standard output
as JSON: an object, for walk, retry, vaccines and codes a list. A SOAP fault is {"fault": {...}}, an HTTP refusal
{"http": 401}. The exit status is 0 whenever the server said something.
"""
import argparse
import datetime
import json
import sys
import uuid

import requests
import zeep
import zeep.exceptions
import zeep.helpers
import zeep.transports
import zeep.wsse.username

BAKU = datetime.timezone(datetime.timedelta(hours=4))
SERVICE = "{urn:az:pasport:records:v1}"
OPERATIONS = {"dose": "submitVaccination", "bad": "submitVaccination",
              "large": "submitVaccination",
              "test": "submitTest", "recovery": "submitRecovery"}


def person(fin):
    return {"fin": fin, "familyName": "Əliyev", "givenName": "İlqar",
            "patronymic": "Rəşid oğlu", "birthDate": "1980-05-17"}


def worker():
    return {"id": "17", "name": "Leyla Həsənova"}


def message(scenario, fin):
    if scenario in ("dose", "bad", "large"):
        sent = {"person": person(fin), "worker": worker(), "dose": {
            "product": "CoronaVac", "lot": "SV-2021/118", "doseNumber": 1, "seriesSize": 2,
            "date": "2021-06-14", "vaccinator": "Samir Quliyev"}}
    elif scenario == "test":
        sent = {"person": person(fin), "worker": worker(), "test": {
            "type": "NAAT", "device": "RT-PCR", "sampledAt": "2022-01-10T09:30:00+04:00",
            "announcedAt": "2022-01-10T18:05:00+04:00", "result": "DETECTED"}}
    else:
        sent = {"person": person(fin), "worker": worker(), "recovery": {
            "firstPositive": "2022-01-10", "closedOn": "2022-01-24",
            "doctor": "Nigar Məmmədova"}}
    if scenario == "large":
        sent["person"]["patronymic"] = "Ə" * 2_500_000
    if scenario == "bad":
        tomorrow = datetime.datetime.now(BAKU).date() + datetime.timedelta(days=1)
        sent["person"]["fin"] = "7WSDLO1"
        del sent["worker"]
        sent["dose"].update(product="Panacea", date=tomorrow.isoformat())
    return sent


def change(sent, path, text):
    *parents, last = path.split(".")
    for parent in parents:
        sent = sent.setdefault(parent, {})
    if text:
        sent[last] = text
    else:
        sent.pop(last, None)


class Transport(zeep.transports.Transport):
    """Says that the secret is wrong, or that a proxy answered: a zeep that is not strict takes
    their pages for SOAP."""

    def post(self, address, message, headers):
        response = super().post(address, message, headers)
        if response.status_code == 401:
            raise zeep.exceptions.TransportError("the secret is wrong", status_code=401)
        if "xml" not in response.headers.get("Content-Type", ""):
            raise zeep.exceptions.TransportError(
                "no answer of Pasport's", status_code=response.status_code)
        return response


class Hospital:
    def __init__(self, arguments):
        session = requests.Session()
        if arguments.cert:
            session.cert = (arguments.cert, arguments.key)
        if arguments.ca:
            session.verify = arguments.ca
            # Or REQUESTS_CA_BUNDLE, where it is set, goes before it.
            session.trust_env = False
        client = zeep.Client(
            arguments.wsdl, transport=Transport(session=session, timeout=60))
        # The contract is public: only messages carry the secret.
        if arguments.user:
            client.wsse = zeep.wsse.username.UsernameToken(
                arguments.user, arguments.password, use_digest=True)
        else:
            session.auth = (arguments.facility.encode(), arguments.secret.encode())
        port = "RecordsSoap12Port" if arguments.soap12 else "RecordsPort"
        self.records = client.bind("RecordsService", port)
        # Or an element that v1 has gained since the WSDL was read ends the program.
        client.settings.strict = False
        self.fin = arguments.fin
        self.changes = [item.split("=", 1) for item in arguments.set]

    def submit(self, scenario, message_id, changes=()):
        sent = message(scenario, self.fin)
        for path, text in [*self.changes, *changes]:
            change(sent, path, text)
        return self.call(OPERATIONS[scenario], messageId=message_id, **sent)

    def call(self, operation, **sent):
        try:
            answer = self.records[operation](**sent)
        except zeep.exceptions.Fault as fault:
            detail = {}
            if fault.detail is not None and len(fault.detail):
                detail = {child.tag.removeprefix(SERVICE): child.text for child in fault.detail[0]}
            return {"fault": {"faultcode": fault.code, "faultstring": fault.message, **detail}}
        except zeep.exceptions.TransportError as refusal:
            return {"http": refusal.status_code}
        return zeep.helpers.serialize_object(answer, dict)

    def retry(self, message_id):
        """Sends a message until it is answered: the same message, under the same id."""
        try:
            return [self.submit("dose", message_id)]
        except requests.exceptions.RequestException as lost:
            return [{"lost": str(lost)}, self.submit("dose", message_id)]

    def walk(self, message_id):
        return [self.submit("dose", message_id),
                self.submit("dose", message_id),
                self.submit("dose", message_id, [("dose.lot", "OTHER-LOT")]),
                self.submit("bad", message_id + "-bad"),
                self.submit("test", message_id + "-test"),
                self.submit("recovery", message_id + "-recovery")]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wsdl")
    parser.add_argument("facility")
    parser.add_argument("secret")
    parser.add_argument("scenario", choices=[*OPERATIONS, "vaccines", "codes", "walk", "retry"])
    parser.add_argument("--message-id", default=str(uuid.uuid4()))
    parser.add_argument("--fin", default="7WSDL1Z")
    parser.add_argument("--set", action="append", default=[], metavar="FIELD=TEXT")
    parser.add_argument("--user", help="the worker's id")
    parser.add_argument("--password", help="the worker's secret")
    parser.add_argument("--cert", help="PEM of the facility's certificate")
    parser.add_argument("--key", help="PEM of its key")
    parser.add_argument("--ca", help="PEM of whom to believe for the server")
    parser.add_argument("--soap12", action="store_true", help="use the SOAP 1.2 port")
    arguments = parser.parse_args()

    hospital = Hospital(arguments)
    if arguments.scenario == "walk":
        told = hospital.walk(arguments.message_id)
    elif arguments.scenario == "retry":
        told = hospital.retry(arguments.message_id)
    elif arguments.scenario == "vaccines":
        told = hospital.call("listVaccines")
    elif arguments.scenario == "codes":
        told = hospital.call("listValueSets")
    else:
        told = hospital.submit(arguments.scenario, arguments.message_id)
    json.dump(told, sys.stdout, default=str, ensure_ascii=False, indent=2)
    print()


if __name__ == "__main__":
    main()
