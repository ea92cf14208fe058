using NeuroForge.Studio;

return await StudioProgram.RunAsync(args, Console.In, Console.Out, Console.Error);
