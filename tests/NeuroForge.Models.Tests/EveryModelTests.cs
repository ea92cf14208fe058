using NeuroForge.Hosting;

namespace NeuroForge.Models.Tests;

/// <summary>What holds for every description in models.</summary>
public sealed class EveryModelTests
{
    public static TheoryData<string> Names => [.. ModelFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_has_no_mistake_and_its_file_has_its_name(string name)
    {
        var model = Model.Read(ModelFiles.Of(name), new SimulationOptions());
        Assert.Empty(model.Diagnostics);
        Assert.Equal(name, model.Name);
    }
}
