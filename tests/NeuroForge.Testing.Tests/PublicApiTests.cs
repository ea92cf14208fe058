using NeuroForge.Testing.Checks;
using NeuroForge.Tests.PublicApi;

namespace NeuroForge.Testing.Tests;

/// <summary>The public face of the kit, which authors' tests are built against.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void It_is_the_one_that_was_last_accepted() =>
        ApiSnapshot.AssertAccepted(typeof(ConformanceCheck).Assembly, "tests/NeuroForge.Testing.Tests/PublicApi.txt");
}
