using System.Text.Json.Nodes;

namespace NeuroForge.Studio.Running;

/// <summary>A phase in the text of a protocol.</summary>
/// <param name="Node">Its text.</param>
/// <param name="First">The step at whose beginning it begins.</param>
/// <param name="End">The step at whose beginning it ends.</param>
internal sealed record WrittenPhase(JsonObject Node, long First, long End)
{
    /// <summary>Its name.</summary>
    internal string Name => Node["phase"]?.GetValue<string>() ?? "";

    /// <summary>Its actions.</summary>
    internal JsonArray Actions
    {
        get
        {
            if (Node["do"] is not JsonArray actions)
            {
                Node["do"] = actions = [];
            }

            return actions;
        }
    }
}
