namespace NeuroForge.Descriptions.Tree;

/// <summary>What stands at a node of a description.</summary>
internal enum NodeKind
{
    /// <summary>Nothing: JSON's null.</summary>
    Nothing,

    /// <summary>A text between quotes.</summary>
    Word,

    /// <summary>A number, kept as it is written.</summary>
    Number,

    /// <summary>True or false.</summary>
    Switch,

    /// <summary>Values in a row.</summary>
    List,

    /// <summary>Values by name.</summary>
    Object,

    /// <summary>Something that has been reported already; readers pass over it in silence.</summary>
    Faulty,
}
