#!/bin/sh
# Makes the client from the WSDL: build.sh WSDL-URL FOLDER LIBS leaves classes in FOLDER.
# LIBS is the folder of CXF's jars, which `mvn package` collects in target/libs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}
mkdir -p "$2"
"${java}java" -cp "$3/*" org.apache.cxf.tools.wsdlto.WSDLToJava \
    -p az.pasport.records.v1 -encoding UTF-8 -d "$2/generated" "$1"
# All files by name: package-info.java, found by no import, holds the namespace of the elements.
"${java}javac" -encoding UTF-8 -cp "$3/*" -d "$2" "$2"/generated/az/pasport/records/v1/*.java "$here/Submit.java"
