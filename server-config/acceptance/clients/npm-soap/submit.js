#!/usr/bin/env node
// A hospital's client in Node with the package `soap`, made from nothing but the address of the WSDL.
//
//     npm ci && node submit.js WSDL-URL FACILITY SECRET dose|walk|retry|large [MESSAGE-ID [FIN]]
//         [--user WORKER --password TEXT --cert FILE --key FILE --ca FILE]
//
// With --user, the facility is known by its certificate (FACILITY and SECRET are not used), and the
// worker by a WS-Security UsernameToken with a digest of the password.
//
// The scenarios are those of ../README.md; a JSON list goes to standard output.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import https from "node:https";
import { parseArgs, promisify } from "node:util";
import soap from "soap";

const text = { type: "string" };
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { user: text, password: text, cert: text, key: text, ca: text },
});
const [wsdl, facility, secret, scenario, messageId = randomUUID(), fin = "7WSDL1Z"] = positionals;

const tls = Object.fromEntries(
  ["cert", "key", "ca"].filter((name) => options[name]).map((name) => [name, readFileSync(options[name])]),
);
const transport = options.cert || options.ca ? { httpsAgent: new https.Agent(tls) } : {};

// Dates are texts here: of a Date, the package makes an empty element.
function person() {
  return {
    fin,
    familyName: "Əliyev",
    givenName: "İlqar",
    patronymic: "Rəşid oğlu",
    birthDate: "1980-05-17",
  };
}

function worker() {
  return { id: "17", name: "Leyla Həsənova" };
}

// The order of the properties is the order of the elements.
function dose(id) {
  return {
    messageId: id,
    person: person(),
    worker: worker(),
    dose: {
      product: "CoronaVac",
      lot: "SV-2021/118",
      doseNumber: 1,
      seriesSize: 2,
      date: "2021-06-14",
      vaccinator: "Samir Quliyev",
    },
  };
}

function bad(id) {
  const message = dose(id);
  const tomorrow = new Date(Date.now() + 24 * 3600 * 1000);
  message.person.fin = "7WSDLO1";
  delete message.worker;
  message.dose.product = "Panacea";
  message.dose.date = tomorrow.toLocaleDateString("sv", { timeZone: "Asia/Baku" });
  return message;
}

function test(id) {
  return {
    messageId: id,
    person: person(),
    worker: worker(),
    test: {
      type: "NAAT",
      device: "RT-PCR",
      sampledAt: "2022-01-10T09:30:00+04:00",
      announcedAt: "2022-01-10T18:05:00+04:00",
      result: "DETECTED",
    },
  };
}

// Without disableCache a second createClientAsync would never see a newer WSDL.
const client = await soap.createClientAsync(wsdl, { disableCache: true, wsdl_options: transport });
client.setSecurity(
  options.user
    ? new soap.WSSecurity(options.user, options.password, {
        passwordType: "PasswordDigest",
        hasNonce: true,
        hasTimeStamp: false,
      })
    : new soap.BasicAuthSecurity(facility, secret),
);
// The service has a port for each version of SOAP: name the one that is meant.
const port = client.RecordsService.RecordsPort;
const promised = Object.fromEntries(
  Object.entries(port).map(([operation, method]) => [operation, promisify(method)]),
);

/** The answer, or the fault, or the HTTP refusal; throws when nothing was answered. */
async function call(operation, message) {
  try {
    return (await promised[operation](message, { timeout: 60_000, ...transport })).answer;
  } catch (error) {
    const fault = error.root?.Envelope?.Body?.Fault;
    if (fault) {
      return { fault: { faultstring: fault.faultstring, ...fault.detail.fault } };
    }
    if (error.response) {
      return { http: error.response.status };
    }
    throw error;
  }
}

/** Sends a message until it is answered: the same message, under the same id. */
async function insist(operation, message) {
  try {
    return [await call(operation, message)];
  } catch (error) {
    return [{ lost: String(error.message || error.code) }, await call(operation, message)];
  }
}

function other(message) {
  message.dose.lot = "OTHER-LOT";
  return message;
}

function large(message) {
  message.person.patronymic = "Ə".repeat(2_500_000);
  return message;
}

const scenarios = {
  dose: async () => [await call("submitVaccination", dose(messageId))],
  walk: async () => [
    await call("submitVaccination", dose(messageId)),
    await call("submitVaccination", dose(messageId)),
    await call("submitVaccination", other(dose(messageId))),
    await call("submitVaccination", bad(`${messageId}-bad`)),
    await call("submitTest", test(`${messageId}-test`)),
  ],
  retry: () => insist("submitVaccination", dose(messageId)),
  large: async () => [await call("submitVaccination", large(dose(messageId)))],
};

console.log(JSON.stringify(await scenarios[scenario](), null, 2));
