using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Inputs;

/// <summary>Finds what a description names outside of itself: files with recorded series, and networks of earlier runs.</summary>
public interface IInputSource
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="name">The file as the description names it.</param>
    /// <returns>The stream, which the caller disposes of.</returns>
    /// <exception cref="InputException">The file is not there, or cannot be read.</exception>
    Stream Open(string name);

    /// <summary>Opens a file with a table of synapses, neurons or spikes, which can be large: it is read several times.</summary>
    /// <param name="name">The file as the description names it.</param>
    /// <returns>The stream, which can seek and which the caller disposes of.</returns>
    /// <exception cref="InputException">The file is not there, cannot be read, or may not be read.</exception>
    Stream OpenTable(string name) => Open(name);

    /// <summary>Reads what an earlier network had grown.</summary>
    /// <param name="name">The folder of its run, or the file of a network, as the description names it.</param>
    /// <param name="time">The simulated time in ms; null for that of the file, or for the end of the run.</param>
    /// <exception cref="InputException">There is no such run, it kept no network of that time, or the file cannot be used.</exception>
    GrownNetwork Network(string name, double? time);
}
