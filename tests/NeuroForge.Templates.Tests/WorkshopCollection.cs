namespace NeuroForge.Templates.Tests;

/// <summary>Tests that share a workshop, one after the other: each builds.</summary>
[CollectionDefinition(Name)]
public sealed class WorkshopCollection : ICollectionFixture<Workshop>
{
    public const string Name = "workshop";
}
