#!/usr/bin/env bash
# McMaster.NETCore.Plugins 2.0.0: an assembly that is named among those to share is shared only while the host's version is not lower than the one the
# plugin was built against. Otherwise a copy in the plugin's folder is loaded without a word, and its types are others than the host's.
# One would have guessed that a shared assembly is always the host's, or that the loader says when it cannot be.
set -euo pipefail

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir contract plugin host
cat > contract/Contract.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputPath>../contract-$(Version)/</OutputPath>
    <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
  </PropertyGroup>
</Project>
PROJECT
echo 'public interface IGreeter;' > contract/Contract.cs

cat > plugin/Plugin.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <EnableDynamicLoading>true</EnableDynamicLoading>
    <OutputPath>../plugin-$(ContractVersion)/</OutputPath>
    <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="../contract-$(ContractVersion)/Contract.dll" />
  </ItemGroup>
</Project>
PROJECT
echo 'public sealed class Greeter : IGreeter;' > plugin/Greeter.cs

cat > host/Host.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="McMaster.NETCore.Plugins" Version="[2.0.0]" />
    <Reference Include="../contract-1.1.0/Contract.dll" />
  </ItemGroup>
</Project>
PROJECT
cat > host/Program.cs <<'SOURCE'
using McMaster.NETCore.Plugins;

foreach (var version in new[] { "1.0.0", "1.1.0", "1.2.0" })
{
    var loader = PluginLoader.CreateFromAssemblyFile(Path.GetFullPath($"plugin-{version}/Plugin.dll"), sharedTypes: [typeof(IGreeter)]);
    var greeter = loader.LoadDefaultAssembly().GetType("Greeter")!;
    Console.WriteLine($"host with 1.1.0, plugin with {version}: {(typeof(IGreeter).IsAssignableFrom(greeter) ? "an IGreeter of the host" : "an IGreeter of its own copy")}");
}
SOURCE

cat > expected <<'OUTPUT'
host with 1.1.0, plugin with 1.0.0: an IGreeter of the host
host with 1.1.0, plugin with 1.1.0: an IGreeter of the host
host with 1.1.0, plugin with 1.2.0: an IGreeter of its own copy
OUTPUT

build() {
  dotnet build --nologo -v q "$@" > build.log 2>&1 || { cat build.log; exit 2; }
}

echo "McMaster.NETCore.Plugins 2.0.0, .NET SDK $(dotnet --version)"
for version in 1.0.0 1.1.0 1.2.0; do
  build contract -p:Version=$version
  build plugin -p:ContractVersion=$version
done
build host
dotnet host/bin/Debug/net10.0/Host.dll | tee actual
diff expected actual > /dev/null || { echo "this has changed"; exit 1; }
