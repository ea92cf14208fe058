using NeuroForge.Connectivity;
using NeuroForge.Randomness;

namespace NeuroForge.Abstractions.Tests.Connectivity;

public sealed class ConnectorContextTests
{
    [Theory]
    [InlineData(true, 3, 3, true)]
    [InlineData(false, 3, 3, false)]
    [InlineData(false, 3, 4, true)]
    [InlineData(true, 3, 4, true)]
    public void A_neuron_is_joined_to_itself_only_where_that_is_allowed(bool autapses, int source, int target, bool allowed)
    {
        var context = new ConnectorContext(5, 5, autapses, multapses: false, (s, t) => s == t, new RandomStream(1, StreamPurpose.Connector, 0));
        Assert.Equal(allowed, context.Allows(source, target));
        Assert.Equal(source == target, context.IsAutapse(source, target));
    }
}
