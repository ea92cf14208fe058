using NeuroForge.Plugins.Catalog;
using NeuroForge.Tests.PublicApi;

namespace NeuroForge.Plugins.Tests;

/// <summary>What hosts see of plugins changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_is_the_accepted_one() =>
        ApiSnapshot.AssertAccepted(typeof(PluginCatalog).Assembly, "tests/NeuroForge.Plugins.Tests/PublicApi.txt");
}
