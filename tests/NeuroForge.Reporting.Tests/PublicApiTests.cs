using NeuroForge.Tests.PublicApi;

namespace NeuroForge.Reporting.Tests;

/// <summary>What applications are built against changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_is_the_accepted_one() =>
        ApiSnapshot.AssertAccepted(typeof(Report).Assembly, "tests/NeuroForge.Reporting.Tests/PublicApi.txt");
}
