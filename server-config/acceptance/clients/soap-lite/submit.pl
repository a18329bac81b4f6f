#!/usr/bin/perl
# A hospital's client in Perl with SOAP::Lite.
#
#     submit.pl WSDL-URL FACILITY SECRET dose|walk|retry|large [MESSAGE-ID [FIN]]
#
# The scenarios are those of ../README.md; a JSON list goes to standard output.
#
# SOAP::Lite takes the address from the WSDL. Its stubs (SOAP::Lite->service) are for rpc: of this
# contract they would send the person as xsi:nil. So the message is written out here.
use strict;
use warnings;
use utf8;

use JSON::PP;
use MIME::Base64 qw(encode_base64);
use POSIX qw(strftime);
use SOAP::Lite;

my $NAMESPACE = 'urn:az:pasport:records:v1';

my ($wsdl, $facility, $secret, $scenario, $message_id, $fin) = @ARGV;
$message_id //= "soap-lite-$$-" . time;
$fin //= '7WSDL1Z';

my $schema = SOAP::Schema->new(schema_url => $wsdl)->parse;
my $operation = $schema->services->{RecordsService}{submitVaccination};

my $records = SOAP::Lite->new
    ->proxy($operation->{endpoint}->value, timeout => 60)
    ->default_ns($NAMESPACE)
    # The action of the contract; SOAP::Lite's own would be namespace#operation.
    ->on_action(sub { qq("$NAMESPACE/$_[1]") })
    # Or a text with an ə is sent as xsi:type base64Binary, and 17 as an int.
    ->autotype(0)
    ->encodingStyle('')
    # Or a fault ends the program by die().
    ->on_fault(sub { return $_[1] });
# Sent with each message; get_basic_credentials would wait for a 401 each time.
$records->transport->proxy->default_header(
    Authorization => 'Basic ' . encode_base64("$facility:$secret", ''));

sub element { my ($name, @value) = @_; return SOAP::Data->name($name => @value) }

sub complex { my ($name, @children) = @_; return element($name => \SOAP::Data->value(@children)) }

# The elements of a person, in the contract's order: a hash of Perl has none.
sub person {
    my %changed = @_;
    return complex(person =>
        element(fin => $changed{fin} // $fin),
        element(familyName => 'Əliyev'),
        element(givenName => 'İlqar'),
        element(patronymic => $changed{patronymic} // 'Rəşid oğlu'),
        element(birthDate => '1980-05-17'));
}

sub worker { return complex(worker => element(id => '17'), element(name => 'Leyla Həsənova')) }

sub dose {
    my %changed = @_;
    return complex(dose =>
        element(product => $changed{product} // 'CoronaVac'),
        element(lot => $changed{lot} // 'SV-2021/118'),
        element(doseNumber => 1),
        element(seriesSize => 2),
        element(date => $changed{date} // '2021-06-14'),
        element(vaccinator => 'Samir Quliyev'));
}

sub good { my ($id) = @_; return element(messageId => $id), person(), worker(), dose() }

sub other {
    my ($id) = @_;
    return element(messageId => $id), person(), worker(), dose(lot => 'OTHER-LOT');
}

sub bad {
    my ($id) = @_;
    my $tomorrow = strftime '%Y-%m-%d', gmtime(time + (4 + 24) * 3600);
    return element(messageId => $id), person(fin => '7WSDLO1'),
        dose(product => 'Panacea', date => $tomorrow);
}

sub large {
    my ($id) = @_;
    return element(messageId => $id), person(patronymic => 'Ə' x 2_500_000), worker(), dose();
}

sub test {
    my ($id) = @_;
    return element(messageId => $id), person(), worker(), complex(test =>
        element(type => 'NAAT'),
        element(device => 'RT-PCR'),
        element(sampledAt => '2022-01-10T09:30:00+04:00'),
        element(announcedAt => '2022-01-10T18:05:00+04:00'),
        element(result => 'DETECTED'));
}

# The answer, or the fault, or the HTTP refusal; dies when nothing was answered.
sub submit {
    my ($operation, @message) = @_;
    my $som = $records->call(element($operation)->attr({xmlns => $NAMESPACE}), @message);
    if (!ref $som) {
        my $status = $records->transport->proxy->code;
        die $records->transport->status . "\n" if $status !~ /^[34]/;
        return {http => $status + 0};
    }
    if ($som->fault) {
        my $detail = $som->faultdetail;
        return {fault => {faultstring => $som->faultstring, %{$detail->{fault} // {}}}};
    }
    my %answer = %{$som->valueof('//answer')};
    # In a hash, the last of several elements of a name wins: the list has to be asked for.
    $answer{problem} = [$som->valueof('//answer/problem')];
    return \%answer;
}

# Sends a message until it is answered: the same message, under the same id.
sub insist {
    my @message = @_;
    my $answer = eval { submit(@message) };
    return $answer if $answer;
    chomp(my $lost = $@);
    return {lost => $lost}, submit(@message);
}

my $send = 'submitVaccination';
my %scenarios = (
    dose => sub { submit($send, good($message_id)) },
    walk => sub {
        return submit($send, good($message_id)),
            submit($send, good($message_id)),
            submit($send, other($message_id)),
            submit($send, bad("$message_id-bad")),
            submit('submitTest', test("$message_id-test"));
    },
    retry => sub { insist($send, good($message_id)) },
    large => sub { submit($send, large($message_id)) },
);
print JSON::PP->new->utf8->pretty->canonical->encode([$scenarios{$scenario}->()]);
