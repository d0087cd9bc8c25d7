using System.Text;
using Dateline.Engine.Kernels.Wire;

namespace Dateline.Engine.Tests.Kernels.Wire;

public sealed class ReplayFilterTests
{
    [Fact]
    public void Admit_MoreThanItHolds_ForgetsTheOldestOnly()
    {
        var filter = new ReplayFilter(capacity: 10);
        for (var number = 0; number < 11; number++) Assert.True(filter.Admit([(byte)number]));

        Assert.True(filter.Admit([0]));
        Assert.False(filter.Admit([10]));
        Assert.False(filter.Admit([5]));
    }

    [Fact]
    public void Admit_SignaturesThatShareABeginning_TellsThemApart()
    {
        var filter = new ReplayFilter();

        Assert.True(filter.Admit(Encoding.ASCII.GetBytes("abcd")));
        Assert.True(filter.Admit(Encoding.ASCII.GetBytes("abce")));
        Assert.False(filter.Admit(Encoding.ASCII.GetBytes("abcd")));
    }
}
