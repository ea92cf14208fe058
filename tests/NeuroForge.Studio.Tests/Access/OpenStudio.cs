namespace NeuroForge.Studio.Tests.Access;

/// <summary>A studio that tests share.</summary>
public sealed class OpenStudio : IAsyncLifetime
{
    internal StudioServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await StudioServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
