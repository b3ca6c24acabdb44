@echo off
rem Starts Huizong. Builds it first when it was never built or its sources are newer.
rem HUIZONG_JAVA_OPTS: further options for Java, such as -Xmx4g.
rem
rem Lines end in CR LF, or cmd.exe misses its labels. Chinese stands in the last lines alone, each of which ends by itself:
rem cmd.exe may lose its place behind characters of several bytes. No path stands in round brackets: "Program Files (x86)"
rem would close them.
setlocal EnableExtensions DisableDelayedExpansion
set "CODE_PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp') do set "CODE_PAGE=%%P"
chcp 65001 >nul
set "HUIZONG_HOME=%~dp0"
if "%HUIZONG_HOME:~-1%"=="\" set "HUIZONG_HOME=%HUIZONG_HOME:~0,-1%"
set "TARGET=%HUIZONG_HOME%\target"
set "CURRENT=%TARGET%\huizong.current"
set "BUILD_LOG=%TARGET%\huizong-build.log"

set "JAVA=java"
set "JDK="
if defined JAVA_HOME set "JDK=%JAVA_HOME:"=%"
if defined JDK if exist "%JDK%\bin\java.exe" set "JAVA=%JDK%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 goto no_java

call :built
if not errorlevel 1 goto start
call :build
if errorlevel 1 goto failed

rem Small runs are the rule: starting costs most, and these options start fastest (measured).
:start
set "APP="
set /p APP=<"%CURRENT%"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable "-XX:SharedArchiveFile=%TARGET%\%APP%\huizong.jsa" ^
    -Dfile.encoding=UTF-8 "-Dhuizong.home=%HUIZONG_HOME%" %HUIZONG_JAVA_OPTS% -jar "%TARGET%\%APP%\huizong.jar" %*
set "CODE=%ERRORLEVEL%"
goto leave

:no_java
call :say_no_java
:failed
set "CODE=1"

:leave
if defined CODE_PAGE chcp %CODE_PAGE% >nul
exit /b %CODE%

rem 0 when what was built is there and no source is newer. Where nothing can compare the times, what is there is used.
:built
if not exist "%CURRENT%" exit /b 1
set "APP="
set /p APP=<"%CURRENT%"
if not exist "%TARGET%\%APP%\huizong.jar" exit /b 1
if not exist "%HUIZONG_HOME%\src\main" exit /b 0
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:CURRENT).LastWriteTimeUtc; $sources = @(Get-Item -LiteralPath (Join-Path $env:HUIZONG_HOME 'pom.xml')) + @(Get-ChildItem -LiteralPath (Join-Path $env:HUIZONG_HOME 'src\main') -Recurse); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 7 }" >nul 2>&1
if "%ERRORLEVEL%"=="7" exit /b 1
exit /b 0

rem Into a folder of its own, so that a running Huizong keeps the files it started from.
:build
where mvn >nul 2>&1
if errorlevel 1 goto no_maven
call :say_building
if not exist "%TARGET%" mkdir "%TARGET%"
set "PREVIOUS="
if exist "%CURRENT%" set /p PREVIOUS=<"%CURRENT%"
set "NAME=huizong-%RANDOM%%RANDOM%"
rem Written now and moved when all is done: a source that changes meanwhile is newer than what was built.
>"%TARGET%\huizong.next" echo %NAME%
pushd "%HUIZONG_HOME%"
call mvn -q -B -Dquick -Dmaven.test.skip=true -Dcyclonedx.skip=true -Djacoco.skip=true package >"%BUILD_LOG%" 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto build_failed
"%JAVA%" -Djarmode=tools -jar "%TARGET%\huizong.jar" extract --destination "%TARGET%\%NAME%" >>"%BUILD_LOG%" 2>&1
if errorlevel 1 goto build_failed
rem Classes as Java needs them in memory, taken from a run over the samples; without them it starts all the same, only later.
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable "-XX:ArchiveClassesAtExit=%TARGET%\%NAME%\huizong.jsa" ^
    -Dfile.encoding=UTF-8 "-Dhuizong.home=%HUIZONG_HOME%" -jar "%TARGET%\%NAME%\huizong.jar" demo ^
    --store "%TARGET%\%NAME%\train\data" --reports "%TARGET%\%NAME%\train\reports" --metrics-file "%TARGET%\%NAME%\metrics" >>"%BUILD_LOG%" 2>&1
rmdir /s /q "%TARGET%\%NAME%\train" >nul 2>&1
del /q "%TARGET%\%NAME%\metrics" >nul 2>&1
move /y "%TARGET%\huizong.next" "%CURRENT%" >nul
if errorlevel 1 goto build_failed
if defined PREVIOUS call :forget
exit /b 0

rem A folder that a running Huizong has files open in cannot be renamed; it stays.
:forget
if not "%PREVIOUS:~0,8%"=="huizong-" exit /b 0
ren "%TARGET%\%PREVIOUS%" "%PREVIOUS%.old" >nul 2>&1
if exist "%TARGET%\%PREVIOUS%.old" rmdir /s /q "%TARGET%\%PREVIOUS%.old" >nul 2>&1
exit /b 0

:no_maven
call :say_no_maven
exit /b 1

:build_failed
call :say_build_failed
exit /b 1

:say_no_java
>&2 echo 没有找到 Java。请安装 Java 17 或更新的长期支持版本，或设置 JAVA_HOME。& exit /b 1
:say_no_maven
>&2 echo 没有找到 Maven，无法构建。请安装 Maven 3.6.3 或更新版本。& exit /b 1
:say_building
>&2 echo 正在构建……（只在第一次和程序更新后需要，约一分钟）& exit /b 0
:say_build_failed
>&2 echo 构建失败，详情见 "%BUILD_LOG%"& exit /b 1
