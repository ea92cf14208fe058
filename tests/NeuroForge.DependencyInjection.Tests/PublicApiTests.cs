using NeuroForge.Tests.PublicApi;

namespace NeuroForge.DependencyInjection.Tests;

/// <summary>What applications are built against changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_is_the_accepted_one() =>
        ApiSnapshot.AssertAccepted(typeof(SimulationFactory).Assembly, "tests/NeuroForge.DependencyInjection.Tests/PublicApi.txt");
}
