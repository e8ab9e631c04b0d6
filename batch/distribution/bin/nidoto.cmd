@echo off
rem Starts Nidoto with the Java of JAVA_HOME, else the one on the PATH; NIDOTO_JAVA_OPTIONS go to it.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" %NIDOTO_JAVA_OPTIONS% -jar "%~dp0..\lib\nidoto.jar" %*
exit /b %ERRORLEVEL%
