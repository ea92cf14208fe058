using NeuroForge.Engine.Running;
using NeuroForge.Tests.PublicApi;

namespace NeuroForge.Engine.Tests;

/// <summary>What the package of the host shows of the engine changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_is_the_accepted_one() =>
        ApiSnapshot.AssertAccepted(typeof(NetworkSimulator).Assembly, "tests/NeuroForge.Engine.Tests/PublicApi.txt");
}
