@echo off
rem Starts the command line. LSBX_JAVA_OPTS adds options of the Java virtual machine.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "options=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4 -XX:+UseSerialGC -XX:-UsePerfData -Dio.netty.jfr.enabled=false"
if "%~1"=="" set "options="
if "%~1"=="demo" set "options="
if "%~1"=="serve" set "options="
"%java%" %options% %LSBX_JAVA_OPTS% "-Dlsbx.program=%~f0" -jar "%~dp0..\lib\${project.build.finalName}.jar" %*
