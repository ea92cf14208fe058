using NeuroForge.Analysis.Runs;
using NeuroForge.Tests.PublicApi;

namespace NeuroForge.Analysis.Tests;

/// <summary>What programs that read results are built against changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_is_the_accepted_one() =>
        ApiSnapshot.AssertAccepted(typeof(RunFolder).Assembly, "tests/NeuroForge.Analysis.Tests/PublicApi.txt");
}
