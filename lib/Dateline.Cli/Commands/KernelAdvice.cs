using Dateline.Engine;

namespace Dateline.Cli.Commands;

/// <summary>What <c>dateline kernel install</c> tells about the way from here to a notebook that runs.</summary>
internal static class KernelAdvice
{
    public static string NameTaken(InstalledKernel kernel) =>
        $"Another program's kernel is called {KernelRegistration.PreferredName}; it was left as it is, and this one is called {kernel.Name}.";

    public static string NextSteps(InstalledKernel kernel) =>
        $$"""
        The kernel is registered as {{kernel.Name}}.

        VS Code: install the extension "Jupyter" (ms-toolsai.jupyter), open a notebook, and choose
          Select Kernel > Jupyter Kernel > .NET (C#). If it isn't offered, run "Developer: Reload Window".
          For suggestions while typing, add to the settings:
          "jupyter.completionTriggerCharacters": { "csharp": [".", " ", "(", "\"", "/"] }
        JupyterLab, Jupyter Notebook: open a notebook, or start a new one with .NET (C#).
        Without a front end: jupyter nbconvert --to notebook --execute NOTEBOOK.ipynb
        """;
}
