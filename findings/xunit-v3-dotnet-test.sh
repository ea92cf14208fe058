#!/usr/bin/env bash
# xunit.v3 4.0.2 with the .NET 10 SDK: a project with the three packages that projects of xunit have had for years (Microsoft.NET.Test.Sdk,
# xunit.runner.visualstudio, and xunit itself) builds and runs, but "dotnet test" refuses it. With xunit.v3.mtp-off in place of xunit.v3 it does not.
# One would have guessed that the runner for "dotnet test" to which the project refers is the one that is used.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="[18.12.0]" />
    <PackageReference Include="xunit.runner.visualstudio" Version="[4.0.1]" />
    <PackageReference Include="$(Xunit)" Version="[4.0.2]" />
  </ItemGroup>
</Project>
PROJECT
echo 'public class Tests { [Xunit.Fact] public void One_is_one() => Xunit.Assert.Equal(1, 1); }' > Tests.cs

try() {
  rm -rf bin obj
  dotnet build --nologo -v q "-p:Xunit=$1" > build.log 2>&1 || { cat build.log; exit 2; }
  dotnet bin/Debug/net10.0/finding.dll > /dev/null && echo "$1: it builds and runs"
  if dotnet test --nologo "-p:Xunit=$1" > test.log 2>&1; then
    echo "$1: dotnet test passes"
  else
    echo "$1: dotnet test refuses it: $(grep -o 'Testing with VSTest target is no longer supported' test.log | head -1)"
  fi
}

cat > expected <<'OUTPUT'
xunit.v3: it builds and runs
xunit.v3: dotnet test refuses it: Testing with VSTest target is no longer supported
xunit.v3.mtp-off: it builds and runs
xunit.v3.mtp-off: dotnet test passes
OUTPUT

echo "xunit.v3 4.0.2, xunit.runner.visualstudio 4.0.1, .NET SDK $(dotnet --version)"
{ try xunit.v3; try xunit.v3.mtp-off; } | tee actual
diff expected actual > /dev/null || { echo "this has changed"; exit 1; }
