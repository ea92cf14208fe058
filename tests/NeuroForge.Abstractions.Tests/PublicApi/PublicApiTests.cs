using NeuroForge.Declarations;
using NeuroForge.Tests.PublicApi;

namespace NeuroForge.Abstractions.Tests.PublicApi;

/// <summary>What plugins are built against changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_is_the_accepted_one() =>
        ApiSnapshot.AssertAccepted(typeof(Mechanism).Assembly, "tests/NeuroForge.Abstractions.Tests/PublicApi.txt");
}
