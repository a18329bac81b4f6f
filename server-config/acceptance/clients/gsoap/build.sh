#!/bin/sh
# Makes the client from the WSDL: build.sh WSDL-URL FOLDER leaves FOLDER/submit.
# Debian: gsoap libgsoap-dev g++
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2"
cd "$2"
wsdl2h -o records.h "$1"
# -1 SOAP 1.1: of the two ports, it would choose the namespaces of 1.2 for the address of 1.1.
# -C client only, -j classes with a proxy, -L no library files, -x no sample messages
soapcpp2 -1 -C -j -L -x -I/usr/share/gsoap/import records.h
g++ -std=c++17 -O0 -I. -o submit "$here/submit.cpp" soapC.cpp soapRecordsSoap11Proxy.cpp -lgsoap++
