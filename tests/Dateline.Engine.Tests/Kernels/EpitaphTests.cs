using Dateline.Engine.Kernels;

namespace Dateline.Engine.Tests.Kernels;

public sealed class EpitaphTests
{
    [Theory]
    [InlineData(3, "", "The process that runs the cells ended with exit code 3.")]
    [InlineData(134, "Stack overflow.\n   at A.B()", "The cell overflowed the stack, which ends a .NET process.")]
    [InlineData(1, " boom \n", "The process that runs the cells ended with exit code 1. It last wrote:\nboom")]
    public void Of_ExitCodeAndLastWords_SaysWhatHappened(int exitCode, string lastWords, string expected) =>
        Assert.Equal(expected, Epitaph.Of(exitCode, lastWords));
}
