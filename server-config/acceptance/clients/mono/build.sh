#!/bin/sh
# Makes the client from the WSDL: build.sh WSDL-URL FOLDER leaves FOLDER/submit.exe.
# Debian: mono-devel (wsdl) mono-mcs libmono-system-web-services4.0-cil
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2"
cd "$2"
wsdl "$1" /namespace:Records /out:Records.cs
mcs -nologo -r:System.Web.Services -out:submit.exe "$here/Submit.cs" Records.cs
