using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Inputs;

/// <summary>The inputs of a description that may not name any: a text from elsewhere must not read the files of this machine.</summary>
internal sealed class RefusedInputs : IInputSource
{
    /// <inheritdoc/>
    public Stream Open(string name) => throw Refused();

    /// <inheritdoc/>
    public GrownNetwork Network(string name, double? time) => throw Refused();

    private static InputException Refused() => new(
        "this description was not read from a file, so it may not name files or runs", "read it from a file, or give the host a folder for inputs");
}
