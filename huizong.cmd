@echo off
rem Starts Huizong. Builds it first when it was never built or its sources are newer.
rem HUIZONG_JAVA_OPTS: further options for Java, such as -Xmx4g.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "HUIZONG_HOME=%~dp0"
if "%HUIZONG_HOME:~-1%"=="\" set "HUIZONG_HOME=%HUIZONG_HOME:~0,-1%"
set "TARGET=%HUIZONG_HOME%\target"
set "CURRENT=%TARGET%\huizong.current"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo 没有找到 Java。请安装 Java 17 或更新的长期支持版本，或设置 JAVA_HOME。 1>&2
    exit /b 1
)

call :built
if errorlevel 1 (
    call :build
    if errorlevel 1 exit /b 1
)
set /p APP=<"%CURRENT%"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable "-XX:SharedArchiveFile=%TARGET%\%APP%\huizong.jsa" ^
    -Dfile.encoding=UTF-8 "-Dhuizong.home=%HUIZONG_HOME%" %HUIZONG_JAVA_OPTS% -jar "%TARGET%\%APP%\huizong.jar" %*
exit /b %ERRORLEVEL%

rem 0 when what was built is there and no source is newer.
:built
if not exist "%CURRENT%" exit /b 1
set /p APP=<"%CURRENT%"
if not exist "%TARGET%\%APP%\huizong.jar" exit /b 1
if not exist "%HUIZONG_HOME%\src\main" exit /b 0
powershell -NoProfile -Command "$built=(Get-Item -LiteralPath $env:CURRENT).LastWriteTimeUtc; $newer=@(Get-Item -LiteralPath \"$env:HUIZONG_HOME\pom.xml\") + @(Get-ChildItem -LiteralPath \"$env:HUIZONG_HOME\src\main\" -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1; if ($newer) { exit 1 }"
exit /b %ERRORLEVEL%

rem Into a folder of its own, so that a running Huizong keeps the files it started from.
:build
where mvn >nul 2>&1
if errorlevel 1 (
    echo 没有找到 Maven，无法构建。请安装 Maven 3.6.3 或更新版本。 1>&2
    exit /b 1
)
echo 正在构建……（只在第一次和程序更新后需要，约一分钟） 1>&2
if not exist "%TARGET%" mkdir "%TARGET%"
set "NAME=huizong-%RANDOM%%RANDOM%"
set "BUILD_LOG=%TARGET%\huizong-build.log"
pushd "%HUIZONG_HOME%"
call mvn -q -B -Dquick -Dmaven.test.skip=true -Dcyclonedx.skip=true -Djacoco.skip=true package >"%BUILD_LOG%" 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
    echo 构建失败，详情见 %BUILD_LOG% 1>&2
    exit /b 1
)
"%JAVA%" -Djarmode=tools -jar "%TARGET%\huizong.jar" extract --destination "%TARGET%\%NAME%" >>"%BUILD_LOG%" 2>&1
if errorlevel 1 (
    echo 构建失败，详情见 %BUILD_LOG% 1>&2
    exit /b 1
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable "-XX:ArchiveClassesAtExit=%TARGET%\%NAME%\huizong.jsa" ^
    -Dfile.encoding=UTF-8 "-Dhuizong.home=%HUIZONG_HOME%" -jar "%TARGET%\%NAME%\huizong.jar" demo ^
    --store "%TARGET%\%NAME%\train\data" --reports "%TARGET%\%NAME%\train\reports" >>"%BUILD_LOG%" 2>&1
rmdir /s /q "%TARGET%\%NAME%\train" >nul 2>&1
>"%TARGET%\huizong.next" echo %NAME%
move /y "%TARGET%\huizong.next" "%CURRENT%" >nul
exit /b 0
