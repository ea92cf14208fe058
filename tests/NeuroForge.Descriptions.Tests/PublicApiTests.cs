using NeuroForge.Descriptions.Building;
using NeuroForge.Tests.PublicApi;

namespace NeuroForge.Descriptions.Tests;

/// <summary>What applications build and read descriptions with changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_is_the_accepted_one() =>
        ApiSnapshot.AssertAccepted(typeof(DescriptionBuilder).Assembly, "tests/NeuroForge.Descriptions.Tests/PublicApi.txt");
}
