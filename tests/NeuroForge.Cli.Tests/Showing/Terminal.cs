using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NeuroForge.Cli.Tests;

/// <summary>A pseudo-terminal, so that a command sees a screen where there is none.</summary>
internal sealed partial class Terminal : IDisposable
{
    private const int ReadAndWrite = 2;

    private readonly SafeFileHandle _screen;
    private readonly string _device;

    private Terminal()
    {
        _screen = new SafeFileHandle(posix_openpt(ReadAndWrite), ownsHandle: true);
        var descriptor = (int)_screen.DangerousGetHandle();
        Assert.True(descriptor >= 0 && grantpt(descriptor) == 0 && unlockpt(descriptor) == 0, "no pseudo-terminal");
        _device = Marshal.PtrToStringUTF8(ptsname(descriptor))!;
    }

    /// <summary>Runs the command on a terminal and gives all that it wrote to the screen, escape codes and all.</summary>
    public static string Run(Workplace place, string kind, int columns, params string[] arguments)
    {
        using var terminal = new Terminal();
        var start = RunningCommand.Hearing(
            "sh",
            [
                "-c",
                $"exec 3<> {terminal._device}; stty cols {columns} rows 30 -onlcr <&3; exec dotnet \"$@\" >&3 2>&3 3>&-",
                "sh",
                Neuroforge.Program,
                .. arguments
            ]);
        start.WorkingDirectory = place.Folder;
        start.Environment["TERM"] = kind;
        start.Environment.Remove("COLUMNS");
        using var running = new RunningCommand(start);
        var screen = terminal.Read();
        Assert.Equal(0, running.End().ExitCode);
        return screen;
    }

    public void Dispose() => _screen.Dispose();

    /// <summary>Reads until nobody has the terminal open any more, which its other end sees as an error.</summary>
    private string Read()
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            using var stream = new FileStream(_screen, FileAccess.Read, bufferSize: 0);
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                text.Write(buffer, 0, read);
            }
        }
        catch (IOException)
        {
            // The end.
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    [LibraryImport("libc")]
    private static partial int posix_openpt(int flags);

    [LibraryImport("libc")]
    private static partial int grantpt(int descriptor);

    [LibraryImport("libc")]
    private static partial int unlockpt(int descriptor);

    [LibraryImport("libc")]
    private static partial nint ptsname(int descriptor);
}
