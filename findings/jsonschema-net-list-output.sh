#!/usr/bin/env bash
# JsonSchema.Net 8.0.5: with the output format List, a valid instance has errors: those of alternatives that were not taken and of conditions that
# were not met stand in the list as all others do. One would have guessed that what a valid result lists is valid.
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
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="JsonSchema.Net" Version="[8.0.5]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SOURCE'
using System.Text.Json;
using Json.Schema;

var schema = JsonSchema.FromText("""{ "anyOf": [ { "type": "string" }, { "type": "number" } ], "if": { "const": 2 }, "then": { "const": 2 } }""");
var result = schema.Evaluate(JsonDocument.Parse("1").RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
Console.WriteLine($"1 is {(result.IsValid ? "valid" : "not valid")}");
foreach (var detail in result.Details!.Where(detail => detail.Errors is not null))
{
    Console.WriteLine($"and yet {detail.EvaluationPath}: {string.Join(", ", detail.Errors!.Keys)}");
}
SOURCE

cat > expected <<'OUTPUT'
1 is valid
and yet /anyOf/0: type
and yet /if: const
OUTPUT

echo "JsonSchema.Net 8.0.5, .NET SDK $(dotnet --version)"
dotnet build --nologo -v q > build.log 2>&1 || { cat build.log; exit 2; }
dotnet bin/Debug/net10.0/finding.dll | tee actual
diff expected actual > /dev/null || { echo "this has changed"; exit 1; }
