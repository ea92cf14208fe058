#!/usr/bin/env bash
# System.ComponentModel.Composition 10.0.15 (MEF): a metadata key that one export gives twice makes every import of the contract fail, that of the
# exports with nothing wrong as well; a key of another type than the metadata view asks for drops the export without a word.
# One would have guessed that the faulty export alone is rejected, and that a misfit is reported.
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
    <PackageReference Include="System.ComponentModel.Composition" Version="[10.0.15]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SOURCE'
using System.ComponentModel.Composition;
using System.ComponentModel.Composition.Hosting;

Try("one export in order", typeof(Good));
Try("beside it one that gives a key twice", typeof(Good), typeof(GivenTwice));
Try("beside it one whose order is a text", typeof(Good), typeof(OtherType));

static void Try(string what, params Type[] types)
{
    using var container = new CompositionContainer(new TypeCatalog(types));
    Console.WriteLine($"{what}: asked for without metadata {Names(() => container.GetExportedValues<IService>())}, with metadata {Names(() => container.GetExports<IService, IOrder>().Select(export => export.Value))}");
}

static string Names(Func<IEnumerable<IService>> find)
{
    try
    {
        return string.Join(" and ", find().Select(service => service.GetType().Name));
    }
    catch (InvalidOperationException failure)
    {
        return failure.GetType().Name;
    }
}

public interface IService;

public interface IOrder
{
    int Order { get; }
}

[Export(typeof(IService))]
[ExportMetadata("Order", 1)]
public sealed class Good : IService;

[Export(typeof(IService))]
[ExportMetadata("Order", 2)]
[ExportMetadata("Order", 3)]
public sealed class GivenTwice : IService;

[Export(typeof(IService))]
[ExportMetadata("Order", "2")]
public sealed class OtherType : IService;
SOURCE

cat > expected <<'OUTPUT'
one export in order: asked for without metadata Good, with metadata Good
beside it one that gives a key twice: asked for without metadata InvalidOperationException, with metadata InvalidOperationException
beside it one whose order is a text: asked for without metadata Good and OtherType, with metadata Good
OUTPUT

echo "System.ComponentModel.Composition 10.0.15, .NET SDK $(dotnet --version)"
dotnet build --nologo -v q > build.log 2>&1 || { cat build.log; exit 2; }
dotnet bin/Debug/net10.0/finding.dll | tee actual
diff expected actual > /dev/null || { echo "this has changed"; exit 1; }
