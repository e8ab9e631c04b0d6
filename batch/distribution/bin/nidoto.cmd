@echo off
rem Starts Nidoto with the Java of JAVA_HOME, else the one on the PATH; NIDOTO_JAVA_OPTIONS go to it.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "classes="
if exist "%~dp0..\lib\nidoto.jsa" set classes="-XX:SharedArchiveFile=%~dp0..\lib\nidoto.jsa"
"%java%" -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=error:stderr %NIDOTO_JAVA_OPTIONS% %classes% -jar "%~dp0..\lib\nidoto.jar" %*
exit /b %ERRORLEVEL%
