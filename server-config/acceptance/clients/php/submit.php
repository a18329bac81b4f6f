#!/usr/bin/php
<?php
// A hospital's client in PHP with ext-soap, made from nothing but the address of the WSDL.
//
//     submit.php [--user=WORKER --password=TEXT --cert=FILE --key=FILE --ca=FILE]
//         WSDL-URL FACILITY SECRET dose|walk|retry|large [MESSAGE-ID [FIN]]
//
// With --user, the facility is known by its certificate (FACILITY and SECRET are not used), and the
// worker by a WS-Security UsernameToken with a digest of the password.
// The scenarios are those of ../README.md; a JSON list goes to standard output.
declare(strict_types=1);

final class Hospital
{
    private SoapClient $records;

    public function __construct(
        string $wsdl,
        string $facility,
        string $secret,
        private string $fin,
        private array $options
    ) {
        $tls = stream_context_create(['ssl' => array_filter([
            'local_cert' => $options['cert'] ?? null,
            'local_pk' => $options['key'] ?? null,
            'cafile' => $options['ca'] ?? null,
        ])]);
        $proof = isset($options['user']) ? [] : ['login' => $facility, 'password' => $secret];
        // Seconds to wait for an answer; connection_timeout is for the connection only.
        ini_set('default_socket_timeout', '60');
        // The contract is public: only messages carry the secret. Given the address of the WSDL,
        // SoapClient would ask for it with the secret, and with a wrong one not even be made.
        $copy = tempnam(sys_get_temp_dir(), 'records');
        copy($wsdl, $copy, $tls);
        $this->records = new SoapClient($copy, $proof + [
            'stream_context' => $tls,
            'soap_version' => SOAP_1_1,
            // Or PHP keeps the WSDL of yesterday in its folder of temporary files.
            'cache_wsdl' => WSDL_CACHE_NONE,
            // Or one problem is an object and two are a list.
            'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
            'connection_timeout' => 10,
        ]);
        unlink($copy);
    }

    /** A header for one message: a server takes a nonce once. */
    private function userNameToken(): SoapHeader
    {
        $wss = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-';
        $nonce = random_bytes(16);
        $created = gmdate('Y-m-d\TH:i:s\Z');
        $digest = base64_encode(sha1($nonce . $created . $this->options['password'], true));
        $user = htmlspecialchars($this->options['user'], ENT_XML1);
        $encoded = base64_encode($nonce);
        $xml = "<wsse:Security xmlns:wsse=\"{$wss}wssecurity-secext-1.0.xsd\""
            . " xmlns:wsu=\"{$wss}wssecurity-utility-1.0.xsd\"><wsse:UsernameToken>"
            . "<wsse:Username>$user</wsse:Username>"
            . "<wsse:Password Type=\"{$wss}username-token-profile-1.0#PasswordDigest\">$digest"
            . "</wsse:Password><wsse:Nonce"
            . " EncodingType=\"{$wss}soap-message-security-1.0#Base64Binary\">$encoded</wsse:Nonce>"
            . "<wsu:Created>$created</wsu:Created></wsse:UsernameToken></wsse:Security>";
        return new SoapHeader(
            "{$wss}wssecurity-secext-1.0.xsd",
            'Security',
            new SoapVar($xml, XSD_ANYXML)
        );
    }

    // Dates are texts: PHP sends them as they are.
    private function person(): array
    {
        return ['fin' => $this->fin, 'familyName' => 'Əliyev', 'givenName' => 'İlqar',
            'patronymic' => 'Rəşid oğlu', 'birthDate' => '1980-05-17'];
    }

    private function worker(): array
    {
        return ['id' => '17', 'name' => 'Leyla Həsənova'];
    }

    public function dose(string $messageId): array
    {
        return ['messageId' => $messageId, 'person' => $this->person(), 'worker' => $this->worker(),
            'dose' => ['product' => 'CoronaVac', 'lot' => 'SV-2021/118', 'doseNumber' => 1,
                'seriesSize' => 2, 'date' => '2021-06-14', 'vaccinator' => 'Samir Quliyev']];
    }

    public function bad(string $messageId): array
    {
        $sent = $this->dose($messageId);
        $sent['person']['fin'] = '7WSDLO1';
        unset($sent['worker']);
        $sent['dose']['product'] = 'Panacea';
        $sent['dose']['date'] =
            (new DateTimeImmutable('tomorrow', new DateTimeZone('Asia/Baku')))->format('Y-m-d');
        return $sent;
    }

    public function test(string $messageId): array
    {
        return ['messageId' => $messageId, 'person' => $this->person(), 'worker' => $this->worker(),
            'test' => ['type' => 'NAAT', 'device' => 'RT-PCR',
                'sampledAt' => '2022-01-10T09:30:00+04:00',
                'announcedAt' => '2022-01-10T18:05:00+04:00', 'result' => 'DETECTED']];
    }

    /** The answer, or the fault, or the HTTP refusal; throws when nothing was answered. */
    public function call(string $operation, array $sent): mixed
    {
        try {
            $headers = isset($this->options['user']) ? [$this->userNameToken()] : null;
            return $this->records->__soapCall($operation, [$sent], null, $headers)->answer;
        } catch (SoapFault $fault) {
            if (isset($fault->detail->fault)) {
                return ['fault' => ['faultstring' => $fault->getMessage()]
                    + get_object_vars($fault->detail->fault)];
            }
            // PHP makes a SoapFault of everything: of a refusal by HTTP too, and of silence.
            if ($fault->faultcode === 'HTTP' && $fault->getMessage() === 'Unauthorized') {
                return ['http' => 401];
            }
            throw $fault;
        }
    }

    /** Sends a message until it is answered: the same message, under the same id. */
    public function insist(string $operation, array $sent): array
    {
        try {
            return [$this->call($operation, $sent)];
        } catch (SoapFault $lost) {
            return [['lost' => $lost->getMessage()], $this->call($operation, $sent)];
        }
    }
}

$options = getopt('', ['user:', 'password:', 'cert:', 'key:', 'ca:'], $first);
$arguments = array_slice($argv, $first);
[$wsdl, $facility, $secret, $scenario] = $arguments;
$messageId = $arguments[4] ?? bin2hex(random_bytes(16));
$hospital = new Hospital($wsdl, $facility, $secret, $arguments[5] ?? '7WSDL1Z', $options);
$dose = $hospital->dose($messageId);
$send = 'submitVaccination';
$told = match ($scenario) {
    'walk' => [
        $hospital->call($send, $dose),
        $hospital->call($send, $dose),
        $hospital->call($send, array_replace_recursive($dose, ['dose' => ['lot' => 'OTHER-LOT']])),
        $hospital->call($send, $hospital->bad("$messageId-bad")),
        $hospital->call('submitTest', $hospital->test("$messageId-test")),
    ],
    'retry' => $hospital->insist($send, $dose),
    'large' => [$hospital->call($send, array_replace_recursive(
        $dose,
        ['person' => ['patronymic' => str_repeat('Ə', 2_500_000)]]
    ))],
    'dose' => [$hospital->call($send, $dose)],
};
echo json_encode($told, JSON_UNESCAPED_UNICODE | JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR), "\n";
