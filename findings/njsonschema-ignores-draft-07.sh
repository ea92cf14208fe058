#!/usr/bin/env bash
# NJsonSchema 11.6.2 reads a schema of draft-07 and ignores "const" and "if"/"then" without a word: whatever they refuse is valid.
# One would have guessed that a validator knows the keywords of the draft that the schema names, or says which it does not know.
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
    <PackageReference Include="NJsonSchema" Version="[11.6.2]" />
    <PackageReference Include="JsonSchema.Net" Version="[8.0.5]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SOURCE'
using System.Text.Json;

const string Draft = "\"$schema\": \"http://json-schema.org/draft-07/schema#\"";
await Try("enum", $$"""{ {{Draft}}, "properties": { "kind": { "enum": ["a"] } } }""");
await Try("const", $$"""{ {{Draft}}, "properties": { "kind": { "const": "a" } } }""");
await Try("if and then", $$"""{ {{Draft}}, "if": { "required": ["kind"] }, "then": { "required": ["value"] } }""");

static async Task Try(string keyword, string schema)
{
    const string Instance = """{ "kind": "b" }""";
    var ours = (await NJsonSchema.JsonSchema.FromJsonAsync(schema)).Validate(Instance).Count == 0;
    var theirs = Json.Schema.JsonSchema.FromText(schema).Evaluate(JsonDocument.Parse(Instance).RootElement).IsValid;
    Console.WriteLine($"{keyword}: {Word(ours)} by NJsonSchema, {Word(theirs)} by JsonSchema.Net");
}

static string Word(bool valid) => valid ? "valid" : "not valid";
SOURCE

cat > expected <<'OUTPUT'
enum: not valid by NJsonSchema, not valid by JsonSchema.Net
const: valid by NJsonSchema, not valid by JsonSchema.Net
if and then: valid by NJsonSchema, not valid by JsonSchema.Net
OUTPUT

echo "NJsonSchema 11.6.2, JsonSchema.Net 8.0.5, .NET SDK $(dotnet --version)"
dotnet build --nologo -v q > build.log 2>&1 || { cat build.log; exit 2; }
dotnet bin/Debug/net10.0/finding.dll | tee actual
diff expected actual > /dev/null || { echo "this has changed"; exit 1; }
