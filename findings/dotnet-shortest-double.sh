#!/usr/bin/env bash
# .NET 10: of all powers of two, 2^-25 and 2^-958 are written by double.ToString as a text that does not read back to the same number, with "R" as well.
# Since .NET Core 3.0 the shortest text that reads back is promised.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
PROJECT

cat > Program.cs <<'SOURCE'
for (var exponent = -1074; exponent <= 1023; exponent++)
{
    var number = Math.ScaleB(1, exponent);
    if (double.Parse(number.ToString()) != number || double.Parse(number.ToString("R")) != number)
    {
        Console.WriteLine($"2^{exponent} is written {number:R}, which is {(double.Parse(number.ToString("R")) < number ? "less" : "more")}; with 17 digits {number:E16}");
    }
}
SOURCE

cat > expected <<'OUTPUT'
2^-958 is written 4.104536801298376E-289, which is less; with 17 digits 4.1045368012983762E-289
2^-25 is written 2.980232238769531E-08, which is less; with 17 digits 2.9802322387695312E-008
OUTPUT

echo "$(dotnet --list-runtimes | grep "^Microsoft.NETCore.App 10" | tail -1 | cut -d" " -f1,2)"
dotnet build --nologo -v q > build.log 2>&1 || { cat build.log; exit 2; }
dotnet bin/Debug/net10.0/finding.dll | tee actual
diff expected actual > /dev/null || { echo "this has changed"; exit 1; }
