namespace NeuroForge.Descriptions.Tree;

/// <summary>The kind of a node of a description.</summary>
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

    /// <summary>A list of values.</summary>
    List,

    /// <summary>An object: values by name.</summary>
    Object,

    /// <summary>A value that has already been reported; readers skip it without another diagnostic.</summary>
    Faulty,
}
