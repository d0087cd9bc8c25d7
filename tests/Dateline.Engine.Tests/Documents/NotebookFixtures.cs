namespace Dateline.Engine.Tests.Documents;

/// <summary>Notebooks in the layouts that the programs which write them have: member order, indentation, line ends and metadata are theirs.</summary>
internal static class NotebookFixtures
{
    /// <summary>JupyterLab and nbformat: keys sorted, one space a level, a line end at the end.</summary>
    public const string JupyterLab = """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "a1b2c3d4",
           "metadata": {},
           "source": [
            "# Title\n",
            "Prose with “quotes” and an emoji 🙂."
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "0e1f",
           "metadata": {
            "tags": [
             "parameters"
            ],
            "trusted": true
           },
           "outputs": [
            {
             "data": {
              "text/plain": [
               "2"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            }
           ],
           "source": [
            "1 + 1"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": "Python 3 (ipykernel)",
           "language": "python",
           "name": "python3"
          },
          "language_info": {
           "name": "python",
           "version": "3.11.2"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    /// <summary>.NET Interactive and Polyglot Notebooks: keys as they come, two spaces, escaped non-ASCII, no line end at the end.</summary>
    public const string DotnetInteractive = """
        {
          "cells": [
            {
              "cell_type": "code",
              "execution_count": null,
              "metadata": {
                "dotnet_interactive": {
                  "language": "fsharp"
                },
                "polyglot_notebook": {
                  "kernelName": "fsharp"
                }
              },
              "outputs": [],
              "source": [
                "let caf\u00E9 = 1"
              ]
            },
            {
              "cell_type": "code",
              "execution_count": null,
              "metadata": {},
              "outputs": [],
              "source": "var x = 1;"
            }
          ],
          "metadata": {
            "kernelspec": {
              "display_name": ".NET (C#)",
              "language": "C#",
              "name": ".net-csharp"
            },
            "polyglot_notebook": {
              "kernelInfo": {
                "defaultKernelName": "csharp",
                "items": [
                  {
                    "aliases": [],
                    "name": "csharp"
                  }
                ]
              }
            }
          },
          "nbformat": 4,
          "nbformat_minor": 2
        }
        """;

    /// <summary>VS Code: cells with a language of their own, unknown members, numbers and escapes in forms that a rewrite would change.</summary>
    public const string VisualStudioCode = """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": 1,
           "metadata": {
            "vscode": {
             "languageId": "csharp"
            }
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "a\n",
              "b\n"
             ]
            }
           ],
           "source": [
            "Console.WriteLine(\"a\\nb\");"
           ],
           "unknown": {"compact": [1.0, 2e3, -0], "slash": "\/"}
          }
         ],
         "metadata": {
          "language_info": {
           "name": "csharp"
          },
          "orig_nbformat": 4
         },
         "nbformat": 4,
         "nbformat_minor": 2
        }

        """;

    /// <summary>One line, as programs that don't care for people write it; the cells come last.</summary>
    public const string Compact = """{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "id": "x", "metadata": {}, "source": "1", "outputs": [], "execution_count": null}]}""";

    /// <summary>No cell yet.</summary>
    public const string Empty = "{\n \"cells\": [],\n \"metadata\": {},\n \"nbformat\": 4,\n \"nbformat_minor\": 4\n}\n";
}
